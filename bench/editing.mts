/**
 * How long an editor waits after a keystroke, for the diagnostics and for completions: with our language server and
 * with one as Langium makes it, over stdio, on the same text, keystroke by keystroke in turn. Prints a table in
 * Markdown.
 *
 * `npm run bench:editing -- 50 200` measures these sizes; without any: 50, 200, 1000, 5000. `--remembering` lets the
 * stock server remember the facts of a text between keystrokes, as ours does: what is left is what the services of
 * Langium cost.
 */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import type { Diagnostic, Position } from 'vscode-languageserver/node';
import { root } from '../scripts/root.mts';
import { BenchedServer } from './editing-client.ts';
import { type Figure, writeFigures } from './figures.ts';
import { referringText } from './journey-text.ts';

const folder = join(root, 'out/bench');
/** Rounds that are in no number, because a server compiles and remembers things once, and those that are. */
function roundsFor(count: number): { readonly warmUps: number; readonly rounds: number } {
  return count > 1000 ? { warmUps: 2, rounds: 4 } : { warmUps: 5, rounds: 20 };
}
/** Milliseconds between keystrokes: fifty words a minute. */
const typing = 200;

/** Both are made as the product is: in one file, minified. */
async function buildServers(): Promise<void> {
  await build({
    entryPoints: { ours: join(root, 'server/main.ts'), stock: join(root, 'bench/stock-server.ts') },
    outdir: folder,
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

/** Where one types: at the end of the middle touchpoint's name, and in its `next`. */
interface Places {
  readonly text: string;
  readonly name: Position;
  readonly next: Position;
}

function placesIn(count: number): Places {
  const lines = referringText(count).split('\n');
  const middle = lines.findIndex((line) => line.includes(`touchpoint tp${Math.floor(count / 2)}:`));
  const next = lines.findIndex((line, index) => index > middle && line.includes('next: '));
  const endOf = (line: number) => ({ line, character: lines[line]?.length ?? 0 });
  // A list that goes on: what is asked for is the name behind the comma.
  lines[next] += ', ';
  return { text: lines.join('\n'), name: endOf(middle), next: endOf(next) };
}

interface Times {
  readonly diagnostics: number[];
  readonly completion: number[];
}

/** A letter in a name and back again, and one behind which completions are asked for. */
async function round(server: BenchedServer, { name, next }: Places, times: Times): Promise<unknown> {
  const typed = await server.type(name, 'x');
  await pause(typing);
  const removed = await server.type(name, '');
  await pause(typing);
  const completed = await server.complete(next, 't');
  await pause(typing);
  await server.type(next, '');
  await pause(typing);
  times.diagnostics.push(typed.took, removed.took);
  times.completion.push(completed.took);
  return { diagnostics: comparable(typed.answer), completions: completed.answer.map(({ label }) => label) };
}

/** @throws Error when the two do not say the same: then they did not do the same work. */
async function measure(count: number): Promise<Readonly<Record<'ours' | 'stock', Times>>> {
  const places = placesIn(count);
  const ours = new BenchedServer(join(folder, 'ours.js'));
  const stock = new BenchedServer(join(folder, 'stock.js'), isRemembering ? ['--remembering'] : []);
  try {
    await ours.open(places.text);
    await stock.open(places.text);
    const times = { ours: noTimes(), stock: noTimes() };
    const { warmUps, rounds } = roundsFor(count);
    for (let step = 0; step < warmUps + rounds; step++) {
      const kept = step < warmUps ? { ours: noTimes(), stock: noTimes() } : times;
      const first = await round(ours, places, kept.ours);
      const second = await round(stock, places, kept.stock);
      if (!isDeepStrictEqual(first, second)) {
        throw new Error(`At ${count} touchpoints the servers say different things.`);
      }
    }
    return times;
  } finally {
    ours.stop();
    stock.stop();
  }
}

function noTimes(): Times {
  return { diagnostics: [], completion: [] };
}

/** Only ours links to the page of a rule. */
function comparable(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ codeDescription: _, ...diagnostic }) => diagnostic);
}

/** The value below which a share of all lies, from 0 to 1. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function rowOf(count: number, what: 'diagnostics' | 'completion', ours: Times, stock: Times): string {
  const cells = [0.5, 0.95].flatMap((share) => {
    const [own, other] = [percentile(ours[what], share), percentile(stock[what], share)];
    return [`${own.toFixed(1)} ms`, `${other.toFixed(1)} ms`, `${(own / other).toFixed(2)}`];
  });
  return `| ${[count, what, ...cells].join(' | ')} |`;
}

const goals: Readonly<Record<string, string>> = {
  'diagnostics 100': '≤ 3 ms, ≥ 8 ×',
  'diagnostics 1000': '≤ 8 ms, ≥ 12 ×',
  'diagnostics 10000': '≤ 40 ms, ≥ 30 ×',
  'completion 1000': '≤ 4 ms, ≥ 15 ×',
  'completion 10000': '≤ 15 ms, ≥ 15 ×',
};

function figureOf(count: number, what: 'diagnostics' | 'completion', ours: Times, stock: Times): Figure {
  const [own, other] = [percentile(ours[what], 0.5), percentile(stock[what], 0.5)];
  return {
    work: `${what === 'diagnostics' ? 'edit → diagnostics' : 'completion'}, ${count.toLocaleString('en')} touchpoints`,
    measured: `${own.toFixed(1)} ms; stock Langium ${other.toFixed(1)} ms, ${(other / own).toFixed(1)} × ours`,
    goal: goals[`${what} ${count}`] ?? '',
  };
}

const isRemembering = process.argv.includes('--remembering');
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0);
const figures: Figure[] = [];
await buildServers();
console.log(`Node ${process.version}\n`);
console.log(
  '| touchpoints | keystroke to | p50 ours | p50 stock | ours / stock | p95 ours | p95 stock | ours / stock |',
);
console.log('|---:|---|---:|---:|---:|---:|---:|---:|');
for (const count of sizes.length > 0 ? sizes : [50, 200, 1000, 5000]) {
  const { ours, stock } = await measure(count);
  console.log(rowOf(count, 'diagnostics', ours, stock));
  console.log(rowOf(count, 'completion', ours, stock));
  figures.push(figureOf(count, 'diagnostics', ours, stock), figureOf(count, 'completion', ours, stock));
}
console.log('');
if (!isRemembering) writeFigures('bench:editing', figures);
