import { expect, it } from 'vitest';
import { findIn, problem, rangeOn } from './find-in.ts';

const facts = { message: 'misleading-indentation.file', args: {}, range: rangeOn(7), touchpoint: 'offer' } as const;

it('passes on what was found while reading, in the reader’s words', () => {
  expect(findIn({ journeys: [] }, { problems: [problem('misleading-indentation', facts)] })).toEqual([
    {
      code: 'misleading-indentation',
      level: 'hint',
      message:
        'By its indentation this line seems to belong to the line above; by its keyword it belongs to the whole file.',
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
