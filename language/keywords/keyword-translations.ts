/**
 * How keywords are written in the languages of our readers, beside English. The words are those of the trade (field
 * notes, "Vocabulary"); the first of several is the one that is offered and that a translation writes.
 *
 * A spelling means one keyword whatever the language of the file, so that a half-typed `language` line never takes the
 * meaning from the lines below it. Where two languages share a word it therefore stands for the same keyword in both.
 */

import { type Language, languageOf, languages } from '../model/languages.ts';

/** The languages that keywords are written in, as in a file's `language` line. */
export const keywordLanguages: readonly Language[] = languages;

export type KeywordLanguage = Language;
type OtherLanguage = Exclude<KeywordLanguage, 'en'>;
export type SpellingRow = Readonly<Record<OtherLanguage, readonly [string, ...string[]]>>;

/** By the English word: a row for every keyword, also for one that is the same in every language (`nps`, `team`). */
export const otherSpellings = {
  journey: { sv: ['kundresa'], nb: ['kundereise'], da: ['kunderejse'], nl: ['klantreis'] },
  stage: { sv: ['fas'], nb: ['fase'], da: ['fase'], nl: ['fase'] },
  touchpoint: {
    sv: ['kontaktpunkt', 'kontaktyta'],
    nb: ['kontaktpunkt'],
    da: ['kontaktpunkt', 'touchpoint'],
    nl: ['contactpunt', 'contactmoment'],
  },
  again: { sv: ['igen'], nb: ['igjen'], da: ['igen'], nl: ['opnieuw'] },
  persona: { sv: ['persona'], nb: ['persona'], da: ['persona'], nl: ['persona'] },
  channel: { sv: ['kanal'], nb: ['kanal'], da: ['kanal'], nl: ['kanaal'] },
  team: { sv: ['team'], nb: ['team'], da: ['team'], nl: ['team'] },
  source: { sv: ['källa'], nb: ['kilde'], da: ['kilde'], nl: ['bron'] },

  use: { sv: ['använd'], nb: ['bruk'], da: ['brug'], nl: ['gebruik'] },
  language: { sv: ['språk'], nb: ['språk'], da: ['sprog'], nl: ['taal'] },
  state: { sv: ['tillstånd'], nb: ['tilstand'], da: ['tilstand'], nl: ['toestand'] },
  compares: { sv: ['jämför'], nb: ['sammenligner'], da: ['sammenligner'], nl: ['vergelijkt'] },
  for: { sv: ['för'], nb: ['for'], da: ['for'], nl: ['voor'] },
  scope: { sv: ['omfattning'], nb: ['omfang'], da: ['omfang'], nl: ['reikwijdte'] },
  goal: { sv: ['mål'], nb: ['mål'], da: ['mål'], nl: ['doel'] },
  objective: { sv: ['affärsmål'], nb: ['forretningsmål'], da: ['forretningsmål'], nl: ['bedrijfsdoel'] },
  note: { sv: ['anteckning'], nb: ['notat'], da: ['notat'], nl: ['notitie'] },
  repeats: { sv: ['upprepas'], nb: ['gjentas'], da: ['gentages'], nl: ['herhaalt'] },
  scale: { sv: ['skala'], nb: ['skala'], da: ['skala'], nl: ['schaal'] },
  bands: { sv: ['gränser'], nb: ['grenser'], da: ['grænser'], nl: ['grenzen'] },
  important: { sv: ['viktigt'], nb: ['viktig'], da: ['vigtig'], nl: ['belangrijk'] },
  survey: { sv: ['enkät'], nb: ['spørreundersøkelse'], da: ['spørgeundersøgelse'], nl: ['enquête'] },
  target: { sv: ['målbetyg'], nb: ['målvurdering'], da: ['målvurdering'], nl: ['streefwaarde'] },
  benchmark: { sv: ['riktmärke'], nb: ['referanse'], da: ['benchmark'], nl: ['benchmark'] },
  reviewed: { sv: ['granskad'], nb: ['gjennomgått'], da: ['gennemgået'], nl: ['getoetst', 'herzien'] },
  outcome: { sv: ['utfall'], nb: ['utfall'], da: ['udfald'], nl: ['uitkomst'] },
  nps: { sv: ['nps'], nb: ['nps'], da: ['nps'], nl: ['nps'] },
  csat: { sv: ['csat'], nb: ['csat'], da: ['csat'], nl: ['csat'] },
  ces: { sv: ['ces'], nb: ['ces'], da: ['ces'], nl: ['ces'] },
  metric: { sv: ['mätvärde'], nb: ['måltall'], da: ['måltal'], nl: ['meetwaarde'] },
  retention: { sv: ['kundbehållning'], nb: ['kundebevaring'], da: ['fastholdelse'], nl: ['klantbehoud'] },
  need: { sv: ['behov'], nb: ['behov'], da: ['behov'], nl: ['behoefte'] },
  met: { sv: ['uppfyllt'], nb: ['oppfylt'], da: ['opfyldt'], nl: ['vervuld'] },
  serves: { sv: ['möter'], nb: ['møter'], da: ['møder'], nl: ['vervult'] },
  by: { sv: ['av'], nb: ['av'], da: ['af'], nl: ['door'] },
  participants: { sv: ['deltagare'], nb: ['deltakere'], da: ['deltagere'], nl: ['deelnemers'] },
  moment: { sv: ['ögonblick'], nb: ['øyeblikk'], da: ['øjeblik'], nl: ['moment'] },
  status: { sv: ['status'], nb: ['status'], da: ['status'], nl: ['status'] },
  rating: { sv: ['betyg'], nb: ['vurdering'], da: ['vurdering'], nl: ['beoordeling'] },
  importance: {
    sv: ['betydelse', 'vikt'],
    nb: ['viktighet'],
    da: ['betydning', 'vigtighed'],
    nl: ['belang'],
  },
  answers: { sv: ['svar'], nb: ['svar'], da: ['svar'], nl: ['antwoorden'] },
  driver: { sv: ['drivkraft'], nb: ['drivkraft'], da: ['drivkraft'], nl: ['drijfveer'] },
  business: { sv: ['affärsvikt'], nb: ['forretningsvekt'], da: ['forretningsvægt'], nl: ['bedrijfsbelang'] },
  effort: { sv: ['insats'], nb: ['innsats'], da: ['indsats'], nl: ['inspanning'] },
  risk: { sv: ['risk'], nb: ['risiko'], da: ['risiko'], nl: ['risico'] },
  cost: { sv: ['kostnad'], nb: ['kostnad'], da: ['omkostning'], nl: ['kosten'] },
  reach: { sv: ['räckvidd'], nb: ['rekkevidde'], da: ['rækkevidde'], nl: ['bereik'] },
  frequency: { sv: ['frekvens'], nb: ['frekvens'], da: ['frekvens'], nl: ['frequentie'] },
  prefers: { sv: ['föredrar'], nb: ['foretrekker'], da: ['foretrækker'], nl: ['verkiest'] },
  duration: { sv: ['varaktighet'], nb: ['varighet'], da: ['varighed'], nl: ['duur'] },
  wait: { sv: ['väntetid'], nb: ['ventetid'], da: ['ventetid'], nl: ['wachttijd'] },
  within: { sv: ['inom'], nb: ['innen'], da: ['inden'], nl: ['binnen'] },
  when: { sv: ['när'], nb: ['når'], da: ['hvornår'], nl: ['wanneer'] },
  promise: { sv: ['löfte'], nb: ['løfte'], da: ['løfte'], nl: ['belofte'] },
  keeps: { sv: ['håller'], nb: ['holder'], da: ['holder'], nl: ['houdt'] },
  feeling: { sv: ['känsla'], nb: ['følelse'], da: ['følelse'], nl: ['gevoel'] },
  quote: { sv: ['citat'], nb: ['sitat'], da: ['citat'], nl: ['citaat'] },
  pain: { sv: ['smärtpunkt'], nb: ['smertepunkt'], da: ['smertepunkt'], nl: ['pijnpunt'] },
  idea: { sv: ['idé', 'möjlighet'], nb: ['idé', 'mulighet'], da: ['idé', 'mulighed'], nl: ['idee', 'kans'] },
  evidence: { sv: ['underlag'], nb: ['grunnlag'], da: ['datagrundlag'], nl: ['onderbouwing'] },
  link: { sv: ['länk'], nb: ['lenke'], da: ['link'], nl: ['link'] },
  owner: { sv: ['ansvarig'], nb: ['ansvarlig'], da: ['ansvarlig'], nl: ['verantwoordelijke'] },
  action: { sv: ['åtgärd'], nb: ['tiltak'], da: ['tiltag'], nl: ['actie'] },
  due: { sv: ['senast'], nb: ['frist'], da: ['frist'], nl: ['uiterlijk'] },
  expect: { sv: ['förväntat'], nb: ['forventet'], da: ['forventet'], nl: ['verwacht'] },
  next: { sv: ['nästa'], nb: ['neste'], da: ['næste'], nl: ['volgende'] },
  about: { sv: ['om'], nb: ['om'], da: ['om'], nl: ['over'] },
  kind: { sv: ['typ'], nb: ['type'], da: ['type'], nl: ['soort'] },
  file: { sv: ['fil'], nb: ['fil'], da: ['fil'], nl: ['bestand'] },
  columns: { sv: ['kolumner'], nb: ['kolonner'], da: ['kolonner'], nl: ['kolommen'] },
  sheet: { sv: ['blad'], nb: ['ark'], da: ['ark'], nl: ['werkblad'] },
  names: { sv: ['namn'], nb: ['navn'], da: ['navne'], nl: ['namen'] },
  missing: { sv: ['saknade'], nb: ['manglende'], da: ['manglende'], nl: ['ontbrekend'] },
  weight: { sv: ['viktning'], nb: ['vekting'], da: ['vægtning'], nl: ['weging'] },
  dated: { sv: ['datumkolumn'], nb: ['datokolonne'], da: ['datokolonne'], nl: ['datumkolom'] },
  segment: { sv: ['segment'], nb: ['segment'], da: ['segment'], nl: ['segment'] },
  date: { sv: ['datum'], nb: ['dato'], da: ['dato'], nl: ['datum'] },
} as const satisfies Readonly<Record<string, SpellingRow>>;

/** The language of a BCP 47 tag that keywords can be written in: `da-DK` is `da`, `no` and `nn` are written as `nb`. */
export function keywordLanguageOf(tag: string | undefined): KeywordLanguage | undefined {
  const base = tag?.toLowerCase().split('-')[0];
  return base === undefined ? undefined : languageOf(base);
}
