import { expect, it } from 'vitest';
import { findIn, problem, rangeOn } from './find-in.ts';

const facts = {
  message: 'invalid-bands.order',
  args: { text: 'red <= 8, yellow < 5' },
  range: rangeOn(7),
  touchpoint: 'offer',
} as const;

it('passes on what was found while reading, in the reader’s words', () => {
  expect(findIn({ journeys: [] }, { problems: [problem('invalid-bands', facts)] })).toEqual([
    {
      code: 'invalid-bands',
      level: 'error',
      message: 'The bands `red <= 8, yellow < 5` overlap: red must end below the end of yellow.',
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
