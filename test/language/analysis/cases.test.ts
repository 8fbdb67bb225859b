import { describe, expect, it } from 'vitest';
import { analyse } from '../../../language/analysis/analyse.ts';
import { middle } from '../../../language/analysis/position.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { type ExpectedRow, expectedCases, journeyOfCase } from './csv-case.ts';
import { printed } from './printed.ts';

const cases = Object.entries(expectedCases());

it('finds the four cases', () => {
  expect(cases.map(([name, { rows }]) => [name, rows.length])).toEqual([
    ['01-da-bilforhandler', 9],
    ['03-sv-hudvard-shawna', 7],
    ['04-nb-nettbutikk', 8],
    ['05-nl-sportschoenen', 9],
  ]);
});

describe.each(cases)('%s', (name, expected) => {
  const journey = journeyOfCase(name, expected);
  const numbers = analyse(journey);
  const touchpoints = journey.stages.flatMap(touchpointsOf);

  it('gives the printed coverage and scores', () => {
    expect(`${numbers.coverage.rated}/${numbers.coverage.of}`).toBe(expected.coverage);
    expect(printed(numbers.score.mean ?? Number.NaN, 2)).toBe(expected.mean);
    expect(printed(numbers.score.weightedMean ?? Number.NaN, 2)).toBe(expected.wmean);
  });

  it('gives the printed numbers of every touchpoint', () => {
    const rows = touchpoints.map(({ key, name: tp }): ExpectedRow => {
      const { band, quadrant, opportunity, contribution, rank } = numbers.touchpoints[key] ?? expect.fail(key);
      return {
        tp,
        band: band ?? '',
        quadrant: rank !== null && band === null ? 'create it' : (quadrant?.replace('-', ' ') ?? null),
        opp: opportunity === null ? null : printed(opportunity, 1),
        contrib: contribution === null ? null : printed(contribution, 2),
      };
    });
    expect(rows).toEqual(
      expected.rows.map(({ tp, band, quadrant, opp, contrib }) => ({ tp, band, quadrant, opp, contrib })),
    );
  });

  it('adds its contributions up to the weighted mean minus the middle', () => {
    const sum = touchpoints.reduce((total, { key }) => total + (numbers.touchpoints[key]?.contribution ?? 0), 0);
    const sumOfPrinted = touchpoints.reduce(
      (total, { key }) => total + printed(numbers.touchpoints[key]?.contribution ?? 0, 2),
      0,
    );
    expect(printed(sumOfPrinted, 2)).toBe(expected.sumcontrib);
    expect(sum).toBeCloseTo((numbers.score.weightedMean ?? Number.NaN) - middle(journey.scale), 10);
  });
});
