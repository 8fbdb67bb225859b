import { describe, expect, it } from 'vitest';
import { bandOf, bandsFor, importantFor, isOnLimit } from '../../../language/analysis/bands.ts';
import { carriedOver, onScale, position, valueAt } from '../../../language/analysis/position.ts';

const ten = { low: 1, high: 10 };

it.each([
  [1, 'red'],
  [5, 'red'],
  [5.0000001, 'yellow'],
  [7.1, 'yellow'],
  [7.9999999, 'yellow'],
  [8, 'green'],
  [10, 'green'],
])('puts %d on 1–10 into %s', (rating, band) => {
  expect(bandOf(rating, bandsFor(ten).bands)).toBe(band);
});

it('follows stated limits and their signs', () => {
  const bands = { red: { limit: 2.5, inclusive: false }, yellow: { limit: 4, inclusive: true } };
  expect([2.4, 2.5, 4, 4.1].map((rating) => bandOf(rating, bands))).toEqual(['red', 'yellow', 'yellow', 'green']);
  expect([2.4, 2.5, 4, 4.1].map((rating) => isOnLimit(rating, bands))).toEqual([false, true, true, false]);
});

describe('derived bands', () => {
  it('says where they come from', () => {
    expect(bandsFor(ten).origin).toBe('default');
    expect(bandsFor({ low: 0, high: 10 }).origin).toBe('derived');
  });

  it.each([
    [{ low: 1, high: 5 }, 25 / 9, 37 / 9, 11 / 3],
    [{ low: 0, high: 100 }, 400 / 9, 700 / 9, 200 / 3],
    [{ low: 1, high: 7 }, 11 / 3, 17 / 3, 5],
  ])('has the same positions on %j', (scale, red, yellow, important) => {
    const { bands } = bandsFor(scale);
    expect(bands.red.limit).toBeCloseTo(red, 9);
    expect(bands.yellow.limit).toBeCloseTo(yellow, 9);
    expect(importantFor(scale)).toBeCloseTo(important, 9);
  });

  it('hits cut-offs that can be written down exactly', () => {
    expect(bandsFor({ low: 1, high: 100 }).bands.red.limit).toBe(45);
    expect(bandsFor({ low: 0, high: 9 }).bands.yellow.limit).toBe(7);
    expect(bandsFor({ low: 1.1, high: 2 }).bands.yellow.limit).toBe(1.8);
    expect(bandsFor({ low: 0.3, high: 3 }).bands.red.limit).toBe(1.5);
    expect(bandsFor({ low: 0, high: 0.9 }).bands.red.limit).toBe(0.4);
    expect(importantFor({ low: 1, high: 7 })).toBe(5);
  });
});

describe('positions', () => {
  it('runs from 1 to 10 over the scale', () => {
    expect([1, 3, 5].map((value) => position(value, { low: 1, high: 5 }))).toEqual([1, 5.5, 10]);
    expect(valueAt(5.5, { low: 0, high: 100 })).toBe(50);
  });

  it('carries a value over to another scale and leaves it alone on its own', () => {
    expect(carriedOver(3, { low: 1, high: 5 }, ten)).toBe(5.5);
    expect(carriedOver(0.1 + 0.2, ten, { low: 1, high: 10 })).toBe(0.1 + 0.2);
  });

  it('takes both ends of a scale and no NaN', () => {
    expect([1, 10, 0.99, 10.01, Number.NaN].map((value) => onScale(value, ten))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
