import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveWithin, stretchThrough } from '../../map/layout/curve/curve-path.ts';

/** Ends and control points of each piece: a Bézier curve stays among them. */
function heightsOf(path: string): number[] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu)].map(([number]) => Number(number));
  return numbers.filter((_, index) => index % 2 === 1);
}

test('the curve never rises above its highest point, and never falls below its lowest one', () => {
  const heights = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 20, max: 400 }), (ys, step) => {
      const points = ys.map((y, index) => ({ x: index * step, y }));
      for (let from = 1; from < points.length; from++) {
        const [path = ''] = curveWithin(stretchThrough(points), (from - 1) * step, step);
        const near = points.slice(Math.max(0, from - 2), from + 2).map(({ y }) => y);
        const drawn = heightsOf(path);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(Math.min(...near) - 0.01);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(Math.max(...near) + 0.01);
      }
    }),
  );
});

test('the curve is level at peaks and troughs', () => {
  const { slopes } = stretchThrough([
    { x: 0, y: 10 },
    { x: 10, y: 9 },
    { x: 20, y: 10 },
    { x: 30, y: 9.5 },
  ]);
  expect(slopes).toEqual([0, 0, 0, 0]);
});
