/** `journey export` of several files, folders and patterns into a folder. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ran } from '../support/command-line.ts';

let folder = '';
const good = 'journey: A\n  touchpoint: B | rating: 9 | importance: 8\n';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-many-')));
  for (const name of ['maps/old', 'other']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const name of ['maps/a.journey', 'maps/b.journey', 'maps/old/c.journey', 'other/A.journey']) {
    writeFileSync(path.join(folder, name), good);
  }
  writeFileSync(path.join(folder, 'maps/bad.journey'), '');
});

afterEach(() => rmSync(folder, { recursive: true }));

const here = (...args: string[]) => ran(['export', ...args], folder);
const written = () => readdirSync(path.join(folder, 'out')).toSorted();

test('a pattern in quotation marks, a line a file', async () => {
  const run = await here('maps/[ab].journey', '--format', 'json', '-o', 'out');
  expect(run).toEqual({
    code: 0,
    out: 'maps/a.journey → out/a.json\nmaps/b.journey → out/b.json\n',
    err: '',
  });
  expect(written()).toEqual(['a.json', 'b.json']);
  expect(JSON.parse(readFileSync(path.join(folder, 'out/a.json'), 'utf8'))).toMatchObject({ version: 2 });
});

test('one bad file does not keep the others from being exported', async () => {
  const run = await here('maps', '--format', 'csv', '-o', 'out/');
  expect(run.code).toBe(2);
  expect(run.err).toBe('journey: maps/bad.journey: there is no journey in this file.\n');
  expect(written()).toEqual(['a.csv', 'b.csv', 'c.csv']);
});

test('one file into a folder that is there', async () => {
  mkdirSync(path.join(folder, 'out'));
  expect(await here('maps/a.journey', '-o', 'out')).toMatchObject({ code: 0, out: 'maps/a.journey → out/a.svg\n' });
});

test.each<[args: string[], said: string]>([
  [['maps/a.journey', 'maps/b.journey'], 'Several files are written to a folder. Name it with --output FOLDER.'],
  [['maps/*.journey'], 'Several files are written to a folder. Name it with --output FOLDER.'],
  [['maps/a.journey', 'maps/b.journey', '-o', 'out.svg'], 'Several files are written to a folder'],
  [['maps/a.journey', 'maps/b.journey', '-o', 'maps/a.journey'], 'Several files are written to a folder'],
  [
    ['maps/a.journey', 'other/A.journey', '-o', 'out'],
    'maps/a.journey and other/A.journey would both be written to A.svg.',
  ],
  [['maps/x*.journey', '-o', 'out'], 'maps/x*.journey: no .journey file matches.'],
  [['nowhere/*.journey', '-o', 'out'], 'nowhere: there is no such file or directory.'],
])('%j is refused', async (args, said) => {
  const run = await here(...args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(said);
});

test('check takes a pattern, too', async () => {
  expect(await ran(['check', 'maps/**/c.journey', '--format', 'json'], folder)).toMatchObject({ code: 0, err: '' });
});
