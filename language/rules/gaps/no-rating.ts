import { journeyRule } from '../rule.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';

/**
 * Touchpoints without any `rating` line. A contact that is missing cannot be rated, and a journey that is to be has not
 * been met by anybody. Where `blind-spot` names them all, nothing is left to say.
 */
export const noRating = journeyRule({
  code: 'no-rating',
  level: 'hint',
  *check(context) {
    if (context.journey.state === 'to-be') return;
    const touchpoints = completeTouchpoints(context).filter(({ status }) => status?.value !== 'missing');
    const lacking = touchpoints.filter(({ ratings }) => ratings.length === 0);
    const blind = new Set(context.numbers.measureFirst);
    if (lacking.every(({ key }) => blind.has(key))) return;
    yield* reportOnce(context, 'no-rating', lacking, touchpoints);
  },
});
