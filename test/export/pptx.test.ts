/** Presentations: every text is native and lies in its box, no text lies over another, and the notes are filled. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { ComparedJourneys } from '../../export/drawing.ts';
import { stepsOf } from '../../export/pptx/outline.ts';
import { pairJourneys } from '../../language/analysis/pair-journeys.ts';
import { readJourneys } from '../../language/read-journeys.ts';
import { measure } from '../../map/layout/text/measure.ts';
import { wrap } from '../../map/layout/text/wrap.ts';
import { root } from '../../scripts/root.mts';
import { nodeExporter } from '../support/exporter.ts';

const folder = path.join(root, 'examples');
const shared = readFileSync(path.join(folder, 'shared.journey'), 'utf8');
const exporter = nodeExporter();

const today = { year: 2026, month: 4, day: 1 };

async function journeysOf(text: string) {
  const [file] = await readJourneys([{ uri: 'file:///maps/map.journey', text }], { today, load: async () => shared });
  const { journeys = [], language = 'en' } = file ?? {};
  return { journeys, language };
}

function unpacked(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

async function comparedParts(compared: ComparedJourneys, language = 'en'): Promise<Readonly<Record<string, string>>> {
  return unpacked((await exporter.exportComparison(compared, { format: 'pptx' }, 'en', language)).bytes);
}

async function partsOf(text: string, options?: unknown): Promise<Readonly<Record<string, string>>> {
  const { journeys, language } = await journeysOf(text);
  return unpacked((await exporter.export(journeys, { format: 'pptx', options }, 'en', language, text)).bytes);
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

describe('two journeys side by side', () => {
  const example = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const filesOf = async (older: string, newer: string): Promise<ComparedJourneys> => {
    const [before, after] = [await journeysOf(older), await journeysOf(newer)];
    const { pairs } = pairJourneys(before.journeys, after.journeys);
    return {
      kind: 'files',
      pairs: pairs.map((pair) => ({ older: { analysed: pair.older }, newer: { analysed: pair.newer } })),
    };
  };
  const personasOf = async (text: string, older: string | null, newer: string | null): Promise<ComparedJourneys> => {
    return { kind: 'personas', journeys: (await journeysOf(text)).journeys, older, newer };
  };

  test('as-is and to-be: both curves, what rose, what comes first, every touchpoint, and notes on each slide', async () => {
    const compared = await filesOf(example('car-dealership.journey'), example('car-dealership-to-be.journey'));
    const parts = await comparedParts(compared);
    const slides = slidesIn(parts);
    const texts = slides.map((xml) => textBoxesIn(xml).map(({ text }) => text));
    expect(texts[0]).toEqual(expect.arrayContaining(['As-is → To-be', 'Score, weighted by importance', 'Change']));
    for (const title of ['Improved most', 'What to fix first, on both sides', 'Comparison as a table']) {
      expect(
        texts.some((own) => own.includes(title)),
        title,
      ).toBe(true);
    }
    expect(slides.filter((xml) => xml.includes('<p:pic>'))).toEqual([]);
    const notes = Object.entries(parts).filter(([name]) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/u.test(name));
    expect(notes.length).toBe(slides.length);
    for (const [name, xml] of notes) expect(/<a:t>[^<]{20}/u.test(xml), name).toBe(true);
    expect(parts['ppt/notesSlides/notesSlide1.xml']).toContain('As-is: A concrete offer: 4.2 (n = 42, ');
  });

  const long = (name: string, count: number, rating: number) =>
    `journey: ${name}\n${Array.from({ length: 4 }, (_, stage) =>
      [
        `  stage s${stage}: ${name} ${'and a long name of a stage '.repeat(stage)}`,
        ...Array.from(
          { length: count / 4 },
          (__, at) =>
            `    touchpoint t${stage}-${at}: Touchpoint ${stage} ${at} ${'of many words '.repeat(at % 4)}\n` +
            `      rating: ${(rating + at) % 10} (n=30, sd=2)\n      importance: ${1 + (at % 9)}`,
        ),
      ].join('\n'),
    ).join('\n')}`;

  const cases: Readonly<Record<string, () => Promise<ComparedJourneys>>> = {
    'the car dealership': () => filesOf(example('car-dealership.journey'), example('car-dealership-to-be.journey')),
    'a map beside itself': () => filesOf(example('broadband-fault.journey'), example('broadband-fault.journey')),
    'other scales, other stages': () =>
      filesOf(
        example('quick-list.journey'),
        example('quick-list.journey').replace('journey:', 'scale: 0-100\njourney:'),
      ),
    'forty touchpoints with long names': () => filesOf(long('Before', 40, 2), long('After', 40, 5)),
    'eighty touchpoints': () => filesOf(long('Before', 80, 2), long('After', 60, 5)),
    'one touchpoint': () =>
      filesOf('journey: A\n  touchpoint: B | rating: 3', 'journey: A\n  touchpoint: B | rating: 7'),
    'no touchpoint': () => filesOf('journey: A\n  stage: S', 'journey: A\n  stage: S'),
    'a name without a blank': () =>
      filesOf(
        `journey: A\n  touchpoint: ${'x'.repeat(300)} | rating: 2`,
        `journey: ${'y'.repeat(300)}\n  touchpoint: ${'x'.repeat(300)} | rating: 9`,
      ),
  };

  test.each(Object.entries(cases))('%s: texts lie in their boxes, and none over another', async (_, compared) => {
    for (const language of ['en', 'nl']) {
      const parts = await comparedParts(await compared(), language);
      expect(slidesIn(parts).length).toBeGreaterThan(0);
      expect(slidesIn(parts).flatMap((xml) => misplaced(textBoxesIn(xml)))).toEqual([]);
      for (const xml of slidesIn(parts)) new SaxesParser().write(xml).close();
    }
  });

  test('persona beside persona', async () => {
    const text =
      'journey: A\n  persona kim: Kim\n  persona alex: Alex\n  touchpoint: B\n    rating[kim]: 3\n    rating[alex]: 8';
    const parts = await comparedParts(await personasOf(text, 'kim', 'alex'));
    const [first = []] = slidesIn(parts).map((xml) => textBoxesIn(xml).map((box) => box.text));
    expect(first).toEqual(expect.arrayContaining(['Kim → Alex', 'Difference', '+5']));
    const titles = slidesIn(parts).flatMap((xml) => textBoxesIn(xml).map((box) => box.text));
    expect(titles).toContain('Rated higher by Alex');
    expect(slidesIn(parts).flatMap((xml) => misplaced(textBoxesIn(xml)))).toEqual([]);
    const nothing = await comparedParts(await personasOf(text, 'kim', 'nobody'));
    expect(slidesIn(nothing).map((xml) => textBoxesIn(xml).map((box) => box.text))).toEqual([
      ['Nothing to compare here'],
    ]);
  });
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
