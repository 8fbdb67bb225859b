/**
 * What stands in parentheses behind the word for a number: `Rating (-2 to +2)`, `Rating (Anna)`, `Rating (to-be)`,
 * `Importance (company)`, `Score (NPS)`. What is not understood makes the column a note: numbers of another kind are
 * never taken for ratings.
 */
import { keywordFor } from '../keywords/keywords.ts';
import { findValue } from '../keywords/values.ts';
import type { Scale } from '../model/model.ts';
import type { ColumnMeaning } from './row-headers.ts';
import { endsOfScale, scaleIn } from './row-scales.ts';
import { companyWords, plainWords, targetWords } from './spreadsheet-words.ts';

/** A column as its parentheses make it. */
export interface Qualified {
  readonly meaning: ColumnMeaning;
  readonly scale: Scale | undefined;
  /** The name of the persona whose numbers they are. */
  readonly persona: string | undefined;
}

/** In parentheses behind `Score`, these say what the number is. */
const kinds: ReadonlySet<string> = new Set([
  'nps',
  'csat',
  'ces',
  'target',
  'benchmark',
  'expect',
  'business',
  'n',
  'sd',
]);
const counts: ReadonlySet<string> = new Set(['n', 'sd']);

/**
 * @param keyOf how two headers are compared
 * @param meaningOf what a word means as a header
 * @returns `undefined` where a part of the parentheses is not understood
 */
export function qualifiedBy(
  meaning: ColumnMeaning,
  parentheses: string,
  keyOf: (text: string) => string,
  meaningOf: (text: string) => ColumnMeaning | undefined,
): Qualified | undefined {
  const keyword = keywordFor(meaning);
  if (!counts.has(meaning) && !keyword?.onScale) return { meaning, scale: undefined, persona: undefined };
  const named = keyword?.onScale ? endsOfScale(parentheses) : undefined;
  if (named) return { meaning, scale: named, persona: undefined };
  let found: Qualified = { meaning, scale: undefined, persona: undefined };
  for (const part of parentheses.split(/[,;]/u).map((one) => one.trim())) {
    const added = readPart(part, found, { keyOf, meaningOf });
    if (!added) return undefined;
    found = { ...found, ...added };
  }
  return found;
}

interface Headers {
  readonly keyOf: (text: string) => string;
  readonly meaningOf: (text: string) => ColumnMeaning | undefined;
}

/** What one part adds; nothing where it only repeats, `undefined` where it is not understood. */
function readPart(part: string, found: Qualified, { keyOf, meaningOf }: Headers): Partial<Qualified> | undefined {
  const { meaning } = found;
  const keyword = keywordFor(meaning);
  const isAmong = (words: readonly string[], text = part) => words.some((word) => keyOf(word) === keyOf(text));
  const scale = keyword?.onScale && !found.scale ? scaleIn(part) : undefined;
  if (scale) return { scale };
  const kind = meaningOf(part);
  const state = findValue('states', part);
  const isPlain = isAmong(plainWords) || part.split(/\s+/u).every((word) => isAmong(plainWords, word));
  if (part === '' || isPlain || kind === meaning || state === 'as-is') return {};
  const isCompany = isAmong(companyWords) || findValue('initiators', part) === 'company';
  if (meaning === 'importance' && isCompany) return { meaning: 'business' };
  if (meaning === 'rating' && (isAmong(targetWords) || state === 'to-be')) return { meaning: 'target' };
  if (meaning === 'rating' && kind !== undefined && kinds.has(kind)) return { meaning: kind };
  const takesPersona = keyword?.personas === true || counts.has(meaning);
  return takesPersona && !found.persona && isName(part) ? { persona: part } : undefined;
}

/** One to three words, the first with a capital letter: Anna, Familjen Berg. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?: [\p{L}\p{M}\p{N}’'-]+){0,2}$/u.test(text) && !/^\p{Lu}+$/u.test(text);
}
