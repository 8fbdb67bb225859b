/**
 * The words of durations, frequencies, review intervals, scales and effort scores, in each language. As in the table of
 * values, the first word is the one that is written, and the others are read as well.
 */

import type { Language } from '../model/languages.ts';
import type { TimeUnit } from '../model/model.ts';

type Spellings = readonly [string, ...string[]];
type InEachLanguage<Words> = Readonly<Record<Language, Words>>;

/** How a language speaks of one unit of time. */
export interface UnitWords {
  /** Behind 1. */
  readonly one: string;
  /** Behind any other number. */
  readonly many: string;
  /** Behind a number of times: `twice a week`. */
  readonly a: string;
  /** `every week`, and behind a date. */
  readonly every: string;
  /** `every 3 weeks`, where `#` is the number. */
  readonly nth: string;
  /** `weekly`; other words that mean it are read. */
  readonly often: Spellings;
  /** Other words for the unit, as `min`. */
  readonly more: readonly string[];
}

/** Units that are written, and read as a number of another one. */
export const partUnits = {
  'quarter-hour': { count: 15, unit: 'minute' },
  quarter: { count: 3, unit: 'month' },
  'half-year': { count: 6, unit: 'month' },
} as const satisfies Readonly<Record<string, { readonly count: number; readonly unit: TimeUnit }>>;

/** A unit as it is written. */
export type WrittenUnit = TimeUnit | keyof typeof partUnits;

export const unitWords: Readonly<Record<WrittenUnit, InEachLanguage<UnitWords>>> = {
  minute: {
    en: unit('minute', 'minutes', 'a minute', 'every minute', 'every # minutes', ['every minute'], ['min', 'mins']),
    sv: unit('minut', 'minuter', 'i minuten', 'varje minut', 'var # minut', ['varje minut'], ['min', 'minuten']),
    nb: unit(
      'minutt',
      'minutter',
      'i minuttet',
      'hvert minutt',
      'hvert # minutt',
      ['hvert minutt'],
      ['min', 'minuttet'],
    ),
    da: unit('minut', 'minutter', 'i minuttet', 'hvert minut', 'hvert # minut', ['hvert minut'], ['min', 'minuttet']),
    nl: unit('minuut', 'minuten', 'per minuut', 'elke minuut', 'elke # minuten', ['elke minuut'], ['min']),
  },
  hour: {
    en: unit('hour', 'hours', 'an hour', 'every hour', 'every # hours', ['every hour'], ['h']),
    sv: unit('timme', 'timmar', 'i timmen', 'varje timme', 'var # timme', ['varje timme'], ['h', 'tim', 'timmen']),
    nb: unit('time', 'timer', 'i timen', 'hver time', 'hver # time', ['hver time'], ['h', 't', 'timen']),
    da: unit('time', 'timer', 'i timen', 'hver time', 'hver # time', ['hver time'], ['h', 't', 'timen']),
    nl: unit('uur', 'uur', 'per uur', 'elk uur', 'elke # uur', ['elk uur'], ['h', 'u', 'uren']),
  },
  day: {
    en: unit('day', 'days', 'a day', 'every day', 'every # days', ['daily'], []),
    sv: unit(
      'dag',
      'dagar',
      'om dagen',
      'varje dag',
      'var # dag',
      ['dagligen', 'daglig', 'dagligt'],
      ['dagen', 'dygn'],
    ),
    nb: unit('dag', 'dager', 'om dagen', 'hver dag', 'hver # dag', ['daglig'], ['dagen', 'døgn']),
    da: unit('dag', 'dage', 'om dagen', 'hver dag', 'hver # dag', ['dagligt', 'daglig'], ['dagen', 'døgn']),
    nl: unit('dag', 'dagen', 'per dag', 'elke dag', 'elke # dagen', ['dagelijks'], []),
  },
  'quarter-hour': {
    en: unit(
      'quarter of an hour',
      'quarters of an hour',
      'a quarter of an hour',
      'every quarter of an hour',
      'every # quarters of an hour',
      ['every quarter of an hour'],
      ['quarter hour', 'quarter-hour'],
    ),
    sv: unit('kvart', 'kvart', 'i kvarten', 'varje kvart', 'var # kvart', ['varje kvart'], ['kvarten', 'kvarts timme']),
    nb: unit(
      'kvarter',
      'kvarter',
      'i kvarteret',
      'hvert kvarter',
      'hvert # kvarter',
      ['hvert kvarter'],
      ['kvarteret', 'kvarters'],
    ),
    da: unit('kvarter', 'kvarter', 'i kvarteret', 'hvert kvarter', 'hvert # kvarter', ['hvert kvarter'], ['kvarteret']),
    nl: unit(
      'kwartier',
      'kwartier',
      'per kwartier',
      'elk kwartier',
      'elke # kwartier',
      ['elk kwartier'],
      ['kwartieren'],
    ),
  },
  'working-day': {
    en: unit(
      'working day',
      'working days',
      'a working day',
      'every working day',
      'every # working days',
      ['every working day'],
      ['business day', 'business days', 'workday', 'workdays', 'weekday', 'weekdays'],
    ),
    sv: unit(
      'arbetsdag',
      'arbetsdagar',
      'om arbetsdagen',
      'varje arbetsdag',
      'var # arbetsdag',
      ['varje arbetsdag'],
      ['arbetsdagen', 'vardag', 'vardagar', 'bankdagar'],
    ),
    nb: unit(
      'virkedag',
      'virkedager',
      'om virkedagen',
      'hver virkedag',
      'hver # virkedag',
      ['hver virkedag'],
      ['virkedagen', 'arbeidsdag', 'arbeidsdager', 'hverdag', 'hverdager'],
    ),
    da: unit(
      'arbejdsdag',
      'arbejdsdage',
      'om arbejdsdagen',
      'hver arbejdsdag',
      'hver # arbejdsdag',
      ['hver arbejdsdag'],
      ['arbejdsdagen', 'hverdag', 'hverdage', 'bankdage'],
    ),
    nl: unit('werkdag', 'werkdagen', 'per werkdag', 'elke werkdag', 'elke # werkdagen', ['elke werkdag'], []),
  },
  week: {
    en: unit('week', 'weeks', 'a week', 'every week', 'every # weeks', ['weekly'], []),
    sv: unit('vecka', 'veckor', 'i veckan', 'varje vecka', 'var # vecka', ['veckovis'], ['veckan']),
    nb: unit('uke', 'uker', 'i uken', 'hver uke', 'hver # uke', ['ukentlig'], ['uken', 'uka']),
    da: unit('uge', 'uger', 'om ugen', 'hver uge', 'hver # uge', ['ugentligt', 'ugentlig'], ['ugen']),
    nl: unit('week', 'weken', 'per week', 'elke week', 'elke # weken', ['wekelijks'], []),
  },
  month: {
    en: unit('month', 'months', 'a month', 'every month', 'every # months', ['monthly'], []),
    sv: unit('månad', 'månader', 'i månaden', 'varje månad', 'var # månad', ['månadsvis'], ['månaden', 'mån']),
    nb: unit('måned', 'måneder', 'i måneden', 'hver måned', 'hver # måned', ['månedlig'], ['måneden', 'mnd']),
    da: unit(
      'måned',
      'måneder',
      'om måneden',
      'hver måned',
      'hver # måned',
      ['månedligt', 'månedlig'],
      ['måneden', 'md'],
    ),
    nl: unit('maand', 'maanden', 'per maand', 'elke maand', 'elke # maanden', ['maandelijks'], ['mnd']),
  },
  quarter: {
    en: unit('quarter', 'quarters', 'a quarter', 'every quarter', 'every # quarters', ['quarterly'], []),
    sv: unit('kvartal', 'kvartal', 'i kvartalet', 'varje kvartal', 'vart # kvartal', ['kvartalsvis'], ['kvartalet']),
    nb: unit('kvartal', 'kvartaler', 'i kvartalet', 'hvert kvartal', 'hvert # kvartal', ['kvartalsvis'], ['kvartalet']),
    da: unit('kvartal', 'kvartaler', 'i kvartalet', 'hvert kvartal', 'hvert # kvartal', ['kvartalsvis'], ['kvartalet']),
    nl: unit('kwartaal', 'kwartalen', 'per kwartaal', 'elk kwartaal', 'elke # kwartalen', ['driemaandelijks'], []),
  },
  'half-year': {
    en: unit(
      'half-year',
      'half-years',
      'a half-year',
      'every half-year',
      'every # half-years',
      ['half-yearly', 'biannually'],
      ['half year', 'half years'],
    ),
    sv: unit('halvår', 'halvår', 'i halvåret', 'varje halvår', 'vart # halvår', ['halvårsvis'], ['halvåret']),
    nb: unit('halvår', 'halvår', 'i halvåret', 'hvert halvår', 'hvert # halvår', ['halvårlig'], ['halvåret']),
    da: unit(
      'halvår',
      'halvår',
      'i halvåret',
      'hvert halvår',
      'hvert # halvår',
      ['halvårligt', 'halvårlig'],
      ['halvåret'],
    ),
    nl: unit(
      'halfjaar',
      'halfjaar',
      'per halfjaar',
      'elk halfjaar',
      'elke # halfjaar',
      ['halfjaarlijks'],
      ['half jaar'],
    ),
  },
  year: {
    en: unit('year', 'years', 'a year', 'every year', 'every # years', ['yearly', 'annually'], []),
    sv: unit('år', 'år', 'om året', 'varje år', 'vart # år', ['årligen', 'årlig', 'årligt'], ['året']),
    nb: unit('år', 'år', 'i året', 'hvert år', 'hvert # år', ['årlig'], ['året']),
    da: unit('år', 'år', 'om året', 'hvert år', 'hvert # år', ['årligt', 'årlig'], ['året']),
    nl: unit('jaar', 'jaar', 'per jaar', 'elk jaar', 'elke # jaar', ['jaarlijks'], ['jaren']),
  },
};

/** Words beside numbers and units. */
export const linkWords = {
  /** Before a frequency that is a limit. */
  atMost: {
    en: ['at most', 'up to', 'max', 'max.', 'no more than'],
    sv: ['högst', 'max', 'maximalt', 'som mest', 'upp till'],
    nb: ['høyst', 'maks', 'maksimalt', 'opptil', 'inntil'],
    da: ['højst', 'maks', 'maksimalt', 'op til'],
    nl: ['hoogstens', 'hooguit', 'maximaal', 'max', 'ten hoogste'],
  },
  /** Before a frequency that is the least. */
  atLeast: {
    en: ['at least', 'no less than'],
    sv: ['minst', 'åtminstone', 'som minst'],
    nb: ['minst', 'i det minste'],
    da: ['mindst', 'i det mindste'],
    nl: ['minstens', 'minimaal', 'ten minste', 'op zijn minst'],
  },
  once: {
    en: ['once'],
    sv: ['en gång'],
    nb: ['én gang', 'en gang'],
    da: ['én gang', 'en gang'],
    nl: ['eenmaal', 'één keer', 'een keer', 'eens'],
  },
  twice: {
    en: ['twice'],
    sv: ['två gånger'],
    nb: ['to ganger'],
    da: ['to gange'],
    nl: ['tweemaal', 'twee keer'],
  },
  /** The second word stands behind 1. */
  times: {
    en: ['times', 'time'],
    sv: ['gånger', 'gång', 'ggr'],
    nb: ['ganger', 'gang'],
    da: ['gange', 'gang'],
    nl: ['keer', 'keer', 'maal'],
  },
  /** Before an amount of time. */
  about: {
    en: ['about', 'around', 'approximately', 'approx.', 'approx', 'circa', 'ca.', 'ca'],
    sv: ['ungefär', 'cirka', 'omkring', 'ca.', 'ca'],
    nb: ['omtrent', 'cirka', 'omkring', 'ca.', 'ca'],
    da: ['cirka', 'omtrent', 'omkring', 'ca.', 'ca'],
    nl: ['ongeveer', 'circa', 'rond', 'ca.', 'ca'],
  },
  one: {
    en: ['one', 'a', 'an'],
    sv: ['en', 'ett'],
    nb: ['én', 'en', 'et', 'ett', 'ei'],
    da: ['én', 'en', 'et', 'ét'],
    nl: ['een', 'één'],
  },
  two: { en: ['two'], sv: ['två'], nb: ['to'], da: ['to'], nl: ['twee'] },
  three: { en: ['three'], sv: ['tre'], nb: ['tre'], da: ['tre'], nl: ['drie'] },
  four: { en: ['four'], sv: ['fyra'], nb: ['fire'], da: ['fire'], nl: ['vier'] },
  five: { en: ['five'], sv: ['fem'], nb: ['fem'], da: ['fem'], nl: ['vijf'] },
  six: { en: ['six'], sv: ['sex'], nb: ['seks'], da: ['seks'], nl: ['zes'] },
  seven: { en: ['seven'], sv: ['sju'], nb: ['sju', 'syv'], da: ['syv'], nl: ['zeven'] },
  eight: { en: ['eight'], sv: ['åtta'], nb: ['åtte'], da: ['otte'], nl: ['acht'] },
  nine: { en: ['nine'], sv: ['nio'], nb: ['ni'], da: ['ni'], nl: ['negen'] },
  ten: { en: ['ten'], sv: ['tio'], nb: ['ti'], da: ['ti'], nl: ['tien'] },
  eleven: { en: ['eleven'], sv: ['elva'], nb: ['elleve'], da: ['elleve'], nl: ['elf'] },
  twelve: { en: ['twelve'], sv: ['tolv'], nb: ['tolv'], da: ['tolv'], nl: ['twaalf'] },
  half: {
    en: ['half a', 'half an', 'a half', 'half'],
    sv: ['en halv', 'ett halvt', 'halv', 'halvt'],
    nb: ['en halv', 'et halvt', 'halv', 'halvt'],
    da: ['en halv', 'et halvt', 'halv', 'halvt'],
    nl: ['een halve', 'een half', 'half', 'halve'],
  },
  oneAndHalf: {
    en: ['one and a half'],
    sv: ['en och en halv', 'ett och ett halvt', 'halvannan'],
    nb: ['halvannen', 'halvannet', 'en og en halv', 'ett og et halvt'],
    da: ['halvanden', 'halvandet', 'en og en halv', 'et og et halvt'],
    nl: ['anderhalve', 'anderhalf', 'een en een half'],
  },
  couple: {
    en: ['a couple of', 'couple of', 'a couple'],
    sv: ['ett par', 'par'],
    nb: ['et par', 'par'],
    da: ['et par', 'par'],
    nl: ['een paar', 'paar'],
  },
  /** Between two amounts of time that are one. */
  and: { en: ['and'], sv: ['och'], nb: ['og'], da: ['og'], nl: ['en'] },
  /** Before a unit: once in two of them. */
  everyOther: {
    en: ['every other', 'every second'],
    sv: ['varannan', 'vartannat', 'var annan', 'vart annat'],
    nb: ['annenhver', 'annethvert', 'hver annen', 'hvert annet', 'hver andre', 'hvert andre'],
    da: ['hver anden', 'hvert andet'],
    nl: ['om de', 'elke tweede', 'elk tweede', 'iedere tweede'],
  },
  per: { en: ['per'], sv: ['per'], nb: ['per'], da: ['per', 'pr.', 'pr'], nl: ['per'] },
  /** Between a number and the highest value of its scale: `5.2 of 7`. */
  of: { en: ['of', 'out of'], sv: ['av'], nb: ['av'], da: ['af'], nl: ['van'] },
  /** Between the ends of a scale. */
  to: { en: ['to'], sv: ['till'], nb: ['til'], da: ['til'], nl: ['tot'] },
  high: { en: ['high'], sv: ['högt', 'hög'], nb: ['høyt', 'høy'], da: ['højt', 'høj'], nl: ['hoog', 'hoge'] },
  low: { en: ['low'], sv: ['lågt', 'låg'], nb: ['lavt', 'lav'], da: ['lavt', 'lav'], nl: ['laag', 'lage'] },
  is: { en: ['is'], sv: ['är'], nb: ['er'], da: ['er'], nl: ['is'] },
  easy: {
    en: ['easy'],
    sv: ['lätt', 'enkelt'],
    nb: ['lett', 'enkelt'],
    da: ['let', 'nemt'],
    nl: ['makkelijk', 'gemakkelijk'],
  },
  good: { en: ['good'], sv: ['bra'], nb: ['bra', 'godt'], da: ['godt'], nl: ['goed'] },
  hard: {
    en: ['hard', 'difficult'],
    sv: ['svårt'],
    nb: ['vanskelig'],
    da: ['svært', 'besværligt'],
    nl: ['moeilijk', 'lastig'],
  },
  bad: { en: ['bad'], sv: ['dåligt'], nb: ['dårlig'], da: ['dårligt'], nl: ['slecht'] },
} as const satisfies Readonly<Record<string, InEachLanguage<Spellings>>>;

export type LinkWord = keyof typeof linkWords;

/** Neuter units; in English the one that begins with a vowel. */
export const neuterUnits: InEachLanguage<readonly WrittenUnit[]> = {
  en: ['hour'],
  sv: ['quarter', 'half-year', 'year'],
  nb: ['minute', 'quarter-hour', 'quarter', 'half-year', 'year'],
  da: ['minute', 'quarter-hour', 'quarter', 'half-year', 'year'],
  nl: ['hour', 'quarter-hour', 'quarter', 'half-year', 'year'],
};

/** What is written before them instead of the usual word. */
export const neuterWords: Partial<Readonly<Record<LinkWord, Partial<InEachLanguage<string>>>>> = {
  one: { sv: 'ett', nb: 'et', da: 'et' },
  half: { en: 'half an', sv: 'ett halvt', nb: 'et halvt', da: 'et halvt', nl: 'een half' },
  oneAndHalf: { sv: 'ett och ett halvt', nb: 'halvannet', da: 'halvandet', nl: 'anderhalf' },
};

/** What else stands before a unit, or before the number of an interval, beside the phrases of `unitWords`. */
export const lenientLinks = {
  a: ['a', 'an', 'i', 'om', 'in de', 'in het'],
  every: [...['every', 'each', 'varje', 'var', 'vart', 'hver', 'hvert', 'elke', 'elk', 'iedere', 'ieder', 'om de']],
} as const;

function unit(
  one: string,
  many: string,
  a: string,
  every: string,
  nth: string,
  often: Spellings,
  more: readonly string[],
): UnitWords {
  return { one, many, a, every, nth, often, more };
}
