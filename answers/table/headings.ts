/**
 * The headings of a table. Survey tools write one to three rows: Qualtrics names, questions and `{"ImportId": …}`;
 * SurveyMonkey questions and, below those with several parts, the parts; workbooks merged cells above single ones.
 */
import { nameKey } from '../../language/model/name-key.ts';
import type { AnswerColumn } from '../plan.ts';
import { plainNumber } from '../values/plain-number.ts';

export interface Headings {
  /** Index of the first row of headings: titles may stand above. */
  readonly first: number;
  /** How many rows they are. */
  readonly rows: number;
  readonly columns: readonly AnswerColumn[];
}

/** `undefined` where no row has a text. */
export function headingsOf(rows: readonly (readonly string[])[]): Headings | undefined {
  const width = usualWidth(rows);
  const first = rows.findIndex((row) => filled(row).length >= Math.min(2, width) && row.length >= Math.min(2, width));
  if (first < 0 || width === 0) return undefined;
  const top = rows[first] ?? [];
  const second = rows[first + 1] ?? [];
  if ((rows[first + 2] ?? []).some((cell) => cell.startsWith('{"ImportId"'))) {
    return {
      first,
      rows: 3,
      columns: columnsOf(
        top,
        top.map((_, index) => second[index] || null),
      ),
    };
  }
  if (second.some((cell) => cell.startsWith('{"ImportId"'))) {
    return { first, rows: 2, columns: columnsOf(top, []) };
  }
  if (isSecondHeading(top, second)) return { first, rows: 2, ...mergedHeadings(top, second) };
  return { first, rows: 1, columns: columnsOf(top, []) };
}

/** Whether half of the headings are numbers: the table has none, and its first row is what one person answered. */
export function areAnswers({ columns }: Headings): boolean {
  const numbers = columns.filter(({ name }) => plainNumber(name, undefined) !== undefined);
  return numbers.length * 2 >= columns.length;
}

function filled(row: readonly string[]): string[] {
  return row.filter((cell) => cell !== '');
}

/** The most frequent number of cells, without empty ones at the end. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  for (const row of rows) {
    const width = row.findLastIndex((cell) => cell !== '') + 1;
    if (width > 0) times.set(width, (times.get(width) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** What SurveyMonkey writes below questions without parts. */
const responseWords = new Set(['response', 'open-ended response', 'svar', 'reactie', 'antwoord', 'antal', 'respons']);

const isNumber = (text: string) => /^[+-]?\d/u.test(text);

/**
 * A second row is one of headings if it has no number, and SurveyMonkey's words, or fills gaps of the first next to a
 * question. Below a heading of one column it is empty: a row of answers is not.
 */
function isSecondHeading(top: readonly string[], second: readonly string[]): boolean {
  const texts = filled(second);
  if (texts.length === 0 || texts.some(isNumber)) return false;
  if (texts.filter((cell) => responseWords.has(nameKey(cell))).length >= 1) return true;
  const places = Array.from({ length: Math.max(top.length, second.length) }, (_, index) => index);
  const gaps = places.filter((index) => index > 0 && !top[index] && second[index]).length;
  const single = places.filter((index) => top[index] && !second[index]).length;
  const areDifferent = new Set(texts.map(nameKey)).size >= Math.min(texts.length, gaps);
  return gaps > 0 && areDifferent && (single > 0 || gaps >= filled(top).length);
}

/** A question stands above its first part, and the cells after it are empty. */
function mergedHeadings(top: readonly string[], second: readonly string[]): Pick<Headings, 'columns'> {
  const width = Math.max(top.length, second.length);
  let question = '';
  const pairs = Array.from({ length: width }, (_, index) => {
    question = top[index] || question;
    const part = second[index] ?? '';
    return responseWords.has(nameKey(part)) ? { question: top[index] ?? '', part: '' } : { question, part };
  });
  const parts = timesOf(pairs.map(({ part }) => part));
  const names = pairs.map(({ question, part }) => {
    if (part === '') return question;
    return (parts.get(nameKey(part)) ?? 0) > 1 && question !== '' ? `${question} – ${part}` : part;
  });
  return {
    columns: columnsOf(
      names,
      pairs.map(({ question, part }) => (part === '' ? null : question || null)),
    ),
  };
}

function timesOf(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(nameKey(text), (times.get(nameKey(text)) ?? 0) + 1);
  return times;
}

function columnsOf(names: readonly string[], questions: readonly (string | null)[]): AnswerColumn[] {
  const width = names.findLastIndex((name) => name !== '') + 1;
  return names.slice(0, width).map((name, index) => {
    const question = questions[index] ?? null;
    return { name, question: question === name ? null : question };
  });
}
