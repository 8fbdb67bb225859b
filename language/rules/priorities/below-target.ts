import { isOpen } from '../../analysis/expected-impact.ts';
import { metricSeries } from '../../analysis/measures.ts';
import type { MeasureSeries } from '../../model/measures.ts';
import type { Touchpoint } from '../../model/model.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { isClearlyBelow, scoreWithInterval } from '../shared/levels-below.ts';
import { measureName, measureValue } from '../shared/measure-words.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * A rating, the score or a metric misses its target by more than chance explains, and no action is open. A red
 * touchpoint has a finding already; a to-be map states aims.
 */
export const belowTarget = journeyRule({
  code: 'below-target',
  level: 'hint',
  *check(context) {
    const { journey, touchpoints, t } = context;
    if (journey.state === 'to-be') return;
    yield* whole(context);
    for (const { touchpoint, persona, numbers } of touchpoints) {
      if (persona || isInProgress(touchpoint)) continue;
      const { target } = touchpoint;
      const about = touchpointId(touchpoint);
      for (const draft of metrics(metricSeries(touchpoint), context)) yield { ...draft, touchpoint: about };
      if (!target || numbers.rating === null || numbers.band === 'red') continue;
      const rated = { value: numbers.rating, interval: numbers.interval };
      if (!isClearlyBelow(rated, { value: target.value, interval: null }, journey)) continue;
      const rating = readableRating(numbers.rating, journey.bands);
      const said = { name: nameOf(touchpoint, t), rating, high: journey.scale.high, target: target.value };
      yield { message: t('below-target', said), range: target.range, touchpoint: about };
    }
  },
});

function* whole(context: JourneyContext): Generator<Draft> {
  const { journey, numbers, t } = context;
  if (touchpointsIn(journey.stages).some(isInProgress)) return;
  yield* metrics(metricSeries(journey), context);
  const score = scoreWithInterval(numbers);
  const { target, scale, bands } = journey;
  if (!target || !score || !isClearlyBelow(score, { value: target.value, interval: null }, journey)) return;
  const said = { rating: readableRating(score.value, bands), high: scale.high, target: target.value };
  yield { message: t('below-target.score', said), range: target.range };
}

function* metrics(series: readonly MeasureSeries[], { t }: JourneyContext): Generator<Draft> {
  for (const one of series) {
    const { target, newest } = one;
    if (!target) continue;
    const { low, high } = newest.interval ?? { low: newest.value, high: newest.value };
    if (target.atMost ? low <= target.value : high >= target.value) continue;
    const level = measureValue({ value: target.value, unit: newest.unit }, t);
    const limit = target.atMost ? 'yes' : 'no';
    const said = { name: measureName(one, t), value: measureValue(newest, t), target: level, limit };
    yield { message: t('below-target.metric', said), range: newest.range };
  }
}

function isInProgress({ actions }: Touchpoint): boolean {
  return actions.some(isOpen);
}
