import { describe, expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { compareDates } from '../../../language/analysis/dates.ts';
import { latestRating } from '../../../language/analysis/latest-rating.ts';
import { buildDate, buildJourney, buildRating, type RatingSpec } from '../model-builder.ts';

const nobody = buildJourney({});
const kim = buildJourney({ personas: [{ name: 'Kim', id: 'kim' }] });
const two = buildJourney({
  personas: [
    { name: 'Kim', id: 'kim' },
    { name: 'Lise', id: 'lise' },
  ],
});

function today(specs: readonly RatingSpec[], journey = nobody, persona?: string) {
  const value = latestRating(
    specs.map((spec) => buildRating(spec)),
    journey,
    persona,
  )?.value;
  return value?.kind === 'number' ? value.number : value?.kind;
}

describe('the newest wins', () => {
  it.each([
    [
      'a later date',
      [
        { value: 1, date: '2026-02' },
        { value: 2, date: '2025-12' },
      ],
      1,
    ],
    ['dated over undated', [{ value: 1, date: '2019' }, { value: 2 }], 1],
    ['of undated ones the later line', [{ value: 1 }, { value: 2 }], 2],
    [
      'of one date the later line',
      [
        { value: 1, date: '2026-02' },
        { value: 2, date: '2026-02' },
      ],
      2,
    ],
    [
      'a month over a day in it',
      [
        { value: 1, date: '2026-03' },
        { value: 2, date: '2026-03-15' },
      ],
      1,
    ],
    [
      'a day of the next month over a month',
      [
        { value: 1, date: '2026-04-01' },
        { value: 2, date: '2026-03' },
      ],
      1,
    ],
    [
      'a year over its months',
      [
        { value: 1, date: '2026' },
        { value: 2, date: '2026-11' },
      ],
      1,
    ],
    [
      '`?` with a later date',
      [
        { value: 5, date: '2025' },
        { value: '?' as const, date: '2026' },
      ],
      'unknown',
    ],
  ])('%s', (_what, specs, expected) => {
    expect(today(specs)).toBe(expected);
  });

  it('compares the last days of partial dates, in leap years too', () => {
    const compare = (a: string, b: string) => Math.sign(compareDates(buildDate(a), buildDate(b)));
    expect(compare('2024-02', '2024-02-29')).toBe(0);
    expect(compare('2025-02', '2025-02-28')).toBe(0);
    expect(compare('1900-02', '1900-02-28')).toBe(0);
    expect(compare('2026-04', '2026-04-30')).toBe(0);
    expect(compare('2026', '2026-12')).toBe(0);
    expect(compare('2025-12-31', '2026-01')).toBe(-1);
    expect(compare('2026-12', '2026-01-31')).toBe(1);
  });
});

describe('personas', () => {
  const specs: RatingSpec[] = [{ value: 7 }, { value: 3, personas: ['kim'], date: '2020' }];

  it('takes the plain rating for everybody, theirs for a persona, else the plain one', () => {
    expect(today(specs, two)).toBe(7);
    expect(today(specs, two, 'kim')).toBe(3);
    expect(today(specs, two, 'lise')).toBe(7);
  });

  it('takes the only persona’s for everybody where nothing plain is said', () => {
    expect(today(specs.slice(1), kim)).toBe(3);
    expect(today(specs.slice(1), two)).toBeUndefined();
    expect(today(specs.slice(1), nobody)).toBeUndefined();
  });

  it('carries through the whole analysis', () => {
    const journey = buildJourney({
      personas: [
        { name: 'Kim', id: 'kim' },
        { name: 'Lise', id: 'lise' },
      ],
      touchpoints: [{ name: 'Offer', rating: [8, { value: 3, personas: ['kim'], n: 12 }], importance: 9 }],
    });
    expect(analyse(journey).touchpoints.Offer).toMatchObject({ band: 'green', rank: null, n: null });
    expect(analyse(journey, { persona: 'kim' }).touchpoints.Offer).toMatchObject({ band: 'red', rank: 1, n: 12 });
    expect(analyse(journey, { persona: 'lise' }).touchpoints.Offer).toMatchObject({ band: 'green', rank: null });
  });
});

it('keeps what is not known apart', () => {
  const { touchpoints, coverage } = analyse(
    buildJourney({
      touchpoints: [
        { name: 'asked', rating: { value: '?', n: 3 }, importance: '?' },
        { name: 'never', rating: 'n/a' },
        { name: 'unsaid' },
        { name: 'off', rating: { value: 87, n: 42 }, importance: 99 },
        { name: 'rated', rating: 6, importance: 7 },
      ],
    }),
  );
  const states = Object.values(touchpoints).map(({ ratingState }) => ratingState);
  expect(states).toEqual(['unknown', 'not-applicable', 'not-said', 'off-scale', 'rated']);
  const empty = { rating: null, importance: null, important: null, band: null, quadrant: null, opportunity: null };
  for (const key of ['asked', 'never', 'unsaid', 'off']) {
    expect(touchpoints[key]).toMatchObject({
      ...empty,
      rank: null,
      contribution: null,
      interval: null,
      n: null,
      population: null,
      invited: null,
      base: null,
    });
  }
  expect(coverage).toEqual({ rated: 1, derived: 0, byPersona: 0, of: 4 });
});
