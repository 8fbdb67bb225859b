import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

it('tells of every number that the scale does not have', () => {
  const journey = {
    target: 11,
    benchmark: 12,
    outcomes: [{ name: 'Would buy again', number: 0.5 }],
    touchpoints: [
      {
        name: 'Offer',
        rating: [87, { value: 99, date: '2020', personas: ['kim'] }],
        importance: 13,
        needs: [{ text: 'Pay', met: 14, importance: 15 }],
        business: 16,
        target: 17,
        benchmark: 18,
        actions: [{ text: 'Send it', expect: 19 }],
      },
    ],
  };
  const subjects = messagesOf('off-scale', journey).map((message) => {
    expect(message).toMatch(/, which is not on this journey’s scale from 1 to 10\.$/u);
    return message.split(', which')[0];
  });
  expect(subjects.sort()).toEqual(
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
      'The rating expected of the action is 19',
    ].sort(),
  );
  const found = findOf('off-scale', journey);
  expect(found.filter(({ touchpoint }) => touchpoint === 'Offer')).toHaveLength(9);
  expect(found.every(({ level }) => level === 'error')).toBe(true);
});

it('takes both ends of the journey’s own scale, `?` and `n/a`', () => {
  const touchpoints = [
    { name: 'A', rating: 1, importance: 5 },
    { name: 'B', rating: 5, importance: '?' as const },
    { name: 'C', rating: 'n/a' as const },
  ];
  expect(findOf('off-scale', { scale: [1, 5], touchpoints })).toEqual([]);
  expect(findOf('off-scale', { scale: [0, 4], touchpoints })).toHaveLength(2);
});
