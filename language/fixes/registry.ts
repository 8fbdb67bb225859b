/**
 * Invariant of this room: each finding has a fix, or a reason why it has none; a fix writes only what the text leaves
 * no doubt about.
 *
 * Which fixes each finding has, or why it has none. A test holds it against the registry of the rules.
 */
import type { Finding } from '../model/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import type { FixContext } from '../text/edit.ts';
import { addAction } from './add-action.ts';
import { addContact } from './add-contact.ts';
import { addMoment } from './add-moment.ts';
import { addOwner, addOwners } from './add-owner.ts';
import { addImportance, addRating } from './add-unknowns.ts';
import { answerRed } from './answer-red.ts';
import { closeAction } from './close-action.ts';
import { correctBands, correctValue } from './correct-value.ts';
import { nameChannel, nameTeam } from './declared-name.ts';
import { fillStage } from './fill-stage.ts';
import type { Fix, FixMaker } from './fix.ts';
import { repairSyntax } from './from-mermaid.ts';
import { ignoreHere } from './ignore-here.ts';
import { restateOrDeclare } from './importance-scale.ts';
import { indentLine } from './indent-line.ts';
import { keepPromise } from './keep-promise.ts';
import { linkNeed, stateNeed } from './link-need.ts';
import { nearestKeyword, nearestReference } from './nearest-name.ts';
import { numberId } from './number-id.ts';
import { possibleNumber } from './possible-number.ts';
import { removeUnused } from './remove-unused.ts';
import { movePlace } from './repair-line.ts';
import { restateFromAnswers } from './restate-from-answers.ts';
import { restateJourney } from './restate-journey.ts';
import { reviewToday } from './review-today.ts';
import { stateBands } from './state-bands.ts';
import { stateDirection } from './state-direction.ts';
import { updateNumber } from './update-number.ts';

/** The fix of a finding, or the reason why an edit cannot fix it. */
export type FixCoverage = { readonly fixes: FixMaker } | { readonly none: string };

const remedies: Readonly<Record<string, FixCoverage>> = {
  syntax: { fixes: repairSyntax },
  'unknown-keyword': { fixes: nearestKeyword },
  misplaced: { fixes: movePlace },
  'unknown-reference': { fixes: nearestReference },
  'duplicate-name': { fixes: numberId },
  'off-scale': { fixes: restateOrDeclare },
  'invalid-value': { fixes: correctValue },
  'invalid-bands': { fixes: correctBands },
  'impossible-number': { fixes: possibleNumber },
  'misleading-indentation': { fixes: indentLine },
  'derived-bands': { fixes: stateBands },
  'missing-touchpoint': { fixes: addContact },
  'unserved-need': { fixes: linkNeed },
  'red-rating': { fixes: answerRed },
  'red-without-action': { fixes: addAction },
  'red-without-owner': { fixes: addOwner },
  'overdue-action': { fixes: closeAction },
  'stale-review': { fixes: reviewToday },
  'unknown-channel': { fixes: nameChannel },
  'unknown-team': { fixes: nameTeam },
  'outdated-number': { fixes: updateNumber },
  'contradicting-answers': { fixes: restateFromAnswers },
  'mixed-scale': { fixes: restateJourney },
  'empty-stage': { fixes: fillStage },
  'unkept-promise': { fixes: keepPromise },
  'no-support': { fixes: addMoment('support', 'customer-service') },
  'no-feedback': { fixes: addMoment('feedback', 'customer-survey') },
  purposeless: { fixes: stateNeed },
  'no-importance': { fixes: addImportance },
  'no-rating': { fixes: addRating },
  'no-owner': { fixes: addOwners },
  unused: { fixes: removeUnused },

  'unmet-need': { none: 'A touchpoint that meets the need settles it; then it is judged again.' },
  'yellow-important': { none: 'A better contact and a newer rating settle it, no edit does.' },
  'blind-spot': { none: 'Only asking customers tells the rating; a question mark says again that nobody did.' },
  'failed-touchpoint': { none: 'The status says what happens; it changes when the contact does.' },
  'boundary-rating': { none: 'The rating is what was measured; more answers move it off the cut-off.' },
  'contradicting-outcome': {
    none: 'The cause is a touchpoint that is not on the map, and customers have to be asked which.',
  },
  'unexplained-outcome': {
    none: 'The cause is between the touchpoints or not on the map, and customers have to be asked which.',
  },
  'unstated-direction': { fixes: stateDirection },
  'expectation-missed': { fixes: addAction },
  'old-rating': { none: 'Only asking customers makes a rating new.' },
  'flat-importance': { none: 'Customers have to be asked which touchpoints matter most.' },
  'below-benchmark': { none: 'Both figures are facts; the contact has to become better.' },
  'below-target': { fixes: addAction },
  'over-contact': { none: 'How often it happens is a fact, and so is the wish; the company has to write less.' },
  'under-contact': { none: 'How often it happens is a fact, and so is the wish; the company has to write more.' },
  'unwanted-channel': { none: 'Both channels are facts; the company has to choose the one that customers want.' },
  'hidden-effort': { none: 'The effort is what customers said; the contact has to become easier.' },
  'silent-wait': { none: 'The wait is a fact until somebody breaks the silence.' },
  'uncertain-band': { none: 'Only more answers make the interval narrower.' },
  'thin-evidence': { none: 'Only more answers make the base thicker.' },
  'single-source': { none: 'A second kind of evidence has to be collected.' },
  'persona-conflict': { none: 'Two kinds of customers differ, and the map says so.' },
  'importance-conflict': { none: 'Which side is right is for the company to decide, and both figures are stated.' },
  'falling-measure': { none: 'The fall is what was measured; all figures stay as history.' },
  'falling-rating': { none: 'The fall is what was measured; both figures stay as history.' },
  'assessment-gap': { none: 'Both figures are stated; the company has to find out what customers see otherwise.' },
  'overdue-survey': { none: 'Only asking customers settles it; then the author writes the date of the next survey.' },
  'future-rating': { none: 'Only the author knows which date is meant, or whether it is an aim.' },
  'late-contact': { none: 'The promise and the wait are both facts; the contact has to come sooner.' },
  'shared-purpose': { none: 'Only the company knows whether one of them is enough, or which purpose each has.' },
  'uneven-stage': { none: 'The contacts have to become as good as each other.' },
};

/** The entry of a code; `undefined` if it is missing, which a test reports. */
export function remedyOf(code: string): FixCoverage | undefined {
  return Object.hasOwn(remedies, code) ? remedies[code] : undefined;
}

/** Every code with an entry. */
export const remediedCodes: readonly string[] = Object.keys(remedies);

/**
 * The fixes of a finding, the best first and silencing last. A line that cannot be read is not silenced: it would be
 * missing from the map without a message.
 */
export function fixesFor(finding: Finding, context: FixContext): readonly Fix[] {
  const remedy = remedyOf(finding.code);
  const mending = remedy && 'fixes' in remedy ? remedy.fixes(finding, context) : [];
  const isUnreadable = ruleOf(finding.code)?.level === 'error' && finding.level !== 'info';
  return isUnreadable ? mending : [...mending, ...ignoreHere(finding, context)];
}
