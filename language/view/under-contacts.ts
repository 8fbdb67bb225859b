/** Contacts that come less often than customers prefer. */
import { touchpointsOf } from '../model/touchpoints.ts';
import {
  type ContactsContext,
  frequenciesOf,
  isRepeated,
  oftenOf,
  repeatedIn,
  sumFallsShort,
  type Wish,
  type WishMissed,
  wishesOf,
} from './contact-wishes.ts';
import { preferredChannels } from './preferred-channels.ts';

/** Contacts that come less often than the touchpoint prefers, and stages that send less than a persona wants. */
export function underContacts(context: ContactsContext): WishMissed[] {
  return [...ownWishesMissed(context), ...personasWishesMissed(context)];
}

function ownWishesMissed({ journey }: ContactsContext): WishMissed[] {
  return journey.stages
    .flatMap(touchpointsOf)
    .filter(isRepeated)
    .filter(({ status }) => status?.value !== 'missing')
    .flatMap((contact) =>
      wantedOf(wishesOf(contact.prefers, undefined))
        .filter((wish) => sumFallsShort([contact.frequency], wish))
        .map((wish) => ({ contacts: [contact], often: contact.frequency.value, wish })),
    );
}

/** Of all that one stage repeats, over the channels of the wish if it names any. */
function personasWishesMissed(context: ContactsContext): WishMissed[] {
  const { journey } = context;
  const wishes = journey.personas.flatMap((persona) => wantedOf(wishesOf(persona.prefers, persona)));
  if (wishes.length === 0) return [];
  const channelsOf = preferredChannels(journey);
  const preferences = wishes.map((wish) => ({ wish, ...channelsOf(wish.channels) }));
  return journey.stages.flatMap((stage) => {
    const repeated = repeatedIn(stage, context);
    return preferences.flatMap(({ wish, isPreferred }): WishMissed[] => {
      const contacts = repeated.filter(({ channels }) => !isPreferred || channels.some(isPreferred));
      const isMissed = contacts.length > 0 && sumFallsShort(frequenciesOf(contacts), wish);
      return isMissed ? [{ contacts, often: oftenOf(contacts, wish), wish }] : [];
    });
  });
}

/** `at most` wants no more; all others also want no less. */
function wantedOf(wishes: readonly Wish[]): Wish[] {
  return wishes.filter(({ frequency }) => !frequency.atMost);
}
