import { compareDates } from '../../analysis/dates.ts';
import { isOpen } from '../../analysis/expected-impact.ts';
import type { Action, JourneyDate } from '../../model/model.ts';
import { touchpointRule } from '../rule.ts';
import { isClearlyBelow } from '../shared/levels-below.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/**
 * An action is done, and the rating that customers gave after its due date is below the one that it was to bring, by
 * more than chance explains, and no other action is open. Without an interval, by a ninth of the scale or more, one
 * position (convention).
 */
export const expectationMissed = touchpointRule({
  code: 'expectation-missed',
  level: 'warning',
  *check({ journey, touchpoint, views, file, t }) {
    const view = views.find(({ persona }) => !persona);
    const line = view?.ratingLine;
    if (journey.state === 'to-be' || !view || !line?.date || view.numbers.rating === null) return;
    const { rating, interval, selfAssessed } = view.numbers;
    const action = lastDone(touchpoint.actions, line.date);
    if (selfAssessed || !action?.expect || touchpoint.actions.some(isOpen)) return;
    const expected = action.expect.value;
    const least = interval ? 0 : (journey.scale.high - journey.scale.low) / 9;
    if (!isClearlyBelow({ value: rating, interval }, { value: expected, interval: null }, journey)) return;
    if (expected - rating < least) return;
    yield {
      message: t('expectation-missed', {
        action: nameOf({ name: action.text, id: undefined }, t),
        name: nameOf(touchpoint, t),
        expected,
        rating: readableRating(rating, journey.bands),
        high: journey.scale.high,
        date: dateInWords(line.date, t),
      }),
      range: action.expect.range,
      touchpoint: touchpointId(touchpoint),
      related: [{ uri: file.uri, range: line.valueRange, message: t('expectation-missed.rating') }],
    };
  },
});

/** Of the actions that were due before the rating and are done, the one that was due last. */
function lastDone(actions: readonly Action[], measured: JourneyDate): Action | undefined {
  return actions
    .filter(({ status, due }) => status?.value === 'done' && due && compareDates(due.value, measured) < 0)
    .toSorted((a, b) => (a.due && b.due ? compareDates(a.due.value, b.due.value) : 0))
    .at(-1);
}
