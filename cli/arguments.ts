/** Reads the values of options. Each throws InvalidArgumentError, which commander turns into a usage error. */
import { InvalidArgumentError } from 'commander';
import { isWithin, limitsOf, type Measure } from '../export/request.ts';
import type { JourneyDate } from '../language/model/model.ts';
import { askedLanes, type LaneId, laneIds, type PartId, partIds } from '../map/options.ts';
import type { CliTranslate } from './messages/messages.ts';

/** A whole day, `2026-03-01`, that the calendar has. */
export function parseDay(t: CliTranslate): (value: string) => JourneyDate {
  return (value) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day)) {
      throw new InvalidArgumentError(t('argument.date'));
    }
    return { year, month, day };
  };
}

export function parseCount(t: CliTranslate): (value: string) => number {
  return (value) => {
    const count = Number(value);
    if (!/^\d+$/.test(value) || !Number.isSafeInteger(count)) {
      throw new InvalidArgumentError(t('argument.count'));
    }
    return count;
  };
}

/** What a map can do without. */
export const hidable: readonly (LaneId | PartId)[] = [...laneIds, ...partIds];

/** Lanes and other parts of the map, with commas between them. */
export function parseHidden(t: CliTranslate): (value: string) => readonly (LaneId | PartId)[] {
  return (value) => {
    const given = value.split(',').map((name) => name.trim());
    if (given.some((name) => !hidable.some((id) => id === name))) {
      throw new InvalidArgumentError(t('argument.hide', { parts: hidable.join(', ') }));
    }
    return hidable.filter((id) => given.includes(id));
  };
}

/** Lanes that are drawn only if they are asked for, with commas between them. */
export function parseShown(t: CliTranslate): (value: string) => readonly LaneId[] {
  return (value) => {
    const given = value.split(',').map((name) => name.trim());
    if (given.some((name) => !askedLanes.some((id) => id === name))) {
      throw new InvalidArgumentError(t('argument.show', { lanes: askedLanes.join(', ') }));
    }
    return askedLanes.filter((id) => given.includes(id));
  };
}

/** Ids or names with commas between them; an option that is repeated adds to what it said before. */
export function parseNames(t: CliTranslate): (value: string, before?: readonly string[]) => readonly string[] {
  return (value, before = []) => {
    const names = value.split(',').map((name) => name.trim());
    if (names.includes('')) {
      throw new InvalidArgumentError(t('argument.names'));
    }
    return [...before, ...names];
  };
}

/** A width in px or a scale, within what can be drawn. */
export function parseMeasure(t: CliTranslate, measure: Measure): (value: string) => number {
  return (value) => {
    const number = Number(value);
    const isSound = measure === 'width' ? /^\d+$/.test(value) : /^\d*\.?\d+$/.test(value);
    if (!isSound || !isWithin(measure, number)) {
      const { least, most } = limitsOf(measure);
      throw new InvalidArgumentError(t(`argument.${measure}`, { least, most }));
    }
    return number;
  };
}

/** The calendar moves 2026-02-30 to March; a day that it has stays where it is. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
