/**
 * Contrast of what the palettes say, in every theme: 4.5:1 for texts, 3:1 for signs, against all that they stand on.
 */
import { describe, expect, test } from 'vitest';
import { contrast, luminance, mixed } from '../../map/colours.ts';
import { type ColourToken, palettes, stageTint, type ThemeName } from '../../map/theme.ts';

const grounds = ['canvas', 'surface', 'subtle'] as const;
const areas = ['redArea', 'yellowArea', 'greenArea'] as const;
const personas = ([0, 1, 2, 3, 4, 5, 6, 7] as const).map((kind) => `persona${kind}` as const);
const marks = ['redMark', 'yellowMark', 'greenMark'] as const;

const pairs: readonly {
  readonly what: string;
  readonly on: readonly ColourToken[];
  readonly ink: readonly ColourToken[];
  readonly least: number;
}[] = [
  { what: 'texts', ink: ['text', 'muted'], on: grounds, least: 4.5 },
  { what: 'figures on the curve', ink: ['text'], on: areas, least: 4.5 },
  { what: 'texts on the card to fix first', ink: ['text', 'muted'], on: ['redArea', 'yellowArea'], least: 4.5 },
  { what: 'the badge of the first priority', ink: ['inverse'], on: ['redMark'], least: 4.5 },
  { what: 'signs', ink: ['line', 'accent', 'important', 'idea', ...marks], on: grounds, least: 3 },
  { what: 'signs on the curve', ink: ['line', 'text', ...personas], on: areas, least: 3 },
  { what: 'discs of personas', ink: personas, on: ['surface', 'canvas'], least: 3 },
];

describe.each(Object.keys(palettes) as ThemeName[])('in %s', (theme) => {
  test.each(pairs)('$what are told from their ground', ({ ink, on, least }) => {
    const palette = palettes[theme];
    const weak = ink.flatMap((token) =>
      on
        .map((ground) => ({ pair: `${token} on ${ground}`, ratio: contrast(palette[token], palette[ground]) }))
        .filter(({ ratio }) => ratio < least),
    );
    expect(weak).toEqual([]);
  });

  test('a stage in the colour of its score lets its texts and signs be read', () => {
    const palette = palettes[theme];
    for (const band of marks) {
      const ground = mixed(palette[band], palette.canvas, stageTint);
      for (const ink of ['text', 'muted'] as const) {
        expect(contrast(palette[ink], ground), `${ink} on ${band}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(palette[band], ground), band).toBeGreaterThanOrEqual(3);
    }
  });

  test('the personas’ colours differ from each other', () => {
    expect(new Set(personas.map((token) => palettes[theme][token])).size).toBe(personas.length);
  });
});

describe('for print in black and white', () => {
  const tokens = Object.entries(palettes.mono);

  test('nothing has a hue', () => {
    expect(tokens.filter(([, colour]) => !/^#(..)\1\1$/.test(colour))).toEqual([]);
  });

  test.each(['Mark', 'Area', 'Tint'] as const)('the three bands are told apart by lightness alone: %s', (kind) => {
    const [red = 0, yellow = 0, green = 0] = (['red', 'yellow', 'green'] as const).map((band) =>
      lightness(palettes.mono[`${band}${kind}`]),
    );
    const least = kind === 'Mark' ? 18 : 6;
    expect(yellow - red).toBeGreaterThan(least);
    expect(green - yellow).toBeGreaterThan(least);
  });
});

/** CIE L*, 0 to 100: equal steps look equal. */
function lightness(colour: string): number {
  return 116 * Math.cbrt(luminance(colour)) - 16;
}
