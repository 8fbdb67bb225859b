/** docs/answers-formulas.md: each section has its parts, and the engine gives the numbers of each worked example. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureAnswers } from '../../answers/measure-answers.ts';
import { root } from '../../scripts/root.mts';
import { fileOf } from './answer-file.ts';

const page = readFileSync(join(root, 'docs/answers-formulas.md'), 'utf8');
const sections = page
  .split(/^## /mu)
  .slice(1)
  .map((text) => ({ title: text.split('\n', 1)[0] ?? '', text }));

describe.each(sections)('$title', ({ text }) => {
  test('has its parts', () => {
    for (const part of ['Formula', 'Source', 'Example', 'When not to trust it']) expect(text).toContain(`**${part}.**`);
  });

  const [, csv = '', json] = /^```csv\n(.*?)^```\n\n(?:```json\n(.*?)^```)?/msu.exec(text) ?? [];
  if (json === undefined) return;
  test('gives what it prints', async () => {
    const { plan, numbers } = JSON.parse(json);
    const result = await measureAnswers(fileOf(csv), plan);
    expect(result.problems).toEqual([]);
    for (const [index, printed] of numbers.entries()) {
      for (const [name, value] of Object.entries(printed)) {
        const found: unknown = Reflect.get(result.numbers[index] ?? {}, name);
        expect([name, Number(found).toFixed(4)]).toEqual([name, Number(value).toFixed(4)]);
      }
    }
  });
});
