/**
 * What a file of answers is asked for, and what it gives: the shapes of both, as plain data. There are no texts for
 * people here: callers have the words for each code. No number is rounded, and `null` means unknown, never zero.
 */
import type { Scale } from '../language/model/model.ts';

/** The mapping of one source: how its file is read, and the numbers that are wanted from it. */
export interface AnswerPlan {
  /** The scale of the answers. Without it, a number of any size is an answer. Answers off the scale do not count. */
  readonly scale?: Scale;
  /** Texts and numbers that are not answers, such as `99` or `Don't know`. Letter case does not count. */
  readonly missing?: readonly string[];
  /** Labels that have no number, lowest first, instead of the usual orders (`answers/label-orders.ts`). */
  readonly order?: readonly string[];
  /** Heading of the column that has the weight of each row. */
  readonly weight?: string;
  /** Heading of the column that has the date of each row. */
  readonly dated?: string;
  /** Adds numbers for each month or quarter; needs `dated`. */
  readonly by?: PeriodKind;
  readonly segments?: readonly AnswerSegment[];
  /** A long file has one row for each answer. */
  readonly long?: LongFormat;
  /** Of a workbook; left out, its first sheet with a table. */
  readonly sheet?: string;
  readonly numbers: readonly WantedNumber[];
}

export type PeriodKind = 'month' | 'quarter';

/** The rows in which `column` has `value`. Letter case and blanks around the value do not count. */
export interface AnswerSegment {
  readonly key: string;
  readonly column: string;
  readonly value: string;
}

/** `names` is the heading of the column that names what was asked about, `answers` that of the answers. */
export interface LongFormat {
  readonly names: string;
  readonly answers: string;
}

/**
 * `mean`: mean on the scale (rating, importance, met, outcome, CES). `nps`: −100 to 100, from answers on 0–10. `csat`:
 * share (0–1) of answers in the two highest boxes. `share`: share (0–1) of the answers that are in `of`.
 */
export type NumberKind = 'mean' | 'nps' | 'csat' | 'share';

export interface WantedNumber {
  /** The caller's own name for this number. Each one is different. */
  readonly key: string;
  /** A heading, or its question text; of a long file, a text in the column `names`. */
  readonly column: string;
  /** Key of a segment; left out, all rows. */
  readonly segment?: string;
  readonly kind: NumberKind;
  /** The scale of this question where it differs from the plan's. */
  readonly scale?: Scale;
  /** Scale to which a `mean` is converted by position; needs a scale of the answers. */
  readonly to?: Scale;
  /** The answers that a `share` counts, as they stand in the file. */
  readonly of?: readonly string[];
}

/** A file of answers. The host opens it: the engine knows no paths. */
export interface AnswerFile {
  /** In bytes. */
  readonly size: number;
  /** The largest file that the host can read, in bytes. Left out, any. */
  readonly most?: number;
  /**
   * The bytes from the start, in pieces of any length; 256 kB and more are quick. Each call starts anew. A piece may be
   * overwritten when the next one is asked for. Throws where it cannot be read.
   */
  bytes(): AsyncIterable<Uint8Array>;
  /** A part of the file, for formats that are not read from the start. Left out, all bytes are collected. */
  slice?(start: number, end: number): Promise<Uint8Array>;
  /** Changes whenever the file changes, such as its size and time. Left out, a change is noticed by the size alone. */
  stamp?(): Promise<string>;
}

export interface MeasureOptions {
  readonly signal?: AbortSignal;
  /** Called now and then, with the bytes that were read. */
  readonly onProgress?: (bytes: number) => void;
  /** Largest file in bytes, 2 GB by default; of a workbook 100 MB. */
  readonly mostBytes?: number;
}

/** `file` is `null` where no row could be read. A problem of one number leaves the others as they are. */
export interface AnswerResult {
  readonly file: FileFacts | null;
  /** One for each wanted number whose column was found, in the order of the plan. */
  readonly numbers: readonly MeasuredNumber[];
  readonly problems: readonly AnswerProblem[];
}

export interface MeasuredNumber {
  readonly key: string;
  /** Mean on the scale `to`; NPS −100 to 100; CSAT and share 0–1. `null` without answers. */
  readonly value: number | null;
  /** Number of answers, not weighted. */
  readonly n: number;
  /** Kish's effective number of answers, (Σw)² / Σw². It is n without weights. */
  readonly effectiveN: number;
  /**
   * Standard deviation of the sample in the unit of a mean, on the scale `to`. `null` for other kinds and below two.
   */
  readonly sd: number | null;
  /** Ends of the 95 % interval, in the unit of the value; `null` below two answers. */
  readonly low: number | null;
  readonly high: number | null;
  /** How many gave each answer, lowest first; on the answers' own scale, all its whole numbers. `null` if too many. */
  readonly counts: readonly AnswerCount[] | null;
  /** Rows without an answer: empty or stated as missing. */
  readonly missing: number;
  /** Rows with an answer that does not count: off the scale, or a text without a number. */
  readonly notCounted: number;
  /** Oldest first; empty unless the plan has `by`. Rows without a date are in none. */
  readonly periods: readonly MeasuredPeriod[];
  /** Date of the newest answer, as year, month, day; `null` unless the plan has `dated`. */
  readonly newest: AnswerDate | null;
}

export interface AnswerCount {
  /** On the answers' own scale. A label without a number has its place in the order, from 1. */
  readonly answer: number;
  readonly count: number;
  /** Sum of the weights; the count without weights. */
  readonly weight: number;
}

/** A month (`month` 1–12) or a quarter (`quarter` 1–4). */
export interface MeasuredPeriod extends Omit<MeasuredNumber, 'key' | 'periods' | 'newest' | 'missing' | 'notCounted'> {
  readonly year: number;
  readonly month?: number;
  readonly quarter?: number;
}

export interface AnswerDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How the file was read. */
export interface FileFacts {
  readonly format: 'delimited' | 'workbook' | 'parquet';
  /** `null` in formats that are not text. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  /** `null` where no number has decimals. */
  readonly decimalMark: '.' | ',' | null;
  /** Of a workbook. */
  readonly sheet: string | null;
  /** All of a workbook, in order; else empty. */
  readonly sheets: readonly string[];
  /** Rows of headings: 1, of SurveyMonkey 2, of Qualtrics 3. */
  readonly headingRows: number;
  readonly columns: readonly AnswerColumn[];
  /** Rows with answers that were read. */
  readonly rows: number;
  /** Rows that could not be read. */
  readonly skipped: number;
  /** The first hundred of them. */
  readonly skippedRows: readonly SkippedRow[];
}

export interface AnswerColumn {
  /** Unique if possible; it is the name that a plan uses. */
  readonly name: string;
  /** The question as it was asked, where the file has it. */
  readonly question: string | null;
}

export interface SkippedRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly reason: SkipReason;
}

export type SkipReason = 'too-few-cells' | 'too-many-cells' | 'no-weight' | 'quote-not-closed';

/**
 * `numbers` are the keys that it concerns. Values in problems come from the headings and the plan. Of the answers only
 * labels that at least five rows have are repeated, so that no problem shows what one person wrote.
 */
export type AnswerProblem =
  | { readonly code: 'no-column'; readonly column: string; readonly near: readonly string[]; readonly numbers: Keys }
  | { readonly code: 'same-column'; readonly column: string; readonly times: number; readonly numbers: Keys }
  | { readonly code: 'no-segment-rows'; readonly segment: string; readonly near: readonly string[] }
  | { readonly code: 'no-rows' }
  | { readonly code: 'all-missing'; readonly column: string; readonly numbers: Keys }
  | {
      /** Answers without a number and without a known order. */
      readonly code: 'text-answers';
      readonly column: string;
      readonly rows: number;
      /** The most frequent first, at most five. */
      readonly examples: readonly string[];
      readonly numbers: Keys;
    }
  | {
      readonly code: 'off-scale';
      readonly column: string;
      readonly rows: number;
      readonly scale: Scale;
      /** Answers that at least five rows have, at most five. */
      readonly examples: readonly number[];
      readonly numbers: Keys;
    }
  /** A conversion needs a scale that the plan does not have. */
  | { readonly code: 'no-scale'; readonly column: string; readonly numbers: Keys }
  | { readonly code: 'no-dates'; readonly column: string; readonly rows: number }
  | { readonly code: 'changed-while-read' }
  | { readonly code: 'too-large'; readonly size: number; readonly most: number }
  | { readonly code: 'cannot-be-read' }
  | { readonly code: 'not-a-table' }
  | { readonly code: 'no-sheet'; readonly sheet: string; readonly sheets: readonly string[] };

type Keys = readonly string[];
