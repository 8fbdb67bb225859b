import { journeyRule } from '../rule.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';

/**
 * Touchpoints that do not say how much they matter to customers, neither themselves nor by their needs. `importance: ?`
 * says that it is not known yet.
 */
export const noImportance = journeyRule({
  code: 'no-importance',
  level: 'hint',
  *check(context) {
    const touchpoints = completeTouchpoints(context);
    const { numbers } = context;
    const lacking = touchpoints.filter(
      ({ key, importances }) => importances.length === 0 && !numbers.touchpoints[key]?.importanceDerived,
    );
    yield* reportOnce(context, 'no-importance', lacking, touchpoints);
  },
});
