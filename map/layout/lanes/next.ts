/** Where the customer may go from each touchpoint. */
import type { Reference, Touchpoint } from '../../../language/model/model.ts';
import { touchpointsByKey } from '../../../language/model/touchpoints.ts';
import type { JourneyContext } from '../context.ts';
import { StackLayout } from '../drawing.ts';
import { cellLabel } from '../words/lane-words.ts';
import { nameOf } from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { cellPadding } from './notes.ts';

/** A journey's touchpoints by key. */
type Known = ReadonlyMap<string, Touchpoint>;

export const next: Lane = {
  id: 'next',
  draft: (entries, context) => {
    const leading = entries.filter(({ touchpoint }) => touchpoint.next.length > 0);
    if (leading.length === 0) return undefined;
    const known = touchpointsByKey(context.journey);
    return { cells: new Map(leading.map((entry) => [entry.column, draftCell(entry, known, context)] as const)) };
  },
};

function draftCell({ touchpoint, width }: LaneEntry, known: Known, context: JourneyContext): CellDraft {
  const cell = new StackLayout(cellPadding.x, 8, width - 2 * cellPadding.x);
  const said = nextWords(touchpoint.next, known, context.words);
  for (const text of said) {
    cell.marks.push({ shape: 'becomes', x: cell.x + 6, y: cell.y + 8, size: 11 });
    cell.text({ text, style: 'body', lang: context.lang }, 20);
    cell.gap(2);
  }
  const label = cellLabel('next', touchpoint, `${said.join(', ')}.`, context);
  return { height: cell.y + 6, label, drawing: cell.drawing() };
}

/**
 * "4 Calculator": each with its number, by which its card is found; as it is written where there is no such touchpoint.
 */
export function nextWords(references: readonly Reference[], known: Known, words: Words): string[] {
  return references.map(({ key, value }) => {
    const found = key === undefined ? undefined : known.get(key);
    if (!found) return value;
    return words.t('needs.touchpoint', { number: String(found.number), name: nameOf(found, words) });
  });
}
