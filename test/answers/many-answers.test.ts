/** A measure with decimals has more different answers than are kept: the rest is added up, and nothing is lost. */
import { expect, test } from 'vitest';
import { measureAnswers } from '../../answers/measure-answers.ts';
import type { AnswerPlan } from '../../answers/plan.ts';
import { mostTexts } from '../../answers/tally/texts.ts';
import { fileOf } from './answer-file.ts';

const rows = Array.from({ length: mostTexts + 5000 }, (_, index) => ({
  seconds: 20 + ((index * 7919) % 100_003) / 1000,
  weight: 1 + (index % 3),
  isNew: index % 2 === 0,
  month: 1 + (index % 4),
  comment: `comment ${index}`,
}));

const content = [
  'Seconds;wt;Profile;When;Comment',
  ...rows.map(
    ({ seconds, weight, isNew, month, comment }) =>
      `${seconds.toFixed(3).replace('.', ',')};${weight};${isNew ? 'new' : 'old'};2026-0${month}-01 08:00;${comment}`,
  ),
  ';1;new;2026-01-01;',
  'quick;1;new;2026-01-01;',
].join('\n');

const plan: AnswerPlan = {
  weight: 'wt',
  dated: 'When',
  by: 'month',
  segments: [{ key: 'new', column: 'Profile', value: 'new' }],
  numbers: [
    { key: 'all', column: 'Seconds', kind: 'mean' },
    { key: 'new', column: 'Seconds', kind: 'mean', segment: 'new' },
    { key: 'comment', column: 'Comment', kind: 'mean' },
  ],
};

/** Weighted mean and standard deviation with Kish's effective number. */
function plain(some: typeof rows) {
  const sum = (of: (row: (typeof rows)[number]) => number) => some.reduce((total, row) => total + of(row), 0);
  const weight = sum((row) => row.weight);
  const mean = sum((row) => row.weight * row.seconds) / weight;
  const effective = weight ** 2 / sum((row) => row.weight ** 2);
  const spread = sum((row) => row.weight * (row.seconds - mean) ** 2);
  return { n: some.length, mean, sd: Math.sqrt(((spread / weight) * effective) / (effective - 1)) };
}

test('mean and standard deviation are those of all rows', async () => {
  const { numbers, problems } = await measureAnswers(fileOf(content), plan);
  const [all, isNew, comment] = numbers;
  for (const [found, right] of [
    [all, plain(rows)],
    [isNew, plain(rows.filter((row) => row.isNew))],
  ] as const) {
    expect(found).toMatchObject({ n: right.n, counts: null, missing: 1, notCounted: 1 });
    expect(found?.value).toBeCloseTo(right.mean, 8);
    expect(found?.sd).toBeCloseTo(right.sd, 8);
  }
  const third = plain(rows.filter(({ month }) => month === 3));
  expect(all?.periods[2]).toMatchObject({ year: 2026, month: 3, n: third.n });
  expect(all?.periods[2]?.value).toBeCloseTo(third.mean, 8);
  expect(comment).toMatchObject({ n: 0, value: null });
  expect(problems).toEqual([
    { code: 'text-answers', column: 'Seconds', rows: 1, examples: [], numbers: ['all', 'new'] },
    { code: 'text-answers', column: 'Comment', rows: rows.length, examples: [], numbers: ['comment'] },
  ]);
});
