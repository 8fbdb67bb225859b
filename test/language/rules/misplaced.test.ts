import { expect, it } from 'vitest';
import { findIn, problem, rangeOn } from './find-in.ts';

const facts = {
  message: 'misplaced.touchpoint',
  args: { keyword: 'rating' },
  range: rangeOn(7),
  touchpoint: 'offer',
} as const;

it('passes on what was found while reading, in the reader’s words', () => {
  expect(findIn({ journeys: [] }, { problems: [problem('misplaced', facts)] })).toEqual([
    {
      code: 'misplaced',
      level: 'error',
      message: '`rating` cannot stand here: it belongs to a touchpoint. Put it below a `touchpoint:` line.',
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
