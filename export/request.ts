/**
 * What an export is asked for, as plain data: it travels from the editor to the server, and comes from a command line.
 */
import * as v from 'valibot';
import { fields, guard, list } from '../language/model/schema.ts';
import type { ThemeName } from '../map/theme.ts';
import { exportFormats } from './formats/formats.ts';

/**
 * The ending of a file's name, in lower case and without its dot; empty where there is none. A number behind a full
 * stop (`map 1.2`) and words behind one (`v. 2 of the map`) are part of the name.
 */
export function endingOf(name: string): string {
  const [, ending = ''] = /[^/\\]\.([\p{L}\p{N}]+)$/u.exec(name.trimEnd()) ?? [];
  return /\p{L}/u.test(ending) ? ending.toLowerCase() : '';
}

/** The name of one of several files: `deck.png`, 2 is `deck-2.png`. */
export function numberedName(name: string, number: number): string {
  const end = name.trimEnd();
  const ending = endingOf(end);
  const stem = ending === '' ? end : end.slice(0, -ending.length - 1);
  return `${stem}-${number}${end.slice(stem.length)}`;
}

export const exportThemes = ['light', 'dark', 'high-contrast-dark', 'high-contrast-light', 'mono', 'auto'] as const;
export type ExportTheme = (typeof exportThemes)[number];

/**
 * `fit`: one page, as large as the picture. The others are ISO 216, upright or lying, whichever shows the map larger.
 */
export const papers = ['a4', 'a3', 'a2', 'a1', 'a0', 'fit'] as const;
export type Paper = (typeof papers)[number];

/** The sheets that a poster is put together from. */
export const posterPapers = ['a4', 'a3', 'a2', 'a1', 'a0'] as const;
export type PosterPaper = (typeof posterPapers)[number];

const limits = { width: { least: 16, most: 20_000 }, scale: { least: 0.1, most: 10 } } as const;

export type Measure = keyof typeof limits;

const measure = (name: Measure) => v.pipe(v.number(), v.minValue(limits[name].least), v.maxValue(limits[name].most));

export const exportRequest = fields({
  format: v.picklist(exportFormats),
  /**
   * Light where it is left out; a page is `auto` then. `auto` is for SVG and HTML: a file of dots or ink has one theme.
   */
  theme: v.optional(v.picklist(exportThemes)),
  /**
   * PNG, SVG: px from edge to edge. Wins over `scale`. Where letters of the map would be too small to read, a short map
   * with its stages in rows is drawn.
   */
  width: v.optional(measure('width')),
  /** PNG: px of the file for each px of the picture; where it is left out 2, and 1 for slides. */
  scale: v.optional(measure('scale')),
  /** PDF: `fit` where it is left out. */
  paper: v.optional(v.picklist(papers)),
  /** PDF: sheets to be glued together instead of a page; how many follows from the size of the picture. */
  poster: v.optional(v.picklist(posterPapers)),
  /** SVG: puts the letters of the map's own font into the file, so that it looks the same where the font is missing. */
  embedFonts: v.optional(v.boolean()),
  /** Slides of 1920 × 1080 instead of the whole map; as many as it needs. */
  slide: v.optional(v.boolean()),
  /** Slides: keys of the stages that are wanted; all of them where it is left out. */
  stages: v.optional(list(v.string())),
  /** What the reader wants to see of the map; see map/options.ts, which reads it leniently. */
  options: v.optional(v.unknown()),
});
export type ExportRequest = v.InferOutput<typeof exportRequest>;

/** Checks a request that came over a wire. */
export const isExportRequest = guard(exportRequest);

/** The map's own name for a theme; its readers write it with hyphens. */
export function themeName(theme: ExportTheme): ThemeName | 'auto' {
  switch (theme) {
    case 'high-contrast-dark':
      return 'highContrastDark';
    case 'high-contrast-light':
      return 'highContrastLight';
    default:
      return theme;
  }
}

/** What a width or a scale may be. */
export function limitsOf(measure: Measure): { readonly least: number; readonly most: number } {
  return limits[measure];
}

/** Whether a number of that measure can be drawn. */
export function isWithin(name: Measure, value: unknown): boolean {
  return v.is(measure(name), value);
}
