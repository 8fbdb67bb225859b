/** The commands that `journey check` does not need: a bundle of its own, loaded by the other commands. */
export { compare } from './compare.ts';
export { drivers } from './drivers.ts';
export { exportInto } from './export.ts';
export { exportFiles, isForFolder } from './export-many.ts';
export { importFile } from './import.ts';
export { measure } from './measure.ts';
