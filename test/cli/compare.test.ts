/** `journey compare`: two files side by side. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { decode } from 'fast-png';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompareJson } from '../../cli/compare-json.ts';
import { root } from '../../scripts/root.mts';
import { readPdf } from '../export/read-pdf.ts';
import { type Ran, ran, ranBytes } from '../support/command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-compare-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

const here = (...args: string[]): Promise<Ran> => ran(['compare', ...args], folder);

function compared(text: string): CompareJson {
  const schema = JSON.parse(readFileSync(path.join(root, 'docs/schema/compare.schema.json'), 'utf8'));
  const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile<CompareJson>(schema);
  const value: unknown = JSON.parse(text);
  if (!check(value)) {
    throw new Error(JSON.stringify(check.errors));
  }
  return value;
}

const examples = ['examples/car-dealership.journey', 'examples/car-dealership-to-be.journey'];
const older = 'journey: Shop\n  touchpoint till: Till | rating: 4 | importance: 9\n  touchpoint: Queue | rating: 3\n';
const newer =
  'journey: Shop\n  touchpoint till: Cashless till | rating: 7.5 | importance: 9\n  touchpoint: App | rating: ?\n';

test('says in a row for each touchpoint what changed', async () => {
  const run = await ran(['compare', ...examples], root);
  expect(run).toMatchObject({ code: 0, err: '' });
  const lines = run.out.split('\n');
  expect(lines[0]).toBe('As-is: Buying a new car → To-be: Buying a new car, next year');
  expect(lines[1]).toBe('Score, weighted by importance: 6.8 → 8.2  1.45 better');
  const row = lines.find((line) => line.includes('A concrete offer'))?.split(/ {2,}/);
  expect(row).toEqual([
    'During the purchase',
    'A concrete offer',
    '4.2 (Red)',
    '8.6 (Green)',
    '4.4 better',
    '9',
    '9',
    '2',
    'No longer an action: Send the offer within 24 hours; No longer a pain point: The offer takes four days',
  ]);
  expect(lines.find((line) => line.includes('Advertising'))).toMatch(/Dropped$/);
});

test('the columns of the table stand below each other', async () => {
  const [, , , , heading = '', ...rows] = (await ran(['compare', ...examples], root)).out.trimEnd().split('\n');
  const at = heading.indexOf('Rating: change');
  const starts = rows.map((row) => row.slice(at - 2, at + 1)).filter((part) => part.trim() !== '');
  expect(starts.every((part) => /^ {2}\S$/.test(part))).toBe(true);
});

test('numbers for programs are as docs/json.md describes them', async () => {
  put('older.journey', older);
  put('newer.journey', newer);
  const run = await here('older.journey', 'newer.journey', '--format', 'json');
  expect(run).toMatchObject({ code: 0, err: '' });
  const [comparison] = compared(run.out).comparisons;
  expect(comparison?.older.path).toBe('older.journey');
  const fates = comparison?.stages[0]?.touchpoints.map(({ fate, rating }) => [fate, rating.change]);
  expect(fates).toEqual([
    ['kept', 3.5],
    ['dropped', null],
    ['added', null],
  ]);
  expect(comparison?.stages[0]?.touchpoints[0]?.newer).toEqual({
    id: 'till',
    name: 'Cashless till',
    stage: null,
    rank: 1,
    again: [],
    line: 2,
  });
});

test('the ending of the file decides between picture and page', async () => {
  put('older.journey', older);
  put('newer.journey', newer);
  expect(await here('older.journey', 'newer.journey', '-o', 'map.svg')).toEqual({ code: 0, out: '', err: '' });
  expect(await here('older.journey', 'newer.journey', '-o', 'map.html')).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(path.join(folder, 'map.svg'), 'utf8')).toMatch(/^<\?xml[\s\S]*\b3\.5 better/);
  expect(readFileSync(path.join(folder, 'map.html'), 'utf8')).toMatch(
    /^<!doctype html>[\s\S]*<th scope="row">Cashless till/,
  );
});

test('draws an image for a slide, a document, and a presentation', async () => {
  put('older.journey', older);
  put('newer.journey', newer);
  const drawn = (...args: string[]) => ranBytes(['compare', 'older.journey', 'newer.journey', ...args], folder);
  const image = await drawn('--format', 'png', '--width', '1200', '--theme', 'dark');
  expect(image).toMatchObject({ code: 0, err: '' });
  expect(decode(image.bytes).width).toBe(1200);
  const document = await drawn('--format', 'pdf', '--paper', 'fit');
  expect(document).toMatchObject({ code: 0, err: '' });
  const { title, pages } = await readPdf(new Uint8Array(document.bytes));
  expect(title).toBe('Before: Shop, compared with After: Shop.');
  expect(pages[0]?.text).toContain('3.5 better');
  const slides = await drawn('-o', 'slides.pptx', '--theme', 'dark');
  expect(slides).toMatchObject({ code: 0, err: '' });
  const parts = unzipSync(readFileSync(path.join(folder, 'slides.pptx')));
  expect(strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('Before → After');
  expect((await drawn('-o', 'slides.pptx', '--paper', 'a4')).err).toContain('--paper does not apply to pptx');
});

const seen = `journey: Shop
  persona kim: Kim, in a hurry
  persona lise: Lise
  touchpoint: Queue
    rating: 6
    rating[kim]: 2
`;

test('two personas of one file stand side by side, by id, by name, or everybody', async () => {
  put('seen.journey', seen);
  const lines = (await here('seen.journey', '--personas', 'everybody,kim')).out.split('\n');
  expect(lines[0]).toBe('Everybody: Shop → Kim, in a hurry: Shop');
  expect(lines.find((line) => line.includes('Queue'))).toContain('4 lower');
  const [comparison] = compared(
    (await here('seen.journey', '--personas', 'kim,LISE', '--format', 'json')).out,
  ).comparisons;
  expect([comparison?.older.persona, comparison?.newer.persona]).toEqual(['kim', 'lise']);
  expect(comparison?.stages[0]?.touchpoints[0]?.rating).toMatchObject({ older: 2, newer: 6, change: 4 });
  const drawn = await here('seen.journey', '--personas', 'kim,everybody', '--format', 'svg');
  expect(drawn).toMatchObject({ code: 0, err: '' });
  expect(drawn.out).toContain('4 higher');
});

test('the wrong order is told, and shown as it was asked for', async () => {
  const run = await ran(['compare', ...examples.toReversed()], root);
  expect(run.code).toBe(0);
  expect(run.err).toContain('seems to be the earlier journey');
  expect(run.out).toContain('4.4 worse');
});

test('journeys without a counterpart are named', async () => {
  put('older.journey', `${older}\njourney: Return\n`);
  put('newer.journey', newer);
  expect((await here('older.journey', 'newer.journey')).out).toContain('Without a counterpart: Return');
});

test('speaks the language of the reader', async () => {
  expect((await ran(['compare', ...examples, '--locale', 'nl'], root)).out).toContain('4,4 beter');
});

test.each<[string, readonly string[], string]>([
  ['a file that is missing', ['older.journey', 'gone.journey'], 'gone.journey: there is no such file'],
  ['the same file twice', ['older.journey', './older.journey'], 'both are the same file'],
  ['a file without a journey', ['older.journey', 'empty.journey'], 'there is no journey in this file'],
  ['writing over what was read', ['older.journey', 'newer.txt', '-o', 'newer.txt'], 'would overwrite newer.txt'],
  ['nothing that belongs together', ['two.journey', 'others.journey'], 'no journey has a counterpart'],
  ['a width for words', ['older.journey', 'newer.journey', '--width', '900'], '--width does not apply to text'],
  ['one file alone', ['older.journey'], 'compare takes two files, or one file and --personas.'],
  ['two files and personas', ['older.journey', 'newer.journey', '--personas', 'a,b'], 'or one file and --personas.'],
  ['one persona', ['older.journey', '--personas', 'kim'], 'two different personas'],
  ['the same persona twice', ['older.journey', '--personas', 'kim,kim'], 'two different personas'],
  ['a name that is missing', ['older.journey', '--personas', 'kim,'], 'ids or names, with commas between them'],
  ['no persona at all', ['older.journey', '--personas', 'kim,everybody'], 'No persona is declared here.'],
  ['a persona that is unknown', ['seen.journey', '--personas', 'kim,joe'], "no persona 'joe'. Known here: kim, lise."],
  ['personas who never meet', ['apart.journey', '--personas', 'kim,lise'], 'no journey has both of kim, lise'],
  [
    'a format that is none',
    ['older.journey', 'newer.journey', '--format', 'xml'],
    'Allowed choices are text, json, svg',
  ],
])('%s: a clear word, exit code 2', async (_, args, said) => {
  put('older.journey', older);
  put('newer.journey', newer);
  put('newer.txt', newer);
  put('empty.journey', '# Nothing yet.\n');
  put('two.journey', 'journey: A\n\njourney: B\n');
  put('seen.journey', seen);
  put('apart.journey', 'journey: A\n  persona kim: Kim\n\njourney: B\n  persona lise: Lise\n');
  put('others.journey', 'journey: C\n\njourney: D\n');
  const run = await here(...args);
  expect(run.code).toBe(2);
  expect(run.err).toContain(said);
  expect(readFileSync(path.join(folder, 'newer.txt'), 'utf8')).toBe(newer);
});

test('a difference has its interval, for a rating, a score and a figure of the whole', async () => {
  const shop = (nps: string, till: string, queue: string) =>
    `journey: Shop\n  nps: ${nps}\n  touchpoint till: Till | rating: ${till} | importance: 9\n  touchpoint: Queue | rating: ${queue} | importance: 3\n`;
  put('older.journey', shop('50/30/20 (n=131)', '4.2 (n=42, sd=1.9)', '8.1 (n=12, sd=1.8)'));
  put('newer.journey', shop('33/34/33 (n=128)', '6.4 (n=51, sd=1.8)', '7.6'));
  const run = await here('older.journey', 'newer.journey', '--format', 'json');
  const [comparison] = compared(run.out).comparisons;
  const [till, queue] = comparison?.stages[0]?.touchpoints ?? [];
  expect(till?.rating.difference).toMatchObject({ clear: true });
  expect(Object.keys(till?.rating.difference ?? {})).toEqual(['low', 'high', 'p', 'q', 'clear']);
  expect([queue?.rating.difference, till?.importance.difference]).toEqual([null, null]);
  expect([comparison?.score.weightedMean.difference, comparison?.stages[0]?.score.difference]).toEqual([null, null]);
  const [nps] = comparison?.whole ?? [];
  expect(nps?.difference).toMatchObject({ low: nps?.low, high: nps?.high, clear: true });
  const { ratings = 0, importance = 0, newlyMeasured = 0, noLongerMeasured = 0 } = comparison?.score.parts ?? {};
  const sum = ratings + importance + newlyMeasured + noLongerMeasured;
  expect(sum).toBeCloseTo(comparison?.score.weightedMean.change ?? Number.NaN, 12);
});
