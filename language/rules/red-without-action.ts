import { compareDates } from '../analysis/dates.ts';
import { isOpen, type RedView, redArguments, redTouchpoints } from './red-touchpoints.ts';
import { journeyRule } from './rule.ts';
import { touchpointId } from './touchpoint-views.ts';

/**
 * A red touchpoint about which nothing is to be done. An action that was dropped is none. One that is done counts as long as
 * the rating is not newer than the day it was due: after that the rating says that it was not enough.
 */
export const redWithoutAction = journeyRule({
  code: 'red-without-action',
  level: 'warning',
  *check(context) {
    const { journey, t } = context;
    for (const view of redTouchpoints(context)) {
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

/** Why nothing is left to be done; `undefined` when something is, or was done since the rating. */
function whyNothing({ touchpoint, ratingLine }: RedView): 'none' | 'dropped' | 'done' | undefined {
  const { actions } = touchpoint;
  if (actions.some(isOpen)) return undefined;
  const done = actions.filter(({ status }) => status?.value === 'done');
  const { date } = ratingLine;
  if (done.some(({ due }) => !due || !date || compareDates(date, due.value) <= 0)) return undefined;
  if (done.length > 0) return 'done';
  return actions.length > 0 ? 'dropped' : 'none';
}
