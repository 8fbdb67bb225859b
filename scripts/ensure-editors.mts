/**
 * Finds Neovim and Emacs for the tests; on a Debian machine without one, where we are root, it is installed with
 * apt-get.
 */
import { installFromDebian, mayInstallFromDebian } from './debian.mts';
import { debianPackages, editorAdvice, editorNames, findEditor } from './editors.mts';

const missing = editorNames.filter((name) => findEditor(name) === undefined);
const packages = missing.flatMap((name) => debianPackages(name));
if (packages.length > 0 && mayInstallFromDebian()) {
  console.log(`No ${missing.join(' and no ')} here: installing the one of this Debian.`);
  installFromDebian(packages);
}

for (const name of editorNames) {
  const path = findEditor(name);
  if (path === undefined) {
    console.error(editorAdvice(name));
    process.exitCode = 1;
  } else {
    console.log(`${name}: ${path}`);
  }
}
