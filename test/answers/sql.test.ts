import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnswerPlan } from '../../answers/plan.ts';
import { dialectWords, type SqlDialect, sqlDialects } from '../../answers/sql/dialects.ts';
import { readStatementResult } from '../../answers/sql/read-result.ts';
import { answerStatement } from '../../answers/sql/statement.ts';
import { fileOf } from './answer-file.ts';

/** Reads one quoted name or text as a warehouse does, and returns what follows it as well. */
function unquoted(sql: string, usesBackslash: boolean, doublesMark: boolean): { text: string; after: string } {
  const mark = sql[0];
  let text = '';
  for (let at = 1; at < sql.length; at++) {
    const [character = '', next = ''] = [sql[at], sql[at + 1]];
    if (usesBackslash && character === '\\') {
      text += next === 'n' ? '\n' : next === 'r' ? '\r' : next;
      at++;
    } else if (doublesMark && character === mark && next === mark) {
      text += mark;
      at++;
    } else if (character === mark) return { text, after: sql.slice(at + 1) };
    else text += character;
  }
  throw new Error('not closed');
}

/** Whether a backslash escapes in texts and in names. */
const backslash: Readonly<Record<SqlDialect, readonly [texts: boolean, names: boolean]>> = {
  duckdb: [false, false],
  postgres: [false, false],
  bigquery: [true, true],
  snowflake: [true, false],
  spark: [true, false],
};

const anyText = fc
  .array(
    fc.oneof(fc.constantFrom("'", '"', '`', '\\', '\n', ';', '--', '/*', 'n', '\u2019'), fc.string({ maxLength: 3 })),
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

test.each(sqlDialects)('no name and no text ends its quotation marks in %s', (dialect) => {
  const [texts, names] = backslash[dialect];
  const { name, string } = dialectWords[dialect];
  fc.assert(
    fc.property(anyText, (text) => {
      const written = string(text).trimStart();
      const isEscape = written.startsWith('E');
      const doubles = dialect !== 'bigquery' && dialect !== 'spark';
      expect(unquoted(isEscape ? written.slice(1) : written, texts || isEscape, doubles)).toEqual({ text, after: '' });
      expect(unquoted(name(text), names, dialect !== 'bigquery')).toEqual({ text, after: '' });
    }),
  );
});

const plan: AnswerPlan = {
  scale: { low: 1, high: 5 },
  missing: ['99', 'Vet ej'],
  weight: 'wt',
  segments: [{ key: 'new', column: 'Profile', value: 'New' }],
  numbers: [
    { key: 'offer', column: 'Q1', kind: 'mean' },
    { key: 'offer new', column: 'Q1', kind: 'mean', segment: 'new' },
  ],
};

describe('the statement', () => {
  it('is one SELECT in every dialect', () => {
    for (const dialect of sqlDialects) {
      const statement = answerStatement(plan, { table: ['panel'] }, dialect);
      expect(statement).toMatch(
        /^WITH asked AS \(\n(.*\n)*SELECT number_key, answer, n, weight, weight_squared, mean,\n/u,
      );
      expect(statement.match(/;/gu)).toHaveLength(1);
    }
  });

  it('names the file for DuckDB and the table for others', () => {
    expect(answerStatement(plan, { file: "data/o'x.csv" }, 'duckdb')).toContain(
      "FROM read_csv('data/o''x.csv', all_varchar = true) t",
    );
    expect(answerStatement(plan, { table: ['a', 'b`c'] }, 'spark')).toContain('FROM `a`.`b``c` t');
  });
});

describe('its result', () => {
  const result = `NUMBER_KEY,ANSWER,N,WEIGHT,WEIGHT_SQUARED,MEAN,SD
offer,1 - bad,2,1.5,1.25,,
offer,5,3,4.5,7.25,,
offer,99,4,4,4,,
offer new,5,1,0.5,0.25,,
other,5,1,1,1,,
`;

  it('gives the numbers', async () => {
    const { numbers, problems } = await readStatementResult(fileOf(result), plan);
    expect(problems).toEqual([]);
    expect(numbers).toMatchObject([
      { key: 'offer', value: (1.5 + 22.5) / 6, n: 5, missing: 4 },
      { key: 'offer new', value: 5, n: 1, sd: null },
    ]);
    expect(numbers[0]?.effectiveN).toBeCloseTo(36 / 8.5, 12);
    expect(numbers[0]?.counts?.map(({ count }) => count)).toEqual([2, 0, 0, 0, 3]);
  });

  it('that is another file is reported', async () => {
    const { numbers, problems } = await readStatementResult(fileOf('id,Q1\n1,4\n'), plan);
    expect(numbers).toEqual([]);
    expect(problems[0]).toMatchObject({ code: 'no-column', column: 'number_key' });
  });
});
