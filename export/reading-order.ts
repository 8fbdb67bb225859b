/** A line of text in the order in which it is drawn from left to right, cut where direction or font change. */
import bidiFactory from 'bidi-js';
import { highest } from '../language/model/long-lists.ts';
import { type FontFace, fontRuns } from './fonts.ts';

export interface VisualRun {
  /** Its letters in the order in which they are read. */
  readonly text: string;
  readonly face: FontFace;
  /** Its letters go from right to left. */
  readonly rtl: boolean;
}

/** Letters of scripts that run from right to left, and marks that turn the direction of writing. */
const turning =
  /[\u0591-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Cuts and orders; `rtl`: the line as a whole is written from right to left. */
export function visualRuns(text: string, rtl: boolean, faces: readonly FontFace[]): VisualRun[] {
  if (!rtl && !turning.test(text)) return fontRuns(text, faces).map((run) => ({ ...run, rtl: false }));
  const { levels } = bidiFactory().getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr');
  const runs = levelRuns(text, levels).flatMap(({ start, end, level }) =>
    fontRuns(text.slice(start, end), faces).map((run) => ({ ...run, rtl: level % 2 === 1, level })),
  );
  return reordered(runs);
}

/**
 * The run for a painter that turns letters round but not brackets: those that look to the other side there are swapped.
 * Signs without a letter, as between words of two fonts, have no direction of their own, so they are turned here.
 */
export function mirrored({ text, rtl }: VisualRun): string {
  if (!rtl) return text;
  const bidi = bidiFactory();
  const characters = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);
  return (turning.test(text) ? characters : characters.toReversed()).join('');
}

interface LevelRun {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

function levelRuns(text: string, levels: Uint8Array): LevelRun[] {
  const cuts = Array.from(levels.keys()).filter((index) => index === 0 || levels[index] !== levels[index - 1]);
  return cuts.map((start, index) => ({ start, end: cuts[index + 1] ?? text.length, level: levels[start] ?? 0 }));
}

/** Rule L2 of Unicode's bidirectional algorithm, on whole runs. */
function reordered<Run extends { readonly level: number }>(runs: readonly Run[]): Run[] {
  const order = [...runs];
  for (let level = highest(runs.map(({ level: own }) => own)); level > 0; level -= 1) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      for (const [index, run] of order.slice(start, end).toReversed().entries()) order[start + index] = run;
      start = end + 1;
    }
  }
  return order;
}
