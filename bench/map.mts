/**
 * How long it takes from a text to the picture on the screen, and from one edit to the picture: ours and Mermaid's
 * `journey`, with the same touchpoints, in the same browser, in one run. Prints a table in Markdown.
 *
 * `npm run bench:map -- 10 100` measures these sizes; without any: 10, 100, 1000.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumArguments, requireChromium } from '../scripts/chromium.mts';
import { root } from '../scripts/root.mts';
import { type Figure, writeFigures } from './figures.ts';
import { benchText } from './journey-text.ts';
import type { Times } from './map-page.ts';
import { installPeers } from './peers.ts';

type Drawer = 'ours' | 'mermaid';

interface Measured {
  readonly first: readonly Times[];
  readonly edit: readonly Times[];
}

const pages = 5;
const editsPerPage = 4;

/** Ours needs a bundle as the product has it: minified, for production. */
async function ourScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'bench/map-page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    mainFields: ['browser', 'module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

async function open(browser: Browser, script: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  await page.setContent('<!doctype html><html lang="en"><head><title>Bench</title></head><body class="vscode-light">');
  await page.addScriptTag({ path: peers.resolve('mermaid/dist/mermaid.min.js') });
  await page.addScriptTag({ content: script });
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 }));
  return page;
}

function draw(page: Page, drawer: Drawer, text: string): Promise<Times> {
  return drawer === 'ours'
    ? page.evaluate((source) => window.ours(source), text)
    : page.evaluate((source) => window.mermaidJourney(source), text);
}

/** Each page draws something small first: what a browser compiles once is in no number. */
async function measureOn(page: Page, drawer: Drawer, count: number): Promise<Measured> {
  const textOf = (edit: number) => benchText(count, edit)[drawer === 'ours' ? 'journey' : 'mermaid'];
  const small = benchText(3)[drawer === 'ours' ? 'journey' : 'mermaid'];
  for (let warm = 0; warm < 3; warm += 1) await draw(page, drawer, small);
  await page.evaluate(() => window.clear());
  const first = await draw(page, drawer, textOf(0));
  const edit: Times[] = [];
  for (let step = 1; step <= editsPerPage; step += 1) edit.push(await draw(page, drawer, textOf(step)));
  return { first: [first], edit };
}

async function measure(browser: Browser, script: string, drawer: Drawer, count: number): Promise<Measured> {
  const all: Measured[] = [];
  for (let turn = 0; turn < pages; turn += 1) {
    const page = await open(browser, script);
    all.push(await measureOn(page, drawer, count));
    await page.context().close();
  }
  return { first: all.flatMap(({ first }) => first), edit: all.flatMap(({ edit }) => edit) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

function rowOf(what: string, count: number, ours: readonly Times[], mermaid: readonly Times[]): string {
  const of = (times: readonly Times[], part: keyof Times) => median(times.map((time) => time[part]));
  const parts = (['language', 'map', 'paint'] as const).map((part) => of(ours, part).toFixed(0)).join(' + ');
  const [own, other] = [of(ours, 'total'), of(mermaid, 'total')];
  const cells = [count, what, `${own.toFixed(0)} ms`, parts, `${other.toFixed(0)} ms`, `${(other / own).toFixed(1)}×`];
  return `| ${cells.join(' | ')} |`;
}

/** Goals for the ratio with Mermaid, and for milliseconds. */
const goals: Readonly<Record<string, string>> = {
  'first picture 10': '≥ 1 ×',
  'first picture 100': '≥ 3 ×',
  'first picture 1000': '≥ 8 ×',
  'one edit 100': '≤ 20 ms',
  'one edit 1000': '≤ 50 ms, ≥ 18 ×',
};

function figureOf(what: string, count: number, ours: readonly Times[], mermaid: readonly Times[]): Figure {
  const [own, other] = [ours, mermaid].map((times) => median(times.map(({ total }) => total)));
  const ratio = ((other ?? Number.NaN) / (own ?? Number.NaN)).toFixed(1);
  return {
    work: `${what === 'one edit' ? 'edit' : 'text'} → painted, ${count.toLocaleString('en')} touchpoints`,
    measured: `${own?.toFixed(0)} ms; Mermaid ${major} ${other?.toFixed(0)} ms, ${ratio} × ours`,
    goal: goals[`${what} ${count}`] ?? '',
  };
}

const peers = installPeers('bench-map', ['mermaid@12']);
const sizes = process.argv.slice(2).map(Number);
const script = await ourScript();
const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
const { version } = JSON.parse(readFileSync(peers.resolve('mermaid/package.json'), 'utf8')) as { version: string };
const [major] = version.split('.');
const figures: Figure[] = [];
console.log(`Chromium ${browser.version()}, Mermaid ${version}; medians of ${pages} pages\n`);
console.log('| touchpoints | what | ours | language + map + paint | Mermaid | Mermaid / ours |');
console.log('|---:|---|---:|---:|---:|---:|');
try {
  for (const count of sizes.length > 0 ? sizes : [10, 100, 1000]) {
    const ours = await measure(browser, script, 'ours', count);
    const mermaid = await measure(browser, script, 'mermaid', count);
    console.log(rowOf('first picture', count, ours.first, mermaid.first));
    console.log(rowOf('one edit', count, ours.edit, mermaid.edit));
    figures.push(figureOf('first picture', count, ours.first, mermaid.first));
    figures.push(figureOf('one edit', count, ours.edit, mermaid.edit));
  }
} finally {
  await browser.close();
}
console.log('');
writeFigures('bench:map', figures);
