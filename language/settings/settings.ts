import type { Level } from '../rules/finding.ts';

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
}

/** A project's own taste. */
export interface Settings {
  /** Levels by code; `off` leaves a finding out. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  readonly thresholds: Thresholds;
  /** Globs, from the folder of `journey.json`, of files that are not checked. */
  readonly exclude: readonly string[];
}

/** What holds where a project says nothing; the sources stand in docs/rules. */
export const defaultSettings: Settings = {
  levels: new Map(),
  thresholds: { important: 7, thinBase: 30, anecdotalBase: 10, silentWaitDays: 14, reviewMonths: 12 },
  exclude: [],
};
