import { expect, it } from 'vitest';
import { findIn, problem, rangeOn } from './find-in.ts';

const facts = {
  message: 'syntax.no-colon',
  args: { keyword: 'rating' },
  range: rangeOn(7),
  touchpoint: 'offer',
} as const;

it('passes on what was found while reading, in the reader’s words', () => {
  expect(findIn({ journeys: [] }, { problems: [problem('syntax', facts)] })).toEqual([
    {
      code: 'syntax',
      level: 'error',
      message: 'After `rating` a colon is missing: write `rating: …`.',
      range: rangeOn(7),
      touchpoint: 'offer',
      related: [],
    },
  ]);
});

it('leaves problems of another code to their own rule', () => {
  const codes = findIn({ journeys: [] }, { problems: [problem('misplaced', facts)] }).map(({ code }) => code);
  expect(codes).toEqual(['misplaced']);
});
