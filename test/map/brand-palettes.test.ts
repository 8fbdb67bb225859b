import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandedPalettes, looksLikeARating } from '../../map/brand-palettes.ts';
import { contrast } from '../../map/colours.ts';
import { type ColourToken, palettes } from '../../map/theme.ts';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
const colours = fc.array(colour, { minLength: 1, maxLength: 2 });

const grounds = ['canvas', 'surface', 'subtle'] as const;
const pairs: readonly [ink: readonly ColourToken[], on: readonly ColourToken[], least: number][] = [
  [['text', 'muted', 'accent'], grounds, 4.5],
  [['inverse'], ['solid'], 4.5],
  [['line', 'important', 'idea', 'redMark', 'yellowMark', 'greenMark'], grounds, 3],
  [['solid'], grounds, 3],
];

test('whatever the colours of the company, texts and signs stand out from their ground', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom('light' as const, 'dark' as const), (chosen, theme) => {
      const palette = brandedPalettes(chosen)[theme];
      const weak = pairs.flatMap(([inks, on, least]) =>
        inks.flatMap((ink) => on.filter((ground) => contrast(palette[ink], palette[ground]) < least)),
      );
      expect(weak).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('no brand changes the colours of ratings, and none is read as a rating on the map', () => {
  fc.assert(
    fc.property(colours, (chosen) => {
      for (const theme of ['light', 'dark'] as const) {
        const palette = brandedPalettes(chosen)[theme];
        const bands = Object.entries(palette).filter(([token]) => /^(red|yellow|green)/u.test(token));
        expect(bands).toEqual(Object.entries(palettes[theme]).filter(([token]) => /^(red|yellow|green)/u.test(token)));
        for (const token of ['solid', 'important'] as const) expect(looksLikeARating(palette[token])).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

test('high contrast and paper without colours keep their own', () => {
  const { light, dark, ...others } = brandedPalettes(['#005eb8', '#ffb81c']);
  const { light: usualLight, dark: usualDark, ...usual } = palettes;
  expect(others).toEqual(usual);
  expect([light.accent, dark.accent]).not.toEqual([usualLight.accent, usualDark.accent]);
  // The colour itself, where it stands out from the ground as it is.
  expect(light.accent).toBe('#005eb8');
});
