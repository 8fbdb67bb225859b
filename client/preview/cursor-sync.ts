/** Between lines of the text and cards of the map: pure look-ups in the newest map. Lines count from 0. */
import type { MapData } from '../../server/protocol.ts';
import type { CardAddress } from './messages.ts';

type Journey = MapData['journeys'][number]['journey'];
type Stage = Journey['stages'][number];
type Range = MapData['unread'][number]['range'];

/** The card that this line belongs to: of a touchpoint, or on an `again` line the one that points back at it. */
export function cardAtLine(map: MapData, line: number): CardAddress | null {
  for (const { journey } of map.journeys) {
    if (!holdsLine(journey.range, line)) continue;
    for (const stage of journey.stages) {
      for (const [index, entry] of stage.entries.entries()) {
        if (entry.kind === 'touchpoint') {
          const { key, range } = entry.touchpoint;
          if (holdsLine(range, line)) return { journey: journey.key, touchpoint: key };
        } else if (holdsLine(entry.range, line)) {
          return { journey: journey.key, touchpoint: entry.reference.key ?? '', again: againKey(stage, index) };
        }
      }
    }
  }
  return null;
}

/** The place that names this card's touchpoint; undefined when the newest text no longer has it. */
export function rangeOfCard(map: MapData, card: CardAddress): Range | undefined {
  const journey = map.journeys.find((candidate) => candidate.journey.key === card.journey)?.journey;
  for (const stage of journey?.stages ?? []) {
    for (const [index, entry] of stage.entries.entries()) {
      if (entry.kind === 'touchpoint') {
        if (card.again === undefined && entry.touchpoint.key === card.touchpoint) return entry.touchpoint.nameRange;
      } else if (againKey(stage, index) === card.again || isPlaceOf(entry, card)) {
        return entry.reference.range;
      }
    }
  }
  return undefined;
}

/** Whether a touchpoint is rated anew where it is met again, and a list or a row of the table points at that place. */
function isPlaceOf({ own }: { readonly own?: { readonly key: string } }, { touchpoint, again }: CardAddress): boolean {
  return again === undefined && own?.key === touchpoint;
}

/** As the picture names its cards. */
function againKey({ key }: Stage, index: number): string {
  return `${key}/${index}`;
}

function holdsLine(range: Range, line: number): boolean {
  // A range that ends at the very start of a line does not reach into that line.
  const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  return range.start.line <= line && line <= last;
}
