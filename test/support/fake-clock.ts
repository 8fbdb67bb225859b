import { expect } from 'vitest';
import type { Clock } from '../../server/calendar-day.ts';

/** A clock that stands until it is put on, and no timer that outlives a test. */
export class FakeClock implements Clock {
  private time: Date;
  private waiting: { readonly at: number; readonly then: () => void }[] = [];

  constructor(time: Date) {
    this.time = time;
  }

  now(): Date {
    return this.time;
  }

  wake(after: number, then: () => void): void {
    expect(after).toBeGreaterThan(0);
    this.waiting.push({ at: this.time.getTime() + after, then });
  }

  /** Minutes until the next call. */
  get nextInMinutes(): number {
    return (Math.min(...this.waiting.map(({ at }) => at)) - this.time.getTime()) / 60_000;
  }

  putTo(time: Date): void {
    this.time = time;
    const due = this.waiting.filter(({ at }) => at <= time.getTime());
    this.waiting = this.waiting.filter((one) => !due.includes(one));
    for (const { then } of due) then();
  }
}
