/** Moments of truth: where a picture of the company is made or broken (field notes, row 34). */
import type { Words } from './words.ts';

const entries = {
  'first contact': {
    en: ['First contact', 'First impression'],
    sv: ['Första kontakten', 'Första kontakt', 'Första intrycket'],
    nb: ['Første kontakt', 'Første møte', 'Førsteinntrykk'],
    da: ['Første kontakt', 'Første møde', 'Førsteindtryk'],
    nl: ['Eerste contact', 'Eerste indruk'],
  },
  transaction: {
    en: ['Transaction', 'Purchase', 'Payment'],
    sv: ['Transaktion', 'Köp', 'Betalning'],
    nb: ['Transaksjon', 'Kjøp', 'Betaling'],
    da: ['Transaktion', 'Køb', 'Betaling'],
    nl: ['Transactie', 'Aankoop', 'Betaling'],
  },
  onboarding: {
    en: ['Onboarding', 'Getting started'],
    sv: ['Inskolning', 'Onboarding', 'Introduktion'],
    nb: ['Onboarding', 'Introduksjon', 'Opplæring'],
    da: ['Onboarding', 'Introduktion', 'Opstart'],
    nl: ['Onboarding', 'Introductie', 'Inwerken'],
  },
  support: {
    en: ['Support', 'Customer service'],
    sv: ['Support', 'Kundservice', 'Kundsupport'],
    nb: ['Support', 'Kundestøtte', 'Kundeservice'],
    da: ['Support', 'Kundeservice'],
    nl: ['Support', 'Klantenservice', 'Ondersteuning'],
  },
  feedback: {
    en: ['Feedback', 'Customer feedback'],
    sv: ['Feedback', 'Kundfeedback', 'Återkoppling'],
    nb: ['Tilbakemelding', 'Feedback', 'Kundetilbakemelding'],
    da: ['Feedback', 'Tilbagemelding', 'Kundefeedback'],
    nl: ['Feedback', 'Klantfeedback', 'Terugkoppeling'],
  },
} as const satisfies Readonly<Record<string, Words>>;

/** As it is written behind `moment:`. */
export type CatalogueMomentId = keyof typeof entries;

export interface CatalogueMoment {
  readonly id: CatalogueMomentId;
  readonly names: Words;
}

export const catalogueMoments: readonly CatalogueMoment[] = (Object.keys(entries) as CatalogueMomentId[]).map((id) => ({
  id,
  names: entries[id],
}));
