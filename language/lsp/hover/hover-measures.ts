/** The figures beside ratings in sentences: the newest one with its interval and its basis, and how it moved. */
import { wholeProblems } from '../../analysis/whole.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MeasureSeries } from '../../model/measures.ts';
import type { Journey } from '../../model/model.ts';
import type { JourneyNumbers } from '../../model/numbers.ts';
import { measureChange, measureName, measureValue } from '../../rules/shared/measure-words.ts';
import { readableRating } from '../../rules/shared/numbers-in-words.ts';
import { dateInWords } from '../../rules/shared/time-words.ts';
import { escapeMarkdown } from './markdown.ts';

/** A sentence for the newest figure, and one for the trend where there is an earlier one. */
export function explainMeasure(series: MeasureSeries, t: JourneyTranslate): string[] {
  const { newest, trend, target } = series;
  const { n, date } = newest.evidence;
  const { interval, unit } = newest;
  const bound = (value: number | undefined) =>
    value === undefined ? '' : measureValue({ value: short(value), unit }, t);
  const said = t('measure.newest', {
    name: escapeMarkdown(measureName(series, t)),
    value: measureValue(newest, t),
    known: interval ? 'yes' : 'no',
    low: bound(interval?.low),
    high: bound(interval?.high),
    counted: n === undefined ? 'no' : 'yes',
    n: n ?? 0,
    dated: date ? 'yes' : 'no',
    date: date ? dateInWords(date, t) : '',
  });
  const goal = target
    ? [
        t('measure.target', {
          limit: target.atMost ? 'yes' : 'no',
          value: measureValue({ value: target.value, unit }, t),
        }),
      ]
    : [];
  if (!trend) return [said, ...goal];
  const { since, change, movement } = trend;
  return [
    said,
    ...goal,
    t('measure.trend', {
      dated: since.evidence.date ? 'yes' : 'no',
      since: since.evidence.date ? dateInWords(since.evidence.date, t) : '',
      before: measureValue(since, t),
      change: measureChange(change, unit, t),
      movement,
    }),
  ];
}

/** Where customers' verdict on the whole is bad, or contradicts the ratings. */
export function explainWhole(journey: Journey, numbers: JourneyNumbers, t: JourneyTranslate): string[] {
  return wholeProblems(journey, numbers).map(({ kind, series }) => {
    const { newest, trend, benchmark } = series;
    const date = trend?.since.evidence.date;
    const score = numbers.score.weightedMean ?? numbers.score.mean ?? 0;
    return t(`whole.${kind}`, {
      name: escapeMarkdown(measureName(series, t)),
      figure: measureValue(newest, t),
      score: measureValue({ value: readableRating(score, journey.bands), unit: newest.unit }, t),
      benchmark: benchmark === null ? '' : measureValue({ value: benchmark, unit: newest.unit }, t),
      before: trend ? measureValue(trend.since, t) : '',
      dated: date ? 'yes' : 'no',
      since: date ? dateInWords(date, t) : '',
    });
  });
}

/** Three significant digits are enough for the end of an interval. */
function short(value: number): number {
  return Number(value.toPrecision(3));
}
