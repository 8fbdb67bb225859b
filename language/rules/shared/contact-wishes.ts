/** How often customers want to hear from the company, and the contacts that this is about. */
import { timesADay, timesPer } from '../../analysis/calendar.ts';
import { catalogueChannels } from '../../catalogue/channels.ts';
import { recogniseChannel, recogniseTouchpoint } from '../../catalogue/recognise.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import type { Fact, Frequency, Persona, Preference, Stage, Touchpoint } from '../../model/model.ts';
import { declaredName } from '../../view/names.ts';
import type { Draft, JourneyContext } from '../rule.ts';
import { hasLostLine } from './lost-lines.ts';
import { standsIn } from './personas.ts';
import { frequencyInWords } from './time-words.ts';
import { nameOf, shortName, touchpointId, touchpointsIn } from './touchpoint-views.ts';

/** A wished frequency. */
export interface Wish {
  readonly frequency: Frequency;
  readonly range: Fact<Preference>['range'];
  /** `undefined` for a wish of the touchpoint itself, which is that of all customers. */
  readonly persona: Persona | undefined;
  /** The channels of the same line; empty for any channel. */
  readonly channels: readonly string[];
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

/** The contacts that the company starts. A lost line may be the one with the party that starts the contact. */
export function isSent(touchpoint: Touchpoint, { journey, problems }: JourneyContext): boolean {
  if (touchpoint.status?.value === 'missing' || hasLostLine(touchpoint, problems)) return false;
  const { by } = touchpoint;
  return by ? by.value !== 'customer' : !isVisited(touchpoint, journey);
}

/** Whether customers come by themselves: a website, a shop, and the product, whose use is not a contact. */
function isVisited({ name, channels }: Touchpoint, journey: JourneyContext['journey']): boolean {
  const known =
    channels.length > 0
      ? channels.map((channel) => recogniseChannel(declaredName('channels', channel, journey)))
      : recogniseTouchpoint(name)?.channels.map((id) => catalogueChannels.find((channel) => channel.id === id));
  return known?.every((channel) => channel?.visited) ?? false;
}

/** The contacts of a stage that the company repeats. */
export function repeatedIn(stage: Stage, context: JourneyContext): (Touchpoint & { frequency: Fact<Frequency> })[] {
  return touchpointsIn([stage]).flatMap((touchpoint) => {
    const { frequency } = touchpoint;
    return frequency && isSent(touchpoint, context) ? [{ ...touchpoint, frequency }] : [];
  });
}

/** The sum of several frequencies, per unit of the wish. */
export function sumOf(frequencies: readonly Fact<Frequency>[], { frequency: { per } }: Wish): Frequency {
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

/** The words of a message about a wish. */
export function wishInWords({ frequency, persona }: Wish, { t }: JourneyContext) {
  return {
    who: persona ? 'persona' : 'everybody',
    persona: persona ? shortName(persona, t) : '',
    wanted: frequencyInWords(frequency, t),
  };
}

/** The names of several touchpoints in a message. */
export function namesOf(touchpoints: readonly Touchpoint[], { t }: JourneyContext): string {
  return touchpoints.map((touchpoint) => t('over-contact.one', { name: nameOf(touchpoint, t) })).join(', ');
}

/** The line with the wish, if it stands in this file. */
export function wishPlace(
  { persona, range }: Pick<Wish, 'persona' | 'range'>,
  { file, journey, t }: JourneyContext,
  message: 'over-contact.wish' | 'unwanted-channel.wish' = 'over-contact.wish',
): RelatedPlace[] {
  if (persona && !standsIn(file, journey, persona)) return [];
  return [{ uri: file.uri, range, message: t(message) }];
}

/** A finding about one contact that comes too often or not often enough. */
export function contactDraft(
  message: 'over-contact' | 'under-contact',
  touchpoint: Touchpoint,
  frequency: Fact<Frequency>,
  wish: Wish,
  context: JourneyContext,
): Draft {
  const { t } = context;
  return {
    message: t(message, {
      name: nameOf(touchpoint, t),
      often: frequencyInWords(frequency.value, t),
      ...wishInWords(wish, context),
    }),
    range: frequency.range,
    touchpoint: touchpointId(touchpoint),
    related: wishPlace(wish, context),
  };
}
