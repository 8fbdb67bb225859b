/** The four spreadsheets of the field, as journeys, must give the numbers that were computed for them by hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnalysedJourney, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { touchpointsOf } from '../../../language/model/touchpoints.ts';
import { readJourneys } from '../../../language/read-journeys.ts';

/** Empty means unknown. */
interface ExpectedRow {
  readonly tp: string;
  readonly rating: number | '';
  readonly imp: number | '';
  readonly band: string;
  readonly quadrant: string | null;
  readonly opp: number | null;
  readonly contrib: number | null;
}

interface ExpectedCase {
  readonly meta: {
    readonly lang: string;
    readonly scale: readonly [number, number];
    readonly red: number;
    readonly green: number;
    readonly imp_hi: number;
  };
  readonly coverage: string;
  readonly mean: number;
  readonly wmean: number;
  readonly sumcontrib: number;
  readonly rows: readonly ExpectedRow[];
}

const cases: Record<string, ExpectedCase> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'expected.json'), 'utf8'),
);

async function read(name: string): Promise<AnalysedJourney & { readonly errors: readonly string[] }> {
  const text = readFileSync(path.join(import.meta.dirname, `${name}.journey`), 'utf8');
  const [file] = await readJourneys([{ uri: `file:///${name}.journey`, text }], { today: { year: 2026 } });
  const journey = file?.journeys[0];
  if (!file || !journey) {
    throw new Error(`${name} holds no journey`);
  }
  const errors = file.findings.filter(({ level }) => level === 'error').map(({ message }) => message);
  return { ...journey, errors };
}

/** Equal to the last printed digit; a tie may have been rounded either way. */
function expectPrinted(actual: number | null | undefined, printed: number | string | null, digits: number): void {
  if (printed === null || printed === '') {
    expect(actual).toBeNull();
  } else {
    expect(actual).toBeTypeOf('number');
    expect(Math.abs((actual ?? Number.NaN) - Number(printed))).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
  }
}

function inOrder({ journey, numbers }: AnalysedJourney): { name: string; key: string; numbers: TouchpointNumbers }[] {
  return journey.stages.flatMap(touchpointsOf).map(({ name, key }) => {
    const found = numbers.touchpoints[key];
    if (!found) {
      throw new Error(`${name} has no numbers`);
    }
    return { name, key, numbers: found };
  });
}

/** Quadrants as the spreadsheets call them. "create it" is not a quadrant: the contact never happens, and is ranked. */
function quadrantOf(printed: string | null): string | null {
  return printed === null || printed === 'create it' ? null : printed.replaceAll(' ', '-');
}

describe.each(Object.entries(cases))('%s', (name, { meta, rows, ...totals }) => {
  test('is read without errors, on its own scale', async () => {
    const { journey, errors } = await read(name);
    expect(errors).toEqual([]);
    expect(journey.language).toBe(meta.lang);
    expect([journey.scale.low, journey.scale.high]).toEqual(meta.scale);
    expect(journey.bands).toMatchObject({
      red: { limit: meta.red, inclusive: true },
      yellow: { limit: meta.green, inclusive: false },
    });
    expect(journey.important).toBe(meta.imp_hi);
  });

  test('gives the totals', async () => {
    const { numbers } = await read(name);
    expect(`${numbers.coverage.rated}/${numbers.coverage.of}`).toBe(totals.coverage);
    expectPrinted(numbers.score.mean, totals.mean, 2);
    expectPrinted(numbers.score.weightedMean, totals.wmean, 2);
  });

  test('gives contributions that sum to the distance from the middle of the scale', async () => {
    const { journey, numbers } = await read(name);
    const sum = Object.values(numbers.touchpoints).reduce((total, { contribution }) => total + (contribution ?? 0), 0);
    const middle = (journey.scale.low + journey.scale.high) / 2;
    expect(sum).toBeCloseTo((numbers.score.weightedMean ?? Number.NaN) - middle, 9);
    // The spreadsheet summed contributions that it had already rounded to two digits.
    expect(Math.abs(sum - totals.sumcontrib)).toBeLessThanOrEqual(0.005 * rows.length);
  });

  test.each(rows)('$tp has its rating, colour, quadrant, opportunity and contribution', async (row) => {
    const found = inOrder(await read(name)).filter((touchpoint) => touchpoint.name === row.tp);
    expect(found).toHaveLength(1);
    const numbers = found[0]?.numbers;
    expectPrinted(numbers?.rating, row.rating, 1);
    expectPrinted(numbers?.importance, row.imp, 0);
    expect(numbers?.band ?? '').toBe(row.band);
    expect(numbers?.quadrant).toBe(quadrantOf(row.quadrant));
    expectPrinted(numbers?.opportunity, row.opp, 1);
    expectPrinted(numbers?.contribution, row.contrib, 2);
  });

  test('has the rows in their order, and ranks contacts to create instead of measuring them', async () => {
    const analysed = await read(name);
    const touchpoints = inOrder(analysed);
    expect(touchpoints.map((touchpoint) => touchpoint.name)).toEqual(rows.map(({ tp }) => tp));
    expect(analysed.numbers.measureFirst).toEqual([]);
    const toCreate = touchpoints.filter(({ numbers: { rank, rating } }) => rank !== null && rating === null);
    const printed = rows.filter(({ quadrant }) => quadrant === 'create it');
    expect(toCreate.map((touchpoint) => touchpoint.name)).toEqual(printed.map(({ tp }) => tp));
  });

  test('ranks what is not green and rated lower than it matters by opportunity', async () => {
    const { numbers } = await read(name);
    const ranked = numbers.ranking.map((key) => numbers.touchpoints[key]?.opportunity ?? Number.NaN);
    expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
    const counts = rows.filter(
      ({ band, imp, quadrant }) => (band && band !== 'green' && imp !== '') || quadrant === 'create it',
    );
    expect(ranked.length + numbers.noGap.length).toBe(counts.length);
  });
});
