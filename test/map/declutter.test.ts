import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box, Origin } from '../../map/layout/geometry.ts';
import { type Sign, spread } from '../../map/layout/panels/declutter.ts';
import { overlap } from './cells.ts';

const spacing = { gap: 5, reach: 150, step: { x: 13, y: 13.5 } };
const field: Box = { x: 0, y: 0, width: 600, height: 320 };
const sign = (spot: Origin, width = 41, within = field): Sign => ({
  spot,
  box: { x: -15, y: -11, width, height: 22 },
  within,
});

function boxOf({ box }: Sign, place: Origin): Box {
  return { ...box, x: place.x + box.x, y: place.y + box.y };
}

/** Every pair of signs that are nearer to each other than they may be. */
function tooNear(signs: readonly Sign[], places: readonly (Origin | undefined)[]): [Box, Box][] {
  const boxes = signs.flatMap((one, index) => {
    const place = places[index];
    return place ? [boxOf(one, place)] : [];
  });
  const grown = boxes.map(({ x, y, width, height }) => ({
    x,
    y,
    width: width + spacing.gap,
    height: height + spacing.gap,
  }));
  return grown.flatMap((box, index) =>
    grown.slice(index + 1).flatMap((other): [Box, Box][] => (overlap(box, other, 0.02) ? [[box, other]] : [])),
  );
}

const anySpot = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 320 }) });
const anySign = fc
  .record({ spot: anySpot, width: fc.constantFrom(37, 41, 47, 53) })
  .map(({ spot, width }) => sign(spot, width));
/** Some journeys have many touchpoints with the same values. */
const anySigns = fc.oneof(
  fc.array(anySign, { maxLength: 150 }),
  fc.tuple(anySign, fc.integer({ min: 1, max: 120 })).map(([one, count]) => Array.from({ length: count }, () => one)),
);

describe('signs that are spread', () => {
  test('never lie on each other', () => {
    fc.assert(
      fc.property(anySigns, (signs) => {
        expect(tooNear(signs, spread(signs, spacing))).toEqual([]);
      }),
    );
  });

  test('stay near their spot and in their quadrant', () => {
    fc.assert(
      fc.property(anySigns, (signs) => {
        for (const [index, place] of spread(signs, spacing).entries()) {
          const spot = signs[index]?.spot;
          if (!place || !spot) continue;
          expect(Math.hypot(place.x - spot.x, place.y - spot.y)).toBeLessThanOrEqual(spacing.reach);
          expect(place.x).toBeGreaterThanOrEqual(field.x);
          expect(place.x).toBeLessThanOrEqual(field.width);
          expect(place.y).toBeGreaterThanOrEqual(field.y);
          expect(place.y).toBeLessThanOrEqual(field.height);
        }
      }),
    );
  });

  test('stand where they belong when nothing is in the way', () => {
    const signs = [sign({ x: 10, y: 10 }), sign({ x: 300, y: 10 }), sign({ x: 10, y: 60 })];
    expect(spread(signs, spacing)).toEqual(signs.map(({ spot }) => spot));
  });

  test('are the same for the same signs, and an added one moves none before it', () => {
    fc.assert(
      fc.property(anySigns, anySign, (signs, added) => {
        const places = spread(signs, spacing);
        expect(spread(structuredClone(signs), spacing)).toEqual(places);
        expect(spread([...signs, added], spacing).slice(0, -1)).toEqual(places);
      }),
      { numRuns: 50 },
    );
  });

  test('fan out around one spot, a hundred of them, until there is no room left near it', () => {
    const signs = Array.from({ length: 100 }, () => sign({ x: 300, y: 160 }, 47));
    const places = spread(signs, spacing);
    const placed = places.filter((place) => place !== undefined);
    expect(placed.length).toBeGreaterThan(30);
    expect(tooNear(signs, places)).toEqual([]);
    // What has no room is the last ones: the first have been served first.
    expect(places.indexOf(undefined)).toBe(placed.length);
  });

  test('find no room where the quadrant has none', () => {
    const narrow: Box = { x: 0, y: 0, width: 0, height: 0 };
    const signs = [sign({ x: 0, y: 0 }, 41, narrow), sign({ x: 0, y: 0 }, 41, narrow)];
    expect(spread(signs, spacing)).toEqual([{ x: 0, y: 0 }, undefined]);
  });
});
