/** Between lines of the text and cards of the map: pure look-ups in the newest map. Lines count from 0. */
import type { MapData } from '../../server/protocol.ts';
import type { CardAddress } from './messages.ts';

type Journey = MapData['journeys'][number]['journey'];
type Entry = Journey['stages'][number]['entries'][number];
type Range = MapData['unread'][number]['range'];

/** The card of the touchpoint that this line belongs to; on an `again` line, the touchpoint that is met once more. */
export function cardAtLine(map: MapData, line: number): CardAddress | null {
  for (const { journey } of map.journeys) {
    if (!holdsLine(journey.range, line)) continue;
    for (const stage of journey.stages) {
      for (const entry of stage.entries) {
        if (!holdsLine(entryRange(entry), line)) continue;
        const touchpoint = entryKey(entry);
        if (touchpoint !== undefined) return { journey: journey.key, touchpoint };
      }
    }
  }
  return null;
}

/** The place that names this card's touchpoint; undefined when the newest text no longer has it. */
export function rangeOfCard(map: MapData, card: CardAddress): Range | undefined {
  const journey = map.journeys.find((candidate) => candidate.journey.key === card.journey)?.journey;
  for (const stage of journey?.stages ?? []) {
    for (const entry of stage.entries) {
      if (entry.kind === 'touchpoint' && entry.touchpoint.key === card.touchpoint) return entry.touchpoint.nameRange;
    }
  }
  return undefined;
}

function holdsLine(range: Range, line: number): boolean {
  // A range that ends at the very start of a line does not reach into that line.
  const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  return range.start.line <= line && line <= last;
}

function entryRange(entry: Entry): Range {
  return entry.kind === 'touchpoint' ? entry.touchpoint.range : entry.range;
}

function entryKey(entry: Entry): string | undefined {
  return entry.kind === 'touchpoint' ? entry.touchpoint.key : entry.reference.key;
}
