/** What readers of all formats do: they find the headings, and pass the rows below on. */
import type { AnswerColumn, AnswerProblem, FileFacts, SkipReason } from '../plan.ts';
import type { TallyRow } from '../tally/row-tally.ts';
import type { Texts } from '../tally/texts.ts';

export interface TableStart {
  readonly columns: readonly AnswerColumn[];
  /** The first rows. */
  readonly sample: readonly (readonly string[])[];
  /** Makes what keeps the different texts of a column. */
  readonly textsOf: () => Texts;
}

export interface RowSink {
  /** Indexes of the columns that it needs, ascending: the slots of a row. */
  readonly wanted: readonly number[];
  /** One for each slot. */
  readonly texts: readonly Texts[];
  readonly dateSlot: number | undefined;
  /** Whether no row is needed. */
  readonly isDone?: boolean;
  add(row: TallyRow, line: number): void;
  skip(line: number, reason: SkipReason): void;
}

export type StartTable = (table: TableStart) => RowSink;

export type TableRead =
  | {
      readonly kind: 'read';
      readonly facts: Omit<FileFacts, 'rows' | 'skipped' | 'skippedRows' | 'decimalMark'>;
    }
  | { readonly kind: 'failed'; readonly problem: AnswerProblem };

export function failed(problem: AnswerProblem): TableRead {
  return { kind: 'failed', problem };
}
