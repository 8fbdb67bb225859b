import { journeyRule } from '../rule.ts';
import { accountable, redArguments, redTouchpoints, whyNothing } from '../shared/red-touchpoints.ts';
import { touchpointId } from '../shared/touchpoint-views.ts';

/**
 * A red touchpoint without an action that is still to be finished. Usually `red-rating` says it; a project may set it
 * apart.
 */
export const redWithoutAction = journeyRule({
  code: 'red-without-action',
  level: 'off',
  *check(context) {
    const { journey, t } = context;
    for (const { view } of accountable(redTouchpoints(context), context)) {
      const why = whyNothing(view);
      if (!why) continue;
      yield {
        message: t('red-without-action', { ...redArguments(view, journey, t), why }),
        range: view.touchpoint.nameRange,
        touchpoint: touchpointId(view.touchpoint),
      };
    }
  },
});
