/**
 * `npm run bench:answers`: the time from a file of a million rows and twelve columns to the mean, the standard
 * deviation and the counts of eight questions, by our engine, csv-parse, papaparse, udsv and DuckDB. Each run is a
 * process of its own. The other libraries are installed into `dist-test/`, for this bench alone.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureAnswers } from '../answers/measure-answers.ts';
import type { AnswerFile } from '../answers/plan.ts';
import { randomFor } from '../language/analysis/random.ts';
import { root } from '../scripts/root.mts';

const folder = join(root, 'dist-test', 'bench');
const path = join(folder, 'answers.csv');
const rows = 1_000_000;
const questions = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'];
const others = ['csv-parse@7', 'papaparse@5', 'udsv@0.7', '@duckdb/node-api@1.5.6-r.1'];
const repeats = 5;

/** How many gave each answer to each question. */
type Counts = Record<string, Record<string, number>>;

interface Run {
  readonly milliseconds: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly counts: Counts | undefined;
}

/** About 43 MB: an id, a date, a profile, a weight, and answers from 1 to 10, of which one in 25 is missing. */
function writeAnswers(): void {
  const random = randomFor('bench');
  const file = openSync(path, 'w');
  let text = `Respondent,Completed,Profile,wt,${questions.join(',')}\n`;
  for (let row = 1; row <= rows; row++) {
    const day = `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${10 + Math.floor(random() * 18)}`;
    const answers = questions.map(() => (random() < 0.04 ? '' : String(1 + Math.floor(random() * 10))));
    text += `${row},${day},${random() < 0.5 ? 'new' : 'old'},${(0.5 + random()).toFixed(2)},${answers.join(',')}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** The bytes of a file in one buffer that is used again. */
function answerFile(): AnswerFile {
  return {
    size: statSync(path).size,
    async *bytes() {
      const handle = await open(path);
      try {
        const buffer = new Uint8Array(1 << 18);
        for (;;) {
          const { bytesRead } = await handle.read(buffer, 0, buffer.length);
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await handle.close();
      }
    },
  };
}

async function ours(weighted: boolean): Promise<Counts> {
  const { numbers } = await measureAnswers(answerFile(), {
    scale: { low: 1, high: 10 },
    ...(weighted ? { weight: 'wt', dated: 'Completed', by: 'month' } : {}),
    numbers: questions.map((column) => ({ key: column, column, kind: 'mean' as const })),
  });
  return Object.fromEntries(
    numbers.map(({ key, counts }) => [
      key,
      Object.fromEntries((counts ?? []).map(({ answer, count }) => [answer, count])),
    ]),
  );
}

/** Counts the rows of a library that gives each as a list of texts. */
function counter(): { add(row: readonly string[]): void; counts(): Counts } {
  const maps = questions.map(() => new Map<string, number>());
  return {
    add(row) {
      for (const [index, map] of maps.entries()) {
        const answer = row[index + 4];
        if (answer) map.set(answer, (map.get(answer) ?? 0) + 1);
      }
    },
    counts: () =>
      Object.fromEntries(
        maps.map((map, index) => {
          map.delete(questions[index] ?? '');
          return [questions[index] ?? '', Object.fromEntries(map)];
        }),
      ),
  };
}

const load = (name: string) => createRequire(join(folder, 'package.json'))(name);

const readers: Readonly<Record<string, () => Promise<Counts | undefined>>> = {
  'bytes alone': async () => {
    for await (const piece of answerFile().bytes()) void piece;
    return undefined;
  },
  ours: () => ours(false),
  'ours, weighted, by month': () => ours(true),
  DuckDB: async () => {
    const connection = await (await load('@duckdb/node-api').DuckDBInstance.create(':memory:')).connect();
    const each = questions.map((name) => `avg(${name}), stddev_samp(${name}), histogram(${name})`).join(', ');
    const [row] = (await connection.runAndReadAll(`SELECT ${each} FROM read_csv('${path}')`)).getRowsJson();
    const histograms = questions.map((_, index) => row[3 * index + 2] as { key: unknown; value: unknown }[]);
    return Object.fromEntries(
      histograms.map((list, index) => [
        questions[index] ?? '',
        Object.fromEntries(list.map(({ key, value }) => [String(key), Number(value)])),
      ]),
    );
  },
  'csv-parse': async () => {
    const count = counter();
    for await (const row of createReadStream(path).pipe(load('csv-parse').parse())) count.add(row);
    return count.counts();
  },
  papaparse: async () => {
    const count = counter();
    await new Promise((complete) => {
      const chunk = ({ data }: { data: string[][] }) => {
        for (const row of data) count.add(row);
      };
      load('papaparse').parse(createReadStream(path), { chunk, complete });
    });
    return count.counts();
  },
  udsv: async () => {
    const { initParser, inferSchema } = load('udsv');
    const count = counter();
    let parser: ReturnType<typeof initParser>;
    for await (const text of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
      parser ??= initParser(inferSchema(text));
      parser.chunk(text, parser.stringArrs, count.add);
    }
    parser.end();
    return count.counts();
  },
};

async function runHere(name: string): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  const counts = await readers[name]?.();
  const { user, system } = process.cpuUsage(before);
  const run: Run = {
    milliseconds: performance.now() - start,
    cpu: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    counts,
  };
  console.log(JSON.stringify(run));
  // DuckDB's threads keep the process alive.
  process.exit();
}

function runApart(name: string): Run {
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', import.meta.filename, name];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout);
}

function prepare(): void {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules'))) {
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    spawnSync('npm', ['install', '--no-save', ...others], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  }
  if (!existsSync(path)) writeAnswers();
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function benchAll(): void {
  prepare();
  const names = Object.keys(readers);
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]));
  for (let repeat = 0; repeat < repeats; repeat++) for (const name of names) runs.get(name)?.push(runApart(name));
  const expected = JSON.stringify(runs.get('ours')?.[0]?.counts);
  console.log(
    `${cpus().length} cores, Node ${process.version}, ${(statSync(path).size / 1e6).toFixed(0)} MB, medians of ${repeats}\n`,
  );
  console.log('| reader | time | CPU time | memory |\n|---|---:|---:|---:|');
  for (const [name, list] of runs) {
    const other = list.find(({ counts }) => counts && JSON.stringify(counts) !== expected && !isSame(counts, expected));
    if (other) throw new Error(`${name} counts differently`);
    const [time, cpu, memory] = [
      list.map((run) => run.milliseconds),
      list.map((run) => run.cpu),
      list.map((run) => run.megabytes),
    ];
    console.log(
      `| ${name} | ${median(time).toFixed(0)} ms | ${median(cpu).toFixed(0)} ms | ${median(memory).toFixed(0)} MB |`,
    );
  }
}

/** Counts in whatever order the answers came. */
function isSame(counts: Counts, expected: string): boolean {
  const sorted = Object.entries(counts).map(([key, map]) => [
    key,
    Object.fromEntries(Object.entries(map).sort(([a], [b]) => Number(a) - Number(b))),
  ]);
  return JSON.stringify(Object.fromEntries(sorted)) === expected;
}

const [chosen] = process.argv.slice(2);
if (chosen === undefined) benchAll();
else await runHere(chosen);
