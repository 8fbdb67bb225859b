/**
 * Puts letters into an SVG, so that it looks the same where none of the map's fonts is there, as on most telephones.
 */
import ranges from '@fontsource/arimo/unicode.json' with { type: 'json' };
import { fontStack } from '../map/theme.ts';
import type { ExportAssets } from './assets.ts';
import { base64 } from './base64.ts';

const weights = [400, 700] as const;

/**
 * The parts of Arimo that the text needs, as `data:` addresses: browsers and GitHub take them; a slide program that
 * does not goes on to the next font of the list.
 */
export async function withFonts(svg: string, text: string, assets: ExportAssets): Promise<string> {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const needed = Object.entries(ranges).filter(([, list]) => covers(list, codes));
  const rules = await Promise.all(
    needed.flatMap(([part, list]) =>
      weights.map(async (weight) => {
        const data = base64(await assets.asset(`arimo-${part}-${weight}.woff2`));
        return `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${list}}`;
      }),
    ),
  );
  return svg.replace('</style>', () => `${rules.join('')}.jm{font-family:Arimo,${fontStack}}</style>`);
}

function covers(list: string, codes: ReadonlySet<number>): boolean {
  return list.split(',').some((range) => {
    const [first = Number.NaN, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return [...codes].some((code) => first <= code && code <= last);
  });
}
