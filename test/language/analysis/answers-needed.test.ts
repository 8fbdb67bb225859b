import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersToSettle } from '../../../language/analysis/answers-needed.ts';

it('gives the number of the audit', () => {
  expect(answersToSettle(8.1, 1.5, 8)).toBe(865);
  expect(answersToSettle(8, 1.5, 8)).toBeNull();
});

it('is the least number of answers whose interval ends before the limit, in exact fractions', () => {
  const tenths = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(tenths, tenths, (sd, distance) => {
      // 1.96² sd² ≤ n d², all whole: the tenths cancel out.
      const [wanted, apart] = [196n ** 2n * BigInt(sd) ** 2n, 100n ** 2n * BigInt(distance) ** 2n];
      expect(answersToSettle(5 + distance / 10, sd / 10, 5)).toBe(Number((wanted + apart - 1n) / apart));
    }),
  );
});
