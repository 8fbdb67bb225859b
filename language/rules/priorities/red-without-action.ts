import { touchpointRule } from '../rule.ts';
import { accountable, matters, redArguments, redTouchpoints, whyNothing } from '../shared/red-touchpoints.ts';
import { touchpointId } from '../shared/touchpoint-views.ts';

/**
 * A red touchpoint that matters, without an action that is still to be finished. Usually `red-rating` reports it; a
 * project may set it apart.
 */
export const redWithoutAction = touchpointRule({
  code: 'red-without-action',
  level: 'off',
  *check({ views, isSilenced, journey, problems, t }) {
    for (const red of accountable(redTouchpoints({ touchpoints: views, isSilenced }), { journey, problems })) {
      const { view } = red;
      const why = whyNothing(view);
      if (!why || !matters(red)) continue;
      yield {
        message: t('red-without-action', { ...redArguments(view, journey, t), why }),
        range: view.touchpoint.nameRange,
        touchpoint: touchpointId(view.touchpoint),
      };
    }
  },
});
