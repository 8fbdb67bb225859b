/** The columns that both rows of cards share. */
import { metrics } from '../layout/geometry.ts';
import type { AlignedColumn, AlignedStage } from './align.ts';

export interface SharedColumn {
  /** Left edge. */
  readonly x: number;
  readonly width: number;
  /** `undefined` in a stage that has no touchpoint to show. */
  readonly column: AlignedColumn | undefined;
}

export interface SharedStage {
  readonly stage: AlignedStage;
  readonly x: number;
  readonly width: number;
  readonly columns: readonly SharedColumn[];
}

export interface SharedGrid {
  readonly stages: readonly SharedStage[];
  readonly left: number;
  readonly right: number;
}

/**
 * Places the columns right of the gutter; cards grow towards `width`, the px that the picture may have, within their
 * limits.
 */
export function layoutColumns(stages: readonly AlignedStage[], width: number, endRoom: number): SharedGrid {
  const { gutter, stageGap, cardGap, cardWidth, margin } = metrics;
  const count = stages.reduce((sum, { columns }) => sum + Math.max(1, columns.length), 0);
  const gaps = (count - stages.length) * cardGap + Math.max(0, stages.length - 1) * stageGap;
  const room = Math.floor((width - 2 * margin - gutter - endRoom - gaps) / Math.max(1, count));
  const column = Math.min(cardWidth.wide.max, Math.max(cardWidth.wide.min, room));
  let x: number = gutter;
  const placed = stages.map((stage): SharedStage => {
    const shown: readonly (AlignedColumn | undefined)[] = stage.columns.length > 0 ? stage.columns : [undefined];
    const left = x;
    const columns = shown.map((one, index) => ({ x: left + index * (column + cardGap), width: column, column: one }));
    const extent = shown.length * column + (shown.length - 1) * cardGap;
    x += extent + stageGap;
    return { stage, x: left, width: extent, columns };
  });
  return { stages: placed, left: gutter, right: Math.max(gutter, x - stageGap) };
}
