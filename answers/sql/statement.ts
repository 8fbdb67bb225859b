/** The statement with which a warehouse counts the answers of a plan, so that they need not leave it. */
import { nameKey } from '../../language/model/name-key.ts';
import { scaleOf } from '../numbers/measured.ts';
import type { AnswerPlan, WantedNumber } from '../plan.ts';
import { plainNumber } from '../values/plain-number.ts';
import { type DialectWords, dialectWords, type SqlDialect } from './dialects.ts';

/** A table, by the parts of its name; or a file, which DuckDB reads by itself. */
export type SqlSource = { readonly table: readonly string[] } | { readonly file: string };

/** Longer texts are comments and no labels: they do not leave the warehouse. */
const longestLabel = 100;

/** The columns of the result. `mean` and `sd` are of answers that are numbers, and for people to look at. */
export const resultColumns = {
  key: 'number_key',
  answer: 'answer',
  n: 'n',
  weight: 'weight',
  square: 'weight_squared',
  period: 'period_key',
  newest: 'newest',
  mean: 'mean',
  sd: 'sd',
} as const;

/**
 * One SELECT that gives, for each number of the plan and each of its answers, how many rows have it; and for each
 * number the mean and the standard deviation. Names and texts of the plan are quoted, so that none of them can be a
 * command.
 */
export function answerStatement(plan: AnswerPlan, source: SqlSource, dialect: SqlDialect): string {
  const words = dialectWords[dialect];
  const names = resultColumns;
  const group = [names.key, ...(plan.by ? [names.period] : [])].join(', ');
  const sumOf = (term: string) => `SUM(${term}) OVER (PARTITION BY ${group})`;
  const [counted, weight, square] = [`c.number`, sumOf('c.valid_weight'), sumOf('c.valid_square')];
  const mean = `${sumOf(`c.valid_weight * ${counted}`)} / NULLIF(${weight}, 0)`;
  return `${[
    'WITH asked AS (',
    indented(plan.numbers.map((number) => keyRow(number, plan, words)).join('\nUNION ALL ')),
    '), given AS (',
    indented(givenRows(plan, source, words)),
    '), counted AS (',
    indented(countedRows(plan, words)),
    '), valid AS (',
    indented(
      [
        'SELECT counted.*,',
        `  CASE WHEN number IS NULL THEN 0 ELSE ${names.weight} END AS valid_weight,`,
        `  CASE WHEN number IS NULL THEN 0 ELSE ${names.square} END AS valid_square`,
        'FROM counted',
      ].join('\n'),
    ),
    '), means AS (',
    indented(
      [
        `SELECT c.*, ${mean} AS ${names.mean},`,
        `  ${weight} AS total_weight,`,
        `  ${weight} * ${weight} / NULLIF(${square}, 0) AS effective`,
        'FROM valid c',
      ].join('\n'),
    ),
    ')',
    `SELECT ${group}, answer, ${names.n}, ${names.weight}, ${names.square},${plan.dated ? ` ${names.newest},` : ''} ${names.mean},`,
    `  SQRT(SUM(valid_weight * (number - ${names.mean}) * (number - ${names.mean})) OVER (PARTITION BY ${group})`,
    `    / NULLIF(total_weight, 0) * effective / NULLIF(effective - 1, 0)) AS ${names.sd}`,
    'FROM means',
    `ORDER BY ${group}, answer`,
  ].join('\n')};\n`;
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ').replace(/^/u, '  ');
}

/** A row for each number: its key, its column or name, its segment, and the ends of its scale. */
function keyRow(number: WantedNumber, plan: AnswerPlan, { string, text, float }: DialectWords): string {
  const scale = scaleOf(number, plan);
  const end = (value: number | undefined) => `CAST(${value ?? 'NULL'} AS ${float})`;
  return [
    `SELECT CAST(${string(number.key)} AS ${text}) AS ${resultColumns.key}`,
    `CAST(${string(nameKey(number.column))} AS ${text}) AS asked_about`,
    `CAST(${string(number.segment ?? '')} AS ${text}) AS segment`,
    `${end(scale?.low)} AS low`,
    `${end(scale?.high)} AS high`,
  ].join(', ');
}

/** A row for each answer to each number. */
function givenRows(plan: AnswerPlan, source: SqlSource, words: DialectWords): string {
  const { name, text, float } = words;
  const weight = plan.weight === undefined ? '1' : words.number(`CAST(t.${name(plan.weight)} AS ${text})`);
  const columns = [
    `a.${resultColumns.key}`,
    'a.low',
    'a.high',
    `TRIM(CAST(${answerOf(plan, words)} AS ${text})) AS answer`,
    `CAST(${weight} AS ${float}) AS w`,
    ...(plan.dated === undefined ? [] : [`CAST(t.${name(plan.dated)} AS DATE) AS day`]),
  ];
  const conditions = [
    ...(plan.weight === undefined ? [] : [`${weight} > 0`]),
    ...(plan.long ? [`LOWER(TRIM(t.${name(plan.long.names)})) = a.asked_about`] : []),
    ...(plan.segments?.length ? [segmentCondition(plan, words)] : []),
  ];
  return [
    `SELECT ${columns.join(',\n  ')}`,
    `FROM ${sourceOf(source, words)} t CROSS JOIN asked a`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join('\n  AND ')}`] : []),
  ].join('\n');
}

function answerOf(plan: AnswerPlan, { name, string, text }: DialectWords): string {
  if (plan.long) return `t.${name(plan.long.answers)}`;
  const columns = new Map(plan.numbers.map(({ column }) => [nameKey(column), column]));
  const cases = [...columns].map(([key, column]) => `WHEN ${string(key)} THEN CAST(t.${name(column)} AS ${text})`);
  return `CASE a.asked_about ${cases.join(' ')} END`;
}

function segmentCondition({ segments = [] }: AnswerPlan, { name, string, text }: DialectWords): string {
  const cases = segments.map(
    ({ key, column, value }) =>
      `WHEN ${string(key)} THEN LOWER(TRIM(CAST(t.${name(column)} AS ${text}))) = ${string(nameKey(value))}`,
  );
  return `CASE a.segment ${cases.join(' ')} ELSE TRUE END`;
}

/** How many rows have each answer; `number` is NULL where it is missing, off the scale or a text. */
function countedRows(plan: AnswerPlan, words: DialectWords): string {
  const names = resultColumns;
  const label = `CASE WHEN LENGTH(answer) > ${longestLabel} THEN '…' ELSE answer END`;
  const missing = (plan.missing ?? []).flatMap((text) => plainNumber(text, undefined) ?? []);
  const number = words.number('answer');
  const isValid = [
    `(low IS NULL OR ${number} BETWEEN low AND high)`,
    ...(missing.length > 0 ? [`${number} NOT IN (${missing.join(', ')})`] : []),
  ];
  const period = plan.by === undefined ? [] : [`${periodOf(plan.by)} AS ${names.period}`];
  const newest = plan.dated === undefined ? [] : [`CAST(MAX(day) AS ${words.text}) AS ${names.newest}`];
  const columns = [
    names.key,
    ...period,
    `${label} AS answer`,
    `CASE WHEN ${isValid.join(' AND ')} THEN ${number} END AS number`,
    `COUNT(*) AS ${names.n}`,
    `SUM(w) AS ${names.weight}`,
    `SUM(w * w) AS ${names.square}`,
    ...newest,
  ];
  const groups = Array.from({ length: 3 + period.length }, (_, index) => index + 1);
  return `SELECT ${columns.join(',\n  ')}\nFROM given\nGROUP BY ${groups.join(', ')}`;
}

/** The number of `periodNumber` in `answers/table/dates.ts`. */
function periodOf(by: 'month' | 'quarter'): string {
  return `EXTRACT(YEAR FROM day) * 100 + EXTRACT(${by === 'month' ? 'MONTH' : 'QUARTER'} FROM day)`;
}

function sourceOf(source: SqlSource, { name, string }: DialectWords): string {
  if ('table' in source) return source.table.map(name).join('.');
  return `${source.file.endsWith('.parquet') ? `read_parquet(${string(source.file)})` : `read_csv(${string(source.file)}, all_varchar = true)`}`;
}
