/** Every format that a command writes: those of an exported map, and text for comparisons. */
import { drawnFormats, type ExportFormat, exportFormats, factsOf, isPicture } from '../export/formats/formats.ts';

export type Format = ExportFormat | 'text';

/** The formats of `journey compare`. */
export const comparedFormats = ['text', 'json', ...drawnFormats] as const;
export type ComparedFormat = (typeof comparedFormats)[number];

/** The formats of `journey check`, `journey measure` and `journey drivers`. */
export const listFormats = ['text', 'json'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Spans of time that `journey measure` counts apart. */
export const measurePeriods = ['month', 'quarter'] as const;

/** How the names of such files end, without the dot; the first is the usual one. */
export function endingsOf(format: Format): readonly string[] {
  return format === 'text' ? ['txt', 'text'] : factsOf(format).endings;
}

/** Whether such a file is nothing for a terminal. */
export function isBinary(format: Format): boolean {
  return format !== 'text' && factsOf(format).isBinary;
}

/** Options that every picture knows. */
const ofEveryPicture: readonly string[] = ['theme', 'hide', 'show', 'personas', 'cutOffs', 'order'];

/** The formats that an option says something about. */
export function formatsWith(option: string): readonly ExportFormat[] {
  return exportFormats.filter((format) =>
    [...(isPicture(format) ? ofEveryPicture : []), ...factsOf(format).takes].includes(option),
  );
}
