/** What files of answers give, as plain data. */

/** Of a share 0–1, of an NPS −100 to 100; nothing is rounded, and `null` is unknown. */
export interface MeasuredAnswers {
  readonly value: number | null;
  /** Number of answers, not weighted. */
  readonly n: number;
  readonly sd: number | null;
  /** Ends of the 95 % interval, in the unit of the value. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** On the scale of the answers, lowest first; `null` if there are too many different ones. */
  readonly counts: readonly { readonly answer: number; readonly count: number }[] | null;
}

/** By the key of the number. */
export type AnswersByKey = ReadonlyMap<string, MeasuredAnswers>;

/** A source whose file was read. */
export interface AnswerFileFacts {
  /** Key of the source. */
  readonly source: string;
  /** Rows with answers; `undefined` where the file could not be read. */
  readonly rows: number | undefined;
  readonly columns: readonly { readonly name: string; readonly question: string | null }[];
  /** Numbers of the map that come from it, and how many of them are up to date. */
  readonly all: number;
  readonly same: number;
}
