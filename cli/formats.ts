/** Every format that a command writes: those of an exported map, and two that only the command line has. */
import { type ExportFormat, exportFormats, factsOf } from '../export/formats/formats.ts';

export type Format = ExportFormat | 'json' | 'text';

/** What `journey export` writes. */
export const exportedFormats = [...exportFormats, 'json'] as const;
export type ExportedFormat = (typeof exportedFormats)[number];

/** What `journey compare` writes. */
export const comparedFormats = ['text', 'json', ...exportFormats] as const;
export type ComparedFormat = (typeof comparedFormats)[number];

/** How the names of such files end, without the dot; the first is the usual one. */
export function endingsOf(format: Format): readonly string[] {
  switch (format) {
    case 'json':
      return ['json'];
    case 'text':
      return ['txt', 'text'];
    default:
      return factsOf(format).endings;
  }
}

/** Whether such a file is nothing for a terminal. */
export function isBinary(format: Format): boolean {
  return format !== 'json' && format !== 'text' && factsOf(format).isBinary;
}

/** Options that every picture knows. */
const ofEveryPicture: readonly string[] = ['theme', 'hide', 'show', 'personas', 'cutOffs', 'order'];

/** Names of the options that say something about such a picture. */
export function takesOf(format: ExportFormat): readonly string[] {
  return [...ofEveryPicture, ...factsOf(format).takes];
}
