import { expect, it } from 'vitest';
import { findIn, problem, rangeOn } from './find-in.ts';

const facts = {
  message: 'unknown-keyword.nearest',
  args: { word: 'raiting', nearest: 'rating' },
  range: rangeOn(7),
  touchpoint: 'offer',
} as const;

it('passes on what was found while reading, in the reader’s words', () => {
  expect(findIn({ journeys: [] }, { problems: [problem('unknown-keyword', facts)] })).toEqual([
    {
      code: 'unknown-keyword',
      level: 'error',
      message: '`raiting` is no keyword here. Did you mean `rating`?',
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
