import { touchpointRule } from '../rule.ts';
import { accountable, redArguments, redTouchpoints, whyNothing } from '../shared/red-touchpoints.ts';
import { touchpointId } from '../shared/touchpoint-views.ts';

/**
 * A red touchpoint without an action that is still to be finished. Usually `red-rating` says it; a project may set it
 * apart.
 */
export const redWithoutAction = touchpointRule({
  code: 'red-without-action',
  level: 'off',
  *check({ views, isSilenced, journey, problems, t }) {
    for (const { view } of accountable(redTouchpoints({ touchpoints: views, isSilenced }), { journey, problems })) {
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
