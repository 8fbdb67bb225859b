/**
 * `npm run test:warehouse`: the statement for warehouses runs on DuckDB and on PostgreSQL, and gives the same numbers
 * as reading the file. DuckDB is 70 MB, so that it is installed for this test alone, into `dist-test/`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnswers } from '../answers/measure-answers.ts';
import type { AnswerFile, AnswerPlan, AnswerResult } from '../answers/plan.ts';
import { readStatementResult } from '../answers/sql/read-result.ts';
import { answerStatement } from '../answers/sql/statement.ts';
import { randomFor } from '../language/analysis/random.ts';
import { NoPostgres, type Postgres, withPostgres } from './postgres.mts';
import { root } from './root.mts';

const duckdbVersion = '1.5.6-r.1';

/** A name that would end a quoted name or a text, and begin a comment. */
const nasty = `Q"1'; DROP TABLE answers; -- \\`;

const random = randomFor('warehouse');
const oneOf = <T,>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const people = Array.from({ length: 500 }, (_, index) => [
  String(index),
  `2026-0${1 + Math.floor(random() * 6)}-${10 + Math.floor(random() * 18)}`,
  oneOf(['New', 'old ', 'O\'Brien \\ "x"', '']),
  oneOf(['0.5', '1', '1.25', '2', '', '-1']),
  oneOf(['1', '2', '3', '4', '5', '5', '', '99', '77']),
  oneOf(['1 - Meget utilfreds', '2', '3', '4', '5 - Meget tilfreds', 'Ved ikke']),
  oneOf(['0', '6', '7', '8', '9', '10', '']),
]);
const wide = [['id', 'Completed', 'Profile', 'wt', nasty, 'Label', 'Recommend'], ...people];
const long = [
  ['Touchpoint', 'Score'],
  ...people.flatMap((row) => [
    ['Offer', row[4] ?? ''],
    ['Buyer\'s "site"', row[6] ?? ''],
  ]),
];

const segments = [
  { key: 'new', column: 'Profile', value: 'new' },
  { key: 'nasty', column: 'Profile', value: 'O\'Brien \\ "x"' },
];
const base = { scale: { low: 1, high: 5 }, missing: ['99'] };

/** `figures` are the numbers whose mean and standard deviation the statement itself gives. */
const cases: readonly { rows: readonly (readonly string[])[]; plan: AnswerPlan; figures: readonly string[] }[] = [
  {
    rows: wide,
    plan: {
      ...base,
      segments,
      numbers: [
        { key: nasty, column: nasty, kind: 'mean' },
        { key: 'new', column: nasty, kind: 'mean', segment: 'new', to: { low: 1, high: 10 } },
        { key: 'nasty', column: nasty, kind: 'mean', segment: 'nasty' },
        { key: 'label', column: 'Label', kind: 'mean' },
        { key: 'csat', column: 'Label', kind: 'csat' },
        { key: 'nps', column: 'Recommend', kind: 'nps' },
        { key: 'share', column: 'Profile', kind: 'share', of: ['new'] },
      ],
    },
    figures: [nasty, 'nasty'],
  },
  {
    rows: wide,
    plan: {
      ...base,
      weight: 'wt',
      dated: 'Completed',
      segments,
      numbers: [
        { key: 'all', column: nasty, kind: 'mean' },
        { key: 'new', column: nasty, kind: 'mean', segment: 'new' },
      ],
    },
    figures: ['all', 'new'],
  },
  {
    rows: wide,
    plan: {
      ...base,
      weight: 'wt',
      dated: 'Completed',
      by: 'quarter',
      numbers: [{ key: 'a', column: nasty, kind: 'mean' }],
    },
    figures: [],
  },
  {
    rows: long,
    plan: {
      ...base,
      long: { names: 'Touchpoint', answers: 'Score' },
      numbers: [
        { key: 'o', column: 'Offer', kind: 'mean' },
        { key: 'w', column: 'Buyer\'s "site"', kind: 'nps' },
      ],
    },
    figures: ['o'],
  },
];

function fileOf(text: string): AnswerFile {
  const bytes = new TextEncoder().encode(text);
  return {
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
}

function csvOf(rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** Every figure, with as many digits as sums in another order keep. */
function figuresIn({ numbers }: AnswerResult): unknown {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value);
  return JSON.parse(JSON.stringify(numbers, rounded));
}

async function compare(name: string, csv: string, { rows, plan, figures }: (typeof cases)[number]): Promise<void> {
  const read = await measureAnswers(fileOf(csvOf(rows)), plan);
  const counted = await readStatementResult(fileOf(csv), plan);
  assert.deepEqual(figuresIn(counted), figuresIn(read), name);
  const [head = [], ...lines] = csv.trim().split('\n').map(cellsOf);
  for (const key of figures) {
    const line = lines.find((cells) => cells[0] === key) ?? [];
    const number = read.numbers.find((one) => one.key === key);
    const at = (column: string) => Number(line[head.indexOf(column)]).toPrecision(9);
    assert.equal(at('mean'), number?.value?.toPrecision(9), `${name}: mean of ${key}`);
    if (plan.by === undefined) assert.equal(at('sd'), number?.sd?.toPrecision(9), `${name}: sd of ${key}`);
  }
  console.log(`${name}: ${read.numbers.length} numbers are the same`);
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"|([^,"]+)|(?<=^|,)(?=,|$)/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

interface DuckDB {
  runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRowsJson(): unknown[][] }>;
}

async function openDuckDB(): Promise<DuckDB> {
  const folder = join(root, 'dist-test', 'duckdb');
  if (!existsSync(join(folder, 'node_modules', '@duckdb', 'node-api'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const { status } = spawnSync('npm', ['install', '--no-save', `@duckdb/node-api@${duckdbVersion}`], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error('DuckDB was not installed');
  }
  const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api');
  return (await DuckDBInstance.create(':memory:')).connect();
}

async function testDuckDB(folder: string): Promise<void> {
  const duckdb = await openDuckDB();
  for (const [index, one] of cases.entries()) {
    const file = join(folder, `answers ' ${index}.csv`);
    writeFileSync(file, csvOf(one.rows));
    const result = await duckdb.runAndReadAll(answerStatement(one.plan, { file }, 'duckdb'));
    await compare(`DuckDB ${index + 1}`, csvOf([result.columnNames(), ...result.getRowsJson()]), one);
  }
}

async function testPostgres({ psql }: Postgres): Promise<void> {
  for (const [index, one] of cases.entries()) {
    const [head = [], ...rows] = one.rows;
    const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const table = `answers "${index}`;
    psql(
      [
        `CREATE TABLE ${name(table)} (${head.map((column) => `${name(column)} TEXT`).join(', ')});`,
        `COPY ${name(table)} FROM STDIN (FORMAT csv);`,
        `${csvOf(rows)}\\.\n`,
      ].join('\n'),
    );
    await compare(
      `PostgreSQL ${index + 1}`,
      psql(answerStatement(one.plan, { table: ['public', table] }, 'postgres')),
      one,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'journey-warehouse-'));
try {
  await testDuckDB(folder);
  await withPostgres(testPostgres);
} catch (error) {
  if (!(error instanceof NoPostgres)) throw error;
  console.error(`NOT TESTED: the statement on PostgreSQL. ${error.message}`);
  // A machine of CI that has no package archive fails for a reason that is not the change's.
  if (!process.env.CI) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
