/** What search and filter go through while two journeys are side by side. */
import type { ComparisonPair } from '../../../map/compare/sides.ts';
import type { MapData } from '../../../server/protocol.ts';

type Analysed = MapData['journeys'][number];

/**
 * The journeys of both sides, the later one first. Where both have the same key, as with the last commit, a touchpoint is one
 * and the same in both rows: the later side says what holds for it, and what only the earlier one has comes behind.
 */
export function comparedJourneys(pairs: readonly ComparisonPair[]): Analysed[] {
  return pairs.flatMap(({ older: { analysed: older }, newer: { analysed: newer } }) =>
    older.journey.key === newer.journey.key ? [together(older, newer)] : [newer, older],
  );
}

function together(older: Analysed, newer: Analysed): Analysed {
  const touchpoints = { ...older.numbers.touchpoints, ...newer.numbers.touchpoints };
  const gone = older.journey.stages.map((stage) => ({
    ...stage,
    entries: stage.entries.filter(
      (entry) => entry.kind === 'touchpoint' && !Object.hasOwn(newer.numbers.touchpoints, entry.touchpoint.key),
    ),
  }));
  const stages = [...newer.journey.stages, ...gone.filter(({ entries }) => entries.length > 0)];
  return { journey: { ...newer.journey, stages }, numbers: { ...newer.numbers, touchpoints } };
}
