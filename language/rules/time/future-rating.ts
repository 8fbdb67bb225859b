import { isAhead } from '../../analysis/dates.ts';
import { figuresAhead } from '../../analysis/figures-of-today.ts';
import type { Journey, JourneyDate, Touchpoint } from '../../model/model.ts';
import type { Range } from '../../model/position.ts';
import { type FileContext, fileRule } from '../rule.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * A rating, an importance or another figure that is dated after today: it does not count yet. A to-be map states aims.
 * The rule reads the file, because the views of its journeys have no such figures.
 */
export const futureRating = fileRule({
  code: 'future-rating',
  level: 'info',
  *check(context) {
    for (const journey of context.file.journeys) {
      if (journey.state === 'to-be') continue;
      for (const figure of figuresAhead(journey, context.today)) yield draft(journey, figure, context);
      for (const touchpoint of touchpointsIn(journey.stages)) {
        for (const line of linesAhead(touchpoint, context.today)) {
          yield { ...draft(touchpoint, line, context), touchpoint: touchpointId(touchpoint) };
        }
      }
    }
  },
});

interface Line {
  readonly date?: JourneyDate;
  readonly range: Range;
}

function linesAhead(touchpoint: Touchpoint, today: JourneyDate): Line[] {
  const rated = [...touchpoint.ratings, ...touchpoint.importances]
    .filter(({ date }) => date && isAhead(date, today))
    .map((line) => ({ ...line, range: line.valueRange }));
  return [...rated, ...figuresAhead(touchpoint, today)];
}

function draft(thing: Journey | Touchpoint, { date, range }: Line, { t }: FileContext) {
  const words = date ? dateInWords(date, t) : '';
  return { message: t('future-rating', { name: nameOf(thing, t), date: words }), range };
}
