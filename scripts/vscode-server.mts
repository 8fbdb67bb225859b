/** Where the VS Code is kept that has a Node extension host, for the tests. It is no dependency: it weighs 600 MB. */
import { root } from './root.mts';

/** The package that contains VS Code 1.139's own server. */
export const vscodePackage = { name: 'code-server', version: '4.139.1' } as const;

export const vscodeFolder = `${root}.vscode-test/${vscodePackage.name}-${vscodePackage.version}/`;
export const vscodeRoot = `${vscodeFolder}node_modules/${vscodePackage.name}/lib/vscode/`;

/** Written last, so that an installation that was broken off is done again. */
export const vscodeMarker = `${vscodeFolder}installed`;
