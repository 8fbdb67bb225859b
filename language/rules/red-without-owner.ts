import { redArguments, redTouchpoints, unowned } from './red-touchpoints.ts';
import { journeyRule } from './rule.ts';
import { touchpointId } from './touchpoint-views.ts';

/** A red touchpoint for which nobody answers: neither it, nor its stage, nor the journey, nor an open action has an owner. */
export const redWithoutOwner = journeyRule({
  code: 'red-without-owner',
  level: 'warning',
  *check(context) {
    const { journey, t } = context;
    for (const view of unowned(redTouchpoints(context), context)) {
      yield {
        message: t('red-without-owner', redArguments(view, journey, t)),
        range: view.touchpoint.nameRange,
        touchpoint: touchpointId(view.touchpoint),
      };
    }
  },
});
