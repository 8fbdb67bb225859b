import type { Exporter } from '../export/exporter.ts';
import type { JourneyDate } from '../language/model/model.ts';

/** What a command needs from the world around it. */
export interface Terminal {
  readonly cwd: string;
  /** The day on which the command runs. */
  readonly today: JourneyDate;
  /** Whether standard output wants colours. */
  readonly colour: boolean;
  readonly version: string;
  /** The locale that the environment says: `sv_SE.UTF-8`, `C`; `undefined` where it says none. */
  readonly locale: string | undefined;
  /** Whether standard output is a screen, which nothing but text belongs on. */
  readonly isScreen: boolean;
  /** Loads the part that draws when something is to be drawn: checking needs neither fonts nor an engine for images. */
  readonly loadExporter: () => Promise<Exporter>;
  /** All bytes of standard input; throws where nothing is connected to it. */
  readonly input?: () => AsyncIterable<Uint8Array>;
  readonly out: (text: string) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  readonly err: (text: string) => void;
}

/** Colours are for people at a terminal who have not switched them off (no-color.org). */
export function wantsColour(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}
