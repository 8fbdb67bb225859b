import { journeyRule } from '../rule.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';

/**
 * Touchpoints without any `rating` line, without a `csat`, which counts as one, and without a rating that is derived
 * from their needs. A contact that is missing cannot be rated, and customers have not met a to-be journey. Where
 * `blind-spot` names them all, nothing is left to report.
 */
export const noRating = journeyRule({
  code: 'no-rating',
  level: 'hint',
  *check(context) {
    if (context.journey.state === 'to-be') return;
    const touchpoints = completeTouchpoints(context).filter(({ status }) => status?.value !== 'missing');
    const { numbers } = context;
    const lacking = touchpoints.filter(
      ({ key, ratings, csat }) =>
        ratings.length === 0 && csat.length === 0 && numbers.touchpoints[key]?.ratingState !== 'derived',
    );
    const blind = new Set(context.numbers.measureFirst);
    if (lacking.every(({ key }) => blind.has(key))) return;
    yield* reportOnce(context, 'no-rating', lacking, touchpoints);
  },
});
