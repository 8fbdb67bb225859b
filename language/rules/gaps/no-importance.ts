import { journeyRule } from '../rule.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';

/**
 * Touchpoints that do not say how much they matter to customers, neither themselves nor by their needs. `importance: ?`
 * says that it is not known yet. Where the rating is `n/a` there is nothing to rank.
 */
export const noImportance = journeyRule({
  code: 'no-importance',
  level: 'hint',
  *check(context) {
    const { numbers } = context;
    const touchpoints = completeTouchpoints(context).filter(
      ({ key }) => numbers.touchpoints[key]?.ratingState !== 'not-applicable',
    );
    const lacking = touchpoints.filter(
      ({ key, importances }) => importances.length === 0 && !numbers.touchpoints[key]?.importanceDerived,
    );
    yield* reportOnce(context, 'no-importance', lacking, touchpoints);
  },
});
