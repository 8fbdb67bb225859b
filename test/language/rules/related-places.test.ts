/** However many touchpoints a finding is about, it lists a few. */
import { expect, test } from 'vitest';
import { mostPlaces } from '../../../language/rules/shared/related-places.ts';
import { mostGuesses } from '../../../language/syntax/nearest.ts';
import { mostViews } from '../../../language/view/journey-view.ts';
import { createReader } from '../reader.ts';

const row = (count: number) =>
  `journey: J\n  stage: S\n${Array.from(
    { length: count },
    (_, index) => `    touchpoint: T${index}\n      status: missing\n      wait: 3 weeks\n`,
  ).join('')}`;

test('a row of missing touchpoints with waits has a list of the same length behind each', async () => {
  const { read } = await createReader();
  const count = 2000;
  const { findings } = await read(row(count));
  const waits = findings.filter(({ code }) => code === 'silent-wait');
  expect(waits).toHaveLength(count);
  expect(waits[0]?.related.map(({ message }) => message).at(-1)).toBe(
    `and ${(count - 1 - mostPlaces).toLocaleString('en')} more`,
  );
  expect(waits.at(-2)?.related).toHaveLength(1);
  expect(waits.at(-1)?.related).toEqual([]);
  expect(waits.at(-1 - mostPlaces)?.related.at(-1)?.message).not.toContain('more');
  for (const { code, related } of findings)
    expect({ code, few: related.length <= mostPlaces + 1 }).toEqual({ code, few: true });
});

test('a near name is looked for as long as that costs little', async () => {
  const { read } = await createReader();
  const lines = Array.from(
    { length: mostGuesses + 1 },
    (_, index) => `    touchpoint: T${index}\n      next: T${index}x\n`,
  );
  const { findings } = await read(`journey: J\n  stage: S\n${lines.join('')}`);
  const unknown = findings.filter(({ code }) => code === 'unknown-reference');
  expect(unknown).toHaveLength(mostGuesses + 1);
  expect(unknown.filter(({ message }) => message.includes('“T'))).toHaveLength(mostGuesses + 1);
  expect(unknown.at(-2)?.message).toMatch(/Did you mean/);
  expect(unknown.at(-1)?.message).not.toMatch(/Did you mean/);
});

test('very many personas are looked at as far as there is room', async () => {
  const { read } = await createReader();
  const count = 230;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const personas = numbers.map((index) => `persona p${index}: P\n`).join('');
  const touchpoints = numbers.map((index) => `  touchpoint: T${index}\n    rating[p${index}]: 3\n`).join('');
  const [view] = (await read(`${personas}journey: J\n${touchpoints}`)).journeys;
  expect(view?.personas).toHaveLength(Math.floor(mostViews / count));
});
