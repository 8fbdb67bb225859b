/**
 * The formats that a map is exported in: this table, and a file next to it for each, which writes it. The editor's
 * choices and the command line's endings, options and refusals derive from this table.
 */

export interface FormatFacts {
  /** How the names of such files end, without the dot; the first is the usual one. */
  readonly endings: readonly string[];
  /** Dots and ink: nothing for a terminal, and of one theme, because nothing in them follows the reader's system. */
  readonly isBinary: boolean;
  /** The wishes of a request that only some formats know. */
  readonly takes: readonly ('width' | 'scale' | 'paper' | 'poster' | 'embedFonts' | 'slide' | 'stages')[];
}

export const formats = {
  svg: { endings: ['svg'], isBinary: false, takes: ['width', 'embedFonts', 'slide', 'stages'] },
  png: { endings: ['png'], isBinary: true, takes: ['width', 'scale', 'slide', 'stages'] },
  pdf: { endings: ['pdf'], isBinary: true, takes: ['scale', 'paper', 'poster', 'slide', 'stages'] },
  html: { endings: ['html', 'htm'], isBinary: false, takes: [] },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type ExportFormat = keyof typeof formats;

export const exportFormats = Object.keys(formats) as ExportFormat[];

export function factsOf(format: ExportFormat): FormatFacts {
  return formats[format];
}
