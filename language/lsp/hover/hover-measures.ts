/** The figures beside ratings in sentences: the newest one with its interval and its basis, and how it moved. */
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MeasureSeries } from '../../model/measures.ts';
import { measureChange, measureName, measureValue } from '../../rules/shared/measure-words.ts';
import { dateInWords } from '../../rules/shared/time-words.ts';
import { escapeMarkdown } from './markdown.ts';

/** A sentence for the newest figure, and one for the trend where there is an earlier one. */
export function explainMeasure(series: MeasureSeries, t: JourneyTranslate): string[] {
  const { newest, trend } = series;
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
  if (!trend) return [said];
  const { since, change, movement } = trend;
  return [
    said,
    t('measure.trend', {
      dated: since.evidence.date ? 'yes' : 'no',
      since: since.evidence.date ? dateInWords(since.evidence.date, t) : '',
      before: measureValue(since, t),
      change: measureChange(change, unit, t),
      movement,
    }),
  ];
}

/** Three significant digits are enough for the end of an interval. */
function short(value: number): number {
  return Number(value.toPrecision(3));
}
