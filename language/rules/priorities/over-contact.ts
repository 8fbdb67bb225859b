import { timesADay } from '../../analysis/calendar.ts';
import type { Touchpoint } from '../../model/model.ts';
import { declaredName } from '../../view/names.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { channelKey } from '../shared/channels.ts';
import {
  contactDraft,
  exceeds,
  isSent,
  namesOf,
  repeatedIn,
  sumExceeds,
  sumOf,
  type Wish,
  wishesOf,
  wishInWords,
  wishPlace,
} from '../shared/contact-wishes.ts';
import { frequencyInWords } from '../shared/time-words.ts';
import { touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * A contact that comes more often than the touchpoint or a persona `prefers`, or several in one channel and one stage
 * that do so together.
 */
export const overContact = journeyRule({
  code: 'over-contact',
  level: 'info',
  *check(context) {
    const { journey } = context;
    const wishes = journey.personas.flatMap((persona) => wishesOf(persona.prefers, persona));
    const found = new Set<Touchpoint['key']>();
    for (const touchpoint of touchpointsIn(journey.stages)) {
      const { frequency } = touchpoint;
      const limit = frequency && limitFor(touchpoint, wishes, context);
      if (!limit || !exceeds(frequency.value, limit.frequency)) continue;
      found.add(touchpoint.key);
      yield contactDraft('over-contact', touchpoint, frequency, limit, context);
    }
    const strictest = strictestOf(wishes);
    if (!strictest) return;
    for (const group of togetherIn(context)) {
      if (group.some(({ key }) => found.has(key))) continue;
      const draft = together(group, strictest, context);
      if (draft) yield draft;
    }
  },
});

/** A wish of the touchpoint takes precedence over a persona's wish, which is about all that the company sends. */
function limitFor(touchpoint: Touchpoint, wishes: readonly Wish[], context: JourneyContext): Wish | undefined {
  if (touchpoint.status?.value === 'missing') return undefined;
  const own = wishesOf(touchpoint.prefers, undefined);
  if (own.length > 0) return strictestOf(own);
  return isSent(touchpoint, context) ? strictestOf(wishes) : undefined;
}

/** The lowest limit; `at least` is not a limit. */
function strictestOf(wishes: readonly Wish[]): Wish | undefined {
  const limits = wishes.filter(({ frequency }) => !frequency.atLeast);
  return limits.reduce<Wish | undefined>(
    (strictest, wish) => (strictest && timesADay(strictest.frequency) <= timesADay(wish.frequency) ? strictest : wish),
    undefined,
  );
}

/**
 * The contacts that one stage sends over one channel: those meet the customer in the same time. One with several
 * channels may share its number among them, and one with a wish of its own is judged by that.
 */
function* togetherIn(context: JourneyContext): Generator<ReturnType<typeof repeatedIn>> {
  for (const stage of context.journey.stages) {
    const byChannel = new Map<string, ReturnType<typeof repeatedIn>>();
    for (const touchpoint of repeatedIn(stage, context)) {
      const [channel, ...others] = touchpoint.channels;
      if (!channel || others.length > 0 || wishesOf(touchpoint.prefers, undefined).length > 0) continue;
      const key = channelKey(channel);
      byChannel.set(key, [...(byChannel.get(key) ?? []), touchpoint]);
    }
    for (const group of byChannel.values()) if (group.length > 1) yield group;
  }
}

/** On the last of them, with which they exceed the wish. It is about several, so it belongs to no touchpoint. */
function together(group: ReturnType<typeof repeatedIn>, limit: Wish, context: JourneyContext): Draft | undefined {
  const { journey, t, file } = context;
  const [channel] = group.flatMap(({ channels }) => channels);
  const sent = group.map(({ frequency }) => frequency);
  const last = sent.at(-1);
  if (!last || !sumExceeds(sent, limit)) return undefined;
  return {
    message: t('over-contact.together', {
      names: namesOf(group, context),
      channel: channel ? declaredName('channels', channel, journey) : '',
      often: frequencyInWords(sumOf(sent, limit), t),
      ...wishInWords(limit, context),
    }),
    range: last.range,
    related: [
      ...sent.slice(0, -1).map(({ value, range }) => ({
        uri: file.uri,
        range,
        message: t('over-contact.other', { often: frequencyInWords(value, t) }),
      })),
      ...wishPlace(limit, context),
    ],
  };
}
