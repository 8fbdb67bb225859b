/** Finds a Chromium for the tests; on a Debian machine without one, where we are root, it is installed with apt-get. */
import { chromiumAdvice, findChromium, findHeadlessShell } from './chromium.mts';
import { installFromDebian, mayInstallFromDebian } from './debian.mts';

if (mayInstallFromDebian() && !process.env.CHROMIUM_PATH) {
  if (findChromium() === undefined) {
    console.log('No Chromium here: installing the one of this Debian.');
    installFromDebian(['chromium']);
  }
  // Not together with the one above: an older Debian lacks this package, and the tests can do without it.
  if (findHeadlessShell() === undefined) {
    console.log('No Chromium without windows here: installing the one of this Debian.');
    installFromDebian(['chromium-headless-shell']);
  }
}

const path = findChromium();
if (path === undefined) {
  console.error(chromiumAdvice());
  process.exitCode = 1;
} else {
  console.log(`Chromium: ${path}`);
}
