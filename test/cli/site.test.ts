/** `journey site`: an index, a page for each map, and no file replaced that the command did not write. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ran } from '../support/command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-site-')));
  put('maps/shop.journey', shop);
  put('maps/old/index.journey', 'journey: Old\n  touchpoint: T | rating: 9 | importance: 8\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

const shop = `journey: A shop
  reviewed: 2024-01-01, every 6 months
  stage: Buy
    touchpoint: Till
      rating: 2 (n=50)
      importance: 9
      action: More tills | due: 2026-03
    touchpoint: Door
`;

function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const here = (...args: string[]) => ran(['site', ...args], folder);
const page = (name: string) => readFileSync(path.join(folder, 'site', name), 'utf8');
/** The words of the row about a map. */
const rowOf = (name: string) =>
  page('index.html')
    .split('<tr data-map')
    .find((row) => row.includes(name))
    ?.replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');

test('the index shows score with interval, coverage, reds, overdue actions and the review of each map', async () => {
  const run = await here('maps', '-o', 'site');
  expect(run).toEqual({ code: 0, out: '', err: 'journey: 2 maps: open site/index.html in a browser.\n' });
  expect(readdirSync(path.join(folder, 'site')).toSorted()).toEqual([
    'index.html',
    'journey-site.json',
    'maps-old-index.html',
    'maps-shop.html',
  ]);
  expect(rowOf('A shop')).toMatch(
    /A shop As-is maps\/shop\.journey 2.0 of 10 · Red 1.4 to 3.1 at the widest \(95%\) 1 of 2 1 1 July 1, 2024 due/u,
  );
  expect(rowOf('>Old<')).toMatch(/Old As-is maps\/old\/index\.journey 9(\.0)? of 10 · Green 1 of 1 0 0 No review yet/u);
  expect(page('index.html')).toContain('href="maps-shop.html"');
  expect(page('maps-shop.html')).toContain('<nav><a href="index.html">All maps</a></nav>');
});

test('a second run replaces its own files, and none that is not its own', async () => {
  put('site/notes.txt', 'mine');
  await here('maps', '-o', 'site');
  put('maps/shop.journey', shop.replace('A shop', 'The shop'));
  expect((await here('maps', '-o', 'site')).code).toBe(0);
  expect(rowOf('The shop')).toBeDefined();
  expect(page('notes.txt')).toBe('mine');
  put('other/index.html', 'mine');
  const run = await here('maps', '-o', 'other');
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('other/index.html was not written by this command')]);
  expect(readdirSync(path.join(folder, 'other'))).toEqual(['index.html']);
});

const plan = (use: string) => `${use}journey plan: A better shop
  state: to-be
  compares: shop
  touchpoint: Till | rating: 8
`;

test('pages lead to the map that they are compared with, and to the files that they use, both ways', async () => {
  put('maps/shop.journey', shop.replace('journey:', 'journey shop:'));
  put('maps/plan.journey', plan('use: ./shop.journey\n'));
  put('maps/part.journey', 'use: ./old/index.journey\njourney: A part\n  touchpoint: T | rating: 5\n');
  await here('maps', '-o', 'site');
  const links = (name: string) =>
    [
      ...(/<nav>(.*?)<\/nav>/su.exec(page(name))?.[1] ?? '').matchAll(/href="([^"]*)"[^>]*>([^<]*)<\/a> \(([^)]*)/gu),
    ].map(([, href, text, state]) => `${href} ${text} ${state}`);
  expect(links('maps-shop.html')).toEqual(['maps-plan.html A better shop To-be']);
  expect(links('maps-plan.html')).toEqual(['maps-shop.html A shop As-is']);
  expect(links('maps-part.html')).toEqual(['maps-old-index.html Old As-is']);
  expect(links('maps-old-index.html')).toEqual(['maps-part.html A part As-is']);
  expect(rowOf('>A better shop<')).toContain('See also: A shop (As-is)');
});

test('the page of a map that is gone is deleted, unless someone has changed it', async () => {
  put('maps/changed.journey', 'journey: C\n  touchpoint: T | rating: 5\n');
  await here('maps', '-o', 'site');
  rmSync(path.join(folder, 'maps/old'), { recursive: true });
  rmSync(path.join(folder, 'maps/changed.journey'));
  put('site/maps-changed.html', 'mine');
  put('site/notes.html', 'mine');
  const { code, err } = await here('maps', '-o', 'site');
  expect([code, err]).toEqual([
    0,
    expect.stringContaining('Deleted, because the site no longer has its map: maps-old-index.html.'),
  ]);
  const kept = ['index.html', 'journey-site.json', 'maps-changed.html', 'maps-shop.html', 'notes.html'];
  expect(readdirSync(path.join(folder, 'site')).toSorted()).toEqual(kept);
  expect(page('maps-changed.html')).toBe('mine');
});

test('a page stays while its map cannot be read, and no list leads out of the folder', async () => {
  await here('maps', '-o', 'site');
  writeFileSync(path.join(folder, 'maps/shop.journey'), Uint8Array.from([0x80, 0xff, 0x00, 0x81]));
  expect((await here('maps', '-o', 'site')).code).toBe(2);
  expect(page('maps-shop.html')).toContain('A shop');
  put('outside.html', 'mine');
  const digest = createHash('sha256').update('mine').digest('hex');
  put('site/journey-site.json', JSON.stringify({ files: { '../outside.html': digest, 'maps-shop.html': '' } }));
  put('maps/shop.journey', shop);
  rmSync(path.join(folder, 'site/index.html'));
  rmSync(path.join(folder, 'site/maps-old-index.html'));
  expect((await here('maps', '-o', 'site')).code).toBe(0);
  expect(readFileSync(path.join(folder, 'outside.html'), 'utf8')).toBe('mine');
});

test('two files whose pages would have one name have two, and what the project excludes has none', async () => {
  put('maps/old-index.journey', 'journey: Twin\n  touchpoint: T | rating: 5\n');
  put('maps/drafts/new.journey', 'journey: Draft\n  touchpoint: T | rating: 5\n');
  put('journey.json', '{"exclude": ["maps/drafts"]}');
  await here('maps', '-o', 'site');
  expect(readdirSync(path.join(folder, 'site')).filter((name) => name.includes('old-index'))).toEqual([
    'maps-old-index-2.html',
    'maps-old-index.html',
  ]);
  expect(rowOf('Draft')).toBeUndefined();
});

test('the index is in the language of the reader, and a folder without maps is reported', async () => {
  await here('maps', '-o', 'site', '--locale', 'sv');
  expect(page('index.html')).toContain('<html lang="sv">');
  expect(rowOf('A shop')).toContain('dags nu');
  put('empty/readme.md', '');
  expect(await here('empty', '-o', 'no')).toMatchObject({ code: 2 });
  expect(readdirSync(folder)).not.toContain('no');
});
