/**
 * The formats that a map is exported in: this table, and a file that writes each. The editor's choices and the command
 * line's endings, options and refusals derive from this table, and a test compares it with the documentation.
 */

/** The wishes of a request that only some formats know. */
export type FormatWish =
  | ('width' | 'scale' | 'paper' | 'poster' | 'embedFonts' | 'slide' | 'stages')
  | ('theme' | 'personas' | 'order' | 'cutOffs');

export interface FormatFacts {
  /** How the names of such files end, without the dot; the first is the usual one. */
  readonly endings: readonly string[];
  /**
   * `picture`: the map as it is drawn, alone or compared. `slides`: a presentation, of one map or of two. `data`: facts
   * and numbers of single journeys, without options of a picture.
   */
  readonly kind: 'picture' | 'slides' | 'data';
  /** Nothing for a terminal; a picture of dots or ink has one theme, because it cannot follow the reader's system. */
  readonly isBinary: boolean;
  readonly takes: readonly FormatWish[];
}

const pictures = {
  svg: { endings: ['svg'], kind: 'picture', isBinary: false, takes: ['width', 'embedFonts', 'slide', 'stages'] },
  png: { endings: ['png'], kind: 'picture', isBinary: true, takes: ['width', 'scale', 'slide', 'stages'] },
  pdf: { endings: ['pdf'], kind: 'picture', isBinary: true, takes: ['scale', 'paper', 'poster', 'slide', 'stages'] },
  html: { endings: ['html', 'htm'], kind: 'picture', isBinary: false, takes: [] },
} as const satisfies Readonly<Record<string, FormatFacts>>;

const slides = {
  pptx: { endings: ['pptx'], kind: 'slides', isBinary: true, takes: ['theme', 'personas', 'order', 'cutOffs'] },
} as const satisfies Readonly<Record<string, FormatFacts>>;

const data = {
  xlsx: { endings: ['xlsx'], kind: 'data', isBinary: true, takes: [] },
  csv: { endings: ['csv'], kind: 'data', isBinary: false, takes: [] },
  mermaid: { endings: ['mmd', 'mermaid'], kind: 'data', isBinary: false, takes: [] },
  json: { endings: ['json'], kind: 'data', isBinary: false, takes: [] },
} as const satisfies Readonly<Record<string, FormatFacts>>;

const formats = { ...pictures, ...slides, ...data };

export type PictureFormat = keyof typeof pictures;
export type DataFormat = keyof typeof data;
export type ExportFormat = PictureFormat | keyof typeof slides | DataFormat;

export const drawnFormats = Object.keys({ ...pictures, ...slides }) as Exclude<ExportFormat, DataFormat>[];
export const exportFormats = Object.keys(formats) as ExportFormat[];

export function factsOf(format: ExportFormat): FormatFacts {
  return formats[format];
}

/** Whether such a file can show two journeys side by side. */
export function isCompared(format: ExportFormat): boolean {
  return factsOf(format).kind !== 'data';
}

export function isPicture(format: ExportFormat): format is PictureFormat {
  return format in pictures;
}
