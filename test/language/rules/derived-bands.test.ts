import { expect, it } from 'vitest';
import { findOf } from './find-in.ts';

it('tells once, on the scale, that cut-offs are carried over', () => {
  expect(findOf('derived-bands', { scale: [1, 5] })).toEqual([
    expect.objectContaining({
      level: 'info',
      message:
        'This journey rates on 1–5 and says no bands, so the usual cut-offs are carried over: red up to about 2.78, green from about 4.11. Write a line “bands:” to settle them.',
      range: { start: { line: 1, character: 14 }, end: expect.anything() },
    }),
  ]);
});

it('is silent on 1–10 and where the bands are stated', () => {
  const bands = { red: { limit: 2.5, inclusive: true }, yellow: { limit: 4, inclusive: false } };
  expect(findOf('derived-bands', {}, { scale: [1, 10] }, { scale: [1, 5], bands })).toEqual([]);
});
