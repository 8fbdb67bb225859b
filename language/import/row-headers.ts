/** The first row of a spreadsheet: what one of its words says, in the languages of our readers. */

import type { Holder } from '../keywords/keyword-row.ts';
import {
  type Keyword,
  type KeywordWord,
  keywordFor,
  keywordNamed,
  keywords,
  spellingsOf,
} from '../keywords/keywords.ts';
import type { Scale } from '../model/model.ts';
import { monthCalled } from '../syntax/values/month-names.ts';
import { readDate } from '../syntax/values/time.ts';
import { qualifiedBy } from './row-qualifiers.ts';
import { scaleIn, scalePattern } from './row-scales.ts';
import { calculatedWords, columnWords, restWords } from './spreadsheet-words.ts';

/**
 * A keyword of a touchpoint, or something that is written elsewhere: in brackets, in parentheses, above it.
 * `rest`: facts as the language writes them. `calculated`: what follows from the facts, and is not read.
 */
export type ColumnMeaning = KeywordWord | (typeof apart)[number] | (typeof exported)[number];

/** What is not a line of its own: it stands before the colon, or in the parentheses behind a rating. */
const apart = ['id', 'n', 'sd'] as const;

/** The columns of an exported sheet that no other sheet has. */
const exported = ['rest', 'calculated'] as const;

export interface Header {
  readonly meaning: ColumnMeaning | undefined;
  /** The scale that it names: `Rating (1-5)`. */
  readonly scale: Scale | undefined;
  /** When it was measured, as the language writes it: `2025-03` of `Betyg 2025-03` or `Betyg mars 2025`. */
  readonly date: string | undefined;
  /** Whose numbers they are: `Rating (Anna)`. */
  readonly persona: string | undefined;
  /** 2 of `Pain 2`; 1 otherwise. */
  readonly serial: number;
}

/** Columns that say when something was measured in their first line. */
const dated: ReadonlySet<string> = new Set(['rating', 'n', 'sd']);

/** What a row may say in a column of its own. */
const holders: readonly Holder[] = ['touchpoint'];

const byWord: ReadonlyMap<string, ColumnMeaning> = new Map<string, ColumnMeaning>([
  ...(['stage', 'touchpoint', 'persona', 'again'] as const).flatMap((word) =>
    spelled(word).map((spelling) => [spelling, word] as const),
  ),
  ...([...apart, 'date'] as const).map((word) => [word, word] as const),
  ...restWords.map((word) => [headerKey(word), 'rest'] as const),
  ...columnWords.map(([word, meaning]) => [headerKey(word), meaningOf(meaning)] as const),
  ...(['date'] as const).flatMap((word) => spelled(word).map((spelling) => [spelling, word] as const)),
  // Last, so that a keyword means itself whatever else it could be short for.
  ...keywords
    // A column of answers says how many they are.
    .filter(({ word, on }) => word !== 'answers' && on.some((holder) => holders.includes(holder)))
    .flatMap(({ word }) => spelled(word).map((spelling) => [spelling, word] as const)),
]);

/** What a column can mean. */
export const columnMeanings: readonly ColumnMeaning[] = [...new Set(byWord.values())].filter(
  (meaning) => meaning !== 'again' && !exported.some((one) => one === meaning),
);

function spelled(word: KeywordWord): string[] {
  return spellingsOf(keywordNamed(word)).map(headerKey);
}

function meaningOf(word: string): ColumnMeaning {
  const meaning = keywordFor(word)?.word ?? apart.find((one) => one === word);
  if (!meaning) throw new Error(`No column means "${word}".`);
  return meaning;
}

const datePattern = /(?<![\d-])(?:(\p{L}+)\.?\s+)?((?:19|20)\d{2}(?:-\d{2}){0,2})(?![\d-])/u;

/** The endings of plurals: `Touchpoints`, `Faser`, `Contactpunten`, `Kontaktpunkter`. */
const plurals = ['s', 'es', 'r', 'er', 'e', 'n', 'en', 'or', 'ar'];

/** `Nr` is not a plural of `n`. */
const shortest = 3;

/** What a word means as a heading, in the singular or in the plural. */
function meaningOfWord(text: string): ColumnMeaning | undefined {
  const key = headerKey(text);
  const singulars = plurals.flatMap((ending) => (key.endsWith(ending) ? key.slice(0, -ending.length) : []));
  return byWord.get(key) ?? byWord.get(singulars.find((one) => one.length >= shortest && byWord.has(one)) ?? '');
}

export function readHeader(header: string): Header {
  const plain = { scale: undefined, date: undefined, persona: undefined, serial: 1 };
  const meaning = meaningOfWord(header);
  if (meaning !== undefined) return { meaning, ...plain };
  const serial = serialIn(header);
  if (serial) return { ...plain, ...serial };
  const measured = measuredIn(header);
  if (measured) return measured;
  const { word = '', parentheses = '' } = parenthesesPattern.exec(header)?.groups ?? {};
  if (word !== '' && calculatedWords.some((one) => headerKey(one) === headerKey(parentheses))) {
    return { meaning: 'calculated', ...plain };
  }
  const base = word === '' ? undefined : readHeader(word);
  if (base?.meaning === undefined) return { meaning: undefined, ...plain };
  const qualified = qualifiedBy(base.meaning, parentheses, headerKey, meaningOfWord);
  return qualified ? { ...base, ...qualified, scale: qualified.scale ?? base.scale } : { meaning: undefined, ...plain };
}

/** `Pain 2`: one more text of its kind. Numbers of other columns are not understood: `Rating 2` may be a person's. */
function serialIn(header: string): Pick<Header, 'meaning' | 'serial'> | undefined {
  const { word = '', digits = '' } = /^(?<word>.*\D)\s+(?<digits>[2-9])$/su.exec(header.trim())?.groups ?? {};
  const meaning = word === '' ? undefined : meaningOfWord(word);
  const keyword = meaning === undefined ? undefined : keywordFor(meaning);
  return keyword && takesSerial(keyword) ? { meaning, serial: Number(digits) } : undefined;
}

/** Whether a touchpoint has several texts of that kind, each in a column of its own. */
export function takesSerial({ word, on, value, repeats }: Keyword): boolean {
  return (
    repeats === true && on.includes('touchpoint') && (value === 'text' || value === 'title') && word !== 'evidence'
  );
}

const parenthesesPattern = /^(?<word>[^([{]+)[([{](?<parentheses>.*?)[)\]}]?\s*$/su;

/** A word for a number, with its scale and its date; `undefined` where something else stands there, too. */
function measuredIn(header: string): Header | undefined {
  const written = scalePattern.exec(header)?.[0];
  const scale = written === undefined ? undefined : scaleIn(written);
  const bare = scale && written ? header.replace(written, ' ') : header;
  const found = datePattern.exec(bare);
  const date = found ? dateOf(found) : undefined;
  const word = (date && found ? bare.replace(date.written, ' ') : bare).replace(/[()[\]{},;]/gu, ' ');
  const named = meaningOfWord(word) ?? meaningOfWord(word.replace(/[([{].*$/u, ''));
  // A feeling in words has no scale: `Emotion (-5 to +5)`.
  const meaning = scale && named === 'feeling' ? 'rating' : named;
  if (meaning === undefined || (scale && !keywordFor(meaning)?.onScale) || (date && !dated.has(meaning)))
    return undefined;
  return { meaning, scale, date: date?.date, persona: undefined, serial: 1 };
}

/** `2025-03`, `March 2025`; a year behind another word is a year. */
function dateOf([whole, before = '', digits = '']: RegExpExecArray): { date: string; written: string } | undefined {
  const month = /^\d{4}$/u.test(digits) ? monthCalled(headerKey(before)) : undefined;
  const date = month === undefined ? digits : `${digits}-${String(month).padStart(2, '0')}`;
  return readDate(date).fault ? undefined : { date, written: month === undefined ? digits : whole };
}

/** Without case, the marks that spreadsheets add, and the two ways to type an å. */
function headerKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_*:.-]+/gu, ' ')
    .trim();
}
