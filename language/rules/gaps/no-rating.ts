import { journeyRule } from '../rule.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';

/**
 * Touchpoints without any `rating` line, nor `csat`, which counts as one. A contact that is missing cannot be rated,
 * and a journey that is to be has not been met yet. Where `blind-spot` names them all, nothing is left to report.
 */
export const noRating = journeyRule({
  code: 'no-rating',
  level: 'hint',
  *check(context) {
    if (context.journey.state === 'to-be') return;
    const touchpoints = completeTouchpoints(context).filter(({ status }) => status?.value !== 'missing');
    const lacking = touchpoints.filter(({ ratings, csat }) => ratings.length === 0 && csat.length === 0);
    const blind = new Set(context.numbers.measureFirst);
    if (lacking.every(({ key }) => blind.has(key))) return;
    yield* reportOnce(context, 'no-rating', lacking, touchpoints);
  },
});
