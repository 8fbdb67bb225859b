import { daysBetween } from '../../analysis/calendar.ts';
import type { Action, Journey } from '../../model/model.ts';
import { declaredName } from '../../view/names.ts';
import { touchpointRule } from '../rule.ts';
import { hasLostLine, hasProblemOn } from '../shared/lost-lines.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** An action whose day is over and that is neither done nor dropped. A due `2026-03` ends with March. */
export const overdueAction = touchpointRule({
  code: 'overdue-action',
  level: 'warning',
  *check({ journey, touchpoint, problems, today, t }) {
    for (const action of touchpoint.actions) {
      const { due, text } = action;
      const days = due ? daysBetween(due.value, today) : 0;
      if (!due || days <= 0 || isOver(action)) continue;
      // Its status may stand where nothing could be read.
      if (hasLostLine(touchpoint, problems) || hasProblemOn(action.range, problems)) continue;
      yield {
        message: t('overdue-action', {
          action: nameOf({ name: text, id: undefined }, t),
          name: nameOf(touchpoint, t),
          due: dateInWords(due.value, t),
          days,
          ...ownerOf(action, journey),
        }),
        range: due.range,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});

function isOver({ status }: Action): boolean {
  return status?.value === 'done' || status?.value === 'dropped';
}

/** The team's name where one is declared: "Customer care" for `owner: care`. */
function ownerOf({ owner }: Action, journey: Pick<Journey, 'inReach'>) {
  return { owned: owner ? 'yes' : 'no', owner: owner ? declaredName('teams', owner, journey) : '' };
}
