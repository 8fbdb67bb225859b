import type { Journey } from '../../language/model/model.ts';
import type { PersonaView } from './persona-ratings.ts';
import type { Words } from './words.ts';

/** What every part of one journey's picture needs to know. */
export interface JourneyContext {
  readonly journey: Journey;
  readonly words: Words;
  /** How many touchpoints are ranked. */
  readonly ranked: number;
  /** Keys of touchpoints that matter and are not measured. */
  readonly blindSpots: ReadonlySet<string>;
  /** Whose own ratings stand where there are none for everybody. */
  readonly personas: readonly PersonaView[];
  /** BCP 47 tag of the content, `undefined` where it is the reader's own language. */
  readonly lang: string | undefined;
}
