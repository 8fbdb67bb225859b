/** What the table of keywords says of each one. */

import type { ValueList } from './values.ts';

/** What can hold lines. `need` and `action` hold only what follows them on their own line. */
export type Holder =
  | 'file'
  | 'journey'
  | 'stage'
  | 'touchpoint'
  | 'again'
  | 'persona'
  | 'channel'
  | 'team'
  | 'source'
  | 'need'
  | 'action';

/**
 * What stands behind a keyword's colon.
 *
 * - `title`: the name of a thing that the line opens.
 * - `text`: free words. `link`: free words, an `https` address or the path of a file.
 * - `path`: the path of a file. `journey-file`: the path of a file whose declarations are taken over.
 * - `name`, `names`: one name of a thing, or a list of them (`Keyword.names` says of which kind).
 * - `choice`: one of the words of a list (`Keyword.choices`).
 * - All others have a form of their own, which `syntax/values` reads: `rating` is a number, `?` or `n/a`; `outcome`
 *   is a name and a number, and `metric` a name, a number and a unit; `cost` is a number and a unit; `review` is a
 *   date and how often it comes back; `preference` is a frequency, names of channels or words; `answers` counts the
 *   answers for each value of the scale; `segment` is a column and a value.
 */
export type ValueKind =
  | 'title'
  | 'text'
  | 'link'
  | 'path'
  | 'journey-file'
  | 'name'
  | 'names'
  | 'choice'
  | 'language'
  | 'scale'
  | 'survey'
  | 'bands'
  | 'number'
  | 'rating'
  | 'outcome'
  | 'nps'
  | 'percentage'
  | 'share'
  | 'effort-score'
  | 'retention'
  | 'metric'
  | 'cost'
  | 'date'
  | 'review'
  | 'duration'
  | 'frequency'
  | 'preference'
  | 'answers'
  | 'segment';

/** What the table says of a keyword. */
export interface KeywordFacts {
  /** As one writes it in English. */
  readonly word: string;
  /** Other ways to write it in English. */
  readonly also?: readonly string[];
  /** Where it may stand. */
  readonly on: readonly Holder[];
  /** What its line opens, if anything; by holder, where the same word opens different things. */
  readonly opens?: Holder;
  /** Opens only where one of these holds it (`channel` declares on a journey and is a property of a touchpoint). */
  readonly opensOn?: readonly Holder[];
  /** Its lines are the journey itself, one below the other: a stage, or an entry of one. */
  readonly part?: 'stage' | 'entry';
  readonly value: ValueKind;
  /** The kind of thing that its names stand for. */
  readonly names?: Holder;
  /** By holder, the list of which the value has to be a word. */
  readonly choices?: Readonly<Partial<Record<Holder, ValueList>>>;
  /** The list of words that a text usually is. */
  readonly usual?: ValueList;
  /** Its numbers are on the journey's scale, so that another scale changes them. */
  readonly onScale?: true;
  /** Takes `(n=42, survey, 2026-03)` behind its value. */
  readonly evidence?: true;
  /** Each of its names takes a share in parentheses: `visit (60 %)`. */
  readonly shares?: true;
  /** Takes an id between the keyword and the colon (only where it opens something). */
  readonly id?: true;
  /** Takes `[persona, …]` before the colon. */
  readonly personas?: true;
  /** Said more than once by one holder, each line adds to the others. */
  readonly repeats?: true;
  /** A journey takes it only before its first stage. */
  readonly beforeStages?: true;
  /**
   * The holders about which it says how they are today, or were measured. A to-be map does not take it over from
   * there.
   */
  readonly asIs: readonly Holder[];
  /** Said of a touchpoint, it is as true over another channel. */
  readonly anyChannel?: true;
}

/** A row of the table: the kind of its value decides what else it has to say. */
export type KeywordRow = KeywordFacts &
  (
    | { readonly value: 'name' | 'names'; readonly names: Holder }
    | { readonly value: 'choice'; readonly choices: NonNullable<KeywordFacts['choices']> }
    | { readonly value: Exclude<ValueKind, 'name' | 'names' | 'choice'> }
  );
