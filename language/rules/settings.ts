import { type Thresholds, usualThresholds } from '../analysis/thresholds.ts';
import type { Brand } from '../model/brand.ts';
import type { Level } from '../model/finding.ts';
import type { Range } from '../model/position.ts';

/** The name of the file, at the root of a workspace folder, in which a project says what it wants otherwise. */
export const settingsName = 'journey.json';

/** The settings of a project. */
export interface Settings {
  /** Levels by code; `off` leaves a finding out. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  readonly thresholds: Thresholds;
  /** Globs, from the folder of `journey.json`, of files that are not checked. */
  readonly exclude: readonly string[];
  /** How the company wants its maps to look; `undefined` where the project does not say. */
  readonly brand: BrandSettings | undefined;
}

/** A brand as it is written: its logo is a file that is yet to be read. */
export interface BrandSettings extends Omit<Brand, 'logo'> {
  /** From the folder of `journey.json`, with forward slashes, and within it. */
  readonly logo: { readonly path: string; readonly range: Range } | undefined;
}

/** The settings of a project that says nothing. */
export const defaultSettings: Settings = {
  levels: new Map(),
  thresholds: usualThresholds,
  exclude: [],
  brand: undefined,
};

/** What an editor or a command line does with a finding; `off` leaves it out. */
export const settableLevels = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly (Level | 'off')[];

/** What a project wants of one file. */
export interface FileSettings {
  readonly settings: Settings;
  /** Such a file can be used, and nothing is found in it. */
  readonly excluded: boolean;
  /** With its logo, if it could be read. */
  readonly brand?: Brand | undefined;
}

/** For a file that is in no project, or in one that says nothing. */
export const usualFileSettings: FileSettings = { settings: defaultSettings, excluded: false };
