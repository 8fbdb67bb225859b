import type { Duration, Fact, Journey, StageEntry, Touchpoint } from '../model/model.ts';
import { daysOf } from './calendar.ts';

/** The time that a touchpoint promises, and the time that customers really wait. */
export interface PromisedTime {
  readonly touchpoint: Touchpoint;
  readonly within: Fact<Duration>;
  /** The time that is held against the promise; `undefined` where the map gives none. */
  readonly takes: Fact<Duration> | undefined;
  readonly isLate: boolean;
}

/**
 * The promised times of a journey. Customers wait for a contact since the one before it (its `wait`), and while it
 * lasts (`duration`): the longer of the two counts. Where there is neither, the contact's own `wait` does: then the
 * promise is about the answer that follows.
 */
export function promisedTimes({ stages }: Pick<Journey, 'stages'>): PromisedTime[] {
  const entries = stages.flatMap((stage) => stage.entries);
  return entries.flatMap((entry, index) => {
    if (entry.kind !== 'touchpoint' || !entry.touchpoint.within) return [];
    const { touchpoint } = entry;
    const { within } = entry.touchpoint;
    const takes = longest([waitOf(entries[index - 1]), touchpoint.duration]) ?? touchpoint.wait;
    return [{ touchpoint, within, takes, isLate: takes !== undefined && daysOf(takes.value) > daysOf(within.value) }];
  });
}

function waitOf(entry: StageEntry | undefined): Fact<Duration> | undefined {
  return entry?.kind === 'touchpoint' ? entry.touchpoint.wait : undefined;
}

function longest(times: readonly (Fact<Duration> | undefined)[]): Fact<Duration> | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.sort((a, b) => daysOf(b.value) - daysOf(a.value))[0];
}
