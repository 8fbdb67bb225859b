/** Contacts that come more often than customers prefer. */
import { timesADay } from '../analysis/calendar.ts';
import type { Touchpoint } from '../model/model.ts';
import { referenceKey } from '../model/name-key.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import {
  type ContactsContext,
  exceeds,
  frequenciesOf,
  isRepeated,
  isSent,
  oftenOf,
  type RepeatedContact,
  repeatedIn,
  sumExceeds,
  type Wish,
  type WishMissed,
  wishesOf,
} from './contact-wishes.ts';

/**
 * Contacts that come more often than the touchpoint or a persona prefers, and those that do so together: several in one
 * channel and one stage, none of which does so alone.
 */
export function overContacts(context: ContactsContext): WishMissed[] {
  const { journey } = context;
  const wishes = journey.personas.flatMap((persona) => wishesOf(persona.prefers, persona));
  const alone = journey.stages
    .flatMap(touchpointsOf)
    .filter(isRepeated)
    .flatMap((contact): WishMissed[] => {
      const wish = limitFor(contact, wishes, context);
      if (!wish || !exceeds(contact.frequency.value, wish.frequency)) return [];
      return [{ contacts: [contact], often: contact.frequency.value, wish }];
    });
  const strictest = strictestOf(wishes);
  if (!strictest) return alone;
  const found = new Set(alone.flatMap(({ contacts }) => contacts.map(({ key }) => key)));
  const together = [...togetherIn(context)]
    .filter((contacts) => !contacts.some(({ key }) => found.has(key)))
    .filter((contacts) => sumExceeds(frequenciesOf(contacts), strictest))
    .map((contacts) => ({ contacts, often: oftenOf(contacts, strictest), wish: strictest }));
  return [...alone, ...together];
}

/** A wish of the touchpoint takes precedence over a persona's wish, which is about all that the company sends. */
function limitFor(touchpoint: Touchpoint, wishes: readonly Wish[], context: ContactsContext): Wish | undefined {
  if (touchpoint.status?.value === 'missing') return undefined;
  const own = wishesOf(touchpoint.prefers, undefined);
  if (own.length > 0) return strictestOf(own);
  return wishes.length > 0 && isSent(touchpoint, context) ? strictestOf(wishes) : undefined;
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
function* togetherIn(context: ContactsContext): Generator<readonly RepeatedContact[]> {
  for (const stage of context.journey.stages) {
    const byChannel = new Map<string, RepeatedContact[]>();
    for (const contact of repeatedIn(stage, context)) {
      const [channel, ...others] = contact.channels;
      if (!channel || others.length > 0 || wishesOf(contact.prefers, undefined).length > 0) continue;
      const key = referenceKey(channel);
      byChannel.set(key, [...(byChannel.get(key) ?? []), contact]);
    }
    for (const group of byChannel.values()) if (group.length > 1) yield group;
  }
}
