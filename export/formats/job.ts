/** What each format gets to write a file, and what they share. */
import type { ThemeName } from '../../map/theme.ts';
import type { ExportAssets } from '../assets.ts';
import type { Drawing } from '../drawing.ts';
import type { FontFace, FontShelf } from '../fonts.ts';
import type { ExportTranslator } from '../messages/messages.ts';
import type { PngPainter } from '../png.ts';
import { type ExportRequest, themeName } from '../request.ts';

export interface Exported {
  readonly bytes: Uint8Array;
  /** Slides in a format that has one picture a file: the second slide and those after it. */
  readonly further?: readonly Uint8Array[];
  /** In the reader's language: what is not as it was wished for. The file is written all the same. */
  readonly warnings: readonly string[];
}

export interface Job {
  readonly drawing: Drawing;
  readonly request: ExportRequest;
  readonly assets: ExportAssets;
  readonly painter: PngPainter;
  readonly say: ExportTranslator['t'];
}

/** Writes a file in one format. */
export type FormatWriter = (job: Job) => Promise<Exported>;

/** Dots and ink have one theme: what follows the reader's system on a page is light here. */
export function fixedTheme({ request }: Job): ThemeName {
  const theme = themeName(request.theme ?? 'light');
  return theme === 'auto' ? 'light' : theme;
}

export function hasOutlines(face: FontFace): boolean {
  return face.hasOutlines;
}

export function missingIn({ missing }: FontShelf, { say, request }: Job): string[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 20).map((character) => `${character} (${codeOf(character)})`);
  const characters = [...shown, ...(missing.length > shown.length ? ['…'] : [])].join(', ');
  return [say('missing-characters', { characters, count: missing.length, format: request.format.toUpperCase() })];
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first picture, and those after it. */
export function filesOf([bytes, ...further]: readonly Uint8Array[]): Pick<Exported, 'bytes' | 'further'> {
  if (!bytes) throw new Error('A drawing has a picture.');
  return { bytes, ...(further.length > 0 ? { further } : {}) };
}
