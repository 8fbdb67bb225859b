/** The files that leave the house: what is in them, and that it is the same each time. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from 'fast-png';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Exporter } from '../../export/exporter.ts';
import { type ExportRequest, exportThemes, themeName } from '../../export/request.ts';
import { paintList } from '../../export/svg/paint-list.ts';
import { parseSvg } from '../../export/svg/parse.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { root } from '../../scripts/root.mts';
import {
  carDealership,
  crowd,
  emptyJourney,
  generated,
  longDutch,
  manyScripts,
  readJourneys as readText,
} from '../map/fixtures.ts';
import { shippedExporter } from './bundle.ts';
import { readPdf } from './read-pdf.ts';

let exporter: Exporter;

beforeAll(() => {
  exporter = shippedExporter();
}, 150_000);

function write(journeys: readonly JourneyView[], request: ExportRequest, locale = 'en') {
  return exporter.export(journeys, request, locale);
}

const folder = path.join(root, 'examples');
const names = readdirSync(folder).filter((name) => name.endsWith('.journey') && name !== 'shared.journey');
const texts = names.map((name) => ({
  uri: `file:///${name}`,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));
const today = { year: 2026, month: 4, day: 1 };
const read = await readJourneys(texts, { today });
const examples = names.map((name, index) => ({ name, journeys: read[index]?.journeys ?? [] }));

function namesIn(journeys: readonly JourneyView[]): string[] {
  return journeys.flatMap(({ journey }) =>
    journey.stages.flatMap(({ name, entries }) => [
      name,
      ...entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [entry.touchpoint.name] : [])),
    ]),
  );
}

/** Letters and digits only: a name may be broken over lines anywhere. */
function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b]+/gu, '');
}

describe('every format', () => {
  test.each<ExportRequest>([
    { format: 'svg' },
    { format: 'svg', embedFonts: true },
    { format: 'png' },
    { format: 'pdf' },
    { format: 'pdf', poster: 'a4' },
    { format: 'html' },
  ])('is the same each time: %j', async (request) => {
    const one = await write([carDealership], request);
    const other = await write([carDealership], request);
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.bytes.length).toBeGreaterThan(10_000);
  });
});

describe('JSON', () => {
  test('has the facts and numbers, as on the command line', async () => {
    const { bytes, warnings } = await write([carDealership], { format: 'json' });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      version: 2,
      journeys: [{ title: carDealership.journey.name }],
    });
    expect(warnings).toEqual([]);
  });
});

describe('SVG', () => {
  test.each([false, true])('stands alone; with fonts embedded: %s', async (embedFonts) => {
    const { bytes, warnings } = await write([carDealership, longDutch], { format: 'svg', embedFonts });
    const svg = new TextDecoder().decode(bytes);
    const elements = new Set<string>();
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      elements.add(name);
      expect(Object.keys(attributes).filter((attribute) => /^on|href$/.test(attribute))).toEqual([]);
    });
    parser.write(svg).close();
    expect([...elements]).not.toEqual(expect.arrayContaining(['foreignObject', 'script', 'image', 'use']));
    expect([...svg.matchAll(/url\(([^)]{0,20})/g)].filter(([, url]) => !url?.startsWith('data:font/woff2'))).toEqual(
      [],
    );
    expect(svg.includes('@font-face')).toBe(embedFonts);
    expect(svg).not.toMatch(/@import|var\(|@media/);
    expect(warnings).toEqual([]);
  });

  test('embeds the parts of the font that it needs, and no others', async () => {
    const parts = async (name: string) => {
      const journeys = await readText(`journey: ${name}\n  touchpoint: Shop\n    rating: 3\n`);
      const { bytes } = await write(journeys, { format: 'svg', embedFonts: true });
      return [...new TextDecoder().decode(bytes).matchAll(/unicode-range:([^}]*)/g)].map(([, range]) => range);
    };
    const latin = await parts('Köp');
    const greek = await parts('Köp και');
    expect(latin.some((range) => range?.includes('U+0370'))).toBe(false);
    expect(greek.some((range) => range?.includes('U+0370'))).toBe(true);
  });
});

describe('PNG', () => {
  test.each([
    [{ format: 'png', width: 320 }, 320],
    [{ format: 'png', width: 1921 }, 1921],
  ] as const)('%j is as wide as it was wished, and not blank', async (request, width) => {
    const { bytes, warnings } = await write([carDealership], request);
    const image = decode(bytes);
    expect(image.width).toBe(width);
    expect(warnings).toEqual([]);
    expect(coloursOf(image).size).toBeGreaterThan(50);
  });

  test('has two dots for each px unless another scale is said', async () => {
    const svg = parseSvg(new TextDecoder().decode((await write([carDealership], { format: 'svg' })).bytes));
    const width = Number(svg.attributes.width);
    const widthWith = async (scale?: number) =>
      decode((await write([carDealership], { format: 'png', scale })).bytes).width;
    expect(await widthWith()).toBe(2 * width);
    expect(await widthWith(0.5)).toBe(Math.round(width / 2));
  });

  test('has the colours of its theme', async () => {
    const corner = async (theme: ExportRequest['theme']) => {
      const { data } = decode((await write([carDealership], { format: 'png', scale: 0.2, theme })).bytes);
      return [...data.slice(0, 3)];
    };
    expect(await corner('high-contrast-dark')).toEqual([0, 0, 0]);
    expect(await corner('high-contrast-light')).toEqual([255, 255, 255]);
  });

  test('one that no program could open is made smaller, and says so', async () => {
    const { bytes, warnings } = await write([await generated(60, 6)], { format: 'png', scale: 10 });
    // From the head of the file: no need to unpack half a gigabyte.
    const head = new DataView(bytes.buffer, bytes.byteOffset);
    const [width, height] = [head.getUint32(16), head.getUint32(20)];
    expect(Math.max(width, height)).toBeLessThanOrEqual(30_000);
    expect(width * height).toBeLessThan(121_000_000);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('too large');
  }, 120_000);
});

describe('PNG of scripts that run from right to left', () => {
  const scale = 2;
  const text = `journey: קניית מכונית חדשה Volvo XC60 (2026)
  stage: לפני הקנייה
    touchpoint: كتالوج السيارات
      rating: 4
      quote: הייתי excited אבל חיכיתי 3 ימים
`;
  test('every line ends at the right edge of its cell and has its ink to the left of it', async () => {
    const journeys = await readText(text);
    const svg = renderSvg(journeys, { translator: mapTranslatorFor('en'), theme: 'light' });
    const items = paintList(parseSvg(svg)).items.flatMap((item) => (item.kind === 'text' && item.rtl ? [item] : []));
    const image = decode((await write(journeys, { format: 'png', scale })).bytes);
    expect(items.length).toBeGreaterThan(4);
    for (const { text: line, x, y, size, matrix } of items) {
      const [edge, base] = [matrix[4] + x, matrix[5] + y];
      const hasInk = (from: number, to: number) =>
        darkest(image, {
          x: Math.round(from * scale),
          y: Math.round((base - size * 0.5) * scale),
          width: Math.round((to - from) * scale),
          height: Math.round(size * 0.5 * scale),
        }) < 110;
      expect({ line, left: hasInk(edge - size * 0.7, edge), right: hasInk(edge + 0.5, edge + 8) }).toEqual({
        line,
        left: true,
        right: false,
      });
    }
  });
});

interface Image {
  readonly data: ArrayLike<number>;
  readonly channels: number;
  readonly width: number;
}

/** The least of red, 0 to 255, in a part of an image. */
function darkest({ data, channels, width }: Image, box: { x: number; y: number; width: number; height: number }) {
  let least = 255;
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) least = Math.min(least, data[(y * width + x) * channels] ?? 255);
  }
  return least;
}

function coloursOf({ data, channels }: { readonly data: ArrayLike<number>; readonly channels: number }): Set<number> {
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += channels * 7) {
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  }
  return colours;
}

describe('PDF', () => {
  test.each(examples)('$name has every name as text, its title and its language', async ({ journeys }) => {
    const { bytes, warnings } = await write(journeys, { format: 'pdf' }, 'sv');
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
    const pdf = await readPdf(bytes);
    const text = squeezed(pdf.pages.map((page) => page.text).join('\n'));
    for (const name of namesIn(journeys)) expect(text).toContain(squeezed(name));
    expect(pdf).toMatchObject({ language: 'sv', hasDate: false, isTagged: true });
    expect(pdf.title).toContain(journeys[0]?.journey.name);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['a4', 595.28, 841.89],
    ['a3', 841.89, 1190.55],
  ] as const)('%s is one page of that paper', async (paper, short, long) => {
    const { bytes } = await write([carDealership], { format: 'pdf', paper });
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(1);
    const sides = [pages[0]?.width ?? 0, pages[0]?.height ?? 0].toSorted((a, b) => a - b);
    expect(sides[0]).toBeCloseTo(short, 1);
    expect(sides[1]).toBeCloseTo(long, 1);
  });

  test('says when a page makes its letters too small to read', async () => {
    const { warnings } = await write([await generated(40, 4)], { format: 'pdf', paper: 'a4' });
    expect(warnings).toEqual([expect.stringMatching(/^On A4 the smallest letters are \d(\.\d)? points high/)]);
    expect((await write([await generated(40, 4)], { format: 'pdf' })).warnings).toEqual([]);
  });

  test('a poster has numbered sheets that have everything together', async () => {
    const { bytes } = await write([carDealership], { format: 'pdf', poster: 'a4' });
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, { text }] of pages.entries()) expect(text).toContain(`sheet ${index + 1} of ${pages.length}`);
    const text = squeezed(pages.map((page) => page.text).join('\n'));
    for (const name of namesIn([carDealership])) expect(text).toContain(squeezed(name));
  });

  test('a poster can be larger than the screen', async () => {
    const count = async (scale: number) =>
      (await readPdf((await write([carDealership], { format: 'pdf', poster: 'a3', scale })).bytes)).pages.length;
    expect(await count(2)).toBeGreaterThan(await count(1));
  });
});

describe('HTML', () => {
  test('has the tools of its reader’s language, and a policy for its one script only', async () => {
    const { bytes } = await write([carDealership], { format: 'html' }, 'da');
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain('Tilpas til bredden');
    expect(page).toMatch(/script-src 'sha256-[\w+/]+='/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });
});

describe('what no font has', () => {
  const chinese = readText('journey: 客户\n  touchpoint: 店\n    rating: 3\n');

  test.each(['png', 'pdf'] as const)('is named in the warning: %s', async (format) => {
    const { warnings } = await write(await chinese, { format });
    expect(warnings).toEqual([expect.stringContaining('客 (U+5BA2), 户 (U+6237), 店 (U+5E97)')]);
  });

  test.each(['png', 'pdf'] as const)('other scripts are drawn: %s', async (format) => {
    const text = 'journey: Żółć Ελληνικά Русский עברית العربية ქართული → ≥ ✓\n  touchpoint: Shop\n    rating: 3\n';
    expect((await write(await readText(text), { format })).warnings).toEqual([]);
  });

  test('a font of the machine is asked for exactly these characters', async () => {
    const asked: string[][] = [];
    const own = shippedExporter({
      systemFonts: async (characters) => {
        asked.push([...characters]);
        return [];
      },
    });
    await own.export(await chinese, { format: 'pdf' }, 'en');
    await own.export([carDealership], { format: 'pdf' }, 'en');
    expect(asked).toEqual([['客', '户', '店']]);
  });
});

const crowded = await crowd(30);

describe('the painter of PDF knows everything that a map is made of', () => {
  const maps = [
    ...examples,
    { name: 'crowd', journeys: [crowded] },
    { name: 'many scripts', journeys: [manyScripts] },
    { name: 'empty', journeys: [emptyJourney] },
    { name: 'nothing', journeys: [] },
  ];
  test.each(maps)('$name', ({ journeys }) => {
    for (const theme of exportThemes.filter((name) => name !== 'auto')) {
      const svg = renderSvg(journeys, { translator: mapTranslatorFor('nl'), theme: themeName(theme) });
      expect(paintList(parseSvg(svg)).items.length).toBeGreaterThan(0);
    }
  });
});
