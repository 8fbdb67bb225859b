/** The board of a comparison: shared stages, two rows of cards, the changes between them, both curves. */

import type { AnalysedJourney } from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { type BranchLinesLayout, type BranchStop, layoutBranchLines } from '../layout/board/branch-lines.ts';
import type { HeaderLayout } from '../layout/board/stage-header.ts';
import type { EntryLayout } from '../layout/board/stages.ts';
import { type CardDraft, draftCard, placeCard } from '../layout/cards/card.ts';
import { StackLayout } from '../layout/drawing.ts';
import { type AtPosition, metrics, type Origin } from '../layout/geometry.ts';
import { type TextBlock, textBlock } from '../layout/text/text.ts';
import { nameOf, stageNameOf } from '../layout/words/rating-words.ts';
import type { AlignedColumn, AlignedStage, Alignment } from './align.ts';
import { type ChangeCell, draftChange, placeChange } from './change-cells.ts';
import { type ColumnChange, stageScores } from './changes.ts';
import { layoutColumns, type SharedColumn, type SharedGrid, type SharedStage } from './columns.ts';
import type { PairContext, SideName } from './sides.ts';
import { draftHeader, placeHeader } from './stage-headers.ts';
import { endRoom, layoutTwoCurves, type TwoCurvesLayout } from './two-curves.ts';

/** Everything in one column but its part of the curves, measured from the column's upper left corner. */
export interface ComparedColumn {
  readonly key: string;
  readonly origin: Origin;
  readonly older: EntryLayout;
  /** None where a stage has nothing to compare. */
  readonly change: ChangeCell | undefined;
  readonly newer: EntryLayout;
}

export interface ComparedStage {
  readonly key: string;
  readonly label: string;
  readonly origin: Origin;
  readonly header: HeaderLayout | undefined;
  readonly columns: readonly ComparedColumn[];
}

export interface ComparedBoard {
  readonly width: number;
  readonly height: number;
  /** The names of the lanes. */
  readonly names: readonly TextBlock[];
  /** Below each row of cards: where customers go next there. */
  readonly branches: Readonly<Record<SideName, AtPosition<BranchLinesLayout> | undefined>>;
  readonly stages: readonly ComparedStage[];
  readonly curves: TwoCurvesLayout;
}

const rowGap = 12;

/** One column with its cards and its change, before the rows' heights are known. */
interface ColumnDraft {
  readonly stage: AlignedStage;
  readonly shared: SharedColumn;
  readonly older: CardDraft | undefined;
  readonly newer: CardDraft | undefined;
  readonly change: { readonly change: ColumnChange; readonly content: StackLayout } | undefined;
}

interface Rows {
  readonly older: Row;
  readonly change: Row;
  readonly newer: Row;
}

interface Row {
  readonly top: number;
  readonly height: number;
}

type Branches = Readonly<Record<SideName, BranchLinesLayout | undefined>>;

/** Lays out the board at (0, 0) for a window that is `width` px wide. */
export function layoutComparedBoard(
  alignment: Alignment,
  changes: readonly ColumnChange[],
  sides: Readonly<Record<SideName, AnalysedJourney>>,
  width: number,
  context: PairContext,
): ComparedBoard {
  const grid = layoutColumns(alignment.stages, width, endRoom);
  const byColumn = new Map(changes.map((change) => [change.column, change]));
  const scores = stageScores(alignment.stages, sides.older, sides.newer);
  const headers = grid.stages.map((shared) => draftHeader(shared, scores.get(shared.stage), context));
  const headerHeight = Math.max(0, ...headers.map((header) => header?.y ?? 0));
  const drafts = grid.stages.map(({ stage, columns }) =>
    columns.map((one) => draftColumn(stage, one, byColumn, context)),
  );
  const branches: Branches = {
    older: layoutBranchLines(stopsOf(grid, 'older'), context.older),
    newer: layoutBranchLines(stopsOf(grid, 'newer'), context.newer),
  };
  const rows = rowsOf(drafts.flat(), branches, headerHeight === 0 ? 0 : headerHeight + rowGap);
  const below = (side: SideName) => rows[side].top + rows[side].height;
  const branchesAt = (side: SideName) => {
    const item = branches[side];
    return item && { origin: { x: 0, y: below(side) }, item };
  };
  const top = below('newer') + zoneHeight(branches.newer) + metrics.laneGap;
  const curves = layoutTwoCurves(grid, byColumn, top, context);
  return {
    width: grid.right + endRoom,
    height: curves.origin.y + curves.height,
    names: laneNames(rows, headerHeight > 0, context),
    branches: { older: branchesAt('older'), newer: branchesAt('newer') },
    stages: grid.stages.map((shared, index) => {
      const header = headers[index];
      const placed = header && placeHeader(header, shared, headerHeight);
      return placeStage(shared, placed, drafts[index] ?? [], rows, context);
    }),
    curves,
  };
}

/** The cards of one side from left to right; all of a row end at the same height. */
function stopsOf({ stages }: SharedGrid, side: SideName): BranchStop[] {
  return stages.flatMap(({ columns }) =>
    columns.flatMap(({ x, width, column }): BranchStop[] => {
      const touchpoint = (side === 'older' ? column?.before : column?.after)?.touchpoint;
      if (!touchpoint) return [];
      return [{ column: { x, width, touchpoint, entry: { kind: 'touchpoint', touchpoint } }, bottom: 0 }];
    }),
  );
}

/** The selected card has a ring around it. */
function zoneHeight(branches: BranchLinesLayout | undefined): number {
  return branches ? branches.height + metrics.ringRoom.y : 0;
}

function draftColumn(
  stage: AlignedStage,
  shared: SharedColumn,
  changes: ReadonlyMap<AlignedColumn, ColumnChange>,
  context: PairContext,
): ColumnDraft {
  const { column, width } = shared;
  const change = column && changes.get(column);
  const card = (side: SideName): CardDraft | undefined => {
    const placed = side === 'older' ? column?.before : column?.after;
    const numbers = side === 'older' ? change?.before : change?.after;
    return placed && numbers && draftCard(placed.stage, placed.touchpoint, numbers, width, context[side]);
  };
  return {
    stage,
    shared,
    older: card('older'),
    newer: card('newer'),
    change: change && { change, content: draftChange(change, width, context) },
  };
}

/** Every row as high as the highest in it. */
function rowsOf(drafts: readonly ColumnDraft[], branches: Branches, top: number): Rows {
  const highest = (heights: readonly (number | undefined)[]) => Math.max(72, ...heights.map((height) => height ?? 0));
  const older = { top, height: highest(drafts.map((draft) => draft.older?.height)) };
  const changeHeight = Math.max(0, ...drafts.map((draft) => draft.change?.content.y ?? 0));
  const change = { top: top + older.height + zoneHeight(branches.older) + rowGap, height: changeHeight };
  const newer = {
    top: change.top + changeHeight + rowGap,
    height: highest(drafts.map((draft) => draft.newer?.height)),
  };
  return { older, change, newer };
}

function placeStage(
  shared: SharedStage,
  header: HeaderLayout | undefined,
  drafts: readonly ColumnDraft[],
  rows: Rows,
  context: PairContext,
): ComparedStage {
  const { stage, x } = shared;
  const shown = stage.after ?? stage.before;
  return {
    key: stage.key,
    label: context.words.t('aria.stageName', { name: shown ? stageNameOf(shown, context.words) : '' }),
    origin: { x, y: 0 },
    header,
    columns: drafts.map((draft, index) => placeColumn(draft, `${stage.key}/${index}`, x, rows, context)),
  };
}

function placeColumn(
  draft: ColumnDraft,
  fallback: string,
  left: number,
  rows: Rows,
  context: PairContext,
): ComparedColumn {
  const { column, x, width } = draft.shared;
  const { change } = draft;
  const key = column?.key ?? fallback;
  const place = { origin: { x: 0, y: rows.change.top }, width, height: rows.change.height };
  return {
    key,
    origin: { x: x - left, y: 0 },
    older: entryOf(draft, 'older', key, rows, context),
    change: change && placeChange(change.content, change.change, place, context),
    newer: entryOf(draft, 'newer', key, rows, context),
  };
}

function entryOf(draft: ColumnDraft, side: SideName, key: string, rows: Rows, context: PairContext): EntryLayout {
  const { top, height } = rows[side];
  const origin = { x: 0, y: top };
  const card = draft[side];
  if (!card) return absent(draft, side, key, origin, height, context);
  const placed = placeCard(card, origin, height, context[side]);
  const { words, names } = context;
  return { ...placed, label: words.t('aria.compare.card', { side: names[side], card: placed.label }) };
}

/** Where one side has no such touchpoint. */
function absent(
  { stage, shared: { column, width } }: ColumnDraft,
  side: SideName,
  key: string,
  origin: Origin,
  height: number,
  context: PairContext,
): EntryLayout {
  const content = new StackLayout(metrics.cardPadding, metrics.cardPadding + 6, width - 2 * metrics.cardPadding);
  const other = column?.after ?? column?.before;
  const text = other
    ? absentWords(nameOf(other.touchpoint, context.words), side, context)
    : emptyWords(stage, side, context);
  content.text({ text, style: 'small', tone: 'muted', anchor: 'middle', maxLines: 4 });
  return { kind: 'empty', key: `${side}:${key}`, origin, width, height, drawing: content.drawing() };
}

function absentWords(missing: string, side: SideName, { words, names }: PairContext): string {
  return words.t('compare.absent', { name: names[side], missing });
}

/** In a stage without any column: it is not on that side, is empty there, or all that it had is elsewhere now. */
function emptyWords({ before, after }: AlignedStage, side: SideName, context: PairContext): string {
  const own = side === 'older' ? before : after;
  const shown = after ?? before;
  if (!own) return shown ? absentWords(stageNameOf(shown, context.words), side, context) : '';
  return context.words.t(touchpointsOf(own).length > 0 ? 'compare.movedAway' : 'stage.empty');
}

function laneNames(rows: Rows, anyHeader: boolean, { words, names, kind }: PairContext): TextBlock[] {
  const name = (text: string, y: number) =>
    textBlock({ text, x: 0, y, width: metrics.gutter - 14, style: 'label', tone: 'muted', maxLines: 4 });
  const lanes = [
    name(names.older, rows.older.top + 18),
    name(words.t(kind === 'personas' ? 'compare.lane.difference' : 'compare.lane.change'), rows.change.top + 14),
    name(names.newer, rows.newer.top + 18),
  ];
  return anyHeader ? [name(words.t('lane.stages'), 14), ...lanes] : lanes;
}
