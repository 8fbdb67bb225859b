/** Series of figures beside ratings, as both JSON documents state them. */
import type { MeasureKind, Measurement, MeasureSeries, Movement } from '../../language/model/measures.ts';
import type { JourneyDate } from '../../language/model/model.ts';

/** `value`, `low` and `high` in `unit`: points from −100 to 100, a share from 0 to 1, or a scale between its ends. */
export interface JsonMeasurement {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** As precise as it was written: 2026, 2026-03 or 2026-03-15. */
  readonly date: string | null;
  readonly line: number;
}

export interface JsonMeasure extends JsonMeasurement {
  readonly kind: MeasureKind;
  /** Of an outcome or a metric; empty for the others. */
  readonly name: string;
  readonly unit: 'points' | 'share' | 'scale' | 'amount';
  /** What an amount counts, as it was written. */
  readonly unitName: string | null;
  readonly benchmark: number | null;
  /** Of a metric. */
  readonly target: { readonly value: number; readonly atMost: boolean } | null;
  readonly scale: { readonly low: number; readonly high: number } | null;
  readonly good: 'high' | 'low' | null;
  /** Oldest first. */
  readonly earlier: readonly JsonMeasurement[];
  readonly trend: JsonTrend | null;
}

/** The newest measurement minus an earlier one. */
export interface JsonTrend {
  readonly since: string | null;
  readonly change: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly movement: Movement;
}

/** The newest NPS, CSAT or CES of a touchpoint. */
export interface JsonFigure {
  readonly value: number;
  readonly unit: 'points' | 'share' | 'scale' | 'amount';
  readonly scale: { readonly low: number; readonly high: number } | null;
  /** 95 % confidence interval, in the same unit. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly n: number | null;
  readonly date: string | null;
}

/** @returns `null` where the touchpoint has no such figure. */
export function jsonFigure(kind: MeasureKind, series: readonly MeasureSeries[]): JsonFigure | null {
  const newest = series.find((one) => one.kind === kind)?.newest;
  if (!newest) return null;
  const { value, unit, interval, evidence } = newest;
  return {
    value,
    unit: unit.kind,
    scale: unit.kind === 'scale' ? { low: unit.low, high: unit.high } : null,
    interval: interval ? { low: interval.low, high: interval.high } : null,
    n: evidence.n ?? null,
    date: jsonDate(evidence.date),
  };
}

export function jsonMeasure({
  kind,
  name,
  good,
  earlier,
  newest,
  benchmark,
  target,
  trend,
}: MeasureSeries): JsonMeasure {
  const { unit } = newest;
  return {
    kind,
    name,
    ...jsonMeasurement(newest),
    unit: unit.kind,
    unitName: unit.kind === 'amount' ? unit.unit : null,
    benchmark,
    target: target ? { value: target.value, atMost: target.atMost } : null,
    scale: unit.kind === 'scale' ? { low: unit.low, high: unit.high } : null,
    good: good ?? null,
    earlier: earlier.map(jsonMeasurement),
    trend: trend && {
      since: jsonDate(trend.since.evidence.date),
      change: trend.change,
      low: trend.interval?.low ?? null,
      high: trend.interval?.high ?? null,
      movement: trend.movement,
    },
  };
}

function jsonMeasurement({ value, interval, evidence, range }: Measurement): JsonMeasurement {
  return {
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n: evidence.n ?? null,
    date: jsonDate(evidence.date),
    line: range.start.line + 1,
  };
}

function jsonDate(date: JourneyDate | undefined): string | null {
  if (!date) return null;
  const parts = [String(date.year).padStart(4, '0'), twoDigits(date.month), twoDigits(date.day)];
  return parts.filter((part) => part !== '').join('-');
}

function twoDigits(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}
