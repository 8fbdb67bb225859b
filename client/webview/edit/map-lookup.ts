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

/** The touchpoint whose name stands on that line (from 0). */
export function cardOnLine({ journeys }: PageMap, line: number): CardAddress | undefined {
  for (const { journey } of journeys) {
    for (const { entries } of journey.stages) {
      for (const entry of entries) {
        if (entry.kind === 'touchpoint' && entry.touchpoint.nameRange.start.line === line) {
          return { journey: journey.key, touchpoint: entry.touchpoint.key };
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
