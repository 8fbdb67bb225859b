import type { Range } from './position.ts';

export type Level = 'error' | 'warning' | 'info' | 'hint';

/** A place that explains a finding: the other duplicate, the missing contact behind an ad hoc one. */
export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

export type Lack = 'action' | 'owner';

/** A figure in parentheses that contradicts the others, and the value that was probably meant. */
export interface MeantFigure {
  readonly figure: 'n' | 'sd';
  readonly value: number;
}

/** A number that the file of its source contradicts. */
export interface OutdatedNumber {
  /** The number alone. */
  readonly range: Range;
  /** What the text says and what the answers give: `4.2 (n=42)`. */
  readonly text: string;
  readonly answers: string;
  /** Id, or name. */
  readonly touchpoint: string | undefined;
  /** The digits that change. */
  readonly update: readonly DigitEdit[];
}

/** Digits of the text and what stands there afterwards. */
export interface DigitEdit {
  readonly range: Range;
  readonly newText: string;
}

/** One thing to report to the reader about a text, at the narrowest range that helps. */
export interface Finding {
  /** Kebab-case, the same in every language; `docs/rules/<code>.md` explains it. */
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly range: Range;
  /** The touchpoint it speaks about: its id, or its name; `undefined` for a journey, a stage or a line. */
  readonly touchpoint: string | undefined;
  readonly related: readonly RelatedPlace[];
  /** What the message says that a red touchpoint lacks; quick fixes add it. */
  readonly lacks?: readonly Lack[];
  /** A quick fix writes it. */
  readonly meant?: MeantFigure;
  /** Digits that a quick fix writes. */
  readonly update?: readonly DigitEdit[];
}
