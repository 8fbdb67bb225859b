/**
 * The palettes in the colours of a company. Only light and dark take them: high contrast and paper without colours
 * keep their own. Each shade differs enough from all that it stands on, and ratings keep their colours.
 */
import { lowest } from '../language/model/long-lists.ts';
import { contrast, hueOf, isColourful, mixed } from './colours.ts';
import {
  type ColourToken,
  type EditorColour,
  type EditorKind,
  editorPalette,
  editorRules,
  type Palette,
  type Palettes,
  palettes,
} from './theme.ts';

/** WCAG 2.2: of texts, and of signs. */
const least = { text: 4.5, sign: 3 } as const;

const grounds = ['canvas', 'surface', 'subtle'] as const satisfies readonly ColourToken[];
/** Texts and signs that stand on the tint of the brand. */
const texts = ['text', 'muted'] as const satisfies readonly ColourToken[];
const signs = ['line', 'idea', 'redMark', 'yellowMark', 'greenMark'] as const satisfies readonly ColourToken[];

/** How much of the brand's colour the areas of headings have, from the most to the least. */
const tints = [0.09, 0.07, 0.05, 0.03, 0.02];

/** @param colours `#rrggbb`, one or two; without any, the palettes are the usual ones */
export function brandedPalettes(colours: readonly string[] = []): Palettes {
  return { ...palettes, light: branded(palettes.light, colours), dark: branded(palettes.dark, colours) };
}

/** The rules of a live map in these colours, for the theme that the reader's editor has now. */
export function liveBrandCss(colours: readonly string[], kind: EditorKind, editorColour: EditorColour): string {
  const own = editorPalette(kind, editorColour);
  return own && colours.length > 0 ? editorRules(kind, branded(own, colours), brandTokens) : '';
}

/** What a brand colours. */
const brandTokens = ['subtle', 'accent', 'solid', 'important'] as const satisfies readonly ColourToken[];

/** A colour that could be read as a rating has its place beside the map, and not on it. */
export function looksLikeARating(colour: string): boolean {
  const hue = hueOf(colour);
  return isColourful(colour) && (hue < 170 || hue >= 335);
}

function branded(palette: Palette, colours: readonly string[]): Palette {
  const [main, second = main] = colours;
  if (main === undefined || second === undefined) return palette;
  const tinted = looksLikeARating(main) ? palette : withTint(palette, main);
  const accent = shadeOf(main, onto(tinted, grounds), least.text);
  const solid = looksLikeARating(main)
    ? palette.solid
    : shadeOf(main, onto(tinted, ['inverse', ...grounds]), least.text);
  const ofImportance = [second, main].find((colour) => !looksLikeARating(colour));
  const important = ofImportance ? shadeOf(ofImportance, onto(tinted, grounds), least.sign) : palette.important;
  return { ...tinted, accent, solid, important };
}

function withTint(palette: Palette, colour: string): Palette {
  const subtles = tints.map((share) => mixed(colour, palette.canvas, share));
  const subtle = subtles.find((ground) => isGround(ground, palette)) ?? palette.subtle;
  return { ...palette, subtle };
}

function isGround(ground: string, palette: Palette): boolean {
  return (
    texts.every((ink) => contrast(palette[ink], ground) >= least.text) &&
    signs.every((ink) => contrast(palette[ink], ground) >= least.sign)
  );
}

function onto(palette: Palette, tokens: readonly ColourToken[]): readonly string[] {
  return tokens.map((token) => palette[token]);
}

/** The nearest shade of a colour, towards black or white, that stands out from all of the grounds. */
export function shadeOf(colour: string, on: readonly string[], ratio: number): string {
  for (let share = 1; share >= 0; share -= 0.02) {
    for (const end of ['#000000', '#ffffff']) {
      const shade = mixed(colour, end, share);
      if (on.every((ground) => contrast(shade, ground) >= ratio)) return shade;
    }
  }
  // One of the two always stands out from a single ground; several may lie on either side.
  return ['#000000', '#ffffff'].toSorted((a, b) => weakest(b, on) - weakest(a, on))[0] ?? '#000000';
}

function weakest(colour: string, on: readonly string[]): number {
  return lowest(on.map((ground) => contrast(colour, ground)));
}
