/** What search and filter go through while two journeys are side by side. */
import { numbersFor } from '../../../language/view/numbers-for.ts';
import type { ComparisonPair } from '../../../map/compare/sides.ts';
import type { JourneyView } from '../page-map.ts';

type Numbers = JourneyView['numbers'];

/**
 * The journeys of both sides, the later one first. Where both have the same key, as with the last commit, a touchpoint
 * is one and the same in both rows: the later side says what holds for it, and what only the earlier one has comes
 * behind.
 */
export function comparedJourneys(pairs: readonly ComparisonPair[]): JourneyView[] {
  return pairs.flatMap(({ older: { analysed: older }, newer: { analysed: newer } }) =>
    older.journey.key === newer.journey.key ? [together(older, newer)] : [newer, older],
  );
}

function together(older: JourneyView, newer: JourneyView): JourneyView {
  const gone = older.journey.stages.map((stage) => ({
    ...stage,
    entries: stage.entries.filter(
      (entry) => entry.kind === 'touchpoint' && !Object.hasOwn(newer.numbers.touchpoints, entry.touchpoint.key),
    ),
  }));
  const stages = [...newer.journey.stages, ...gone.filter(({ entries }) => entries.length > 0)];
  const known = [...newer.personas, ...older.personas].map(({ persona }) => [persona.key, persona] as const);
  return {
    journey: { ...newer.journey, stages },
    numbers: both(older.numbers, newer.numbers),
    personas: [...new Map(known).values()].map((persona) => ({
      persona,
      numbers: both(numbersFor(older, persona.key), numbersFor(newer, persona.key)),
    })),
    others: both(older.others, newer.others),
    mismatches: newer.mismatches,
  };
}

function both(older: Numbers, newer: Numbers): Numbers {
  return { ...newer, touchpoints: { ...older.touchpoints, ...newer.touchpoints } };
}
