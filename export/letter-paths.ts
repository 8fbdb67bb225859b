/**
 * Letters as path data of SVG, in units of the font. Every step is relative to the one before it, so a letter has the
 * same data wherever it stands, and is written once for a font.
 */
import type { Font, Glyph } from 'fontkit';

interface LetterPath {
  /** From the origin of the letter to its first point. */
  readonly first: Point;
  /** From the first point on. */
  readonly steps: string;
  /** Where the steps end, from the origin of the letter. */
  readonly end: Point;
}

interface TextPath {
  readonly path: string;
  /** The way to the letter behind the text. */
  readonly advance: number;
}

type Point = readonly [x: number, y: number];

const steps = { lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c' } as const;

export class LetterPaths {
  readonly #font: Font;
  readonly #letters = new Map<number, LetterPath | undefined>();
  readonly #texts = new Map<string, TextPath>();

  constructor(font: Font) {
    this.#font = font;
  }

  /** Letters of one direction that begin at 0 0; y goes up. */
  path(text: string): TextPath {
    const known = this.#texts.get(text) ?? this.#shape(text);
    this.#texts.set(text, known);
    return known;
  }

  #shape(text: string): TextPath {
    // With features the text is shaped as a whole: word by word, a line of Hebrew would come out in the wrong order.
    const { glyphs, positions, advanceWidth } = this.#font.layout(text, []);
    let path = '';
    let pen = 0;
    let at: Point = [0, 0];
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const letter = this.#letter(glyph);
      const [x, y] = [pen + xOffset, yOffset];
      pen += xAdvance;
      if (!letter) continue;
      path += `m${numbers([x + letter.first[0] - at[0], y + letter.first[1] - at[1]])}${letter.steps}`;
      at = [x + letter.end[0], y + letter.end[1]];
    }
    return { path, advance: advanceWidth };
  }

  #letter(glyph: Glyph): LetterPath | undefined {
    if (!this.#letters.has(glyph.id)) this.#letters.set(glyph.id, letterPath(glyph));
    return this.#letters.get(glyph.id);
  }
}

/** `undefined` for a letter without ink, such as a space. */
function letterPath({ path }: Glyph): LetterPath | undefined {
  let first: Point | undefined;
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  let written = '';
  for (const { command, args } of path.commands) {
    const to: Point = [args.at(-2) ?? 0, args.at(-1) ?? 0];
    if (command === 'closePath') {
      written += 'z';
      at = start;
    } else if (command === 'moveTo') {
      if (first) written += `m${numbers([to[0] - at[0], to[1] - at[1]])}`;
      first ??= to;
      start = to;
      at = to;
    } else {
      const [x, y] = at;
      written += `${steps[command]}${numbers(args.map((value, index) => value - (index % 2 === 0 ? x : y)))}`;
      at = to;
    }
  }
  return first && { first, steps: written, end: at };
}

/** Hundredths of a unit are far below a dot. A minus parts two numbers as well as a space does. */
function numbers(values: readonly number[]): string {
  return values
    .map((value) => String(Math.round(value * 100) / 100))
    .join(' ')
    .replaceAll(' -', '-');
}
