/** `journey export --slide`: the files that it writes, their size, and what it refuses. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPdf } from '../export/read-pdf.ts';
import { type Ran, ran } from '../support/command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-slides-')));
  writeFileSync(path.join(folder, 'small.journey'), journeyOf({ Research: 3, Purchase: 2 }));
  writeFileSync(path.join(folder, 'wide.journey'), journeyOf({ Research: 8, Purchase: 7, Use: 3 }));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function journeyOf(stages: Readonly<Record<string, number>>): string {
  const lines = Object.entries(stages).flatMap(([name, count]) => [
    `  stage ${name.toLowerCase()}: ${name}`,
    ...Array.from({ length: count }, (_, index) => `    touchpoint: ${name} ${index + 1}\n      rating: 6`),
  ]);
  return `journey: Buying a bicycle\n${lines.join('\n')}\n`;
}

const here = (...args: string[]): Promise<Ran> => ran(['export', ...args], folder);
const bytesOf = (name: string) => readFileSync(path.join(folder, name));
const text = (name: string) => bytesOf(name).toString('utf8');

describe('a map that fits one slide', () => {
  test('is a picture of 1920 × 1080 pixels, or more if that is asked for', async () => {
    expect(await here('small.journey', '--slide', '-o', 'slide.png')).toMatchObject({ code: 0, err: '' });
    expect(decode(bytesOf('slide.png'))).toMatchObject({ width: 1920, height: 1080 });
    await here('small.journey', '--slide', '-o', 'sharp.png', '--width', '3840');
    expect(decode(bytesOf('sharp.png'))).toMatchObject({ width: 3840, height: 2160 });
  }, 60_000);

  test('a drawing has the width that is asked for, a comparison too', async () => {
    expect((await here('small.journey', '--slide', '--width', '960')).out).toContain('width="960" height="540"');
    writeFileSync(path.join(folder, 'later.journey'), journeyOf({ Research: 3, Purchase: 2 }));
    const { out } = await ran(
      ['compare', 'small.journey', 'later.journey', '--format', 'svg', '--width', '900'],
      folder,
    );
    expect(out).toContain('width="900" height=');
  });

  test('goes to standard output as a drawing', async () => {
    const { code, out } = await here('small.journey', '--slide');
    expect(code).toBe(0);
    expect(out).toContain('viewBox="0 0 1920 1080"');
    expect(out).toContain('Buying a bicycle');
  });

  test('shows only the stages that are named, by id or name', async () => {
    const { out } = await here('small.journey', '--slide', '--stages', 'Purchase');
    expect(out).toContain('Purchase 1');
    expect(out).not.toContain('Research 1');
    expect((await here('small.journey', '--slide', '--stages', 'research,purchase')).out).toContain('Research 1');
  });
});

describe('a map that takes several slides', () => {
  test('is a file a slide, and the report names them', async () => {
    const { code, err } = await here('wide.journey', '--slide', '-o', 'deck.svg');
    expect({ code, err }).toEqual({ code: 0, err: 'journey: 3 files: deck-1.svg to deck-3.svg.\n' });
    expect(readdirSync(folder).filter((name) => name.startsWith('deck'))).toEqual(
      [1, 2, 3].map((n) => `deck-${n}.svg`),
    );
    expect(text('deck-1.svg')).toContain('1 of 3');
    expect(text('deck-3.svg')).toContain('Purchase 7');
  });

  test('is a page a slide in a PDF', async () => {
    expect(await here('wide.journey', '--slide', '-o', 'deck.pdf')).toMatchObject({ code: 0, err: '' });
    const { pages } = await readPdf(new Uint8Array(bytesOf('deck.pdf')));
    expect(pages.map(({ width, height }) => [width, height])).toEqual(Array(3).fill([1440, 810]));
  }, 60_000);

  test('does not go to standard output, which is one file', async () => {
    const { code, out, err } = await here('wide.journey', '--slide');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('This becomes 3 files');
  });
});

test.each([
  [
    ['--slide', '--stages', 'purchse'],
    "there is no stage 'purchse'. Did you mean purchase? Stages here: research, purchase.",
  ],
  [['--slide', '--format', 'html'], '--slide does not apply to html; it is for svg, png, pdf.'],
  [['--slide', '--format', 'pdf', '--poster', 'a3'], '--slide and --poster cannot be combined; remove one of them.'],
  [['--slide', '--hide', 'curve'], '--slide and --hide cannot be combined; remove one of them.'],
  [['--stages', 'research'], '--stages requires --slide for svg.'],
])('%j is an error that names the reason', async (options, reason) => {
  const { code, out, err } = await here('small.journey', ...options);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(reason);
});
