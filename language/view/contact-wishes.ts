/** How often customers want to hear from the company, and the contacts that this is about. */
import { timesADay, timesPer } from '../analysis/calendar.ts';
import { catalogueChannels } from '../catalogue/channels.ts';
import { recogniseChannel, recogniseTouchpoint } from '../catalogue/recognise.ts';
import type { Fact, Frequency, Journey, Persona, Preference, Stage, Touchpoint } from '../model/model.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { declaredName } from './names.ts';

/** A wished frequency. */
export interface Wish {
  readonly frequency: Frequency;
  readonly range: Fact<Preference>['range'];
  /** `undefined` for a wish of the touchpoint itself, which is that of all customers. */
  readonly persona: Persona | undefined;
  /** The channels of the same line; empty for any channel. */
  readonly channels: readonly string[];
}

/** A journey and what of it could not be read. */
export interface ContactsContext {
  readonly journey: Journey;
  /** Whether a line of the touchpoint could not be read: it may be the one with the party that starts the contact. */
  readonly hasLostLine: (touchpoint: Touchpoint) => boolean;
}

/** A contact that comes again and again. */
export type RepeatedContact = Touchpoint & { readonly frequency: Fact<Frequency> };

/** Contacts that come more or less often than wished: one, or several of a stage together. */
export interface WishMissed {
  /** One or more, in the order of the journey. */
  readonly contacts: readonly RepeatedContact[];
  /** How often they come; of several the sum, per unit of the wish. */
  readonly often: Frequency;
  readonly wish: Wish;
}

/** Months and years are no whole weeks: across units, a tenth more or less still counts as the same. */
const tolerance = 1.1;

export function wishesOf(prefers: readonly Fact<Preference>[], persona: Persona | undefined): Wish[] {
  return prefers.flatMap(({ value, range }) =>
    value.frequencies.map((frequency) => ({ frequency, range, persona, channels: value.channels })),
  );
}

export function exceeds(frequency: Frequency, limit: Frequency): boolean {
  if (frequency.per === limit.per && frequency.every === limit.every) return frequency.count > limit.count;
  return timesADay(frequency) > timesADay(limit) * tolerance;
}

/** The contacts that the company starts. */
export function isSent(touchpoint: Touchpoint, { journey, hasLostLine }: ContactsContext): boolean {
  if (touchpoint.status?.value === 'missing' || hasLostLine(touchpoint)) return false;
  const { by } = touchpoint;
  return by ? by.value !== 'customer' : !isVisited(touchpoint, journey);
}

/** Whether customers come by themselves: a website, a shop, and the product, whose use is not a contact. */
function isVisited({ name, channels }: Touchpoint, journey: Journey): boolean {
  const known =
    channels.length > 0
      ? channels.map((channel) => recogniseChannel(declaredName('channels', channel, journey)))
      : recogniseTouchpoint(name)?.channels.map((id) => catalogueChannels.find((channel) => channel.id === id));
  return known?.every((channel) => channel?.visited) ?? false;
}

/** Whether a contact is repeated. */
export function isRepeated(touchpoint: Touchpoint): touchpoint is RepeatedContact {
  return touchpoint.frequency !== undefined;
}

/** The contacts of a stage that the company repeats. */
export function repeatedIn(stage: Stage, context: ContactsContext): RepeatedContact[] {
  return touchpointsOf(stage)
    .filter(isRepeated)
    .filter((touchpoint) => isSent(touchpoint, context));
}

/** How often several contacts come: one as it is written, several as their sum per unit of the wish. */
export function oftenOf(contacts: readonly RepeatedContact[], wish: Wish): Frequency {
  const [only, ...others] = contacts;
  return only && others.length === 0 ? only.frequency.value : sumOf(frequenciesOf(contacts), wish);
}

export function frequenciesOf(contacts: readonly RepeatedContact[]): Fact<Frequency>[] {
  return contacts.map(({ frequency }) => frequency);
}

/** The sum of several frequencies, per unit of the wish. */
function sumOf(frequencies: readonly Fact<Frequency>[], { frequency: { per } }: Wish): Frequency {
  const aDay = frequencies.reduce((sum, { value }) => sum + timesADay(value), 0);
  return { count: Number(timesPer(per, aDay).toPrecision(3)), per, atMost: false };
}

/** Whether several together are more than wished; exact where all have the unit of the wish. */
export function sumExceeds(frequencies: readonly Fact<Frequency>[], wish: Wish): boolean {
  const sum = sumOf(frequencies, wish).count;
  const wished = wishedPerUnit(wish);
  return haveUnitOf(frequencies, wish) ? sum > wished : sum > wished * tolerance;
}

/** Whether several together are less than wished. */
export function sumFallsShort(frequencies: readonly Fact<Frequency>[], wish: Wish): boolean {
  const sum = sumOf(frequencies, wish).count;
  const wished = wishedPerUnit(wish);
  return haveUnitOf(frequencies, wish) ? sum < wished : sum * tolerance < wished;
}

function wishedPerUnit({ frequency: { count, every = 1 } }: Wish): number {
  return count / every;
}

/** Whether the numbers can be compared as they are: all are counts per unit of the wish. */
function haveUnitOf(frequencies: readonly Fact<Frequency>[], { frequency: { per, every } }: Wish): boolean {
  return !every && frequencies.every(({ value }) => value.per === per && !value.every);
}
