/** Where a place of the old text is once edits are made. */
import type { Position } from '../model/position.ts';
import { rangeOf } from '../syntax/range.ts';
import { startsOfLines } from '../syntax/spans.ts';
import type { TextEdit } from './edit.ts';
import type { SourceText } from './source-text.ts';

/**
 * @param offset of a character that no edit replaces
 * @param edits they do not overlap
 */
export function placeAfter(offset: number, edits: readonly TextEdit[], source: SourceText): Position {
  const before = source.slices(edits).filter(({ end }) => end <= offset);
  const moved = before.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), offset);
  return rangeOf(startsOfLines(source.after(edits)), { start: moved, end: moved }).start;
}
