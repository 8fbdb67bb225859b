import { describe, expect, it } from 'vitest';
import { findIn, problem, rangeOn } from './find-in.ts';
import { readingRows } from './reading-rows.ts';

describe.each(readingRows)('$code', ({ code, level, facts, words }) => {
  it('passes on what was found while reading, in the reader’s words and once', () => {
    const place = { range: rangeOn(7), touchpoint: 'offer' };
    expect(findIn({ journeys: [] }, { problems: [problem(code, { ...facts, ...place })] })).toEqual([
      { code, level, message: words, ...place, related: [] },
    ]);
  });

  it('leaves problems of another code to their own rule', () => {
    const others = readingRows.filter((row) => row.code !== code);
    const problems = others.map((row) => problem(row.code, row.facts));
    const codes = findIn({ journeys: [] }, { problems }).map((finding) => finding.code);
    expect(codes.toSorted()).toEqual(others.map((row) => row.code).toSorted());
  });
});
