/** Random files and plans give the numbers that a plain computation on their answers gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureAnswers } from '../../answers/measure-answers.ts';
import type { AnswerPlan } from '../../answers/plan.ts';
import { fileOf, latin1, utf16 } from './answer-file.ts';

interface Person {
  readonly answers: readonly (number | null)[];
  readonly weight: number;
  readonly isNew: boolean;
  readonly note: string;
}

interface Shape {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly comma: boolean;
  readonly encoding: 'utf-8' | 'utf-16' | 'latin1';
  readonly end: '\n' | '\r\n';
  readonly quotesAll: boolean;
  readonly missing: '' | '99' | 'Vet ej';
  readonly labels: boolean;
  readonly weighted: boolean;
  readonly isLong: boolean;
  readonly piece: number;
}

const person = fc.record<Person>({
  answers: fc.array(fc.option(fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)), {
    minLength: 3,
    maxLength: 3,
  }),
  weight: fc.integer({ min: 1, max: 300 }).map((hundredths) => hundredths / 100),
  isNew: fc.boolean(),
  note: fc.constantFrom('', 'bra', 'a "quote"', 'two\nlines', 'x;y,z|\t', 'åäö'),
});

const shape = fc.record<Shape>({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  comma: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-16', 'latin1'),
  end: fc.constantFrom('\n', '\r\n'),
  quotesAll: fc.boolean(),
  missing: fc.constantFrom('', '99', 'Vet ej'),
  labels: fc.boolean(),
  weighted: fc.boolean(),
  isLong: fc.boolean(),
  piece: fc.integer({ min: 1, max: 400 }),
});

const questions = ['Offer', 'Website', 'Faktura'];

function contentOf(people: readonly Person[], shape: Shape): Uint8Array {
  const decimal = (value: number) => (shape.comma ? String(value).replace('.', ',') : String(value));
  const answer = (value: number | null) => {
    if (value === null) return shape.missing;
    return shape.labels && Number.isInteger(value) ? `${value} - poäng` : decimal(value);
  };
  const head = ['Profile', 'wt', 'Note'];
  const facts = (one: Person) => [one.isNew ? 'New' : 'old', decimal(one.weight), one.note];
  const rows = shape.isLong
    ? [
        [...head, 'Name', 'Score'],
        ...people.flatMap((one) =>
          questions.map((name, index) => [...facts(one), name, answer(one.answers[index] ?? null)]),
        ),
      ]
    : [[...head, ...questions], ...people.map((one) => [...facts(one), ...one.answers.map(answer)])];
  const quote = (cell: string) =>
    shape.quotesAll || cell.includes(shape.delimiter) || /["\r\n]/u.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const text = rows.map((row) => row.map(quote).join(shape.delimiter) + shape.end).join('');
  if (shape.encoding === 'utf-16') return utf16(text);
  return shape.encoding === 'latin1' ? latin1(text) : new TextEncoder().encode(text);
}

function planOf(shape: Shape): AnswerPlan {
  return {
    scale: { low: 1, high: 5 },
    missing: ['99'],
    segments: [{ key: 'new', column: 'Profile', value: 'new' }],
    numbers: questions.flatMap((column) => [
      { key: column, column, kind: 'mean' },
      { key: `${column} new`, column, kind: 'mean', segment: 'new' },
    ]),
    ...(shape.weighted ? { weight: 'wt' } : {}),
    ...(shape.isLong ? { long: { names: 'Name', answers: 'Score' } } : {}),
  };
}

/** Weighted mean and standard deviation, from their definitions. */
function plain(values: readonly (readonly [number, number])[]) {
  const sum = (of: (value: number, weight: number) => number) => values.reduce((all, [v, w]) => all + of(v, w), 0);
  const weight = sum((_, w) => w);
  const mean = sum((v, w) => v * w) / weight;
  const effective = weight ** 2 / sum((_, w) => w * w);
  const variance = ((sum((v, w) => w * (v - mean) ** 2) / weight) * effective) / (effective - 1);
  return { n: values.length, mean, effective, sd: values.length > 1 ? Math.sqrt(variance) : null };
}

test('200 random files and plans', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: 12 }), shape, async (people, shape) => {
      const result = await measureAnswers(fileOf(contentOf(people, shape), shape.piece), planOf(shape));
      expect(result.file).toMatchObject({ delimiter: shape.delimiter, skipped: 0 });
      for (const [index, column] of questions.entries()) {
        for (const [key, counts] of [
          [column, () => true],
          [`${column} new`, (one: Person) => one.isNew],
        ] as const) {
          const pairs = people.filter(counts).flatMap(({ answers, weight }) => {
            const value = answers[index] ?? null;
            return value === null ? [] : [[value, shape.weighted ? weight : 1] as const];
          });
          const [found, right] = [result.numbers.find((number) => number.key === key), plain(pairs)];
          expect(found?.n).toBe(right.n);
          if (right.n === 0) continue;
          expect(found?.value).toBeCloseTo(right.mean, 9);
          expect(found?.effectiveN).toBeCloseTo(right.effective, 9);
          if (right.sd === null) expect(found?.sd).toBeNull();
          else expect(found?.sd).toBeCloseTo(right.sd, 7);
        }
      }
    }),
    { numRuns: 200 },
  );
});
