/** Below the board: what changed most, and what became of the ranking. */
import { highest } from '../../language/model/long-lists.ts';
import { rankChip } from '../layout/cards/priority-badge.ts';
import { type ChipKind, chipAt, type Drawing, moveChip, type StackLayout } from '../layout/drawing.ts';
import type { Box } from '../layout/geometry.ts';
import { endRow, openPanel, panelBox, type RowLayout, rowBadge, rowTexts, startRow } from '../layout/panels/panel.ts';
import { nameOf, noRatingWords } from '../layout/words/rating-words.ts';
import { type ChangeChip, changeSentences, fateChip, knownChange, ratingChip } from './change-words.ts';
import { type ColumnChange, directionOf, ranked, ratedHigher, ratedLower, sideOf } from './changes.ts';
import type { PairContext, SideName } from './sides.ts';

export interface ChangeRow extends RowLayout {
  /** The side that the row leads to. */
  readonly side: SideName;
}

export interface ChangeList {
  readonly key: 'higher' | 'lower' | 'ranking';
  readonly label: string;
  readonly box: Box;
  readonly drawing: Drawing;
  readonly rows: readonly ChangeRow[];
}

type Place = Omit<Box, 'height'>;

const most = { changes: 5, ranks: 10 } as const;
const gap = 20;

/** Lays out the lists from `top` on, as many side by side as there is room for, those of a row equally high. */
export function layoutChangeLists(
  changes: readonly ColumnChange[],
  top: number,
  width: number,
  context: PairContext,
): ChangeList[] {
  const perRow = width >= 1080 ? 3 : 2;
  const one = (width - (perRow - 1) * gap) / perRow;
  const place = (index: number): Place => ({ x: index * (one + gap), y: top, width: one });
  const first = [higherList(changes, place(0), context), lowerList(changes, place(1), context)];
  if (perRow === 3) return equallyHigh([...first, rankingList(changes, place(2), context)]);
  const above = equallyHigh(first);
  const below = highest(above.map(({ box }) => box.y + box.height)) + gap;
  return [...above, rankingList(changes, { x: 0, y: below, width }, context)];
}

function equallyHigh(lists: readonly ChangeList[]): ChangeList[] {
  const height = highest(lists.map(({ box }) => box.height));
  return lists.map((list) => ({ ...list, box: { ...list.box, height } }));
}

function higherList(changes: readonly ColumnChange[], place: Place, context: PairContext): ChangeList {
  const { t } = context.words;
  const [name, found] = [context.names.newer, ratedHigher(changes)];
  const isPersonas = context.kind === 'personas';
  const title = isPersonas ? t('compare.higher.title', { name }) : t('compare.improved.title');
  const unclear = hasUnclear(changes, 'up') ? t('compare.improved.unclear') : t('compare.improved.none');
  const none = isPersonas ? t('compare.none') : unclear;
  return changeList('higher', { title, none }, found, place, context);
}

function lowerList(changes: readonly ColumnChange[], place: Place, context: PairContext): ChangeList {
  const { t } = context.words;
  const [name, found] = [context.names.newer, ratedLower(changes)];
  const isPersonas = context.kind === 'personas';
  const title = isPersonas ? t('compare.lower.title', { name }) : t('compare.worse.title');
  const unclear = hasUnclear(changes, 'down') ? t('compare.worse.unclear') : t('compare.worse.none');
  const none = isPersonas ? t('compare.none') : unclear;
  return changeList('lower', { title, none }, found, place, context);
}

/** Whether a rating moved so, and chance may explain it. */
function hasUnclear(changes: readonly ColumnChange[], direction: 'up' | 'down'): boolean {
  return changes.some(
    ({ rating: { change, difference } }) =>
      change !== null && difference?.clear === false && directionOf(change) === direction,
  );
}

/** Said of measured ratings only: the aims of a to-be map are not answers. */
function hasUnknownAnswers(found: readonly ColumnChange[], { older, newer, kind }: PairContext): boolean {
  const isMeasured = [older, newer].every(({ journey }) => journey.state === 'as-is');
  return isMeasured && kind !== 'personas' && found.some(({ rating }) => rating.difference === null);
}

function changeList(
  key: 'higher' | 'lower',
  { title, none }: { readonly title: string; readonly none: string },
  found: readonly ColumnChange[],
  place: Place,
  context: PairContext,
): ChangeList {
  const note = hasUnknownAnswers(found, context) ? [context.words.t('compare.unknownAnswers')] : [];
  const panel = openPanel(place, title, found.length === 0 ? [none] : note);
  const rows = found.slice(0, most.changes).map((change) => {
    const known = knownChange(change.rating);
    const chip = known && ratingChip(known, context);
    const number = (change.column.after ?? change.column.before)?.touchpoint.number ?? '';
    const badge = { kind: 'number', text: String(number) } as const;
    return changeRow(panel, change, { badge, note: ratingNote(change, context), chip }, context);
  });
  addMore(panel, found.length - rows.length, context);
  return { key, label: title, box: panelBox(place, panel.y), drawing: panel.drawing(), rows };
}

/** Places in the ranking of what to fix first, on both sides. */
function rankingList(changes: readonly ColumnChange[], place: Place, context: PairContext): ChangeList {
  const { t } = context.words;
  const found = ranked(changes);
  const title = t('compare.ranking.title');
  const panel = openPanel(place, title, [
    t(found.length === 0 ? 'compare.ranking.none' : 'compare.ranking.explain', context.names),
  ]);
  const rows = found.slice(0, most.ranks).map((change) => {
    const { before, after } = change.rank;
    const shown = (rank: number | null) => (rank === null ? t('compare.unranked') : String(rank));
    const note = t('compare.priority', { before: shown(before), after: shown(after) });
    const badge = { kind: rankKind(change), text: after === null ? '–' : String(after) };
    return changeRow(panel, change, { badge, note, chip: fateChip(change, context) }, context);
  });
  addMore(panel, found.length - rows.length, context);
  return { key: 'ranking', label: title, box: panelBox(place, panel.y), drawing: panel.drawing(), rows };
}

function addMore(panel: StackLayout, count: number, { words }: PairContext): void {
  if (count <= 0) return;
  panel.gap(6);
  panel.text({ text: words.t('compare.more', { count }), style: 'body', tone: 'muted' });
}

/** "4.2 → 8.6"; "4.5 of 5 → 6 of 10" where the scales differ. */
export function ratingNote({ column, before, after }: ColumnChange, { words, older, newer }: PairContext): string {
  const [from, to] = [older.journey.scale, newer.journey.scale];
  const sameScale = from.low === to.low && from.high === to.high;
  const shown = (of: typeof older, placed: typeof column.before, numbers: typeof before) => {
    const { journey } = of;
    if (!placed || !numbers) return '';
    if (numbers.rating === null || numbers.band === null) return noRatingWords(placed.touchpoint, numbers, of);
    const rating = words.rating(numbers.rating, journey.bands);
    return sameScale ? rating : `${rating} ${words.t('score.of', { high: words.number(journey.scale.high) })}`;
  };
  const values = { before: shown(older, column.before, before), after: shown(newer, column.after, after) };
  return words.t('compare.becomes', values);
}

/** As on the card of the newer side; light where it is not ranked there any more. */
function rankKind({ after }: ColumnChange): ChipKind {
  return after ? rankChip(after) : 'none';
}

interface RowContent {
  readonly badge: { readonly kind: ChipKind; readonly text: string };
  readonly note: string;
  readonly chip: ChangeChip | undefined;
}

function changeRow(
  panel: StackLayout,
  change: ColumnChange,
  { badge: sign, note, chip }: RowContent,
  context: PairContext,
): ChangeRow {
  const side = sideOf(change.column);
  const { touchpoint } = (side === 'newer' ? change.column.after : change.column.before) ?? {};
  const { words } = context;
  const { lang } = context[side];
  const name = touchpoint ? nameOf(touchpoint, words) : '';
  const row = startRow(panel);
  const badge = rowBadge(row, sign);
  const right = chip && chipAt(0, 0, { ...chip, maxWidth: row.width * 0.45 });
  if (right) row.chips.push(moveChip(right, row.x + row.width - right.box.width, row.y + 2));
  const room = row.width - (right ? right.box.width + 10 : 0);
  const down = rowTexts(row, room, [
    { text: name, style: 'name', lang },
    { text: note, style: 'small', tone: 'muted' },
  ]);
  const label = words.t('aria.compare.change', { name, changes: changeSentences(change, context) });
  const names = { key: change.column.key, touchpoint: touchpoint?.key ?? '', label };
  return { ...endRow(panel, row, names, Math.max(down, badge.box.height, right?.box.height ?? 0)), side };
}
