/** The figures beside ratings (NPS, CSAT, CES, retention, outcomes) in words, each with its basis and its trend. */

import { baseOf } from '../../../language/analysis/interval.ts';
import { touchpointSeries } from '../../../language/analysis/measures.ts';
import type { Measurement, MeasureSeries, MeasureUnit, Trend } from '../../../language/model/measures.ts';
import type { Journey, JourneyDate, Touchpoint } from '../../../language/model/model.ts';
import { dateWords } from './date-words.ts';
import { evidenceWords } from './lane-words.ts';
import type { Words } from './words.ts';

export interface MeasureWords {
  readonly series: MeasureSeries;
  readonly name: string;
  /** "+30", "87%", "5.2 of 7". */
  readonly figure: string;
  /** How sure it is, what it stands on, and what came before, a line each. */
  readonly basis: readonly string[];
  /** What matters most of the basis, for where there is little room. */
  readonly short: readonly string[];
}

export function measureWords(touchpoint: Touchpoint, journey: Journey, words: Words): MeasureWords[] {
  return touchpointSeries(touchpoint).map((series) => seriesWords(series, journey, words));
}

export function seriesWords(series: MeasureSeries, journey: Journey, words: Words): MeasureWords {
  const { newest } = series;
  const compared = [...benchmarkWords(series, journey, words), ...targetWords(series, journey, words)];
  const sure = asLine([...measureInterval(newest, words), ...answersWords(newest, journey, words)]);
  const trend = trendWords(series.trend, words);
  return {
    series,
    name: seriesName(series, words),
    figure: `${figureOf(newest, journey, words)}${unitWords(newest.unit, words, ' ')}`,
    basis: [
      ...compared,
      ...sure,
      ...asLine(originWords(newest, journey, words)),
      ...trend,
      ...earlierWords(series, journey, words),
    ],
    short: [...compared, ...sure, ...trend],
  };
}

export function seriesName({ kind, name, good, newest }: MeasureSeries, { t }: Words): string {
  switch (kind) {
    case 'outcome':
    case 'metric':
      return name.trim() === '' ? t('measure.outcome') : name;
    case 'ces':
      return t('ces', { good: good ?? 'unknown' });
    case 'csat':
      return t(newest.unit.kind === 'share' ? 'csat' : 'csat.mean');
    default:
      return t(kind);
  }
}

/** The figure alone, without the end of its scale. */
export function figureOf({ value, unit }: Pick<Measurement, 'value' | 'unit'>, journey: Journey, words: Words): string {
  switch (unit.kind) {
    case 'points':
      return words.signed(value);
    case 'share':
      return words.share(value);
    case 'scale':
      return isJourneyScale(unit, journey) ? words.rating(value, journey.bands) : words.number(value);
    case 'amount':
      return words.number(value);
  }
}

export function isJourneyScale(unit: MeasureUnit, { scale }: Journey): boolean {
  return unit.kind === 'scale' && unit.low === scale.low && unit.high === scale.high;
}

/** "of 7" behind a figure on a scale. */
export function unitWords(unit: MeasureUnit, { t, number }: Words, before = ''): string {
  if (unit.kind === 'amount') return unit.unit === '' ? '' : `${before}${unit.unit}`;
  return unit.kind === 'scale' ? `${before}${t('score.of', { high: number(unit.high) })}` : '';
}

/** "Target: at most 2 min". */
function targetWords({ target, newest: { unit } }: MeasureSeries, journey: Journey, words: Words): string[] {
  if (!target) return [];
  const figure = `${figureOf({ value: target.value, unit }, journey, words)}${unitWords(unit, words, ' ')}`;
  return [words.t('measure.target', { limit: target.atMost ? 'yes' : 'no', figure })];
}

/** "Benchmark: 5.8". */
export function benchmarkWords({ benchmark, newest }: MeasureSeries, journey: Journey, words: Words): string[] {
  if (benchmark === null) return [];
  const figure = figureOf({ value: benchmark, unit: newest.unit }, journey, words);
  return [words.t('measure.line', { name: words.t('table.benchmark'), figure })];
}

/** "79% to 96% (95%)", rounded outwards, so that it promises no more than it holds. */
export function measureInterval({ interval, unit }: Measurement, words: Words): string[] {
  if (!interval) return [];
  const low = rounded(interval.low, unit, Math.floor, words);
  const high = rounded(interval.high, unit, Math.ceil, words);
  return [words.t('measure.interval', { low, high })];
}

function rounded(value: number, unit: MeasureUnit, round: (value: number) => number, words: Words): string {
  const to = (steps: number) => round(Number((value * steps).toFixed(6))) / steps;
  switch (unit.kind) {
    case 'points':
      return words.signed(to(1));
    case 'share':
      return words.percent(to(100));
    case 'scale':
    case 'amount':
      return words.number(to(10));
  }
}

/** The range that a small line's height stands for at least: a change of a point must not look like a fall. */
export function leastRangeOf(unit: MeasureUnit): number {
  switch (unit.kind) {
    case 'points':
      return 40;
    case 'share':
      return 0.2;
    case 'scale':
      return (unit.high - unit.low) * 0.35;
    case 'amount':
      return 0;
  }
}

/** How many answers, with a warning where they carry little. */
function answersWords({ evidence: { n } }: Measurement, journey: Journey, words: Words): string[] {
  if (n === undefined) return [];
  const base = baseOf(n, journey.bases);
  const weak = base === 'anecdotal' || base === 'thin' ? (`answers.${base}` as const) : 'answers';
  return [words.t(weak, { n: words.number(n) })];
}

/** Of what kind, and from when. */
function originWords({ evidence }: Measurement, journey: Journey, words: Words): string[] {
  const { date } = evidence;
  return [...evidenceWords(evidence, journey, words), ...(date ? [dateWords(date, words)] : [])];
}

function asLine(parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [parts.join(', ')];
}

/** "worse: −14 (−27 to −1) since April 2026"; bare without the date. */
export function trendWords(trend: Trend | null, words: Words, form: 'bare' | 'dated' = 'dated'): string[] {
  if (!trend) return [];
  const { since, interval, movement } = trend;
  const { unit, evidence } = since;
  const bounds = interval
    ? words.t('csat.interval', {
        low: boundOfChange(interval.low, unit, Math.floor, words),
        high: boundOfChange(interval.high, unit, Math.ceil, words),
      })
    : '';
  return [
    words.t('measure.trend', {
      movement,
      change: changeWords(trend.change, unit, words),
      known: interval ? 'yes' : 'no',
      bounds,
      dated: form === 'bare' ? 'none' : evidence.date ? 'yes' : 'no',
      since: evidence.date ? dateWords(evidence.date, words) : '',
    }),
  ];
}

function changeWords(change: number, unit: MeasureUnit, words: Words): string {
  const figure = bareChange(change, unit, words);
  return unit.kind === 'share' ? words.t('measure.percentagePoints', { change: figure }) : figure;
}

function bareChange(change: Trend['change'], unit: MeasureUnit, words: Words): string {
  switch (unit.kind) {
    case 'points':
      return words.signed(change);
    case 'share':
      return words.change(100 * change, 'signed');
    case 'scale':
    case 'amount':
      return words.change(change, 'signed');
  }
}

/** Rounded outwards to whole points, or to a tenth of a scale's. */
function boundOfChange(change: number, unit: MeasureUnit, round: (value: number) => number, words: Words): string {
  const inTenths = unit.kind === 'scale' || unit.kind === 'amount';
  const steps = unit.kind === 'share' ? 100 : inTenths ? 10 : 1;
  const whole = round(Number((change * steps).toFixed(6)));
  return words.change(inTenths ? whole / 10 : whole, 'signed');
}

/** "before: +31 (April 2026), +38 (October 2025)", the newest of them first. */
function earlierWords({ earlier }: MeasureSeries, journey: Journey, words: Words): string[] {
  if (earlier.length === 0) return [];
  const figures = earlier.toReversed().map((one) => dated(figureOf(one, journey, words), one.evidence.date, words));
  return [words.t('measure.earlier', { figures: figures.join(', ') })];
}

export function dated(figure: string, date: JourneyDate | undefined, words: Words): string {
  return date ? `${figure} (${dateWords(date, words)})` : figure;
}
