import { intervalOf } from '../../analysis/interval.ts';
import { wholeProblems } from '../../analysis/whole.ts';
import type { Benchmark, Journey } from '../../model/model.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { type Compared, isClearlyBelow, scoreWithInterval } from '../shared/levels-below.ts';
import { measureName, measureValue } from '../shared/measure-words.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/**
 * The rating of a touchpoint, the score of the journey or an outcome is lower than the same figure of competitors, by
 * more than chance explains. A to-be map states aims.
 */
export const belowBenchmark = journeyRule({
  code: 'below-benchmark',
  level: 'info',
  *check(context) {
    const { journey, numbers, touchpoints, t } = context;
    if (journey.state === 'to-be') return;
    yield* outcomes(context);
    const { benchmark } = journey;
    const score = scoreWithInterval(numbers);
    if (benchmark && score && isBehind(score, benchmark, journey)) {
      yield { message: t('below-benchmark.score', said(score, benchmark, context)), range: benchmark.range };
    }
    for (const { touchpoint, persona, numbers: own } of touchpoints) {
      if (persona || !touchpoint.benchmark || own.rating === null) continue;
      const rated = { value: own.rating, interval: own.interval };
      if (!isBehind(rated, touchpoint.benchmark, journey)) continue;
      const name = nameOf(touchpoint, t);
      yield {
        message: t('below-benchmark', { name, ...said(rated, touchpoint.benchmark, context) }),
        range: touchpoint.benchmark.range,
        touchpoint: touchpointId(touchpoint),
      };
    }
  },
});

function* outcomes({ journey, numbers, t }: JourneyContext): Generator<Draft> {
  for (const { kind, series } of wholeProblems(journey, numbers)) {
    if (kind !== 'below') continue;
    const { newest, benchmark } = series;
    const level = measureValue({ value: benchmark ?? 0, unit: newest.unit }, t);
    const name = measureName(series, t);
    const message = t('below-benchmark.outcome', { name, value: measureValue(newest, t), benchmark: level });
    yield { message, range: newest.range };
  }
}

function isBehind(compared: Compared, { number, n, sd }: Benchmark, journey: Journey): boolean {
  const interval = sd === undefined ? null : intervalOf(number, n, sd, journey.scale);
  return isClearlyBelow(compared, { value: number, interval }, journey);
}

function said({ value }: Compared, benchmark: Benchmark, { journey }: JourneyContext) {
  const { bands, scale } = journey;
  return { rating: readableRating(value, bands), high: scale.high, benchmark: benchmark.number };
}
