/** Promises to customers, and the touchpoints that keep them. */
import type { Journey, StageEntry, TextFact, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsByKey } from '../model/touchpoints.ts';

/** A promise that is not kept on every way from its touchpoint. */
export interface UnkeptPromise {
  readonly touchpoint: Touchpoint;
  readonly promise: TextFact;
  /** The touchpoints right behind it from which no way leads to one that keeps it; empty where nothing follows. */
  readonly broken: readonly Touchpoint[];
  /** Whether it is kept on another way. */
  readonly isKeptElsewhere: boolean;
}

/** Two texts say the same where they differ in letter case and white space only. */
export function isSamePromise(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** In the order of the journey. A contact that never happens keeps nothing. */
export function unkeptPromises(journey: Journey): UnkeptPromise[] {
  const ways = new Ways(journey);
  return ways.places.flatMap((touchpoint, place) => {
    if (!touchpoint || ways.isAgain(place)) return [];
    return touchpoint.promises.flatMap((promise): UnkeptPromise[] => {
      const ahead = ways.behind(place);
      const broken = ahead.filter((next) => !ways.leadsToKeeper(next, promise.value));
      if (ahead.length > 0 && broken.length === 0) return [];
      const others = broken.flatMap((next) => ways.places[next] ?? []);
      return [{ touchpoint, promise, broken: others, isKeptElsewhere: broken.length < ahead.length }];
    });
  });
}

/** The ways through a journey: from a touchpoint to its `next`, and without one to the entry right behind it. */
class Ways {
  /** The touchpoint of each entry, in order; `undefined` where an `again` names none. */
  readonly places: readonly (Touchpoint | undefined)[];
  private readonly entries: readonly StageEntry[];
  private readonly homes = new Map<string, number>();
  private readonly kept: ReadonlySet<string>;

  constructor(journey: Journey) {
    const known = touchpointsByKey(journey);
    this.entries = journey.stages.flatMap(({ entries }) => entries);
    this.places = this.entries.map((entry) =>
      entry.kind === 'touchpoint' ? entry.touchpoint : known.get(entry.reference.key ?? ''),
    );
    for (const [place, entry] of this.entries.entries()) {
      if (entry.kind === 'touchpoint') this.homes.set(entry.touchpoint.key, place);
    }
    this.kept = new Set([...known.values()].flatMap(({ keeps }) => keeps.map(({ value }) => nameKey(value))));
  }

  isAgain(place: number): boolean {
    return this.entries[place]?.kind === 'again';
  }

  behind(place: number): number[] {
    const next = (this.places[place]?.next ?? []).flatMap(({ key }) => this.homes.get(key ?? '') ?? []);
    if (next.length > 0) return next;
    return place + 1 < this.places.length ? [place + 1] : [];
  }

  leadsToKeeper(start: number, promise: string): boolean {
    if (!this.kept.has(nameKey(promise))) return false;
    const seen = new Set([start]);
    for (const place of seen) {
      const touchpoint = this.places[place];
      const happens = touchpoint?.status?.value !== 'missing';
      if (happens && touchpoint?.keeps.some(({ value }) => isSamePromise(value, promise))) return true;
      for (const next of this.behind(place)) seen.add(next);
    }
    return false;
  }
}
