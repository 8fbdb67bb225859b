/** What became of customers' verdict on the whole, side by side, and whether it moved with the ratings. */
import { changeSince, isSameUnit, journeySeries } from '../../language/analysis/measures.ts';
import type { Measurement, MeasureSeries, Trend } from '../../language/model/measures.ts';
import { nameKey } from '../../language/model/name-key.ts';
import type { ColumnChange } from './changes.ts';
import type { ComparisonKind, ComparisonPair } from './sides.ts';

/** One figure of the whole on both sides; `null` where that side does not have it. */
export interface WholeChange {
  /** The newer series, or the older one where only that side has it. */
  readonly series: MeasureSeries;
  readonly before: Measurement | null;
  readonly after: Measurement | null;
  /** `null` where either side is unknown, or the units differ. */
  readonly trend: Trend | null;
}

/** Outcomes, NPS, CSAT, retention and CES in the newer order, then those that only the older side has. */
export function wholeChanges({ older, newer }: ComparisonPair, kind: ComparisonKind): WholeChange[] {
  // Two personas look at one journey: its whole is the same.
  if (kind === 'personas') return [];
  const before = byName(journeySeries(older.analysed.journey));
  const after = byName(journeySeries(newer.analysed.journey));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [from, to] = [before.get(key), after.get(key)];
    const series = to ?? from;
    // A to-be map states no outcomes yet: nothing became of them.
    if (!series || (!to && newer.analysed.journey.state === 'to-be')) return [];
    const comparable = from && to && isSameUnit(from.newest.unit, to.newest.unit);
    const trend = comparable ? changeSince(from.newest, to.newest, to.kind, to.good) : null;
    return [{ series, before: from?.newest ?? null, after: to?.newest ?? null, trend }];
  });
}

function byName(series: readonly MeasureSeries[]): ReadonlyMap<string, MeasureSeries> {
  return new Map(series.map((one) => [`${one.kind}:${nameKey(one.name)}`, one]));
}

/**
 * The touchpoints that improved while no figure of the whole got better: they were not the lever. Improved is what
 * chance does not explain; where a number of answers is not known, half a point of 1–10 (convention).
 *
 * @returns none where a figure of the whole got better, where no figure is on both sides, or for a to-be map.
 */
export function notTheLever(
  whole: readonly WholeChange[],
  changes: readonly ColumnChange[],
  { newer }: ComparisonPair,
): ColumnChange[] {
  const { scale, state } = newer.analysed.journey;
  const movements = whole.flatMap(({ trend }) => trend?.movement ?? []);
  if (state === 'to-be' || movements.length === 0 || movements.includes('better')) return [];
  return changes.filter((change) => isImproved(change, (scale.high - scale.low) / 18));
}

function isImproved({ rating: { change, difference } }: ColumnChange, least: number): boolean {
  if (change === null || change <= 0) return false;
  return difference ? difference.clear : change >= least;
}
