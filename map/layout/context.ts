import type { PromisedTime } from '../../language/analysis/promised-time.ts';
import type { ContactMismatch } from '../../language/model/contact-mismatch.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Journey, Need, Stage, TextFact, Touchpoint } from '../../language/model/model.ts';
import type { RatingPersona } from '../view/persona-ratings.ts';
import type { Keeper } from './keeper.ts';
import type { Words } from './words/words.ts';

/** What every part of one journey's picture needs to know. */
export interface JourneyContext {
  readonly journey: Journey;
  /** The same journey with its numbers. */
  readonly view: JourneyView;
  readonly words: Words;
  /** How many touchpoints are ranked. */
  readonly ranked: number;
  /** Keys of touchpoints that matter and are not measured. */
  readonly blindSpots: ReadonlySet<string>;
  /** The journey's touchpoints by key. */
  readonly known: ReadonlyMap<string, Touchpoint>;
  /** The stages in which a touchpoint is met again, by its key. */
  readonly metAgain: ReadonlyMap<string, readonly Stage[]>;
  /** The promised times, by key of their touchpoints. */
  readonly promised: ReadonlyMap<string, PromisedTime>;
  /** The promises that are not kept on every way from their touchpoint. */
  readonly unkept: ReadonlySet<TextFact>;
  /** The needs of the journey and of its personas that no touchpoint serves. */
  readonly unserved: ReadonlySet<Need>;
  /** What is wrong with how a contact comes, by key of its touchpoint; of several together at the last. */
  readonly mismatches: ReadonlyMap<string, readonly ContactMismatch[]>;
  /** Whose own ratings stand where there are none for everybody. */
  readonly personas: readonly RatingPersona[];
  /** No text is shortened: nobody can ask a file for the rest of a sentence. */
  readonly whole: boolean;
  /** BCP 47 tag of the content, `undefined` where it is the reader's own language. */
  readonly lang: string | undefined;
  /** Keeps parts of the picture for the next text; only in a page. */
  readonly keeper?: Keeper | undefined;
}

/** As many lines as a map that is edited shows of a long text; all of them where no text is shortened. */
export function atMost(lines: number, { whole }: Pick<JourneyContext, 'whole'>): number | undefined {
  return whole ? undefined : lines;
}
