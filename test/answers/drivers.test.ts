import { describe, expect, it } from 'vitest';
import { relativeWeights } from '../../answers/drivers/relative-weights.ts';
import { shapleyValues } from '../../answers/drivers/shapley.ts';
import { type DriverPlan, type DriverResult, measureDrivers } from '../../answers/drivers.ts';
import { randomFor } from '../../language/analysis/random.ts';
import { fileOf } from './answer-file.ts';

/** Fertility in 47 Swiss provinces, 1888, and five measures that go with it (R's data set `swiss`). */
const swiss = {
  predictors: [
    [1, -0.6865422086, -0.6395225189, 0.401095053, -0.0608586084],
    [-0.6865422086, 1, 0.6984152963, -0.5727418061, -0.1140215965],
    [-0.6395225189, 0.6984152963, 1, -0.1538589171, -0.0993218458],
    [0.401095053, -0.5727418061, -0.1538589171, 1, 0.1754959076],
    [-0.0608586084, -0.1140215965, -0.0993218458, 0.1754959076, 1],
  ],
  outcome: [0.3530791836, -0.6458827065, -0.663788857, 0.4636847007, 0.4165560314],
};

describe('parts of R²', () => {
  it('are those that Grömping (2006) prints for lmg', () => {
    const parts = shapleyValues(swiss, Math.random, 0);
    const printed = [0.05709122, 0.17117303, 0.26013468, 0.10557015, 0.11276592];
    for (const [index, part] of parts.entries()) expect(part).toBeCloseTo(printed[index] ?? 0, 7);
  });

  it("are Johnson's, as numpy computes them from a singular value decomposition", () => {
    const computed = [0.0484168958, 0.1547082498, 0.2719641046, 0.11468003, 0.1169657214];
    for (const [index, part] of relativeWeights(swiss).entries()) expect(part).toBeCloseTo(computed[index] ?? 0, 7);
  });

  it('of more than twelve are near to the exact ones', () => {
    // Each variable of pairs that go together is a part of its own; pairs do not go with each other.
    const size = 14;
    const at = [...new Array(size).keys()];
    const pair = (one: number, other: number) => Math.floor(one / 2) === Math.floor(other / 2);
    const predictors = at.map((one) => at.map((other) => (one === other ? 1 : pair(one, other) ? 0.5 : 0)));
    const outcome = at.map((one) => (one % 2 === 0 ? 0.3 : 0.1));
    const parts = shapleyValues({ predictors, outcome }, randomFor('a'), 2000);
    // Of a pair: half of what each adds alone and half of what it adds to the other.
    const both = (0.09 + 0.01 - 2 * 0.5 * 0.3 * 0.1) / (1 - 0.25);
    for (const [index, part] of parts.entries()) {
      const exact = index % 2 === 0 ? (0.09 + both - 0.01) / 2 : (0.01 + both - 0.09) / 2;
      expect(part).toBeCloseTo(exact, 2);
    }
  });
});

const names = ['Offer', 'Website', 'Invoice'];

function planFor(columns: readonly string[] = names): DriverPlan {
  return {
    answers: {
      scale: { low: 1, high: 10 },
      numbers: [...columns, 'Overall'].map((column) => ({ key: column, column, kind: 'mean' as const })),
    },
    outcome: 'Overall',
  };
}

/** Answers whose outcome goes with the offer twice as much as with the website, and not with the invoice. */
function content(rows: number): string {
  const random = randomFor('answers');
  const answer = () => 1 + Math.floor(random() * 10);
  const lines = Array.from({ length: rows }, (_, index) => {
    const [offer, website, invoice] = [answer(), answer(), answer()];
    const overall = Math.min(10, Math.max(1, Math.round((2 * offer + website) / 3 + 2 * random() - 1)));
    return [index, offer, index % 7 === 0 ? '' : website, invoice, overall, 3, offer].join(',');
  });
  return ['id,Offer,Website,Invoice,Overall,Same,Copy', ...lines].join('\n');
}

const codeOf = ({ refused }: DriverResult) => refused?.code;

describe('drivers of a file', () => {
  it('have shares with intervals, the same every time', async () => {
    const result = await measureDrivers(fileOf(content(280)), planFor());
    expect(result).toMatchObject({ n: 240, refused: null, problems: [] });
    expect(result.r2).toBeGreaterThan(0.8);
    const [offer, website, invoice] = result.drivers;
    expect(offer?.share).toBeGreaterThan(0.7);
    expect(website?.share).toBeGreaterThan(0.1);
    expect(invoice?.share).toBeLessThan(0.03);
    for (const { low, share, high } of result.drivers) expect(low <= share && share <= high && low < high).toBe(true);
    expect(result.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(await measureDrivers(fileOf(content(280)), planFor())).toEqual(result);
  });

  it('have nearly the same shares by Shapley values', async () => {
    const file = content(280);
    const [weights, lmg] = [
      await measureDrivers(fileOf(file), planFor()),
      await measureDrivers(fileOf(file), { ...planFor(), method: 'lmg' }),
    ];
    for (const [index, { share }] of lmg.drivers.entries())
      expect(share).toBeCloseTo(weights.drivers[index]?.share ?? 0, 1);
  });

  it('are refused where the answers do not carry them', async () => {
    expect((await measureDrivers(fileOf(content(30)), planFor())).refused).toEqual({
      code: 'too-few-answers',
      n: 25,
      needed: 30,
    });
    const file = content(100);
    expect((await measureDrivers(fileOf(file), planFor(['Offer', 'Same']))).refused).toEqual({
      code: 'no-variance',
      keys: ['Same'],
    });
    expect((await measureDrivers(fileOf(file), planFor(['Offer', 'Website', 'Copy']))).refused).toEqual({
      code: 'collinear',
      keys: ['Offer', 'Copy'],
    });
    expect(codeOf(await measureDrivers(fileOf(file), planFor(['Offer', 'Gone'])))).toBe('no-answers');
    expect(codeOf(await measureDrivers(fileOf('id,Offer\n'), planFor()))).toBe('no-answers');
    let time = 0;
    const changing = { ...fileOf(file), stamp: async () => String(time++) };
    expect((await measureDrivers(changing, planFor())).problems).toEqual([{ code: 'changed-while-read' }]);
  });

  it('of a segment are of its rows', async () => {
    const plan = planFor();
    const answers = { ...plan.answers, segments: [{ key: 's', column: 'Same', value: '3' }] };
    const all = await measureDrivers(fileOf(content(280)), { ...plan, answers, segment: 's' });
    expect(all.n).toBe(240);
    const none = { ...answers, segments: [{ key: 's', column: 'Same', value: '4' }] };
    expect((await measureDrivers(fileOf(content(280)), { ...plan, answers: none, segment: 's' })).n).toBe(0);
  });
});
