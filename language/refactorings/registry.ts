/**
 * Invariant of this room: the text after a refactoring says the same, or the refactoring is refused with a reason.
 *
 * Every way to write a map otherwise. A new one is one more in one of these lists.
 */
import { otherScale } from './convert-scale.ts';
import { idGiven } from './give-id.ts';
import { touchpointLines } from './one-line.ts';
import type { RefactoringMaker } from './refactoring.ts';
import { selectedRows } from './rows-from-selection.ts';
import { declarationsShared } from './share-declarations.ts';
import { sortedProperties } from './sort-properties.ts';
import { splitByChannel } from './split-channels.ts';
import { toBeJourney } from './to-be.ts';
import { keywordsInAnotherLanguage } from './translate-keywords.ts';

export const refactorings: readonly RefactoringMaker[] = [
  touchpointLines,
  sortedProperties,
  idGiven,
  splitByChannel,
  declarationsShared,
  toBeJourney,
  selectedRows,
  keywordsInAnotherLanguage,
];

/**
 * Those that rewrite the whole map: made when somebody opens the menu, and not whenever the cursor comes by, where an
 * editor asks for nothing but the light bulb.
 */
export const restructuringsOnRequest: readonly RefactoringMaker[] = [otherScale];
