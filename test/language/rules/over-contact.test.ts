import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'over-contact';

function journey(prefers: string, ...touchpoints: readonly string[]): string {
  return [
    'journey: Skin care by subscription',
    '  persona shawna: Shawna, subscribes to skin care',
    `    prefers: ${prefers}`,
    '  stage after: After the purchase',
    ...touchpoints.map((touchpoint) => `    touchpoint: ${touchpoint}`),
  ].join('\n');
}

it('tells of a contact that comes more often than a persona wants, on its frequency', async () => {
  expect(await foundInText(code, journey('at most 2 per week', 'Sales mail | frequency: 5 per week'))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'Sales mail',
      on: '5 per week',
      relatedOn: ['at most 2 per week'],
      message:
        '"Sales mail" comes 5 times a week, but Shawna prefers at most twice a week: too much can make customers stop listening, even to important messages.',
    }),
  ]);
});

it('takes the touchpoint’s own wish before a persona’s', async () => {
  const text = journey('at most 2 per week', 'Course mail | frequency: daily | prefers: at most 7 per week');
  expect(await messagesInText(code, text)).toEqual([]);
  const own = journey('daily', 'Course mail | frequency: 3 per week | prefers: once a week');
  expect(await messagesInText(code, own)).toEqual([
    expect.stringContaining('"Course mail" comes 3 times a week, but customers prefer once a week'),
  ]);
});

it('takes the persona who wants the least', async () => {
  const text = journey('at most 2 per week', 'Sales mail | frequency: daily').replace(
    '  stage',
    '  persona kim: Kim\n    prefers: at most 1 per month\n  stage',
  );
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('Kim prefers at most once a month')]);
});

it.each([
  ['1 per day', 'at most 7 per week', 0],
  ['2 per day', 'at most 7 per week', 1],
  ['1 per week', 'at most 4 per month', 0],
  ['12 per year', 'monthly', 0],
  ['3 per week', 'at most 2 per week', 1],
  ['2.1 per week', 'at most 2 per week', 1],
  ['2 per week', '2 per week', 0],
])('compares %s with %s', async (frequency, prefers, findings) => {
  expect(await messagesInText(code, journey(prefers, `Mail | frequency: ${frequency}`))).toHaveLength(findings);
});

it.each([
  ['customers start themselves', 'Chat | by: customer | frequency: daily'],
  ['never happens', 'Mail | status: missing | frequency: daily'],
  ['has no frequency', 'Mail'],
  ['is the product itself', 'Planning tool | channel: software | frequency: daily'],
  ['is the use of the product, by its name', 'Using the product | frequency: daily'],
  ['customers visit', 'Orders | channel: web | frequency: daily'],
])('leaves alone what %s', async (_what, touchpoint) => {
  expect(await messagesInText(code, journey('at most 1 per month', touchpoint))).toEqual([]);
});

it('is silent where the wish may stand on a line that cannot be read', async () => {
  const text = journey('at most 1 per month', 'Mail | frequency: daily\n      preferz: daily');
  expect(await messagesInText(code, text)).toEqual([]);
});

it('counts what the company sends over a channel that customers visit', async () => {
  const text = journey('at most 1 per week', 'Reminders | channel: app | by: company | frequency: daily');
  expect(await messagesInText(code, text)).toHaveLength(1);
});

it('takes no channel for a frequency', async () => {
  expect(await messagesInText(code, journey('text message, phone', 'Mail | frequency: daily'))).toEqual([]);
});

it('adds up what one stage sends over one channel', async () => {
  const found = await foundInText(
    code,
    journey(
      'at most 2 per week',
      'News | channel: e-mail | frequency: 1 per week',
      'Offers | channel: E-mail | frequency: 2 per week',
    ),
  );
  expect(found).toEqual([
    expect.objectContaining({
      touchpoint: undefined,
      on: '2 per week',
      relatedOn: ['1 per week', 'at most 2 per week'],
      message: expect.stringContaining(
        'Together "News", "Offers" come 3 times a week over one channel (e-mail), but Shawna prefers at most twice a week',
      ),
    }),
  ]);
});

it.each([
  [
    'keep within the wish',
    'A | channel: e-mail | frequency: 1 per week',
    'B | channel: e-mail | frequency: 1 per week',
  ],
  ['use several channels', 'A | channel: e-mail | frequency: 2 per week', 'B | channel: sms | frequency: 2 per week'],
  [
    'may share their number',
    'A | channel: e-mail, sms | frequency: 2 per week',
    'B | channel: e-mail | frequency: 2 per week',
  ],
  [
    'lie in two stages',
    'A | channel: e-mail | frequency: 2 per week\n  stage later: Later',
    'B | channel: e-mail | frequency: 2 per week',
  ],
])('does not add up contacts that %s', async (_what, a, b) => {
  expect(await messagesInText(code, journey('at most 2 per week', a, b))).toEqual([]);
});

it('does not add up what is told alone', async () => {
  const text = journey(
    'at most 2 per week',
    'A | channel: e-mail | frequency: daily',
    'B | channel: e-mail | frequency: 1 per week',
  );
  expect(await messagesInText(code, text)).toHaveLength(1);
});

it('points to no line of another file', async () => {
  const text = 'use: ./shared.journey\njourney: Skin care\n  for: shawna\n  touchpoint: Mail | frequency: daily';
  const others = { 'shared.journey': 'persona shawna: Shawna\n  prefers: at most 2 per week\n' };
  expect(await foundInText(code, text, { others })).toEqual([expect.objectContaining({ related: [] })]);
});
