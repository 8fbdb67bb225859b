import { journeyRule } from '../rule.ts';
import { settledTouchpoints, toldOnce } from '../shared/lacking.ts';

/** Touchpoints that do not say how much they matter to customers; `importance: ?` says that nobody knows yet. */
export const noImportance = journeyRule({
  code: 'no-importance',
  level: 'hint',
  *check(context) {
    const touchpoints = settledTouchpoints(context);
    const lacking = touchpoints.filter(({ importances }) => importances.length === 0);
    yield* toldOnce(context, 'no-importance', lacking, touchpoints);
  },
});
