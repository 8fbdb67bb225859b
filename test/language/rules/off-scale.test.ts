import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'off-scale';

it('reports every number that the scale does not have', async () => {
  const text = journeyOf(
    'persona kim: Kim',
    'target: 11',
    'benchmark: 12',
    'outcome: Would buy again 0.5',
    'touchpoint: Offer',
    '  rating: 87',
    '  rating[kim]: 99 (2020)',
    '  importance: 13',
    '  need: Pay | met: 14 | importance: 15',
    '  business: 16',
    '  target: 17',
    '  benchmark: 18',
    '  action: Send it | expect: 19',
  );
  const found = await foundInText(code, text);
  const where = ', which is not on this journey’s scale from 1 to 10.';
  expect(found.map(({ message }) => message.replace(/ If importance .*$/u, ''))).toEqual(
    [
      'The target is 11',
      'The benchmark is 12',
      'The outcome is 0.5',
      'The rating is 87',
      'The rating is 99',
      'The importance is 13',
      'How well the need is met is 14',
      'The importance of the need is 15',
      'The importance to the company is 16',
      'The target is 17',
      'The benchmark is 18',
      'The rating expected from the action is 19',
    ].map((subject) => subject + where),
  );
  expect(found.filter(({ touchpoint }) => touchpoint === 'Offer')).toHaveLength(9);
  expect(found.every(({ level }) => level === 'error')).toBe(true);
});

it('takes both ends of the journey’s own scale, `?` and `n/a`', async () => {
  const on = (scale: string) =>
    journeyOf(
      `scale: ${scale}`,
      'touchpoint: A | rating: 1 | importance: 5',
      'touchpoint: B | rating: 5 | importance: ?',
      'touchpoint: C | rating: n/a',
    );
  expect(await messagesInText(code, on('1-5'))).toEqual([]);
  expect(await messagesInText(code, on('0-4'))).toHaveLength(2);
});
