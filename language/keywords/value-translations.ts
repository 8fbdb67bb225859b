/**
 * The one table of values that are words: a row a value, by its English word. A new value is a new row, and nothing
 * else: completion, fixes, translations, colours of the editor and the documentation take it from here.
 *
 * The first word of a language is the one that is offered and that a translation writes; the others are read as well.
 * In a list, a word means one value whatever the language of the file.
 */

import type { Language } from '../model/languages.ts';

type Spellings = readonly [string, ...string[]];

/** `en` has what is read in English beside the word itself. */
export type ValueRow = Readonly<Record<Exclude<Language, 'en'>, Spellings>> & { readonly en?: Spellings };

const planned: ValueRow = {
  sv: ['planerad', 'planerat'],
  nb: ['planlagt'],
  da: ['planlagt'],
  nl: ['gepland'],
};

/** Who stands behind a channel or a team. */
const ownerships = {
  owned: { sv: ['egen', 'eget', 'egna'], nb: ['egen', 'eget', 'egne'], da: ['egen', 'eget', 'egne'], nl: ['eigen'] },
  partner: {
    sv: ['partner', 'partnerns'],
    nb: ['partner', 'partneren'],
    da: ['partner', 'partneren'],
    nl: ['partner', 'van partner'],
  },
  earned: {
    sv: ['förtjänad', 'förtjänat', 'förtjänade'],
    nb: ['fortjent', 'fortjente'],
    da: ['fortjent', 'fortjente'],
    nl: ['verdiend', 'verdiende'],
  },
  paid: {
    sv: ['betald', 'betalt', 'köpt'],
    nb: ['betalt', 'kjøpt'],
    da: ['betalt', 'købt'],
    nl: ['betaald', 'betaalde'],
  },
  shared: { sv: ['delad', 'delat'], nb: ['delt'], da: ['delt'], nl: ['gedeeld', 'gedeelde'] },
} as const;

/** Three levels. */
const levels = {
  low: { sv: ['låg', 'lågt', 'liten'], nb: ['lav', 'liten'], da: ['lav', 'lille'], nl: ['laag', 'weinig'] },
  medium: {
    sv: ['medel', 'medelstor', 'måttlig'],
    nb: ['middels'],
    da: ['middel', 'mellem', 'mellemstor'],
    nl: ['gemiddeld', 'middel', 'matig'],
  },
  high: { sv: ['hög', 'högt', 'stor'], nb: ['høy', 'stor'], da: ['høj', 'stor'], nl: ['hoog', 'veel'] },
} as const;

export const valueSpellings = {
  channelKinds: {
    digital: {
      sv: ['digital', 'digitalt'],
      nb: ['digital', 'digitalt'],
      da: ['digital', 'digitalt'],
      nl: ['digitaal'],
    },
    physical: { sv: ['fysisk', 'fysiskt'], nb: ['fysisk'], da: ['fysisk'], nl: ['fysiek'] },
    person: {
      sv: ['personlig', 'personligt'],
      nb: ['personlig'],
      da: ['personlig', 'personligt'],
      nl: ['persoonlijk', 'persoon'],
    },
    print: {
      sv: ['tryck', 'tryckt', 'trycksak'],
      nb: ['trykk', 'trykt', 'trykksak'],
      da: ['tryk', 'trykt', 'tryksag'],
      nl: ['drukwerk', 'gedrukt'],
    },
    voice: { sv: ['telefon', 'röst'], nb: ['telefon', 'stemme'], da: ['telefon', 'stemme'], nl: ['telefoon', 'stem'] },
    ...ownerships,
  },
  ownerships,
  evidenceKinds: {
    survey: {
      sv: ['enkät', 'enkätundersökning', 'undersökning', 'kundundersökning'],
      nb: ['spørreundersøkelse', 'undersøkelse', 'kundeundersøkelse', 'spørreskjema'],
      da: ['spørgeskema', 'spørgeundersøgelse', 'undersøgelse', 'kundeundersøgelse'],
      nl: ['enquête', 'enquete', 'vragenlijst', 'klantonderzoek'],
      en: ['surveys', 'questionnaire'],
    },
    interview: {
      sv: ['intervju', 'intervjuer', 'kundintervju'],
      nb: ['intervju', 'intervjuer', 'dybdeintervju'],
      da: ['interview', 'interviews', 'kundeinterview'],
      nl: ['interview', 'interviews', 'gesprek', 'gesprekken'],
      en: ['interviews'],
    },
    crm: {
      sv: ['crm', 'kundregister'],
      nb: ['crm', 'kunderegister'],
      da: ['crm', 'kundekartotek'],
      nl: ['crm', 'klantgegevens'],
    },
    analytics: {
      sv: ['webbstatistik', 'webbanalys', 'statistik'],
      nb: ['nettstatistikk', 'webanalyse', 'statistikk'],
      da: ['webstatistik', 'webanalyse', 'statistik'],
      nl: ['webstatistieken', 'webanalyse', 'statistieken'],
    },
    review: {
      sv: ['recension', 'recensioner', 'omdöme', 'omdömen'],
      nb: ['omtale', 'omtaler', 'anmeldelse', 'anmeldelser'],
      da: ['anmeldelse', 'anmeldelser'],
      nl: ['recensie', 'recensies', 'review', 'reviews'],
      en: ['reviews'],
    },
    observation: {
      sv: ['observation', 'observationer'],
      nb: ['observasjon', 'observasjoner'],
      da: ['observation', 'observationer'],
      nl: ['observatie', 'observaties'],
      en: ['observations'],
    },
    support: {
      sv: ['supportärenden', 'supportärende', 'kundservice'],
      nb: ['supportsaker', 'supportsak', 'kundeservice'],
      da: ['supportsager', 'supportsag', 'kundeservice'],
      nl: ['supportvragen', 'supportvraag', 'klantenservice'],
    },
    self: {
      sv: ['egen bedömning', 'vår egen bedömning', 'självskattning'],
      nb: ['egen vurdering', 'vår egen vurdering'],
      da: ['egen vurdering', 'vores egen vurdering'],
      nl: ['eigen inschatting', 'onze eigen inschatting', 'eigen beoordeling'],
      en: ['own assessment'],
    },
  },
  statuses: {
    planned,
    missing: {
      sv: ['saknas', 'uteblir'],
      nb: ['mangler', 'uteblir'],
      da: ['mangler', 'udebliver'],
      nl: ['ontbreekt', 'blijft uit'],
    },
    failed: {
      sv: ['misslyckad', 'misslyckat', 'misslyckas', 'misslyckades'],
      nb: ['mislykket', 'mislykkes', 'mislyktes', 'feiler', 'feilet'],
      da: ['mislykket', 'mislykkes', 'mislykkedes', 'fejler', 'fejlede'],
      nl: ['mislukt', 'mislukte', 'faalt', 'faalde'],
    },
    'ad hoc': {
      sv: ['oplanerad', 'oplanerat'],
      nb: ['ikke planlagt', 'uplanlagt'],
      da: ['ikke planlagt', 'uplanlagt'],
      nl: ['niet gepland', 'ongepland'],
      en: ['unplanned'],
    },
    'out of order': {
      sv: ['i fel ordning', 'fel ordning'],
      nb: ['i feil rekkefølge', 'feil rekkefølge'],
      da: ['i forkert rækkefølge', 'forkert rækkefølge'],
      nl: ['in verkeerde volgorde', 'verkeerde volgorde'],
    },
  },
  actionStatuses: {
    planned,
    doing: {
      sv: ['pågår', 'pågående'],
      nb: ['pågår', 'pågående', 'i gang'],
      da: ['i gang', 'igangværende'],
      nl: ['bezig', 'loopt', 'in uitvoering'],
      en: ['in progress', 'ongoing'],
    },
    done: {
      sv: ['klar', 'klart', 'genomförd', 'genomfört'],
      nb: ['ferdig', 'gjennomført', 'utført'],
      da: ['færdig', 'gennemført', 'udført'],
      nl: ['klaar', 'gereed', 'afgerond', 'uitgevoerd'],
    },
    dropped: {
      sv: ['nedlagd', 'nedlagt', 'avbruten', 'struken'],
      nb: ['lagt bort', 'droppet', 'skrinlagt', 'avlyst'],
      da: ['opgivet', 'droppet', 'aflyst'],
      nl: ['geschrapt', 'vervallen'],
      en: ['cancelled'],
    },
  },
  initiators: {
    customer: { sv: ['kunden', 'kund'], nb: ['kunden', 'kunde'], da: ['kunden', 'kunde'], nl: ['klant', 'de klant'] },
    company: {
      sv: ['företaget', 'företag'],
      nb: ['bedriften', 'bedrift', 'selskapet', 'firmaet'],
      da: ['virksomheden', 'virksomhed', 'firmaet'],
      nl: ['bedrijf', 'het bedrijf', 'organisatie'],
    },
    partner: {
      sv: ['partner', 'partnern'],
      nb: ['partner', 'partneren'],
      da: ['partner', 'partneren'],
      nl: ['partner', 'de partner'],
    },
  },
  moments: {
    'first contact': {
      sv: ['första kontakten', 'första kontakt', 'första intrycket'],
      nb: ['første kontakt', 'første møte', 'førsteinntrykk'],
      da: ['første kontakt', 'første møde', 'førsteindtryk'],
      nl: ['eerste contact', 'eerste indruk'],
      en: ['first impression'],
    },
    transaction: { sv: ['transaktion'], nb: ['transaksjon'], da: ['transaktion'], nl: ['transactie'] },
    delivery: { sv: ['leverans'], nb: ['levering', 'utlevering'], da: ['levering', 'udlevering'], nl: ['levering'] },
    onboarding: {
      sv: ['inskolning', 'introduktion'],
      nb: ['onboarding', 'introduksjon', 'opplæring'],
      da: ['onboarding', 'introduktion', 'opstart'],
      nl: ['onboarding', 'introductie', 'inwerken'],
    },
    support: {
      sv: ['support', 'kundsupport', 'kundservice'],
      nb: ['kundestøtte', 'kundeservice', 'support'],
      da: ['support', 'kundesupport', 'kundeservice'],
      nl: ['ondersteuning', 'klantenservice', 'support'],
    },
    feedback: {
      sv: ['feedback', 'återkoppling', 'kundfeedback'],
      nb: ['tilbakemelding', 'kundetilbakemelding', 'feedback'],
      da: ['feedback', 'tilbagemelding', 'kundefeedback'],
      nl: ['feedback', 'terugkoppeling', 'klantfeedback'],
    },
  },
  efforts: levels,
  risks: levels,
  states: {
    'as-is': {
      sv: ['nuläge', 'nuvarande'],
      nb: ['nåsituasjon', 'nåværende'],
      da: ['nuværende', 'nuværende situation'],
      nl: ['huidig', 'huidige situatie'],
    },
    'to-be': {
      sv: ['önskat läge', 'önskad', 'börläge', 'målbild'],
      nb: ['ønsket situasjon', 'ønsket', 'målbilde'],
      da: ['ønsket', 'ønsket situation', 'målbillede'],
      nl: ['gewenst', 'gewenste situatie'],
    },
  },
  /** Where a band ends: `red <= 5, yellow < 8`. */
  bandColours: {
    red: { sv: ['röd', 'rött', 'röda'], nb: ['rød', 'rødt'], da: ['rød', 'rødt'], nl: ['rood', 'rode'] },
    yellow: { sv: ['gul', 'gult', 'gula'], nb: ['gul', 'gult'], da: ['gul', 'gult'], nl: ['geel', 'gele'] },
  },
  /** A rating that cannot be. */
  noRatings: {
    'n/a': {
      sv: ['ej aktuellt', 'ej tillämpligt'],
      nb: ['ikke aktuelt', 'ikke relevant'],
      da: ['ikke relevant', 'ikke aktuelt'],
      nl: ['n.v.t.', 'nvt', 'niet van toepassing'],
      en: ['na', 'n.a.', 'not applicable'],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ValueRow>>>>;
