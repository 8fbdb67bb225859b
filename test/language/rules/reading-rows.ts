/** The rules that pass on what was found while a text was read: alike but for their words and their level. */
import type { Level } from '../../../language/model/finding.ts';
import type { ReadingCode, ReadingProblem } from '../../../language/syntax/problem.ts';

export interface ReadingRow {
  readonly code: ReadingCode;
  readonly level: Level;
  readonly facts: Pick<ReadingProblem, 'message' | 'args'>;
  /** What the reader is told. */
  readonly words: string;
}

/** One row a rule; `reading-rules.test.ts` tests each of them. */
export const readingRows: readonly ReadingRow[] = [
  {
    code: 'syntax',
    level: 'error',
    facts: { message: 'syntax.no-colon', args: { keyword: 'rating' } },
    words: 'A colon is missing after “rating”: write “rating: …”.',
  },
  {
    code: 'unknown-keyword',
    level: 'error',
    facts: { message: 'unknown-keyword.nearest', args: { word: 'raiting', nearest: 'rating' } },
    words: '“raiting” is not a keyword here. Did you mean “rating”?',
  },
  {
    code: 'misplaced',
    level: 'error',
    facts: { message: 'misplaced.touchpoint', args: { keyword: 'rating' } },
    words: '“rating” is not allowed here: it belongs to a touchpoint. Put it below a “touchpoint:” line.',
  },
  {
    code: 'invalid-value',
    level: 'error',
    facts: { message: 'invalid-value.number', args: { text: 'lots' } },
    words: '“lots” is not a number. Write one such as 7 or 7.5.',
  },
  {
    code: 'invalid-bands',
    level: 'error',
    facts: { message: 'invalid-bands.order', args: { text: 'red <= 8, yellow < 5' } },
    words: 'The bands “red <= 8, yellow < 5” overlap: red must end below the end of yellow.',
  },
  {
    code: 'misleading-indentation',
    level: 'hint',
    facts: { message: 'misleading-indentation.file', args: {} },
    words:
      'The indentation of this line suggests that it belongs to the line above, but its keyword belongs to the whole file.',
  },
];
