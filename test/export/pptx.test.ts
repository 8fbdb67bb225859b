/** Presentations: every text is native and lies in its box, no text lies over another, and the notes are filled. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../export/pptx/outline.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { measure } from '../../map/layout/text/measure.ts';
import { wrap } from '../../map/layout/text/wrap.ts';
import { root } from '../../scripts/root.mts';
import { nodeExporter } from '../support/exporter.ts';

const folder = path.join(root, 'examples');
const shared = readFileSync(path.join(folder, 'shared.journey'), 'utf8');
const exporter = nodeExporter();

async function partsOf(text: string, options?: unknown): Promise<Readonly<Record<string, string>>> {
  const today = { year: 2026, month: 4, day: 1 };
  const [file] = await readJourneys([{ uri: 'file:///maps/map.journey', text }], { today, load: async () => shared });
  const { journeys = [], language = 'en' } = file ?? {};
  const { bytes } = await exporter.export(journeys, { format: 'pptx', options }, 'en', language, text);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

interface TextBox {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
}

/** In px of a slide. */
const emuPerPx = 914_400 / 144;

function textBoxesIn(xml: string): TextBox[] {
  return [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gsu)].flatMap(([shape]) => {
    const number = (pattern: RegExp) => Number(pattern.exec(shape)?.[1] ?? Number.NaN);
    const text = [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, one = '']) => one).join(' ');
    if (text === '') return [];
    const entity: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    return [
      {
        text: text.replace(/&(\w+);/gu, (whole, name: string) => entity[name] ?? whole),
        x: number(/<a:off x="(-?\d+)"/u) / emuPerPx,
        y: number(/<a:off x="-?\d+" y="(-?\d+)"/u) / emuPerPx,
        width: number(/<a:ext cx="(\d+)"/u) / emuPerPx,
        height: number(/<a:ext cx="\d+" cy="(\d+)"/u) / emuPerPx,
        size: number(/<a:rPr[^>]* sz="(\d+)"/u) / 50,
        lineHeight: number(/<a:spcPts val="(\d+)"/u) / 50,
        bold: /<a:rPr[^>]* b="1"/u.test(shape),
      },
    ];
  });
}

function slidesIn(parts: Readonly<Record<string, string>>): string[] {
  return Object.entries(parts).flatMap(([name, xml]) => (/^ppt\/slides\/slide\d+\.xml$/u.test(name) ? [xml] : []));
}

function misplaced(boxes: readonly TextBox[]): string[] {
  const outside = boxes.filter(({ text, x, y, width, height, size, lineHeight, bold }) => {
    const font = { size, weight: bold ? 'bold' : 'regular' } as const;
    const lines = wrap(text, width, font);
    const isWide = lines.some((line) => measure(line, font) > width + 1);
    const isHigh = lines.length * lineHeight > height + 1;
    return isWide || isHigh || x < 0 || y < 0 || x + width > 1921 || y + height > 1081;
  });
  const over = boxes.filter((one, index) =>
    boxes.slice(index + 1).some((other) => {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      // Beside a text is room that another program's letters may need.
      return across > 10 && down > 3;
    }),
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...over.map(({ text }) => `over another: ${text}`)];
}

const examples = readdirSync(folder).filter((name) => name.endsWith('.journey') && name !== 'shared.journey');

test.each(examples)('%s: texts lie in their boxes, and the notes are filled', async (name) => {
  const parts = await partsOf(readFileSync(path.join(folder, name), 'utf8'));
  const slides = slidesIn(parts);
  expect(slides.length).toBeGreaterThan(2);
  expect(slides.flatMap((xml) => misplaced(textBoxesIn(xml)))).toEqual([]);
  expect(slides.filter((xml) => xml.includes('<p:pic>'))).toEqual([]);
  for (const [part, xml] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/u.test(part)) continue;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${part}: ${error.message}`);
    });
    parser.write(xml).close();
  }
});

test('the slides of a meeting: overview, stages, priorities, matrix, actions', async () => {
  const parts = await partsOf(readFileSync(path.join(folder, 'car-dealership.journey'), 'utf8'));
  const titles = slidesIn(parts).map((xml) => textBoxesIn(xml).map(({ text }) => text));
  expect(titles.map((texts) => texts.includes('What to fix first')).filter(Boolean)).not.toEqual([]);
  for (const title of ['Importance and rating', 'Actions', 'Send the offer within 24 hours']) {
    expect(titles.some((texts) => texts.includes(title))).toBe(true);
  }
  const notes = parts['ppt/notesSlides/notesSlide1.xml'] ?? '';
  expect(notes).toContain('A concrete offer: 4.2 (n = 42, ');
});

describe('hostile and odd texts', () => {
  test.each([
    ['characters of XML and of control', 'A & B <c> "d" \u0001\u000b\ud800'],
    ['a very long word', 'x'.repeat(400)],
    ['a very long text', 'Many words in a row '.repeat(40)],
    ['right to left', 'שלום עולם'],
    ['nothing', ''],
  ])('%s', async (_, name) => {
    const text = `journey: ${name}\n  stage: ${name}\n    touchpoint: ${name}\n      rating: 3 (n=4)\n      importance: 9\n      action: ${name}\n      note: ${name}`;
    const parts = await partsOf(text);
    for (const xml of slidesIn(parts)) {
      expect(misplaced(textBoxesIn(xml))).toEqual([]);
      new SaxesParser().write(xml).close();
    }
  });
});

test.each(['en', 'sv', 'nb', 'da', 'nl'] as const)('no word of a table is torn apart in %s', async (language) => {
  const text = `language: ${language}\njourney: A\n  touchpoint: B\n    rating: 3\n    importance: 9\n    action: C | expect: 7`;
  const [priorities = [], actions = []] = slidesIn(await partsOf(text))
    .map(textBoxesIn)
    .filter((boxes) => boxes.some((box) => box.text === '1 B'));
  for (const { text: cell, width, size, bold } of [...priorities, ...actions]) {
    const words = cell.split(' ').map((word) => measure(word, { size, weight: bold ? 'bold' : 'regular' }));
    expect(Math.max(...words), cell).toBeLessThanOrEqual(width + 1);
  }
});

test('the same map gives the same bytes', async () => {
  const text = 'journey: A\n  touchpoint: B\n    rating: 3\n    importance: 4';
  expect(await partsOf(text)).toEqual(await partsOf(text));
});

test('an arc ends where its path says, and stays on its circle', () => {
  const steps = stepsOf('M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5Z', [1, 0, 0, 1, 0, 0]);
  const ends = steps.flatMap((step) => ('to' in step ? [step.to] : []));
  expect(ends.at(-1)).toEqual({ x: 0, y: 5 });
  for (const { x, y } of ends) expect(Math.hypot(x - 5, y - 5)).toBeCloseTo(5, 9);
});
