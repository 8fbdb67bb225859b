import { expect, test } from 'vitest';
import { CalendarDay } from '../../server/calendar-day.ts';
import { FakeClock } from '../support/fake-clock.ts';

function started(time: Date) {
  const clock = new FakeClock(time);
  const day = new CalendarDay(clock);
  let days = 0;
  day.onNewDay(() => {
    days++;
  });
  return { clock, day, days: () => days };
}

test('tells of each midnight once', () => {
  const { clock, day, days } = started(new Date(2026, 2, 31, 23, 55));
  expect(clock.nextInMinutes).toBe(5);
  expect(day.today()).toEqual({ year: 2026, month: 3, day: 31 });
  clock.putTo(new Date(2026, 3, 1));
  expect(days()).toBe(1);
  expect(day.today()).toEqual({ year: 2026, month: 4, day: 1 });
  clock.putTo(new Date(2026, 3, 1, 12));
  expect(days()).toBe(1);
  clock.putTo(new Date(2026, 3, 2, 7));
  expect(days()).toBe(2);
});

test('looks often enough that a machine which slept is not a day behind for long', () => {
  const { clock } = started(new Date(2026, 2, 31, 8));
  expect(clock.nextInMinutes).toBe(10);
});

test('tells of the same day of another year', () => {
  const { clock, days } = started(new Date(2026, 2, 31, 8));
  clock.putTo(new Date(2027, 2, 31, 8));
  expect(days()).toBe(1);
});
