import { journeyRule } from '../rule.ts';
import { accountable, redArguments, redTouchpoints, unowned } from '../shared/red-touchpoints.ts';
import { touchpointId } from '../shared/touchpoint-views.ts';

/**
 * A red touchpoint without an owner: neither it, nor its stage, nor the journey, nor an open action has one. Usually
 * `red-rating` says it; a project may set it apart.
 */
export const redWithoutOwner = journeyRule({
  code: 'red-without-owner',
  level: 'off',
  *check(context) {
    const { journey, t } = context;
    for (const { view } of unowned(accountable(redTouchpoints(context), context), context)) {
      yield {
        message: t('red-without-owner', redArguments(view, journey, t)),
        range: view.touchpoint.nameRange,
        touchpoint: touchpointId(view.touchpoint),
      };
    }
  },
});
