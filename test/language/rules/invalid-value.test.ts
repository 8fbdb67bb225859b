import { expect, it } from 'vitest';
import { findIn, problem, rangeOn } from './find-in.ts';

const facts = {
  message: 'invalid-value.number',
  args: { text: 'lots' },
  range: rangeOn(7),
  touchpoint: 'offer',
} as const;

it('passes on what was found while reading, in the reader’s words', () => {
  expect(findIn({ journeys: [] }, { problems: [problem('invalid-value', facts)] })).toEqual([
    {
      code: 'invalid-value',
      level: 'error',
      message: '`lots` is no number. Write one such as 7 or 7.5.',
      range: rangeOn(7),
      touchpoint: 'offer',
      related: [],
    },
  ]);
});

it('leaves problems of another code to their own rule', () => {
  const codes = findIn({ journeys: [] }, { problems: [problem('syntax', facts)] }).map(({ code }) => code);
  expect(codes).toEqual(['syntax']);
});
