import { expect, test } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const setup = (...lines: readonly string[]) =>
  journeyOf(...lines, 'touchpoint setup: Setup', '  rating: 8.4', '  ces: 2.1 of 7, high is easy');

test('much effort behind good ratings is a hidden cause where the whole is bad', async () => {
  expect(await foundInText('hidden-effort', setup('outcome: Would buy again 3.2'))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'setup',
      relatedOn: [expect.stringContaining('3.2')],
      message:
        'Customers have to work hard at "Setup": effort 2.1 of 7, where high is easy. That may be the hidden cause of what customers say about the whole, "Would buy again".',
    }),
  ]);
});

test.each([
  ['the whole is good', setup('outcome: Would buy again 9')],
  ['the good end is not stated', setup('outcome: Would buy again 3').replace(', high is easy', '')],
  ['the contact is easy', setup('outcome: Would buy again 3').replace('high is easy', 'low is easy')],
])('nothing is reported where %s', async (_, text) => {
  expect(await messagesInText('hidden-effort', text)).toEqual([]);
});

test('red for one persona is enough', async () => {
  const text = journeyOf('persona kim: Kim', 'touchpoint: Form | rating[kim]: 3 | ces: 6 of 7, high is hard');
  expect(await messagesInText('hidden-effort', text)).toEqual([
    expect.stringContaining('hidden cause of its low rating'),
  ]);
});

test('a red touchpoint where customers work hard has it as a cause', async () => {
  const text = journeyOf('touchpoint: Form | rating: 3 | ces: 6 of 7, high is hard');
  expect(await messagesInText('hidden-effort', text)).toEqual([
    expect.stringContaining('hidden cause of its low rating'),
  ]);
});
