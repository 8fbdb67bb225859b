import { type Thresholds, usualThresholds } from '../analysis/thresholds.ts';
import type { Level } from '../model/finding.ts';

/** The name of the file, at the root of a workspace folder, in which a project says what it wants otherwise. */
export const settingsName = 'journey.json';

/** The settings of a project. */
export interface Settings {
  /** Levels by code; `off` leaves a finding out. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  readonly thresholds: Thresholds;
  /** Globs, from the folder of `journey.json`, of files that are not checked. */
  readonly exclude: readonly string[];
}

/** The settings of a project that says nothing. */
export const defaultSettings: Settings = { levels: new Map(), thresholds: usualThresholds, exclude: [] };

/** What an editor or a command line does with a finding; `off` leaves it out. */
export const settableLevels = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly (Level | 'off')[];

/** What a project wants of one file. */
export interface FileSettings {
  readonly settings: Settings;
  /** Such a file can be used, and nothing is found in it. */
  readonly excluded: boolean;
}

/** For a file that is in no project, or in one that says nothing. */
export const usualFileSettings: FileSettings = { settings: defaultSettings, excluded: false };
