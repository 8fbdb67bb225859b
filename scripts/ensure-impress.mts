/** Finds LibreOffice Impress for the slides; on a Debian machine without it, where we are root, it is installed. */
import { installFromDebian, mayInstallFromDebian } from './debian.mts';
import { findImpress, impressAdvice } from './impress.mts';

if (findImpress() === undefined && mayInstallFromDebian()) {
  console.log('No LibreOffice Impress here: installing the one of this Debian.');
  installFromDebian(['libreoffice-impress', 'poppler-utils']);
}

const found = findImpress();
if (found === undefined) {
  console.error(impressAdvice);
  process.exitCode = 1;
} else {
  console.log(`LibreOffice: ${found.office}`);
}
