/** Series of the figures beside ratings, of a journey and of a touchpoint. */
import type { MeasureKind, Measurement, MeasureSeries, MeasureUnit, Movement, Trend } from '../model/measures.ts';
import type {
  CesFact,
  CsatFact,
  Evidence,
  Journey,
  MetricFact,
  NpsFact,
  Outcome,
  RetentionFact,
  Scale,
  Touchpoint,
} from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { Interval } from '../model/numbers.ts';
import type { Range } from '../model/position.ts';
import { byAge, newestOf } from './dates.ts';
import { differenceOf, type Estimate, estimateOf } from './difference.ts';
import { intervalOf } from './interval.ts';
import { npsNumbers } from './nps.ts';
import { withoutNoise } from './position.ts';
import { shareInterval } from './share.ts';

/** What a touchpoint was measured by beside its rating. */
export function touchpointSeries(touchpoint: Pick<Touchpoint, 'nps' | 'csat' | 'ces' | 'metrics'>): MeasureSeries[] {
  const { nps, csat, ces } = touchpoint;
  return [
    ...oneSeries('nps', nps.flatMap(npsMeasurement)),
    ...oneSeries('csat', csat.map(csatMeasurement)),
    ...oneSeries('ces', ces.map(cesMeasurement), ces.at(-1)?.good),
    ...metricSeries(touchpoint),
  ];
}

/** Figures of a website or a system, each name a series of its own. They are not answers of customers. */
export function metricSeries({ metrics }: Pick<Touchpoint, 'metrics'>): MeasureSeries[] {
  return byName(metrics).flatMap((lines) => {
    const newest = newestOf(lines);
    const target = newestOf(lines.filter((line) => line.target))?.target ?? null;
    const good = target ? (target.atMost ? 'low' : 'high') : undefined;
    const series = oneSeries('metric', lines.map(metricMeasurement), good, newest?.name ?? '');
    return series.map((one) => ({ ...one, target }));
  });
}

function metricMeasurement(metric: MetricFact): Measurement {
  const { value, unit } = metric;
  if (unit === '%')
    return measurement(value, { kind: 'share' }, value <= 1 ? shareInterval(value, metric.n) : null, metric);
  return measurement(value, { kind: 'amount', unit }, null, metric);
}

function byName<T extends { readonly name: string }>(lines: readonly T[]): T[][] {
  const names = new Map<string, T[]>();
  for (const line of lines) {
    const key = nameKey(line.name);
    names.set(key, [...(names.get(key) ?? []), line]);
  }
  return [...names.values()];
}

type Whole = Pick<Journey, 'outcomes' | 'nps' | 'csat' | 'ces' | 'retention' | 'scale'>;

/** What customers say of the whole journey: outcomes first, each name a series of its own. */
export function journeySeries({ outcomes, nps, csat, ces, retention, scale }: Whole): MeasureSeries[] {
  return [
    ...byName(outcomes).flatMap((lines) => outcomeSeries(lines, scale)),
    ...oneSeries('nps', nps.flatMap(npsMeasurement)),
    ...oneSeries('csat', csat.map(csatMeasurement)),
    ...oneSeries('retention', retention.map(shareMeasurement)),
    ...oneSeries('ces', ces.map(cesMeasurement), ces.at(-1)?.good),
  ];
}

function outcomeSeries(lines: readonly Outcome[], scale: Scale): MeasureSeries[] {
  const measurements = lines.map((outcome): Measurement => {
    const { measure, number, n, sd } = outcome;
    if (measure === 'nps') return npsOutcome(outcome);
    if (measure === 'share') return shareOutcome(outcome);
    if (measure === 'amount') return amountOutcome(outcome);
    const unit = { kind: 'scale', low: scale.low, high: scale.high } as const;
    return measurement(number, unit, intervalOf(number, n, sd, scale, outcome.population), outcome);
  });
  const series = oneSeries('outcome', measurements, 'high', lines.at(-1)?.name ?? '');
  const benchmark = newestOf(lines.filter((line) => line.benchmark))?.benchmark?.value ?? null;
  return series.map((one) => ({ ...one, benchmark }));
}

function npsOutcome(outcome: Outcome): Measurement {
  const numbers = npsNumbers({ ...outcome, value: { kind: 'score', score: outcome.number } });
  return measurement(outcome.number, { kind: 'points' }, numbers?.interval ?? null, outcome);
}

function shareOutcome(outcome: Outcome): Measurement {
  const { number, n } = outcome;
  const interval = number >= 0 && number <= 1 ? shareInterval(number, n) : null;
  return measurement(number, { kind: 'share' }, interval, outcome);
}

/** Without ends: only a standard deviation gives it an interval. */
function amountOutcome(outcome: Outcome): Measurement {
  const { number, n, sd, unit = '' } = outcome;
  const endless = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const interval = sd === undefined ? null : intervalOf(number, n, sd, endless);
  return measurement(number, { kind: 'amount', unit }, interval, outcome);
}

function npsMeasurement(fact: NpsFact): Measurement[] {
  const numbers = npsNumbers(fact);
  return numbers ? [measurement(numbers.score, { kind: 'points' }, numbers.interval, fact)] : [];
}

function csatMeasurement({ value, ...fact }: CsatFact): Measurement {
  if (value.kind === 'share') return shareMeasurement({ ...fact, share: value.share });
  return onOwnScale(value.mean, value.high, fact);
}

function shareMeasurement(fact: RetentionFact): Measurement {
  return measurement(fact.share, { kind: 'share' }, shareInterval(fact.share, fact.n), fact);
}

function cesMeasurement(fact: CesFact): Measurement {
  return onOwnScale(fact.value, fact.high, fact);
}

/** On a scale that begins at 1. */
function onOwnScale(value: number, high: number, fact: Evidence & { readonly range: Range }): Measurement {
  const scale = { low: 1, high };
  return measurement(
    value,
    { kind: 'scale', ...scale },
    intervalOf(value, fact.n, fact.sd, scale, fact.population),
    fact,
  );
}

function measurement(
  value: number,
  unit: MeasureUnit,
  interval: Interval | null,
  { n, sd, date, kinds, sources, range }: Evidence & { readonly range: Range },
): Measurement {
  const evidence: Evidence = {
    ...(n === undefined ? {} : { n }),
    ...(sd === undefined ? {} : { sd }),
    ...(date === undefined ? {} : { date }),
    kinds,
    sources,
  };
  return { value, unit, interval, evidence, range };
}

function oneSeries(
  kind: MeasureKind,
  measurements: readonly Measurement[],
  good: MeasureSeries['good'] = kind === 'ces' || kind === 'metric' ? undefined : 'high',
  name = '',
): MeasureSeries[] {
  const earlier = measurements.toSorted((a, b) => byAge(a.evidence.date, b.evidence.date));
  const newest = earlier.pop();
  return newest
    ? [
        {
          kind,
          name,
          good,
          earlier,
          newest,
          target: null,
          benchmark: null,
          trend: trendOf(kind, good, earlier, newest),
        },
      ]
    : [];
}

/**
 * Against the measurement before; where that is unclear and the figure moved the same way at each of several
 * measurements, against the first of them: a steady fall is a fall although no step is large.
 */
function trendOf(
  kind: MeasureKind,
  good: MeasureSeries['good'],
  earlier: readonly Measurement[],
  newest: Measurement,
): Trend | null {
  const comparable = earlier.filter(({ unit }) => isSameUnit(unit, newest.unit));
  const last = comparable.at(-1);
  if (!last) return null;
  const step = changeSince(last, newest, kind, good);
  if (step.movement !== 'unclear') return step;
  const steady = changeSince(startOfRun([...comparable, newest]), newest, kind, good);
  return steady.movement === 'unclear' ? step : steady;
}

/** The measurement from which on each one moved in the direction of the last step. */
function startOfRun(measurements: readonly Measurement[]): Measurement {
  const steps = measurements.slice(1).map(({ value }, index) => Math.sign(value - (measurements[index]?.value ?? 0)));
  const direction = steps.at(-1);
  const start = steps.findLastIndex((step) => step !== direction) + 1;
  const [first = measurements[0]] = measurements.slice(start);
  if (!first) throw new RangeError('no measurements');
  return first;
}

/** The change from one measurement to another of the same unit. */
export function changeSince(
  since: Measurement,
  newest: Measurement,
  kind: MeasureKind,
  good: MeasureSeries['good'],
): Trend {
  const change = withoutNoise(newest.value - since.value);
  const interval = differenceOf(estimateOfMeasurement(since), estimateOfMeasurement(newest));
  return { since, change, interval, movement: movementOf(change, interval, leastChange(kind, since), good) };
}

function estimateOfMeasurement({ value, interval, evidence }: Measurement): Estimate {
  return estimateOf(value, interval, evidence);
}

function movementOf(change: number, interval: Trend['interval'], least: number, good: MeasureSeries['good']): Movement {
  if (change === 0) return 'same';
  const isClear = interval ? interval.low > 0 || interval.high < 0 : Math.abs(change) >= least;
  if (!isClear) return 'unclear';
  if (good === undefined) return 'moved';
  return change > 0 === (good === 'high') ? 'better' : 'worse';
}

/**
 * The change that counts where a number of answers is not known (convention): a ninth of a scale, as for ratings, and a
 * tenth of an amount.
 */
function leastChange(kind: MeasureKind, { unit, value }: Measurement): number {
  switch (unit.kind) {
    case 'points':
      return 5;
    case 'share':
      if (kind === 'metric') return Math.abs(value) / 10;
      return kind === 'retention' ? 0.01 : 0.05;
    case 'scale':
      return (unit.high - unit.low) / 9;
    case 'amount':
      return Math.abs(value) / 10;
  }
}

export function isSameUnit(a: MeasureUnit, b: MeasureUnit): boolean {
  if (a.kind === 'scale') return b.kind === 'scale' && a.low === b.low && a.high === b.high;
  if (a.kind === 'amount') return b.kind === 'amount' && nameKey(a.unit) === nameKey(b.unit);
  return a.kind === b.kind;
}
