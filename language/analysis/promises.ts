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
  /** The places right behind each place. */
  private readonly ahead: readonly (readonly number[])[];
  /** The places at which a promise is kept, by its words. A contact that never happens keeps nothing. */
  private readonly keepers = new Map<string, Set<number>>();

  constructor(journey: Journey) {
    const known = touchpointsByKey(journey);
    this.entries = journey.stages.flatMap(({ entries }) => entries);
    this.places = this.entries.map((entry) =>
      entry.kind === 'touchpoint' ? entry.touchpoint : known.get(entry.reference.key ?? ''),
    );
    for (const [place, entry] of this.entries.entries()) {
      if (entry.kind === 'touchpoint') this.homes.set(entry.touchpoint.key, place);
    }
    this.ahead = this.places.map((_, place) => this.waysFrom(place));
    for (const [place, touchpoint] of this.places.entries()) {
      if (!touchpoint || touchpoint.status?.value === 'missing') continue;
      for (const { value } of touchpoint.keeps) this.addKeeper(nameKey(value), place);
    }
  }

  isAgain(place: number): boolean {
    return this.entries[place]?.kind === 'again';
  }

  behind(place: number): readonly number[] {
    return this.ahead[place] ?? [];
  }

  leadsToKeeper(start: number, promise: string): boolean {
    const keepers = this.keepers.get(nameKey(promise));
    if (!keepers) return false;
    const seen = new Set([start]);
    for (const place of seen) {
      if (keepers.has(place)) return true;
      for (const next of this.behind(place)) seen.add(next);
    }
    return false;
  }

  private waysFrom(place: number): number[] {
    const next = (this.places[place]?.next ?? []).flatMap(({ key }) => this.homes.get(key ?? '') ?? []);
    if (next.length > 0) return next;
    return place + 1 < this.places.length ? [place + 1] : [];
  }

  private addKeeper(promise: string, place: number): void {
    const places = this.keepers.get(promise);
    if (places) places.add(place);
    else this.keepers.set(promise, new Set([place]));
  }
}
