import { assessmentGap } from './evidence/assessment-gap.ts';
import { belowBenchmark } from './evidence/below-benchmark.ts';
import { contradictingAnswers } from './evidence/contradicting-answers.ts';
import { contradictingOutcome } from './evidence/contradicting-outcome.ts';
import { derivedBands } from './evidence/derived-bands.ts';
import { flatImportance } from './evidence/flat-importance.ts';
import { hiddenEffort } from './evidence/hidden-effort.ts';
import { mixedScale } from './evidence/mixed-scale.ts';
import { outdatedNumber } from './evidence/outdated-number.ts';
import { singleSource } from './evidence/single-source.ts';
import { thinEvidence } from './evidence/thin-evidence.ts';
import { uncertainBand } from './evidence/uncertain-band.ts';
import { unexplainedOutcome } from './evidence/unexplained-outcome.ts';
import { unstatedDirection } from './evidence/unstated-direction.ts';
import { blindSpot } from './gaps/blind-spot.ts';
import { emptyStage } from './gaps/empty-stage.ts';
import { missingTouchpoint } from './gaps/missing-touchpoint.ts';
import { noFeedback } from './gaps/no-feedback.ts';
import { noImportance } from './gaps/no-importance.ts';
import { noOwner } from './gaps/no-owner.ts';
import { noRating } from './gaps/no-rating.ts';
import { noSupport } from './gaps/no-support.ts';
import { purposeless } from './gaps/purposeless.ts';
import { sharedPurpose } from './gaps/shared-purpose.ts';
import { unevenStage } from './gaps/uneven-stage.ts';
import { unkeptPromise } from './gaps/unkept-promise.ts';
import { unservedNeed } from './gaps/unserved-need.ts';
import { belowTarget } from './priorities/below-target.ts';
import { boundaryRating } from './priorities/boundary-rating.ts';
import { failedTouchpoint } from './priorities/failed-touchpoint.ts';
import { importanceConflict } from './priorities/importance-conflict.ts';
import { overContact } from './priorities/over-contact.ts';
import { personaConflict } from './priorities/persona-conflict.ts';
import { redRating } from './priorities/red-rating.ts';
import { redWithoutAction } from './priorities/red-without-action.ts';
import { redWithoutOwner } from './priorities/red-without-owner.ts';
import { underContact } from './priorities/under-contact.ts';
import { unmetNeed } from './priorities/unmet-need.ts';
import { unwantedChannel } from './priorities/unwanted-channel.ts';
import { yellowImportant } from './priorities/yellow-important.ts';
import { duplicateName } from './reading/duplicate-name.ts';
import { impossibleNumber } from './reading/impossible-number.ts';
import { invalidBands } from './reading/invalid-bands.ts';
import { invalidValue } from './reading/invalid-value.ts';
import { misleadingIndentation } from './reading/misleading-indentation.ts';
import { misplaced } from './reading/misplaced.ts';
import { offScale } from './reading/off-scale.ts';
import { syntax } from './reading/syntax.ts';
import { unknownChannel } from './reading/unknown-channel.ts';
import { unknownKeyword } from './reading/unknown-keyword.ts';
import { unknownReference } from './reading/unknown-reference.ts';
import { unknownTeam } from './reading/unknown-team.ts';
import { unused } from './reading/unused.ts';
import type { Rule } from './rule.ts';
import { expectationMissed } from './time/expectation-missed.ts';
import { fallingMeasure } from './time/falling-measure.ts';
import { fallingRating } from './time/falling-rating.ts';
import { futureRating } from './time/future-rating.ts';
import { lateContact } from './time/late-contact.ts';
import { oldRating } from './time/old-rating.ts';
import { overdueAction } from './time/overdue-action.ts';
import { overdueSurvey } from './time/overdue-survey.ts';
import { silentWait } from './time/silent-wait.ts';
import { staleReview } from './time/stale-review.ts';

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
  impossibleNumber,
  redRating,
  unmetNeed,
  missingTouchpoint,
  failedTouchpoint,
  unservedNeed,
  contradictingAnswers,
  contradictingOutcome,
  unexplainedOutcome,
  lateContact,
  unkeptPromise,
  overdueAction,
  expectationMissed,
  staleReview,
  overdueSurvey,
  unknownChannel,
  unknownTeam,
  futureRating,
  fallingRating,
  fallingMeasure,
  belowBenchmark,
  assessmentGap,
  overContact,
  underContact,
  unwantedChannel,
  hiddenEffort,
  silentWait,
  emptyStage,
  outdatedNumber,
  mixedScale,
  derivedBands,
  yellowImportant,
  blindSpot,
  belowTarget,
  boundaryRating,
  uncertainBand,
  thinEvidence,
  oldRating,
  singleSource,
  flatImportance,
  unstatedDirection,
  personaConflict,
  importanceConflict,
  unevenStage,
  noSupport,
  noFeedback,
  purposeless,
  sharedPurpose,
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
