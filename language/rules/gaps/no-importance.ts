import { journeyRule } from '../rule.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';

/** Touchpoints that do not say how much they matter to customers; `importance: ?` says that nobody knows yet. */
export const noImportance = journeyRule({
  code: 'no-importance',
  level: 'hint',
  *check(context) {
    const touchpoints = completeTouchpoints(context);
    const lacking = touchpoints.filter(({ importances }) => importances.length === 0);
    yield* reportOnce(context, 'no-importance', lacking, touchpoints);
  },
});
