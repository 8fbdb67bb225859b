import { type JourneyTranslate, translatorFor } from '../messages/messages.ts';
import type { Position } from '../model/position.ts';
import type { FixContext } from './edit.ts';
import { journeyAt } from './locate.ts';

/** The words that are put into a map: in its own language where it says one, else in the reader's. */
export function wordsFor({ analysis, t }: FixContext, at: Position): JourneyTranslate {
  const language = journeyAt(analysis.file, at)?.language ?? analysis.file.language;
  return language === undefined ? t : translatorFor(language).t;
}
