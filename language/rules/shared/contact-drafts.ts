/** Findings about contacts that do not come as customers prefer. */
import type { RelatedPlace } from '../../model/finding.ts';
import type { Touchpoint } from '../../model/model.ts';
import type { ContactsContext, Wish, WishMissed } from '../../view/contact-wishes.ts';
import type { ChannelWish } from '../../view/unwanted-channels.ts';
import type { Draft, JourneyContext } from '../rule.ts';
import { hasLostLine } from './lost-lines.ts';
import { standsIn } from './personas.ts';
import { frequencyInWords } from './time-words.ts';
import { nameOf, shortName, touchpointId } from './touchpoint-views.ts';

/** The journey, and which of its touchpoints have lines that could not be read. */
export function contactsIn({ journey, problems }: JourneyContext): ContactsContext {
  return { journey, hasLostLine: (touchpoint) => hasLostLine(touchpoint, problems) };
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
  { persona, range }: Pick<Wish | ChannelWish, 'persona' | 'range'>,
  { file, journey, t }: JourneyContext,
  message: 'over-contact.wish' | 'unwanted-channel.wish' = 'over-contact.wish',
): RelatedPlace[] {
  if (persona && !standsIn(file, journey, persona)) return [];
  return [{ uri: file.uri, range, message: t(message) }];
}

/** A finding about one contact that comes too often or not often enough; `undefined` if there are several. */
export function contactDraft(
  message: 'over-contact' | 'under-contact',
  { contacts, wish }: WishMissed,
  context: JourneyContext,
): Draft | undefined {
  const [contact, ...others] = contacts;
  if (!contact || others.length > 0) return undefined;
  const { t } = context;
  return {
    message: t(message, {
      name: nameOf(contact, t),
      often: frequencyInWords(contact.frequency.value, t),
      ...wishInWords(wish, context),
    }),
    range: contact.frequency.range,
    touchpoint: touchpointId(contact),
    related: wishPlace(wish, context),
  };
}
