import type { JourneyDate } from '../language/model/model.ts';

/** Time, as the server takes it from outside. */
export interface Clock {
  now(): Date;
  /** Calls back once, after so many milliseconds or later. */
  wake(after: number, then: () => void): void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  wake: (after, then) => {
    setTimeout(then, after);
  },
};

/** A machine that slept wakes its timers late: it looks again at least this often. In milliseconds. */
const longestLook = 10 * 60 * 1000;

/** Knows which day it is in the reader's own time zone, and tells when it is another one. */
export class CalendarDay {
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  today(): JourneyDate {
    return dateOf(this.clock.now());
  }

  /** Calls back at every midnight, and after a journey to another time zone whose day is another one. */
  onNewDay(tell: () => void): void {
    let known = stamp(this.clock.now());
    const look = () => {
      const now = this.clock.now();
      if (stamp(now) !== known) {
        known = stamp(now);
        tell();
      }
      this.clock.wake(Math.min(untilMidnight(now), longestLook), look);
    };
    look();
  }
}

function dateOf(now: Date): Required<JourneyDate> {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

function stamp(now: Date): string {
  const { year, month, day } = dateOf(now);
  return `${year}-${month}-${day}`;
}

/** Milliseconds; the calendar knows about days of 23 and of 25 hours. */
function untilMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}
