import type { Evidence, Journey, JourneyDate, Stage, StageEntry, Touchpoint } from '../model/model.ts';
import { isAhead } from './dates.ts';

/** The figures beside ratings, of a journey and of a touchpoint. */
const ofJourney = ['outcomes', 'nps', 'csat', 'ces', 'metrics', 'retention'] as const;
const ofTouchpoint = ['nps', 'csat', 'ces', 'metrics'] as const;

/**
 * The journey without the figures that are dated after today, which do not count yet: NPS, CSAT, CES, outcomes,
 * retention and web figures. A to-be map states aims, so all of its dates count. Ratings keep their lines, because
 * `latestValues` selects among them.
 *
 * @returns the journey itself, and in it each stage and touchpoint itself, where nothing is left out.
 */
export function figuresOfToday(journey: Journey, today: JourneyDate | undefined): Journey {
  if (!today || journey.state === 'to-be') return journey;
  const stages = sameOr(journey.stages, (stage) => stageOfToday(stage, today));
  const known = without(journey, ofJourney, today);
  return stages === journey.stages ? known : { ...known, stages };
}

function stageOfToday(stage: Stage, today: JourneyDate): Stage {
  const entries = sameOr(stage.entries, (entry) => entryOfToday(entry, today));
  return entries === stage.entries ? stage : { ...stage, entries };
}

function entryOfToday(entry: StageEntry, today: JourneyDate): StageEntry {
  if (entry.kind === 'touchpoint') {
    const touchpoint = without(entry.touchpoint, ofTouchpoint, today);
    return touchpoint === entry.touchpoint ? entry : { ...entry, touchpoint };
  }
  if (!entry.own) return entry;
  const own = without(entry.own, ofTouchpoint, today);
  return own === entry.own ? entry : { ...entry, own };
}

/** The figures of a journey or of one of its touchpoints that are dated after today, in the order of their kinds. */
export function figuresAhead(thing: Journey | Touchpoint, today: JourneyDate): Dated[] {
  return figuresIn(thing).filter((figure) => isFuture(figure, today));
}

/** Every figure beside the ratings, in the order of their kinds. */
export function figuresIn(thing: Journey | Touchpoint): Dated[] {
  return 'stages' in thing
    ? ofJourney.flatMap((kind): readonly Dated[] => thing[kind])
    : ofTouchpoint.flatMap((kind): readonly Dated[] => thing[kind]);
}

type Dated = Evidence & Pick<Touchpoint, 'range'>;

function without<K extends string, T extends { readonly [key in K]: readonly Dated[] }>(
  thing: T,
  kinds: readonly K[],
  today: JourneyDate,
): T {
  const changed = kinds.filter((kind) => thing[kind].some((figure) => isFuture(figure, today)));
  if (changed.length === 0) return thing;
  const kept = changed.map((kind) => [kind, thing[kind].filter((figure) => !isFuture(figure, today))]);
  return { ...thing, ...Object.fromEntries(kept) };
}

function isFuture({ date }: Dated, today: JourneyDate): boolean {
  return date !== undefined && isAhead(date, today);
}

function sameOr<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}
