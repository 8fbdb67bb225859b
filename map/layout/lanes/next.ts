/** Where the customer may go from each touchpoint. */

import type { Branch, Touchpoint } from '../../../language/model/model.ts';
import type { JourneyContext } from '../context.ts';
import { StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
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
    return {
      cells: new Map(
        leading.map((entry) => [entry.column, kept(entry.touchpoint, 'next', entry, context, draftCell)] as const),
      ),
    };
  },
};

function draftCell({ touchpoint, width }: LaneEntry, context: JourneyContext): CellDraft {
  const cell = new StackLayout(cellPadding.x, 8, width - 2 * cellPadding.x);
  const said = nextWords(touchpoint.next, context.known, context.words);
  for (const text of said) {
    cell.marks.push({ shape: 'becomes', x: cell.x + 6, y: cell.y + 8, size: 11 });
    cell.text({ text, style: 'body', lang: context.lang }, 20);
    cell.gap(2);
  }
  const label = cellLabel('next', touchpoint, `${said.join(', ')}.`, context);
  return { height: cell.y + 6, label, drawing: cell.drawing() };
}

/**
 * "4 Calculator (60 %)": each with its number, by which its card is found, and its share; as it is written where there
 * is no such touchpoint.
 */
export function nextWords(branches: readonly Branch[], known: Known, words: Words): string[] {
  return branches.map(({ key, value, share }) => {
    const found = key === undefined ? undefined : known.get(key);
    const name = found
      ? words.t('needs.touchpoint', { number: String(found.number), name: nameOf(found, words) })
      : value;
    return withShare(name, share?.value, words);
  });
}

/** "Calculator (60 %)". */
export function withShare(name: string, share: number | undefined, { t }: Words): string {
  return share === undefined ? name : t('next.branch', { name, share: t('next.share', { share }) });
}
