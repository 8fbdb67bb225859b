import { opportunityGrade } from '../../analysis/priority.ts';
import type { TouchpointNumbers } from '../../model/numbers.ts';
import { journeyRule } from '../rule.ts';
import { importanceSentence, ratingArguments } from '../shared/rating-words.ts';
import { touchpointId } from '../shared/touchpoint-views.ts';

/** An important touchpoint that is only yellow and has an opportunity that is worth a look. */
export const yellowImportant = journeyRule({
  code: 'yellow-important',
  level: 'hint',
  *check(context) {
    const { journey, t } = context;
    for (const view of context.touchpoints) {
      if (!isYellowImportant(view.numbers) || !view.ratingLine) continue;
      // Where everybody's view says as much already, a persona's would only repeat it.
      if (view.persona && isToldForEverybody(context.numbers.touchpoints[view.touchpoint.key])) continue;
      yield {
        message: [
          t('yellow-important', ratingArguments(view, journey, t)),
          importanceSentence(view, journey, context.problems, t),
        ].join(' '),
        range: view.ratingLine.valueRange,
        touchpoint: touchpointId(view.touchpoint),
      };
    }
  },
});

/** Up to an opportunity of 10 a yellow touchpoint needs no finding, however important it is. */
export function isYellowImportant({ band, important, opportunity }: TouchpointNumbers): boolean {
  const isWorthALook = opportunity !== null && opportunityGrade(opportunity) !== 'none';
  return band === 'yellow' && important === true && isWorthALook;
}

/** Whether everybody's view already says of a touchpoint that it is important and not good. */
export function isToldForEverybody(everybody: TouchpointNumbers | undefined): boolean {
  return everybody?.important === true && (everybody.band === 'red' || isYellowImportant(everybody));
}
