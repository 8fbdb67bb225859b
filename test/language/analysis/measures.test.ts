import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf, estimateOf } from '../../../language/analysis/difference.ts';
import { journeySeries, metricSeries, touchpointSeries } from '../../../language/analysis/measures.ts';
import { shareInterval } from '../../../language/analysis/share.ts';
import type { Journey } from '../../../language/model/model.ts';
import { createReader } from '../reader.ts';

const reader = createReader();

async function journeyIn(text: string): Promise<Journey> {
  const { file } = await (await reader).read(text);
  return file.journeys[0] ?? expect.fail('a journey');
}

const seriesOf = async (...lines: readonly string[]) =>
  journeySeries(await journeyIn(`journey: A\n${lines.map((line) => `  ${line}`).join('\n')}\n`));

it('counts the newest of several lines, whatever their order', async () => {
  const [nps] = await seriesOf('nps: 24 (2026-10)', 'nps: 38 (2025-10)', 'nps: 31 (2026-04)');
  expect(nps?.newest.value).toBe(24);
  expect(nps?.earlier.map(({ value }) => value)).toEqual([38, 31]);
});

it('makes a series of the outcomes of one name', async () => {
  const series = await seriesOf(
    'outcome: Would buy again 5.6 (2026)',
    'outcome: would buy again 6 (2025)',
    'outcome: NPS 4',
  );
  expect(series.map(({ name, earlier }) => [name, earlier.length])).toEqual([
    ['would buy again', 1],
    ['NPS', 0],
  ]);
});

it('reads the shares of a line of retention from the newest to the oldest', async () => {
  const [retention] = await seriesOf('retention: 61%, 74%', 'retention: 55% (2026)');
  expect(retention?.newest.value).toBe(0.55);
  expect(retention?.earlier.map(({ value }) => value)).toEqual([0.74, 0.61]);
});

it('calls a change better or worse only beyond chance', async () => {
  const movement = async (...lines: readonly string[]) => (await seriesOf(...lines))[0]?.trend?.movement;
  expect(await movement('nps: 50/30/20 (n=100, 2025)', 'nps: 45/32/23 (n=100, 2026)')).toBe('unclear');
  expect(await movement('nps: 50/30/20 (n=100, 2025)', 'nps: 25/40/35 (n=100, 2026)')).toBe('worse');
  expect(await movement('csat: 80% (n=400, 2025)', 'csat: 88% (n=400, 2026)')).toBe('better');
  expect(await movement('csat: 80% (2025)', 'csat: 80% (2026)')).toBe('same');
  expect(await movement('ces: 3 of 7 (2025)', 'ces: 6 of 7 (2026)')).toBe('moved');
  expect(await movement('ces: 3 of 7, low is easy (2025)', 'ces: 6 of 7, low is easy (2026)')).toBe('worse');
});

it('judges a metric by its target alone, and never takes it for an answer of customers', async () => {
  const journey = await journeyIn(
    'journey: A\n  metric: Time 2 min, target at most 2 (2025)\n  metric: time 3 min (2026)\n' +
      '  metric: Views 12,400 (2025)\n  metric: Views 9,000 (2026)\n',
  );
  expect(journeySeries(journey)).toEqual([]);
  expect(metricSeries(journey).map(({ good, trend }) => [good, trend?.movement])).toEqual([
    ['low', 'worse'],
    [undefined, 'moved'],
  ]);
});

it('finds a steady fall although no step is clear', async () => {
  const [nps] = await seriesOf('nps: 33 (2024)', 'nps: 38 (2025)', 'nps: 34 (2026-01)', 'nps: 31 (2026-06)');
  expect(nps?.trend).toMatchObject({ movement: 'worse', change: -7, since: { value: 38 } });
});

it('gives the interval of a difference of two shares (Newcombe 1998, method 10)', () => {
  // 56 of 70 against 48 of 80: 0.2, from 0.0524 to 0.3339.
  const of = (count: number, n: number) => estimateOf(count / n, shareInterval(count / n, n), {});
  const difference = differenceOf(of(48, 80), of(56, 70));
  expect(difference?.low).toBeCloseTo(0.0524, 4);
  expect(difference?.high).toBeCloseTo(0.3339, 4);
});

it('keeps the difference of two shares inside its interval, which turns with the sides', () => {
  const share = fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), n: fc.integer({ min: 1, max: 1e5 }) });
  fc.assert(
    fc.property(share, share, (a, b) => {
      const estimate = ({ value, n }: typeof a) => estimateOf(value, shareInterval(value, n), { n });
      const [one, other] = [estimate(a), estimate(b)];
      const there = differenceOf(one, other) ?? expect.fail('both are known');
      const back = differenceOf(other, one) ?? expect.fail('both are known');
      expect(there.low <= other.value - one.value && other.value - one.value <= there.high).toBe(true);
      expect(back.low).toBeCloseTo(-there.high, 12);
    }),
  );
});

it('reads the series of a touchpoint', async () => {
  const journey = await journeyIn('journey: A\n  touchpoint: B\n    csat: 90% (n=50)\n    nps: 10\n');
  const [entry] = journey.stages.flatMap(({ entries }) => entries);
  const touchpoint = entry?.kind === 'touchpoint' ? entry.touchpoint : expect.fail('a touchpoint');
  expect(touchpointSeries(touchpoint).map(({ kind }) => kind)).toEqual(['nps', 'csat']);
});
