import { blindSpot } from './blind-spot.ts';
import { boundaryRating } from './boundary-rating.ts';
import { derivedBands } from './derived-bands.ts';
import { duplicateName } from './duplicate-name.ts';
import { failedTouchpoint } from './failed-touchpoint.ts';
import { invalidBands } from './invalid-bands.ts';
import { invalidValue } from './invalid-value.ts';
import { misleadingIndentation } from './misleading-indentation.ts';
import { misplaced } from './misplaced.ts';
import { missingTouchpoint } from './missing-touchpoint.ts';
import { offScale } from './off-scale.ts';
import { redRating } from './red-rating.ts';
import type { Rule } from './rule.ts';
import { syntax } from './syntax.ts';
import { unknownKeyword } from './unknown-keyword.ts';
import { unknownReference } from './unknown-reference.ts';
import { unservedNeed } from './unserved-need.ts';
import { yellowImportant } from './yellow-important.ts';

/** Every rule, errors first. A new rule is a file of its own, a row here, a page in `docs/rules` and a test. */
export const rules: readonly Rule[] = [
  syntax,
  unknownKeyword,
  misplaced,
  unknownReference,
  duplicateName,
  offScale,
  invalidValue,
  invalidBands,
  redRating,
  yellowImportant,
  blindSpot,
  missingTouchpoint,
  failedTouchpoint,
  unservedNeed,
  boundaryRating,
  derivedBands,
  misleadingIndentation,
];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code, for its page and its tags. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
