import { frequenciesOf, type WishMissed } from '../../view/contact-wishes.ts';
import { declaredName } from '../../view/names.ts';
import { overContacts } from '../../view/over-contacts.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { contactDraft, contactsIn, namesOf, wishInWords, wishPlace } from '../shared/contact-drafts.ts';
import { frequencyInWords } from '../shared/time-words.ts';

/**
 * A contact that comes more often than the touchpoint or a persona `prefers`, or several in one channel and one stage
 * that do so together.
 */
export const overContact = journeyRule({
  code: 'over-contact',
  level: 'info',
  *check(context) {
    for (const missed of overContacts(contactsIn(context))) {
      const draft = contactDraft('over-contact', missed, context) ?? together(missed, context);
      if (draft) yield draft;
    }
  },
});

/** On the last of them, with which they exceed the wish. It is about several, so it belongs to no touchpoint. */
function together({ contacts, often, wish }: WishMissed, context: JourneyContext): Draft | undefined {
  const { journey, t, file } = context;
  const [channel] = contacts.flatMap(({ channels }) => channels);
  const sent = frequenciesOf(contacts);
  const last = sent.at(-1);
  return (
    last && {
      message: t('over-contact.together', {
        names: namesOf(contacts, context),
        channel: channel ? declaredName('channels', channel, journey) : '',
        often: frequencyInWords(often, t),
        ...wishInWords(wish, context),
      }),
      range: last.range,
      related: [
        ...sent.slice(0, -1).map(({ value, range }) => ({
          uri: file.uri,
          range,
          message: t('over-contact.other', { often: frequencyInWords(value, t) }),
        })),
        ...wishPlace(wish, context),
      ],
    }
  );
}
