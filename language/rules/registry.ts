import { blindSpot } from './blind-spot.ts';
import { boundaryRating } from './boundary-rating.ts';
import { contradictingOutcome } from './contradicting-outcome.ts';
import { derivedBands } from './derived-bands.ts';
import { duplicateName } from './duplicate-name.ts';
import { failedTouchpoint } from './failed-touchpoint.ts';
import { fallingRating } from './falling-rating.ts';
import { importanceConflict } from './importance-conflict.ts';
import { invalidBands } from './invalid-bands.ts';
import { invalidValue } from './invalid-value.ts';
import { misleadingIndentation } from './misleading-indentation.ts';
import { misplaced } from './misplaced.ts';
import { missingTouchpoint } from './missing-touchpoint.ts';
import { mixedScale } from './mixed-scale.ts';
import { noFeedback } from './no-feedback.ts';
import { noImportance } from './no-importance.ts';
import { noOwner } from './no-owner.ts';
import { noRating } from './no-rating.ts';
import { noSupport } from './no-support.ts';
import { offScale } from './off-scale.ts';
import { overContact } from './over-contact.ts';
import { overdueAction } from './overdue-action.ts';
import { personaConflict } from './persona-conflict.ts';
import { purposeless } from './purposeless.ts';
import { redRating } from './red-rating.ts';
import { redWithoutAction } from './red-without-action.ts';
import { redWithoutOwner } from './red-without-owner.ts';
import type { Rule } from './rule.ts';
import { silentWait } from './silent-wait.ts';
import { singleSource } from './single-source.ts';
import { staleReview } from './stale-review.ts';
import { syntax } from './syntax.ts';
import { thinEvidence } from './thin-evidence.ts';
import { uncertainBand } from './uncertain-band.ts';
import { unevenStage } from './uneven-stage.ts';
import { unknownChannel } from './unknown-channel.ts';
import { unknownKeyword } from './unknown-keyword.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownTeam } from './unknown-team.ts';
import { unservedNeed } from './unserved-need.ts';
import { unused } from './unused.ts';
import { yellowImportant } from './yellow-important.ts';

/** Every rule, the loudest first. A new rule is a file of its own, a row here, a page in `docs/rules` and a test. */
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
  missingTouchpoint,
  failedTouchpoint,
  unservedNeed,
  contradictingOutcome,
  overdueAction,
  staleReview,
  unknownChannel,
  unknownTeam,
  fallingRating,
  overContact,
  silentWait,
  mixedScale,
  derivedBands,
  yellowImportant,
  blindSpot,
  boundaryRating,
  uncertainBand,
  thinEvidence,
  singleSource,
  personaConflict,
  importanceConflict,
  unevenStage,
  noSupport,
  noFeedback,
  purposeless,
  noImportance,
  noRating,
  noOwner,
  misleadingIndentation,
  unused,
  redWithoutAction,
  redWithoutOwner,
];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code, for its page and its tags. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
