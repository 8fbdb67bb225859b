/** Which words of a value are words of the language, and how another language writes them. All else of it is data. */
import type { Holder } from './keyword-row.ts';
import type { KeywordLanguage } from './keyword-translations.ts';
import {
  choicesFor,
  type Keyword,
  type KeywordWord,
  keywordNamed,
  spell,
  spellingsIn,
  spellingsOf,
} from './keywords.ts';
import { type LinkWord, linkWords, neuterUnits, neuterWords, unitWords, type WrittenUnit } from './time-words.ts';
import { amountWords, countWords, matchForm, type ValueForm } from './value-forms.ts';
import { findValue, spellValue, type ValueList, valueKey, valueSpellingsIn } from './values.ts';
import { linkAmong, oftenWordsIn, oneOf, unitOf, unitWordsIn } from './word-patterns.ts';

/** Words of the language in a value. */
export interface ValueToken {
  /** Offsets into the value's text. */
  readonly start: number;
  readonly end: number;
  /** How that language writes them. */
  readonly spell: (language: KeywordLanguage) => string;
  /** Other words of that language that mean the same. */
  readonly others: (language: KeywordLanguage) => readonly string[];
}

type Place = readonly [start: number, end: number];
type Places = Readonly<Record<string, Place | undefined>>;
/** Which words of a form are links, or a colour. */
const linksIn = { scale: ['to', 'importanceTo'], mean: ['of'], effort: ['of', 'end', 'is', 'feels'] } as const;
/** The Danish `to` is a number as well as the English link of a range. */
const wordsBetween = (Object.keys(linkWords) as LinkWord[]).filter((link) => !amountWords.includes(link));

/** The words of the language in the value of a keyword, in the order of the text; none where it cannot be read. */
export function valueTokens(keyword: Keyword, holder: Holder, text: string): ValueToken[] {
  const list = choicesFor(keyword, holder);
  if (list) return keyword.word === 'kind' ? listTokens(list, text) : choiceToken(list, text);
  const open = keyword.evidence ? text.indexOf('(') : -1;
  const value = text.slice(0, open < 0 ? undefined : open).trimEnd();
  return [...formTokens(keyword, value), ...(open < 0 ? [] : kindTokens(text, open + 1))];
}

/** Whether a token is written in a language already. */
export function isWrittenIn({ start, end, spell, others }: ValueToken, text: string, language: KeywordLanguage) {
  const written = valueKey(text.slice(start, end));
  return [spell(language), ...others(language)].some((word) => valueKey(word) === written);
}

function formTokens({ value }: Keyword, text: string): ValueToken[] {
  switch (value) {
    case 'rating':
      return choiceToken('noRatings', text);
    case 'scale':
      return scaleTokens(text);
    case 'bands':
      return bandTokens(text);
    case 'effort-score':
      return linkTokens('effort', text);
    case 'percentage':
      return linkTokens('mean', text);
    case 'survey':
      return surveyTokens(text);
    case 'duration':
      return durationTokens(text);
    case 'frequency':
      return frequencyTokens(text);
    case 'preference':
      return preferenceTokens(text);
    case 'review':
      return reviewTokens(text);
    default:
      return [];
  }
}

function choiceToken(list: ValueList, text: string): ValueToken[] {
  const word = findValue(list, text);
  return word === undefined ? [] : [valueToken(list, word, [0, text.length])];
}

/** Several words with commas between them. */
function listTokens(list: ValueList, text: string): ValueToken[] {
  return [...text.matchAll(/[^\s,][^,]*(?<!\s)/gu)].flatMap(({ 0: word, index }) =>
    choiceToken(list, word).map((token) => ({ ...token, start: index, end: index + word.length })),
  );
}

function valueToken(list: ValueList, word: string, [start, end]: Place): ValueToken {
  return {
    start,
    end,
    spell: (language) => spellValue(list, word, language),
    others: (language) => valueSpellingsIn(list, word, language),
  };
}

/** In parentheses: the kinds of evidence. */
function kindTokens(text: string, start: number): ValueToken[] {
  const close = text.lastIndexOf(')');
  // The name of a column in quotes has no words of the language.
  const inside = text
    .slice(start, close < start ? undefined : close)
    .replaceAll(/:\s*"(?:[^"]|"")*"/gu, (column) => ':'.repeat(column.length));
  return [...inside.matchAll(/[^\s,][^,]*(?<!\s)/gu)].flatMap(({ 0: word, index }) => {
    const kind = findValue('evidenceKinds', word);
    return kind === undefined ? [] : [valueToken('evidenceKinds', kind, [start + index, start + index + word.length])];
  });
}

function bandTokens(text: string): ValueToken[] {
  const groups = placesOf(matchForm('bands', text));
  return (['red', 'yellow'] as const).flatMap((colour) => {
    const at = groups[colour];
    return at ? [valueToken('bandColours', colour, at)] : [];
  });
}

function linkTokens(form: ValueForm & keyof typeof linksIn, text: string): ValueToken[] {
  const groups = placesOf(matchForm(form, text));
  return linksIn[form].flatMap((name) => {
    const at = groups[name];
    const link = at && linkAmong(text.slice(...at), wordsBetween);
    return at && link ? [linkToken(link, at)] : [];
  });
}

/** `1 to 10, importance 1 to 5`: the links, and the keyword that names the second scale. */
function scaleTokens(text: string): ValueToken[] {
  const { importance: at } = placesOf(matchForm('scale', text));
  const own = at ? [keywordToken('importance', at)] : [];
  return [...linkTokens('scale', text), ...own].sort((one, other) => one.start - other.start);
}

/** Before the date of the next survey. */
function surveyTokens(text: string): ValueToken[] {
  const at = placesOf(surveyPattern.exec(text) ?? undefined).next;
  return at ? [keywordToken('next', at)] : [];
}

const surveyPattern = new RegExp(
  String.raw`[,;]\s*(?<next>${oneOf(spellingsOf(keywordNamed('next')))})\s*:?\s*\d[\d-]*\s*$`,
  'diu',
);

function keywordToken(word: KeywordWord, [start, end]: Place): ValueToken {
  const keyword = keywordNamed(word);
  return {
    start,
    end,
    spell: (language) => spell(keyword, language),
    others: (language) => spellingsIn(keyword, language),
  };
}

function linkToken(link: LinkWord, [start, end]: Place, isOne = false): ValueToken {
  const words = (language: KeywordLanguage): readonly string[] => linkWords[link][language];
  return {
    start,
    end,
    spell: (language) => words(language)[isOne && link === 'times' ? 1 : 0] ?? link,
    others: words,
  };
}

/** A number in words, as it stands before the unit: `ett år`, `en timme`. */
function amountToken(link: LinkWord, at: Place, unit: WrittenUnit | undefined): ValueToken {
  const usual = linkToken(link, at);
  const neuter = (language: KeywordLanguage) =>
    unit !== undefined && neuterUnits[language].includes(unit) ? neuterWords[link]?.[language] : undefined;
  return { ...usual, spell: (language) => neuter(language) ?? usual.spell(language) };
}

function durationTokens(text: string): ValueToken[] {
  const match = matchForm('duration', text);
  const groups = placesOf(match);
  const written = match?.groups ?? {};
  const word = (at: Place | undefined, links: readonly LinkWord[], before = ''): ValueToken[] => {
    const link = at && linkAmong(text.slice(...at), links);
    return at && link ? [amountToken(link, at, unitOf(before))] : [];
  };
  const unit = (at: Place | undefined, number: string | undefined): ValueToken[] => {
    const one = at && unitOf(text.slice(...at));
    if (!at || !one) return [];
    const form = isSingular(number) ? 'one' : 'many';
    return [
      {
        ...phraseToken(at, (language) => unitWords[one][language][form]),
        others: (language) => lengthWordsIn(one, language),
      },
    ];
  };
  return [
    ...word(groups.about, ['about']),
    ...word(groups.low, amountWords, written.lowUnit ?? written.unit),
    ...unit(groups.lowUnit, written.low),
    ...word(groups.to, ['to']),
    ...word(groups.number, amountWords, written.unit),
    ...unit(groups.unit, written.number),
    ...word(groups.and, ['and']),
    ...unit(groups.restUnit, written.restNumber),
  ];
}

/** Between commas: the frequencies among the channels. */
function preferenceTokens(text: string): ValueToken[] {
  return [...text.matchAll(/(?:[^,]|(?<=\d),(?=\d))+/gu)].flatMap(({ 0: part, index }) => {
    const from = index + part.length - part.trimStart().length;
    return frequencyTokens(part.trim()).map((token) => ({
      ...token,
      start: from + token.start,
      end: from + token.end,
    }));
  });
}

/** Of a length of time: the Danish `dagen` is of `om dagen`, while `4 dagen` is Dutch. */
function lengthWordsIn(unit: WrittenUnit, language: KeywordLanguage): string[] {
  const { one, many } = unitWords[unit][language];
  const others = Object.values(unitWords[unit]).map((words) => words.many);
  return unitWordsIn(unit, language).filter((word) => [one, many].includes(word) || !others.includes(word));
}

/** Whether the unit behind a number is in the singular: `1 hour`, `half an hour`. */
function isSingular(number: string | undefined): boolean {
  return number === '1' || linkAmong(number ?? '', ['one', 'half']) !== undefined;
}

function frequencyTokens(text: string): ValueToken[] {
  const match = matchForm('frequency', text);
  const groups = placesOf(match);
  const written = match?.groups ?? {};
  const unit = unitOf(written.unit ?? written.oftenUnit ?? written.eachOtherUnit ?? written.eachUnit ?? written.often);
  if (!unit) return [];
  const isOne = written.number === '1';
  return [
    ...(groups.limit ? [linkToken('atMost', groups.limit)] : []),
    ...(groups.least ? [linkToken('atLeast', groups.least)] : []),
    ...(groups.word ? [linkToken(linkAmong(written.word ?? '', ['twice']) ?? 'once', groups.word)] : []),
    ...(groups.spelled ? [linkToken(linkAmong(written.spelled ?? '', countWords) ?? 'two', groups.spelled)] : []),
    ...(groups.times ? [linkToken('times', groups.times, isOne)] : []),
    ...unitTokens(groups, unit, written),
  ];
}

/** `per week` are two words, of which only one may differ; `a week` and `every week` are a phrase of each language. */
function unitTokens(groups: Places, unit: WrittenUnit, written: Readonly<Record<string, string>>): ValueToken[] {
  const { unit: at, per, a, other, every, eachOther, eachOtherUnit, each, eachUnit, often, oftenUnit } = groups;
  if (oftenUnit) return [oftenToken(unit, oftenUnit)];
  if (often) return [oftenToken(unit, often)];
  if (eachOther && eachOtherUnit) return [otherToken(unit, [eachOther[0], eachOtherUnit[1]])];
  if (each && eachUnit) return [everyToken(unit, written.eachNumber, [each[0], eachUnit[1]])];
  if (!at) return [];
  if (a) return [phraseToken([a[0], at[1]], (language) => unitWords[unit][language].a)];
  if (other) return [otherToken(unit, [other[0], at[1]])];
  if (every) return [everyToken(unit, written.everyNumber, [every[0], at[1]])];
  const one = phraseToken(at, (language) => unitWords[unit][language].one);
  return [...(per ? [linkToken('per', per)] : []), { ...one, others: (language) => unitWordsIn(unit, language) }];
}

function everyToken(unit: WrittenUnit, number: string | undefined, at: Place): ValueToken {
  return phraseToken(at, (language) => everyPhrase(unit, number, language));
}

/** `every other week`: a language that says it otherwise has `every 2 weeks`. */
function otherToken(unit: WrittenUnit, at: Place): ValueToken {
  return {
    ...everyToken(unit, '2', at),
    others: (language) => linkWords.everyOther[language].map((word) => `${word} ${unitWords[unit][language].one}`),
  };
}

function oftenToken(unit: WrittenUnit, at: Place): ValueToken {
  const words = (language: KeywordLanguage) => oftenWordsIn(unit, language);
  return { ...phraseToken(at, (language) => words(language)[0] ?? unit), others: words };
}

function phraseToken([start, end]: Place, spell: ValueToken['spell']): ValueToken {
  return { start, end, spell, others: () => [] };
}

/** Behind the date and a comma: the interval. */
function reviewTokens(text: string): ValueToken[] {
  const { interval: at } = placesOf(matchForm('review', text));
  const interval = at && matchForm('interval', text.slice(...at));
  const { often, other, otherUnit, unit: unitWord, number } = interval?.groups ?? {};
  const unit = unitOf(often ?? otherUnit ?? unitWord);
  if (!at || !unit) return [];
  if (often !== undefined) return [oftenToken(unit, at)];
  if (other !== undefined) return [otherToken(unit, at)];
  return [phraseToken(at, (language) => everyPhrase(unit, number, language))];
}

/** `every 6 months`, with the number as it is written; left out, `every month`. */
export function everyPhrase(unit: WrittenUnit, number: string | undefined, language: KeywordLanguage): string {
  const { every, nth } = unitWords[unit][language];
  return number === undefined ? every : nth.replace('#', ordinal(number, language));
}

/** A number as it stands before the unit of an interval: `6:e månad`, `6. måned`, `6 months`. */
function ordinal(number: string, language: KeywordLanguage): string {
  switch (language) {
    case 'sv':
      return `${number}:${/(?<!1)[12]$/u.test(number) ? 'a' : 'e'}`;
    case 'nb':
    case 'da':
      return `${number}.`;
    default:
      return number;
  }
}

function placesOf(match: RegExpExecArray | undefined): Places {
  return match?.indices?.groups ?? {};
}

/** A value with its words in another language. */
export function translateValue(keyword: Keyword, holder: Holder, text: string, language: KeywordLanguage): string {
  return valueTokens(keyword, holder, text).reduceRight(
    (written, token) =>
      isWrittenIn(token, text, language)
        ? written
        : written.slice(0, token.start) + token.spell(language) + written.slice(token.end),
    text,
  );
}
