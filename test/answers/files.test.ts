import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureAnswers } from '../../answers/measure-answers.ts';
import type { AnswerPlan, FileFacts, MeasuredNumber } from '../../answers/plan.ts';
import { root } from '../../scripts/root.mts';
import { fileOf } from './answer-file.ts';

interface Expected {
  readonly file: string;
  readonly plan: AnswerPlan;
  readonly numbers: readonly (Partial<Omit<MeasuredNumber, 'counts'>> & { readonly counts?: readonly number[] })[];
  readonly facts: Partial<FileFacts>;
}

const folder = join(root, 'test/answers/files');
/** Written by make.py, which computes each number in fractions. */
const cases: Expected[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

test.each(cases)('$file has the numbers of its answers', async ({ file, plan, numbers, facts }) => {
  const result = await measureAnswers(fileOf(readFileSync(join(folder, file)), 100), plan);
  expect(result.problems).toEqual([]);
  expect(result.file).toMatchObject(facts);
  expect(result.numbers.map(({ key }) => key)).toEqual(plan.numbers.map(({ key }) => key));
  for (const [index, { value, sd, effectiveN, counts, n }] of numbers.entries()) {
    const found = result.numbers[index];
    expect(found?.n).toBe(n);
    expect(found?.value).toBeCloseTo(value ?? Number.NaN, 10);
    if (effectiveN !== undefined) expect(found?.effectiveN).toBeCloseTo(effectiveN, 10);
    if (sd) expect(found?.sd).toBeCloseTo(sd, 10);
    else expect(found?.sd).toBe(sd);
    if (counts) expect(found?.counts?.map(({ count }) => count)).toEqual(counts);
  }
});
