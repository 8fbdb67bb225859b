import { timesADay, timesPer } from '../../analysis/calendar.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import type { Fact, Frequency, Persona, Preference, Touchpoint } from '../../model/model.ts';
import { declaredName } from '../../view/names.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { channelKey } from '../shared/channels.ts';
import { hasLostLine } from '../shared/lost-lines.ts';
import { standsIn } from '../shared/personas.ts';
import { frequencyInWords } from '../shared/time-words.ts';
import { nameOf, shortName, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/** How often somebody wants to hear from the company. */
interface Limit {
  readonly frequency: Frequency;
  readonly range: Fact<Preference>['range'];
  /** `undefined` where the touchpoint itself says it, for all customers. */
  readonly persona: Persona | undefined;
}

/** Months and years are no whole weeks: across units, a tenth more still counts as the same. */
const tolerance = 1.1;

/**
 * A contact that comes more often than the touchpoint or a persona `prefers`, or several in one channel and one stage
 * that do so together.
 */
export const overContact = journeyRule({
  code: 'over-contact',
  level: 'info',
  *check(context) {
    const { journey } = context;
    const limits = journey.personas.flatMap((persona) => limitOf(persona.prefers, persona) ?? []);
    const told = new Set<Touchpoint>();
    for (const touchpoint of touchpointsIn(journey.stages)) {
      const { frequency } = touchpoint;
      const limit = frequency && limitFor(touchpoint, limits, context);
      if (!limit || !exceeds(frequency.value, limit.frequency)) continue;
      told.add(touchpoint);
      yield alone(touchpoint, frequency, limit, context);
    }
    const strictest = strictestOf(limits);
    if (!strictest) return;
    for (const group of togetherIn(context)) {
      if (group.some((touchpoint) => told.has(touchpoint))) continue;
      const draft = together(group, strictest, context);
      if (draft) yield draft;
    }
  },
});

/** What the touchpoint's own customers prefer counts before what a persona prefers of all that the company sends. */
function limitFor(touchpoint: Touchpoint, limits: readonly Limit[], context: JourneyContext): Limit | undefined {
  if (touchpoint.status?.value === 'missing') return undefined;
  return limitOf(touchpoint.prefers, undefined) ?? (isSent(touchpoint, context) ? strictestOf(limits) : undefined);
}

/**
 * What customers start themselves does not come too often: they chose it. Where a line cannot be read, it may say so,
 * or what they prefer here.
 */
function isSent(touchpoint: Touchpoint, { problems }: JourneyContext): boolean {
  return touchpoint.by?.value !== 'customer' && !hasLostLine(touchpoint, problems);
}

function limitOf(prefers: readonly Fact<Preference>[], persona: Persona | undefined): Limit | undefined {
  return strictestOf(
    prefers.flatMap(({ value, range }) => (value.frequency ? [{ frequency: value.frequency, range, persona }] : [])),
  );
}

function strictestOf(limits: readonly Limit[]): Limit | undefined {
  let strictest: Limit | undefined;
  for (const limit of limits) {
    if (!strictest || timesADay(limit.frequency) < timesADay(strictest.frequency)) strictest = limit;
  }
  return strictest;
}

function exceeds(frequency: Frequency, limit: Frequency): boolean {
  if (frequency.per === limit.per) return frequency.count > limit.count;
  return timesADay(frequency) > timesADay(limit) * tolerance;
}

function alone(touchpoint: Touchpoint, frequency: Fact<Frequency>, limit: Limit, context: JourneyContext): Draft {
  const { t } = context;
  return {
    message: t('over-contact', {
      name: nameOf(touchpoint, t),
      often: frequencyInWords(frequency.value, t),
      ...wishOf(limit, context),
    }),
    range: frequency.range,
    touchpoint: touchpointId(touchpoint),
    related: limitPlace(limit, context),
  };
}

/**
 * The contacts that one stage sends over one channel: those meet the customer in the same time. One with several
 * channels may share its number among them, and one with a wish of its own is judged by that.
 */
function* togetherIn(context: JourneyContext): Generator<Touchpoint[]> {
  for (const stage of context.journey.stages) {
    const byChannel = new Map<string, Touchpoint[]>();
    for (const touchpoint of touchpointsIn([stage])) {
      const [channel, ...others] = touchpoint.channels;
      const counts = touchpoint.frequency && isSent(touchpoint, context) && touchpoint.status?.value !== 'missing';
      if (!channel || others.length > 0 || !counts || limitOf(touchpoint.prefers, undefined)) continue;
      const key = channelKey(channel);
      byChannel.set(key, [...(byChannel.get(key) ?? []), touchpoint]);
    }
    for (const group of byChannel.values()) if (group.length > 1) yield group;
  }
}

/** On the last of them, which fills the measure. It speaks of several, so it belongs to none. */
function together(group: readonly Touchpoint[], limit: Limit, context: JourneyContext): Draft | undefined {
  const { journey, t, file } = context;
  const [channel] = group.flatMap(({ channels }) => channels);
  const { per } = limit.frequency;
  const sent = group.flatMap(({ frequency }) => frequency ?? []);
  const aDay = sent.reduce((sum, { value }) => sum + timesADay(value), 0);
  const count = Number(timesPer(per, aDay).toPrecision(3));
  const sum: Frequency = { count, per, atMost: false };
  const last = sent.at(-1);
  const sameUnit = sent.every(({ value }) => value.per === per);
  if (!last || !(sameUnit ? exceeds(sum, limit.frequency) : count > limit.frequency.count * tolerance))
    return undefined;
  return {
    message: t('over-contact.together', {
      names: group.map((touchpoint) => t('over-contact.one', { name: nameOf(touchpoint, t) })).join(', '),
      channel: channel ? declaredName('channels', channel, journey) : '',
      often: frequencyInWords(sum, t),
      ...wishOf(limit, context),
    }),
    range: last.range,
    related: [
      ...sent.slice(0, -1).map(({ value, range }) => ({
        uri: file.uri,
        range,
        message: t('over-contact.other', { often: frequencyInWords(value, t) }),
      })),
      ...limitPlace(limit, context),
    ],
  };
}

function wishOf({ frequency, persona }: Limit, { t }: JourneyContext) {
  return {
    who: persona ? 'persona' : 'everybody',
    persona: persona ? shortName(persona, t) : '',
    wanted: frequencyInWords(frequency, t),
  };
}

function limitPlace({ persona, range }: Limit, { file, journey, t }: JourneyContext): RelatedPlace[] {
  if (persona && !standsIn(file, journey, persona)) return [];
  return [{ uri: file.uri, range, message: t('over-contact.wish') }];
}
