import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'purposeless';

const map = (...touchpoints: readonly string[]) =>
  [
    'journey: Skin care',
    '  need right: What my skin tolerates',
    ...touchpoints.map((line) => `  touchpoint ${line}`),
  ].join('\n');

it('tells of a touchpoint without a purpose, on its name', async () => {
  expect(await foundInText(code, map('page: Product page | need: Know it', 'mail: Sales e-mail | rating: 9'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'mail',
      on: 'Sales e-mail',
      message:
        'What do customers want at "Sales e-mail"? A contact that serves no need takes their time, however pleasant it is: add “need”, “serves” or “goal”.',
    }),
  ]);
});

it.each(['need: Know it', 'serves: right', 'goal: Tell them what is new'])('is silent with %s', async (line) => {
  expect(await messagesInText(code, map(`: Sales e-mail | ${line}`))).toEqual([]);
});

it('tells two one by one, and more of them once on the journey', async () => {
  expect((await foundInText(code, map(': A', ': B'))).map(({ on }) => on)).toEqual(['A', 'B']);
  const [found, ...others] = await foundInText(code, map(': A', ': B', ': C', ': D | goal: E'));
  expect(found?.on).toBe('Skin care');
  expect(found?.relatedOn).toEqual(['A', 'B', 'C']);
  expect(found?.message).toMatch(/^3 of 4 touchpoints do not name a need or goal of customers\./u);
  expect(others).toEqual([]);
});

it('is silent on a touchpoint without a name, and while one of its lines cannot be read', async () => {
  expect(await messagesInText(code, map(':'))).toEqual([]);
  expect(await messagesInText(code, map(': A\n    nead: Know it'))).toEqual([]);
});
