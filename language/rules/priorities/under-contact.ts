import type { WishMissed } from '../../view/contact-wishes.ts';
import { underContacts } from '../../view/under-contacts.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { contactDraft, contactsIn, namesOf, wishInWords, wishPlace } from '../shared/contact-drafts.ts';
import { frequencyInWords } from '../shared/time-words.ts';

/** A contact that comes less often than the touchpoint `prefers`, or a stage that sends less than a persona wants. */
export const underContact = journeyRule({
  code: 'under-contact',
  level: 'info',
  *check(context) {
    for (const missed of underContacts(contactsIn(context))) {
      const draft = contactDraft('under-contact', missed, context) ?? together(missed, context);
      if (draft) yield draft;
    }
  },
});

/** On the last of the contacts that the company repeats in one stage. */
function together({ contacts, often, wish }: WishMissed, context: JourneyContext): Draft | undefined {
  const { t } = context;
  const last = contacts.at(-1);
  return (
    last && {
      message: t('under-contact.together', {
        names: namesOf(contacts, context),
        often: frequencyInWords(often, t),
        ...wishInWords(wish, context),
      }),
      range: last.frequency.range,
      related: wishPlace(wish, context),
    }
  );
}
