/** Places of touchpoints in the map's data, and how they are named to the server. */
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';

type View = PageMap['journeys'][number];
export type Journey = View['journey'];
export type Stage = Journey['stages'][number];
type Entry = Stage['entries'][number];
export type Touchpoint = Extract<Entry, { readonly kind: 'touchpoint' }>['touchpoint'];
export type Destination = Extract<MapEdit, { readonly kind: 'add' }>['to'];

export interface Found {
  readonly view: View;
  readonly journey: Journey;
  readonly stage: Stage;
  /** Among the stage's entries. */
  readonly index: number;
  readonly touchpoint: Touchpoint;
}

export function find(map: PageMap | null, { journey: key, touchpoint }: CardAddress): Found | undefined {
  const view = map?.journeys.find(({ journey }) => journey.key === key);
  for (const stage of view?.journey.stages ?? []) {
    for (const [index, entry] of stage.entries.entries()) {
      if (view && entry.kind === 'touchpoint' && entry.touchpoint.key === touchpoint) {
        return { view, journey: view.journey, stage, index, touchpoint: entry.touchpoint };
      }
    }
  }
  return undefined;
}

type AgainEntry = Extract<Entry, { readonly kind: 'again' }>;

/** A place where a touchpoint is met again. */
export interface FoundAgain extends FoundStage {
  /** Among the stage's entries. */
  readonly place: number;
  readonly entry: AgainEntry;
}

/** The place of a card that only points back at a touchpoint. */
export function findAgain(map: PageMap | null, { journey: key, again = '' }: CardAddress): FoundAgain | undefined {
  const journey = map?.journeys.find((view) => view.journey.key === key)?.journey;
  const cut = again.lastIndexOf('/');
  const place = Number(again.slice(cut + 1));
  const index = journey?.stages.findIndex((stage) => stage.key === again.slice(0, cut)) ?? -1;
  const stage = journey?.stages[index];
  const entry = stage?.entries[place];
  return journey && stage && entry?.kind === 'again' ? { journey, stage, index, place, entry } : undefined;
}

/** The touchpoint at which such a card points. */
export function originalOf(map: PageMap | null, { journey, touchpoint }: CardAddress): Found | undefined {
  return find(map, { journey, touchpoint });
}

/** What can be done with such a place. */
export function placeEdits({ journey, stage, place: index, entry }: FoundAgain) {
  const place = { stage: stage.key, index, name: entry.reference.value };
  return {
    moves: (to: MoveTo): MapEdit => ({ kind: 'move-again', journey: journey.key, place, to }),
    removes: { kind: 'remove-again', journey: journey.key, place } satisfies MapEdit,
  };
}

type MoveTo = Extract<MapEdit, { readonly kind: 'move' }>['to'];

/** A stage by its key and its journey's. */
export function stageAt(
  map: PageMap | null,
  { journey: key, stage }: { readonly journey: string; readonly stage: string },
): Stage | undefined {
  const journey = map?.journeys.find((candidate) => candidate.journey.key === key)?.journey;
  return journey?.stages.find((candidate) => candidate.key === stage);
}

export interface FoundStage {
  readonly journey: Journey;
  readonly stage: Stage;
  /** Among the journey's stages. */
  readonly index: number;
}

/** The stage whose name stands on that line (from 0). */
export function stageOnLine({ journeys }: PageMap, line: number): FoundStage | undefined {
  for (const { journey } of journeys) {
    const index = journey.stages.findIndex(({ implicit, nameRange }) => !implicit && nameRange.start.line === line);
    const stage = journey.stages[index];
    if (stage) return { journey, stage, index };
  }
  return undefined;
}

/** The touchpoint whose name stands on that line (from 0), or the place where one is met again. */
export function cardOnLine({ journeys }: PageMap, line: number): CardAddress | undefined {
  for (const { journey } of journeys) {
    for (const { key: stage, entries } of journey.stages) {
      for (const [index, entry] of entries.entries()) {
        if (entry.kind === 'touchpoint' && entry.touchpoint.nameRange.start.line === line) {
          return { journey: journey.key, touchpoint: entry.touchpoint.key };
        }
        if (entry.kind === 'again' && entry.range.start.line === line) {
          return { journey: journey.key, touchpoint: entry.reference.key ?? '', again: `${stage}/${index}` };
        }
      }
    }
  }
  return undefined;
}

/**
 * How a slot is named: by its neighbours, which stay the same during typing. Between two lines `again` there is
 * no name.
 */
export function destinationAt(stage: Stage, index: number): Destination | undefined {
  const [before, after] = [stage.entries[index - 1], stage.entries[index]];
  if (index <= 0) return { stage: stage.key, at: 'start' };
  if (index >= stage.entries.length) return { stage: stage.key, at: 'end' };
  if (before?.kind === 'touchpoint') return { after: before.touchpoint.key };
  return after?.kind === 'touchpoint' ? { before: after.touchpoint.key } : undefined;
}
