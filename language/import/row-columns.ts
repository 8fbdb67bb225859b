/** What the columns of a spreadsheet mean, by its first row. */
import type { ValueKind } from '../keywords/keyword-row.ts';
import { keywordFor, keywordNamed, spellingsOf } from '../keywords/keywords.ts';
import type { Scale } from '../model/model.ts';
import { type ColumnMeaning, type Header, readHeader } from './row-headers.ts';

/** Several lines of these are a history, for which each needs a date. */
const histories: ReadonlySet<ValueKind> = new Set(['rating', 'nps', 'percentage', 'effort-score']);

export interface RowColumn {
  /** `undefined` where nothing is understood of it. */
  readonly meaning: ColumnMeaning | undefined;
  /** As it is written; `column 3` where nothing is. */
  readonly name: string;
  /** The scale that its header names: `Rating (1-5)`. */
  readonly scale: Scale | undefined;
  /** When its ratings were measured, where its header says that: `Rating 2026`. */
  readonly date: string | undefined;
  /** Whose numbers its header says they are: `Rating (Anna)`. */
  readonly persona: string | undefined;
  /** Whether the parentheses of its header say what it means. */
  readonly isQualified: boolean;
  /** Of what stands behind a rating (`n`, `sd`, `date`): the index of the column of that rating. */
  readonly of: number | undefined;
}

export interface Columns {
  readonly columns: readonly RowColumn[];
  /** Whether the first row says what the columns are. */
  readonly hasHeader: boolean;
}

const qualifying: ReadonlySet<string> = new Set(['n', 'sd', 'date']);

/**
 * Reads the first row. A column that means what one before it means already is an unknown one, so that neither is lost.
 *
 * @param chosen columns of which the reader said what they mean
 */
export function readColumns(
  first: readonly string[],
  count: number,
  nameless: (column: number) => string,
  chosen: ReadonlySet<number> = new Set(),
): Columns {
  const headers = first.map(readHeader);
  const known = headers.flatMap(({ meaning }) => meaning ?? []);
  const hasHeader = known.length >= 2 || known.includes('touchpoint');
  const ratings = ratingsIn(headers);
  const seen = new Set<string>();
  const columns = Array.from({ length: count }, (_, index): RowColumn => {
    const written = hasHeader ? (first[index] ?? '').replace(/\s+/gu, ' ') : '';
    const name = written === '' ? nameless(index + 1) : written;
    const nothing = { scale: undefined, date: undefined, persona: undefined, of: undefined };
    const unknown = { meaning: undefined, name, ...nothing, isQualified: false };
    if (!hasHeader) return index === 0 ? { ...unknown, meaning: 'touchpoint' } : unknown;
    const { meaning, scale, date, persona } = headers[index] ?? unknown;
    if (meaning === undefined) return unknown;
    const of = qualifying.has(meaning) ? ratingFor(meaning, { date, persona }, index, ratings) : undefined;
    const said = [meaning, of, meaning === 'rating' ? date : '', persona].join(' ');
    if (seen.has(said) && meaning !== 'calculated' && !isRepeatable(meaning)) return unknown;
    seen.add(said);
    const isQualified = persona !== undefined || byParentheses(first[index] ?? '', meaning);
    return { meaning, name, scale, date, persona, of, isQualified };
  });
  const read = withoutDoings(columns, chosen);
  return { columns: read.some(({ meaning }) => meaning === 'touchpoint') ? read : withNames(read), hasHeader };
}

const dueWords: ReadonlySet<string> = new Set(spellingsOf(keywordNamed('due')));
const judging: ReadonlySet<string> = new Set(['rating', 'feeling', 'quote', 'pain', 'idea']);

/**
 * In a template of what customers do, think and feel, `Actions` are theirs: they stand before what is thought of the
 * contact. What the company plans stands behind it, or has a date.
 */
function withoutDoings(columns: readonly RowColumn[], chosen: ReadonlySet<number>): readonly RowColumn[] {
  const judged = columns.findIndex(({ meaning }) => meaning !== undefined && judging.has(meaning));
  if (columns.some(({ name }) => dueWords.has(name.toLowerCase()))) return columns;
  const isDoing = ({ meaning }: RowColumn, index: number) =>
    meaning === 'action' && index < judged && !chosen.has(index);
  return columns.map((column, index) => (isDoing(column, index) ? { ...column, meaning: undefined } : column));
}

type RatingHeader = Pick<RowColumn, 'date' | 'persona'> & { readonly index: number };

/** The columns of ratings; one that says the same as one before it is an unknown column. */
function ratingsIn(headers: readonly Header[]): RatingHeader[] {
  const found: RatingHeader[] = [];
  for (const [index, { meaning, date, persona }] of headers.entries()) {
    const isSaid = found.some((one) => one.date === date && one.persona === persona);
    if (meaning === 'rating' && !isSaid) found.push({ date, persona, index });
  }
  return found;
}

/** Whether a header means something else than its words before the parentheses. */
function byParentheses(header: string, meaning: ColumnMeaning): boolean {
  const word = /^[^([{]+(?=[([{])/u.exec(header)?.[0];
  return word !== undefined && readHeader(word).meaning !== meaning;
}

/** The rating of the same persona or date; else the one before it, or the first, unless that says its date itself. */
function ratingFor(
  meaning: ColumnMeaning,
  { date, persona }: Pick<RowColumn, 'date' | 'persona'>,
  index: number,
  ratings: readonly RatingHeader[],
): number | undefined {
  if (persona !== undefined) return ratings.find((rating) => rating.persona === persona)?.index;
  if (date !== undefined) return ratings.find((rating) => rating.date === date)?.index;
  const rating = ratings.findLast((one) => one.index < index) ?? ratings[0];
  return meaning === 'date' && rating?.date !== undefined ? undefined : rating?.index;
}

/** Without a column of names, the first that means nothing else has them. */
function withNames(columns: readonly RowColumn[]): RowColumn[] {
  const free = columns.findIndex(({ meaning }) => meaning === undefined);
  return columns.map((column, index) => (index === free ? { ...column, meaning: 'touchpoint' } : column));
}

/**
 * Whether several columns may say the same: each adds to the others. Two ratings or measures without a date, or two
 * importances, contradict each other, and the evidence of a row is read from one column.
 */
function isRepeatable(meaning: ColumnMeaning): boolean {
  const keyword = keywordFor(meaning);
  return (
    keyword?.repeats === true &&
    keyword.on.includes('touchpoint') &&
    !histories.has(keyword.value) &&
    keyword.word !== 'evidence'
  );
}
