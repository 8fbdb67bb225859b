import { journeyRule } from '../rule.ts';
import { completeTouchpoints, reportOnce } from '../shared/report-once.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** So many are told one by one; more of them are told once per journey, which is only begun then. */
const fewEnough = 2;

/** A touchpoint without a need or goal of customers; a goal of the company is not a purpose for them. */
export const purposeless = journeyRule({
  code: 'purposeless',
  level: 'hint',
  *check(context) {
    const touchpoints = completeTouchpoints(context);
    const lacking = touchpoints.filter(
      ({ needs, serves, goals }) => needs.length === 0 && serves.length === 0 && goals.length === 0,
    );
    if (lacking.length > fewEnough) {
      yield* reportOnce(context, 'purposeless.count', lacking, touchpoints);
      return;
    }
    for (const touchpoint of lacking) {
      yield {
        message: context.t(touchpoint.businessGoals.length > 0 ? 'purposeless.business' : 'purposeless', {
          name: nameOf(touchpoint, context.t),
        }),
        range: touchpoint.nameRange,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});
