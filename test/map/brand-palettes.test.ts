import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandedPalettes, liveBrandCss, looksLikeARating } from '../../map/brand-palettes.ts';
import { contrast, opaque } from '../../map/colours.ts';
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

test.each([
  ['#123', '#112233'],
  ['#1F6FEB', '#1f6feb'],
  ['#00000080', '#7f7f7f'],
  ['rgb(1, 2, 3)', '#010203'],
  ['rgba(255, 255, 255, 0.5)', '#ffffff'],
  ['rgb(0 0 0 / 0.5)', '#808080'],
  ['color-mix(in srgb, red, blue)', undefined],
])('%s is %s on white', (written, seen) => {
  expect(opaque(written, '#ffffff')).toBe(seen);
});

/** Grounds and texts of themes that people use. */
const editors = {
  'Light Modern': ['light', '#ffffff', '#f8f8f8', '#3b3b3b', '#3b3b3b'],
  'Solarized Light': ['light', '#fdf6e3', '#eee8d5', '#657b83', '#586e75'],
  'Dark Modern': ['dark', '#1f1f1f', '#202020', '#cccccc', '#9d9d9d'],
  'Tomorrow Night Blue': ['dark', '#002451', '#001c40', '#ffffff', 'rgba(255, 255, 255, 0.7)'],
  Monokai: ['dark', '#272822', '#1e1f1c', '#f8f8f2', 'rgba(204, 204, 204, 0.7)'],
} as const;

test.each(Object.entries(editors))('on the ground of %s, the shades of any brand stand out', (_, editor) => {
  const [kind, canvas, widget, text, muted] = editor;
  const variables: Readonly<Record<string, string>> = {
    '--vscode-editor-background': canvas,
    '--vscode-editorWidget-background': widget,
    '--vscode-editor-foreground': text,
    '--vscode-descriptionForeground': muted,
  };
  fc.assert(
    fc.property(colours, (chosen) => {
      const css = liveBrandCss(chosen, kind, (variable) => variables[variable] ?? '');
      const shade = (token: string) => new RegExp(`--jm-${token}:(#[\\da-f]{6})`, 'u').exec(css)?.[1] ?? canvas;
      expect(css).toMatch(new RegExp(`^body\\.vscode-${kind} \\.jm\\{`, 'u'));
      expect(contrast(shade('accent'), canvas)).toBeGreaterThanOrEqual(4.5);
      // Texts in the colour of the ground stand on it; a theme whose own text is pale stays as it is.
      const solid = shade('solid');
      expect(solid === text || contrast(solid, canvas) >= 4.5).toBe(true);
      expect(contrast(shade('important'), canvas)).toBeGreaterThanOrEqual(3);
      const ground = shade('subtle');
      expect(ground === widget || contrast(text, ground) >= 4.5).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('without colours, or on a ground that cannot be read, a live map keeps the colours of the editor', () => {
  expect(liveBrandCss([], 'light', () => '')).toBe('');
  expect(liveBrandCss(['#0b3d66'], 'light', () => 'color(display-p3 1 1 1)')).toBe('');
});
