import { expect, it } from 'vitest';
import * as inText from './in-text.ts';

const code = 'red-without-action';
/** Off by default: these are projects that ask for it. */
const levels = new Map([[code, 'warning' as const]]);
const foundInText = (text: string) => inText.foundInText(code, text, { levels });
const messagesInText = (text: string) => inText.messagesInText(code, text, { levels });

const offer = (...lines: readonly string[]) =>
  ['journey: Buying a new car', '  touchpoint offer: A concrete offer', ...lines.map((line) => `    ${line}`)].join(
    '\n',
  );
const red = 'rating: 4.2 (n=42, survey, 2026-03)';

it('tells of a red touchpoint against which nothing is planned, on its name', async () => {
  expect(await foundInText(offer(red))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'offer',
      on: 'A concrete offer',
      message:
        '"A concrete offer" is red, 4.2 of 10, and nothing is planned against it. Add an “action” with an owner and a due date, or give the reason in a comment why it can stay red.',
    }),
  ]);
});

it.each([
  'action: Faster',
  'action: Faster | status: planned',
  'action: Faster | status: doing',
  // The rating may be older than what was done.
  'action: Faster | status: done',
  'action: Faster | status: done | due: 2026-04-15',
  'action: Faster | status: done | due: 2026-03',
])('is silent with %s', async (action) => {
  expect(await messagesInText(offer(red, action))).toEqual([]);
});

it('does not count an action that was dropped', async () => {
  const [message, ...others] = await messagesInText(offer(red, 'action: Hire somebody | status: dropped'));
  expect(message).toContain('4.2 of 10, and the plan against it has been dropped.');
  expect(others).toEqual([]);
  const both = offer(red, 'action: Hire somebody | status: dropped', 'action: Faster');
  expect(await messagesInText(both)).toEqual([]);
});

it('does not count an action that was done before the rating', async () => {
  const [message] = await messagesInText(offer(red, 'action: Faster | status: done | due: 2025-12-31'));
  expect(message).toContain('4.2 of 10, although the plan against it is done: the rating is newer.');
});

it('gives the benefit of the doubt where the rating has no date', async () => {
  expect(await messagesInText(offer('rating: 4.2', 'action: X | status: done | due: 2020'))).toEqual([]);
});

it.each(['rating: 5.1', 'rating: ?', 'rating: n/a', 'rating: 8', 'importance: 9', 'status: missing'])(
  'is silent with %s',
  async (line) => {
    expect(await messagesInText(offer(line))).toEqual([]);
  },
);

it('tells once of a touchpoint that is red for somebody, and for whom', async () => {
  const personas = ['  persona kim: Kim, first-time buyer', '  persona lise: Lise'].join('\n');
  const withPersonas = (...lines: readonly string[]) => offer(...lines).replace('\n', `\n${personas}\n`);
  expect(await messagesInText(withPersonas('rating: 8', 'rating[kim]: 3', 'rating[lise]: 4'))).toEqual([
    expect.stringContaining('"A concrete offer" is red for Kim, 3 of 10, and'),
  ]);
  expect(await messagesInText(withPersonas('rating: 4', 'rating[kim]: 3'))).toEqual([
    expect.stringContaining('"A concrete offer" is red, 4 of 10, and'),
  ]);
});

it('leaves out a journey that is to be', async () => {
  expect(await messagesInText(offer(red).replace('\n', '\n  state: to-be\n'))).toEqual([]);
});

it('is silent while a line of the touchpoint cannot be read, and only then', async () => {
  expect(await messagesInText(offer(red, 'acton: Faster'))).toEqual([]);
  expect(await messagesInText(`${offer(red)}\n  touchpoint: Next\n    acton: Faster`)).toHaveLength(1);
});

it('is silent where the touchpoint is not important and has no gap', async () => {
  expect(await messagesInText(offer(red, 'importance: 4'))).toEqual([]);
  expect(await messagesInText(offer(red, 'importance: 6'))).toHaveLength(1);
  expect(await messagesInText(offer(red, 'importance: 9'))).toHaveLength(1);
});

it('is off until a project asks for it', async () => {
  expect(await inText.foundInText(code, offer(red))).toEqual([]);
});
