/** What one person answered is in no problem and in no fact about the file: reports, logs and messages repeat these. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureDrivers } from '../../answers/drivers.ts';
import { measureAnswers } from '../../answers/measure-answers.ts';
import type { AnswerPlan, AnswerResult } from '../../answers/plan.ts';
import { fileOf } from './answer-file.ts';

const secret = fc.stringMatching(/^(?:[0-9]{1,4}[,.]?[0-9]{1,3} )?SECRET[a-z]{0,8}[0-9]{0,4}$/u);

function toldBy({ file, problems }: Pick<AnswerResult, 'file' | 'problems'>): string {
  return JSON.stringify([file, problems]);
}

test('no text of a single person is repeated, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(secret, { minLength: 4, maxLength: 4 }), async (texts) => {
      const [answer, profile, date, weight] = texts;
      const content = `id;Q1;Profile;When;wt\n${['4', answer, '5', ''].map((cell, index) => `${index};${cell};${profile};${date};${index === 1 ? '1' : weight}`).join('\n')}\n5;"${answer}\n`;
      const plan: AnswerPlan = {
        scale: { low: 1, high: 5 },
        dated: 'When',
        segments: [{ key: 's', column: 'Profile', value: 'SECRET' }],
        numbers: [
          { key: 'a', column: 'Q1', kind: 'mean', segment: 's' },
          { key: 'b', column: 'Q1', kind: 'mean' },
          { key: 'c', column: 'SECRET', kind: 'mean' },
        ],
      };
      const long: AnswerPlan = { ...plan, long: { names: 'Profile', answers: 'Q1' } };
      for (const one of [plan, { ...plan, weight: 'wt' }, long]) {
        const told = toldBy(await measureAnswers(fileOf(content), one));
        const drivers = toldBy(await measureDrivers(fileOf(content), { answers: one, outcome: 'a' }));
        for (const text of texts) if (text !== 'SECRET') expect(told + drivers).not.toContain(text);
      }
    }),
    { numRuns: 25 },
  );
});

test('the first row of a file without headings is not taken for names of columns', async () => {
  const result = await measureAnswers(fileOf('1,4,5,Maria\n2,3,3,Per\n'), { numbers: [] });
  expect(result).toEqual({ file: null, numbers: [], problems: [{ code: 'not-a-table' }] });
});

test('a number off the scale is repeated only if five rows have it', async () => {
  const rows = ['4', '5', '19770523', ...new Array(5).fill('88')].map((cell, index) => `${index},${cell}`);
  const { problems } = await measureAnswers(fileOf(`id,Q1\n${rows.join('\n')}`), {
    scale: { low: 1, high: 5 },
    numbers: [{ key: 'a', column: 'Q1', kind: 'mean' }],
  });
  expect(problems).toMatchObject([{ code: 'off-scale', rows: 6, examples: [88] }]);
});
