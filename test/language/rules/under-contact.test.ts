import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'under-contact';

function journey(prefers: string, ...touchpoints: readonly string[]): string {
  return [
    'journey: Skin care by subscription',
    '  persona shawna: Shawna, subscribes to skin care',
    `    prefers: ${prefers}`,
    '  stage after: After the purchase',
    ...touchpoints.map((touchpoint) => `    touchpoint: ${touchpoint}`),
  ].join('\n');
}

it('reports a contact that comes less often than a persona wants, on its frequency', async () => {
  expect(await foundInText(code, journey('at least 1 per month', 'Newsletter | frequency: 1 per year'))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'Newsletter',
      on: '1 per year',
      relatedOn: ['at least 1 per month'],
      message:
        '"Newsletter" comes once a year, but Shawna prefers at least once a month: customers who hear too little can feel forgotten.',
    }),
  ]);
});

it.each([
  ['at least', 'minst 1 per månad'],
  ['a plain frequency', 'monthly'],
  ['both limits on one line', 'at least 1 per month, at most 1 per week'],
])('reads %s', async (_, prefers) => {
  expect(await messagesInText(code, journey(prefers, 'Newsletter | frequency: 1 per year'))).toHaveLength(1);
});

it('adds up what one stage sends', async () => {
  const found = await foundInText(
    code,
    journey('at least 1 per month', 'News | channel: e-mail | frequency: 2 per year', 'Card | frequency: 1 per year'),
  );
  expect(found.map(({ on, message }) => [on, message])).toEqual([
    [
      '1 per year',
      expect.stringContaining(
        'Together "News", "Card" come 0.25 times a month in one stage, but Shawna prefers at least once a month',
      ),
    ],
  ]);
  expect(
    await messagesInText(
      code,
      journey('at least 3 per year', 'A | frequency: 2 per year', 'B | frequency: 1 per year'),
    ),
  ).toEqual([]);
});

it('counts only the channels of the wish', async () => {
  const touchpoints = [
    'News | channel: e-mail | frequency: 1 per year',
    'Call | channel: phone | frequency: 1 per week',
  ];
  expect(await messagesInText(code, journey('e-post, at least 1 per month', ...touchpoints))).toEqual([
    expect.stringContaining('"News" comes once a year'),
  ]);
});

it('takes the touchpoint’s own wish', async () => {
  const text = journey('at most daily', 'Course mail | frequency: 1 per month | prefers: 1 per week');
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('but customers prefer once a week')]);
});

it.each([
  ['only limits contact', 'at most 2 per week', 'Mail | frequency: 1 per year'],
  ['is met but for the length of a month', 'at least 1 per month', 'Mail | frequency: 12 per year'],
  ['is about contacts without a frequency', 'at least 1 per month', 'Mail | channel: e-mail'],
  ['is about contacts that customers start', 'at least 1 per month', 'Chat | by: customer | frequency: 1 per year'],
])('is silent where the wish %s', async (_, prefers, touchpoint) => {
  expect(await messagesInText(code, journey(prefers, touchpoint))).toEqual([]);
});
