import type { ContactMismatch, FrequencyMismatch } from '../model/contact-mismatch.ts';
import type { ContactsContext, WishMissed } from './contact-wishes.ts';
import { overContacts } from './over-contacts.ts';
import { underContacts } from './under-contacts.ts';
import { unwantedChannels } from './unwanted-channels.ts';

/** All contacts that do not come as customers prefer: those that the rules report. */
export function contactMismatches(context: ContactsContext): ContactMismatch[] {
  return [
    ...overContacts(context).map(frequencyMismatch('too-often')),
    ...underContacts(context).map(frequencyMismatch('too-seldom')),
    ...unwantedChannels(context).map(({ touchpoint, wish: { persona, names } }) => ({
      kind: 'unwanted-channel' as const,
      touchpoints: [touchpoint.key],
      persona: persona?.key,
      wanted: names,
    })),
  ];
}

function frequencyMismatch(kind: FrequencyMismatch['kind']): (missed: WishMissed) => FrequencyMismatch {
  return ({ contacts, often, wish: { frequency, persona } }) => ({
    kind,
    touchpoints: contacts.map(({ key }) => key),
    persona: persona?.key,
    often,
    wanted: frequency,
  });
}
