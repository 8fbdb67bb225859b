import { describe, expect, test } from 'vitest';
import { cardAtLine, rangeOfCard } from '../../client/preview/cursor-sync.ts';
import type { Journey, StageEntry } from '../../language/model/model.ts';
import type { Range } from '../../language/model/position.ts';
import { journeyView } from '../../language/view/journey-view.ts';
import { packView } from '../../language/view/packed-view.ts';
import type { MapData } from '../../server/protocol.ts';
import { buildJourney } from '../language/model-builder.ts';

/** Gives journeys and touchpoints the lines that a real text would have. */
function placed(journey: Journey, lines: Range, entries: Readonly<Record<string, Range>>): Journey {
  const place = (entry: StageEntry): StageEntry => {
    if (entry.kind === 'again') return { ...entry, range: entries.again ?? entry.range };
    const range = entries[entry.touchpoint.key] ?? entry.touchpoint.range;
    const nameRange = {
      start: { line: range.start.line, character: 16 },
      end: { line: range.start.line, character: 20 },
    };
    return { ...entry, touchpoint: { ...entry.touchpoint, range, nameRange } };
  };
  const stages = journey.stages.map((stage) => ({ ...stage, entries: stage.entries.map(place) }));
  return { ...journey, range: lines, stages };
}

function lines(from: number, to: number, character = 30): Range {
  return { start: { line: from, character: 0 }, end: { line: to, character } };
}

const car = placed(
  buildJourney({
    name: 'Car',
    id: 'car',
    stages: [
      { name: 'Before', touchpoints: [{ name: 'Website', id: 'site' }, { name: 'Call' }] },
      { name: 'After', touchpoints: [{ again: 'site' }] },
    ],
  }),
  lines(0, 12),
  { site: lines(3, 6), Call: lines(8, 10, 0), again: lines(12, 12) },
);
const bike = placed(
  buildJourney({ name: 'Bike', id: 'bike', touchpoints: [{ name: 'Website', id: 'site' }] }),
  lines(13, 16),
  { site: lines(14, 16) },
);
const map: MapData = {
  uri: 'file:///a.journey',
  version: 1,
  journeys: [car, bike].map((journey) => packView(journeyView(journey))),
  unread: [],
};

describe('the card under the cursor', () => {
  test.each([
    [0, null],
    [2, null],
    [3, { journey: 'car', touchpoint: 'site' }],
    [6, { journey: 'car', touchpoint: 'site' }],
    [7, null],
    [9, { journey: 'car', touchpoint: 'Call' }],
    // Its range ends at the start of line 10, so that line is not its own.
    [10, null],
    [12, { journey: 'car', touchpoint: 'site', again: 'After/0' }],
    [14, { journey: 'bike', touchpoint: 'site' }],
    [99, null],
  ])('on line %i is %j', (line, card) => expect(cardAtLine(map, line)).toEqual(card));

  test('is none in a file without journeys', () => {
    expect(cardAtLine({ ...map, journeys: [] }, 0)).toBeNull();
  });
});

describe('the line of a card', () => {
  test('is that of its name, in its own journey', () => {
    expect(rangeOfCard(map, { journey: 'car', touchpoint: 'site' })?.start).toEqual({ line: 3, character: 16 });
    expect(rangeOfCard(map, { journey: 'bike', touchpoint: 'site' })?.start).toEqual({ line: 14, character: 16 });
  });

  test('that points back at a touchpoint is its own', () => {
    const [, after] = car.stages;
    const [again] = after?.entries ?? [];
    const range = again?.kind === 'again' ? again.reference.range : undefined;
    expect(range).toBeDefined();
    expect(rangeOfCard(map, { journey: 'car', touchpoint: 'site', again: 'After/0' })).toEqual(range);
    expect(rangeOfCard(map, { journey: 'car', touchpoint: 'site', again: 'After/1' })).toBeUndefined();
  });

  test('is unknown for a card that the newest text no longer has', () => {
    expect(rangeOfCard(map, { journey: 'car', touchpoint: 'gone' })).toBeUndefined();
    expect(rangeOfCard(map, { journey: 'boat', touchpoint: 'site' })).toBeUndefined();
  });

  test('and the card of that line are each other’s way back', () => {
    for (const { journey } of map.journeys) {
      for (const { entries } of journey.stages) {
        for (const entry of entries) {
          if (entry.kind !== 'touchpoint') continue;
          const card = { journey: journey.key, touchpoint: entry.touchpoint.key };
          expect(cardAtLine(map, rangeOfCard(map, card)?.start.line ?? -1)).toEqual(card);
        }
      }
    }
  });
});
