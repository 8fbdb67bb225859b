import type { JourneyTranslate } from '../messages/messages.ts';
import type { JourneyDate } from '../model/model.ts';
import type { Range } from '../model/position.ts';
import type { FileAnalysis } from '../project/analyser.ts';
import type { Span } from '../syntax/spans.ts';
import type { SourceText } from './source-text.ts';

/** A stretch of the text and what stands there afterwards. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The same by offsets, as the language computes it; an editor gets ranges. */
export interface SliceEdit extends Span {
  readonly newText: string;
}

/** The text after edits that do not overlap. Of two at the same place, the first comes first. */
export function applied(text: string, edits: readonly SliceEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

/**
 * The edits in the order of the text. Those that touch are one: not every editor knows which of two at the same place
 * comes first.
 */
export function joined(edits: readonly SliceEdit[]): SliceEdit[] {
  const found: SliceEdit[] = [];
  for (const { start, end, newText } of inOrder(edits)) {
    const last = found.at(-1);
    if (last?.end === start) found.splice(-1, 1, { start: last.start, end, newText: last.newText + newText });
    else found.push({ start, end, newText });
  }
  return found;
}

function inOrder(edits: readonly SliceEdit[]): SliceEdit[] {
  return edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** All that an edit may look at: nothing but the newest text and what was read from it. */
export interface FixContext {
  readonly analysis: FileAnalysis;
  readonly source: SourceText;
  readonly today: JourneyDate;
  /** The reader's language, for words that are put into a map which does not say its own. */
  readonly t: JourneyTranslate;
}
