import type { JourneyTranslate } from '../messages/messages.ts';
import type { JourneyDate } from '../model/model.ts';
import type { Range } from '../model/position.ts';
import type { FileAnalysis } from '../project/analyser.ts';
import type { SourceText } from './source-text.ts';

/** A stretch of the text and what stands there afterwards. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** All that an edit may look at: nothing but the newest text and what was read from it. */
export interface FixContext {
  readonly analysis: FileAnalysis;
  readonly source: SourceText;
  readonly today: JourneyDate;
  /** The reader's language, for words that are put into a map which does not say its own. */
  readonly t: JourneyTranslate;
}
