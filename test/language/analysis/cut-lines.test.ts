import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { fixedCutLines, meanCutLines, quadrantAt } from '../../../language/analysis/cut-lines.ts';
import { buildJourney } from '../model-builder.ts';

const tenths = fc.integer({ min: 10, max: 100 }).map((tenth) => tenth / 10);
const rated = fc.record({ rating: tenths, importance: tenths });

describe('the fixed lines', () => {
  test('are where green starts and where a touchpoint becomes important', () => {
    const lines = fixedCutLines(buildJourney({ touchpoints: [] }));
    expect(lines).toEqual({ importance: 7, rating: { limit: 8, inclusive: false } });
    expect(quadrantAt(7, 7.99, lines)).toBe('concentrate-here');
    expect(quadrantAt(7, 8, lines)).toBe('keep-up');
    expect(quadrantAt(6.99, 7.99, lines)).toBe('low-priority');
    expect(quadrantAt(6.99, 8, lines)).toBe('possible-overkill');
  });

  test('put every touchpoint into the quadrant that the findings speak of', () => {
    fc.assert(
      fc.property(fc.array(rated, { maxLength: 12 }), fc.constantFrom([1, 10], [0, 10]), (values, [low, high]) => {
        const journey = buildJourney({
          scale: [low ?? 1, high ?? 10],
          touchpoints: values.map((value, index) => ({ name: `touchpoint ${index}`, ...value })),
        });
        const lines = fixedCutLines(journey);
        const found = Object.values(analyse(journey).touchpoints);
        expect(found).toHaveLength(values.length);
        for (const { rating, importance, quadrant } of found) {
          expect(quadrantAt(importance ?? Number.NaN, rating ?? Number.NaN, lines)).toBe(quadrant);
        }
      }),
    );
  });
});

describe('the mean lines', () => {
  test('are the plain means of what has both', () => {
    const lines = meanCutLines([
      { rating: 4, importance: 9 },
      { rating: 9, importance: 6 },
      { rating: null, importance: 1 },
      { rating: 1, importance: null },
    ]);
    expect(lines).toEqual({ importance: 7.5, rating: { limit: 6.5, inclusive: false } });
  });

  test('are unknown where nothing has both', () => {
    expect(meanCutLines([])).toBeNull();
    expect(meanCutLines([{ rating: 3, importance: null }])).toBeNull();
  });

  test('let what lies on a mean be above it, whatever the fractions of the sum', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 1, max: 60 }), (value, count) => {
        const lines = meanCutLines(Array.from({ length: count }, () => ({ rating: value, importance: value })));
        expect(lines && quadrantAt(value, value, lines)).toBe('keep-up');
      }),
    );
  });

  test('never leave one side of a line empty, unless all values are the same', () => {
    fc.assert(
      fc.property(fc.array(rated, { minLength: 1, maxLength: 40 }), (values) => {
        const lines = meanCutLines(values);
        const good = values.filter(({ rating }) => lines && rating >= lines.rating.limit).length;
        expect(good).toBeGreaterThan(0);
        const allTheSame = values.every(({ rating }) => rating === values[0]?.rating);
        expect(good === values.length).toBe(allTheSame);
      }),
    );
  });
});
