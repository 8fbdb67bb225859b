import { importantPosition } from './bands.ts';
import { usualBases } from './interval.ts';

/** From where on a number says something. A project may set its own in `journey.json`. */
export interface Thresholds {
  /** Position (1–10) from which an importance counts as important, where a journey does not say it itself. */
  readonly important: number;
  /** Fewer answers than these are a thin base. */
  readonly thinBase: number;
  /** Fewer answers than these are anecdotes. */
  readonly anecdotalBase: number;
  /** Days of silence from which a wait is reported. */
  readonly silentWaitDays: number;
  /** Months after which a map is to be reviewed, where it does not say it itself. */
  readonly reviewMonths: number;
  /** The fewest answers of which a command writes a number: fewer are personal data. */
  readonly minimum: number;
  /** What the project calls a Net Promoter Score: an `outcome` of such a name counts from −100 to 100. */
  readonly npsNames: readonly string[];
}

/** The thresholds that are numbers. */
export type NumberThreshold = Exclude<keyof Thresholds, 'npsNames'>;

/** The thresholds of a project that says nothing; the sources stand in docs/rules. */
export const usualThresholds: Thresholds = {
  important: importantPosition,
  thinBase: usualBases.thin,
  anecdotalBase: usualBases.anecdotal,
  silentWaitDays: 14,
  reviewMonths: 12,
  minimum: 5,
  npsNames: ['NPS', 'Net Promoter Score'],
};

/** What a threshold may be. */
export interface ThresholdLimits {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** From where to where each threshold makes sense; the reader and the schema go by it. */
export const thresholdLimits: Readonly<Record<NumberThreshold, ThresholdLimits>> = {
  important: { low: 1, high: 10, whole: false },
  thinBase: { low: 1, high: 1000, whole: true },
  anecdotalBase: { low: 1, high: 1000, whole: true },
  silentWaitDays: { low: 1, high: 365, whole: true },
  reviewMonths: { low: 1, high: 120, whole: true },
  minimum: { low: 1, high: 1000, whole: true },
};
