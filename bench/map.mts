/**
 * How long it takes from a text to the picture on the screen, and from one edit to the picture. Ours takes the path of
 * the product: the server reads the change and answers with the map, and the preview's page draws it. Mermaid's
 * `journey` draws the same touchpoints in the same browser, in one run. Prints a table in Markdown.
 *
 * `npm run bench:map -- 10 100` measures these sizes; without any: 10, 100, 1000.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { MapSender } from '../client/preview/map-sender.ts';
import { chromiumArguments, requireChromium } from '../scripts/chromium.mts';
import { root } from '../scripts/root.mts';
import { isMapData } from '../server/map-data.ts';
import { buildPreview, DrawingPage } from './drawing-pages.ts';
import { BenchedServer } from './editing-client.ts';
import { type Figure, writeFigures } from './figures.ts';
import { benchText } from './journey-text.ts';

/** Milliseconds of each part. */
interface Times {
  /** From the change until the server has answered and the client has made a message of the answer. */
  readonly server: number;
  /** From the message until the frame that shows it is out. */
  readonly page: number;
  /** Of that, what the page's thread worked. */
  readonly cpu: number;
  readonly total: number;
}

interface Measured {
  readonly first: readonly Times[];
  readonly edit: readonly Times[];
}

const pages = 5;
const editsPerPage = 8;
/** Edits that are in no number: a server and a page compile the way of an edit with the first ones. */
const warmUps = 3;
/** Milliseconds between edits. */
const typing = 200;

const installed = createRequire(join(root, 'package.json'));
const server = join(root, 'out/bench/map-server.js');

async function buildServer(): Promise<void> {
  await build({
    entryPoints: [join(root, 'server/main.ts')],
    outfile: server,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['../export/exporter.ts'],
    logLevel: 'error',
  });
}

async function measureOurs(browser: Browser, count: number): Promise<Measured> {
  const page = await DrawingPage.preview(browser);
  const served = new BenchedServer(server);
  let message = '';
  const sender = new MapSender((next) => {
    message = JSON.stringify(next);
    return true;
  });
  const draw = async (text: string): Promise<Times> => {
    const { took: answered, answer } = await served.map(text);
    if (!isMapData(answer)) throw new Error('The server has no map.');
    const start = performance.now();
    sender.send(answer);
    const sent = performance.now() - start;
    const { took, cpu } = await page.draw(message);
    await page.settled();
    return { server: answered + sent, page: took, cpu, total: answered + sent + took };
  };
  try {
    await served.start();
    for (let warm = 0; warm < 3; warm += 1) await draw(benchText(3, warm).journey);
    await served.close();
    const first = await draw(benchText(count).journey);
    const edit: Times[] = [];
    for (let step = 1; step <= warmUps + editsPerPage; step += 1) {
      await pause(typing);
      const times = await draw(benchText(count, step).journey);
      if (step > warmUps) edit.push(times);
    }
    return { first: [first], edit };
  } finally {
    served.stop();
    await page.close();
  }
}

async function measureMermaid(browser: Browser, count: number): Promise<Measured> {
  const page = await DrawingPage.mermaid(browser, installed.resolve('mermaid/dist/mermaid.min.js'));
  const draw = async (text: string): Promise<Times> => {
    const { took, cpu } = await page.draw(text);
    return { server: 0, page: took, cpu, total: took };
  };
  try {
    for (let warm = 0; warm < 3; warm += 1) await draw(benchText(3, warm).mermaid);
    const first = await draw(benchText(count).mermaid);
    const edit: Times[] = [];
    for (let step = 1; step <= warmUps + (count > 100 ? 2 : editsPerPage); step += 1) {
      const times = await draw(benchText(count, step).mermaid);
      if (step > warmUps) edit.push(times);
    }
    return { first: [first], edit };
  } finally {
    await page.close();
  }
}

async function measure(measureOnce: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  for (let turn = 0; turn < pages; turn += 1) all.push(await measureOnce());
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
  const parts = (['server', 'page'] as const).map((part) => of(ours, part).toFixed(0)).join(' + ');
  const [own, other] = [of(ours, 'total'), of(mermaid, 'total')];
  const ratio = `${(other / own).toFixed(1)}×`;
  const cpu = `${of(ours, 'cpu').toFixed(0)} ms`;
  const cells = [count, what, `${own.toFixed(0)} ms`, parts, cpu, `${other.toFixed(0)} ms`, ratio];
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

const sizes = process.argv.slice(2).map(Number);
await buildServer();
await buildPreview();
const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
const { version } = JSON.parse(readFileSync(installed.resolve('mermaid/package.json'), 'utf8')) as { version: string };
const [major] = version.split('.');
const figures: Figure[] = [];
console.log(`Chromium ${browser.version()}, Mermaid ${version}; medians of ${pages} pages\n`);
console.log('| touchpoints | what | ours | server + page | CPU time of the page | Mermaid | Mermaid / ours |');
console.log('|---:|---|---:|---:|---:|---:|---:|');
try {
  for (const count of sizes.length > 0 ? sizes : [10, 100, 1000]) {
    const ours = await measure(() => measureOurs(browser, count));
    const mermaid = await measure(() => measureMermaid(browser, count));
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
