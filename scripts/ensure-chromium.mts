/** Finds a Chromium for the tests; on a Debian machine without one, where we are root, it is installed with apt-get. */
import { chromiumAdvice, findChromium } from './chromium.mts';
import { installFromDebian, mayInstallFromDebian } from './debian.mts';

if (findChromium() === undefined && mayInstallFromDebian() && !process.env.CHROMIUM_PATH) {
  console.log('No Chromium here: installing the one of this Debian.');
  installFromDebian(['chromium']);
}

const path = findChromium();
if (path === undefined) {
  console.error(chromiumAdvice());
  process.exitCode = 1;
} else {
  console.log(`Chromium: ${path}`);
}
