import { partsOf } from '../../keywords/value-forms.ts';
import { linkAmong, unitLength } from '../../keywords/word-patterns.ts';
import type { Duration, TimeUnit } from '../../model/model.ts';
import { toNumber } from './number.ts';
import { type Reading, refuse } from './reading.ts';

/** Hours in a unit, for units that are added up: a month has no whole number of weeks. */
const hours: Readonly<Partial<Record<TimeUnit, number>>> = { minute: 1 / 60, hour: 1, day: 24, week: 168 };
const monthsIn: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, year: 12 };
const words = {
  ...{ half: 0.5, one: 1, oneAndHalf: 1.5, couple: 2, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 },
  ...{ eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
} as const;
const wordNames = Object.keys(words) as (keyof typeof words)[];
const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

/** `40 minutes`, `1½ hours`, `1 h 30 min`, `2-3 weeks`, `about 8 weeks`, `a couple of days`. */
export function readDuration(text: string): Reading<Duration> {
  const groups = partsOf('duration', text);
  const unit = unitLength(groups?.unit);
  if (!groups || !unit) return refuse(text, 'invalid-value.duration');
  const rest = restOf(groups, unit.unit);
  const longest = rest && sum(lengthOf(groups.number, unit), rest);
  const time = longest && (groups.low === undefined ? longest : rangeOf(groups, longest));
  if (!time || time.count <= 0) return refuse(text, 'invalid-value.duration');
  const isAbout = groups.about !== undefined || [groups.low, groups.number].some((word) => isCouple(word));
  return { value: isAbout ? { ...time, about: true } : time };
}

/** What is added to the first amount; `undefined` if the text leaves it open. A bare number behind hours is minutes. */
function restOf({ restNumber, restUnit }: Groups, unit: TimeUnit): Duration | undefined {
  if (restNumber === undefined) return { count: 0, unit };
  if (restUnit === undefined && unit === 'hour') return { count: toNumber(restNumber), unit: 'minute' };
  const smaller = unitLength(restUnit);
  return smaller && lengthOf(restNumber, smaller);
}

/** So many of a unit. */
function lengthOf(number: string | undefined, { count, unit }: Duration): Duration {
  return { count: amountOf(number) * count, unit };
}

type Groups = Readonly<Record<string, string | undefined>>;

function sum(whole: Duration, rest: Duration): Duration | undefined {
  if (rest.count === 0) return whole;
  const added = inUnit(rest, whole.unit);
  const taken = inUnit(whole, rest.unit);
  if (added === undefined || taken === undefined || added >= 1) return undefined;
  const count = whole.count + added;
  // "1.5 hours", but "80 minutes" rather than "1.33 hours".
  return Number.isInteger(count * 4) ? { count, unit: whole.unit } : { count: taken + rest.count, unit: rest.unit };
}

function rangeOf({ low, lowUnit, unit: highUnit }: Groups, longest: Duration): Duration | undefined {
  const unit = unitLength(lowUnit) ?? unitLength(highUnit) ?? { count: 1, unit: longest.unit };
  const count = inUnit(lengthOf(low, unit), longest.unit);
  return count !== undefined && count < longest.count ? { ...longest, count, most: longest.count } : undefined;
}

/** The same length in another unit, where the two have a fixed ratio. */
function inUnit({ count, unit }: Duration, other: TimeUnit): number | undefined {
  if (unit === other) return count;
  const [from, to] = [hours[unit] ?? monthsIn[unit], hours[other] ?? monthsIn[other]];
  if (from === undefined || to === undefined || unit in hours !== other in hours) return undefined;
  return Number(((count * from) / to).toPrecision(12));
}

/** `2`, `1½`, `two`, `half a`. */
export function amountOf(text = ''): number {
  const word = linkAmong(text, wordNames);
  if (word) return words[word];
  const fraction = fractions[text.slice(-1)];
  const whole = fraction === undefined ? text : text.slice(0, -1).trim();
  return (whole === '' ? 0 : toNumber(whole)) + (fraction ?? 0);
}

function isCouple(text: string | undefined): boolean {
  return text !== undefined && linkAmong(text, ['couple']) !== undefined;
}
