/** The figures beside ratings, as series: what each figure means, its unit and how it moved. Plain data. */
import type { Evidence, MetricFact } from './model.ts';
import type { Difference, Interval } from './numbers.ts';
import type { Range } from './position.ts';

export type MeasureKind = 'outcome' | 'nps' | 'csat' | 'retention' | 'ces' | 'metric';

/** `points`: −100 to 100 (NPS). `share`: 0–1. `scale`: between its ends. `amount`: in a unit of its own. */
export type MeasureUnit =
  | { readonly kind: 'points' }
  | { readonly kind: 'share' }
  | { readonly kind: 'scale'; readonly low: number; readonly high: number }
  | { readonly kind: 'amount'; readonly unit: string };

/** One line of a series. Its 95 % interval is `null` where the number of answers is not known. */
export interface Measurement {
  readonly value: number;
  readonly unit: MeasureUnit;
  readonly interval: Interval | null;
  readonly evidence: Evidence;
  readonly range: Range;
}

/**
 * `better` and `worse`: by more than chance explains, or, where a number of answers is missing, by the least change
 * that counts (a convention). `moved`: as clearly, but the good end is not known. `unclear`: chance explains
 * it. `same`: no change.
 */
export type Movement = 'better' | 'worse' | 'moved' | 'same' | 'unclear';

/** The newest measurement against an earlier one. */
export interface Trend {
  readonly since: Measurement;
  /** Newest minus earlier, in the unit of both. */
  readonly change: number;
  /** 95 % interval of the change, and its p value; `null` where either number of answers is not known. */
  readonly interval: Pick<Difference, 'low' | 'high' | 'p' | 'assumed'> | null;
  readonly movement: Movement;
}

/** What was measured again and again under one name. */
export interface MeasureSeries {
  readonly kind: MeasureKind;
  /** The name of an outcome or a metric; empty for the others. */
  readonly name: string;
  /** The end that is good for customers; `undefined` where it is not stated. */
  readonly good: 'high' | 'low' | undefined;
  /** The earlier ones, oldest first. */
  readonly earlier: readonly Measurement[];
  /** The newest: it counts. */
  readonly newest: Measurement;
  /** Of a metric, in the unit of the newest; `null` where it is not stated. */
  readonly target: MetricFact['target'] | null;
  /** The same figure of competitors, in the unit of the newest; `null` where it is not stated. */
  readonly benchmark: number | null;
  /** `null` where nothing earlier has the same unit. */
  readonly trend: Trend | null;
}
