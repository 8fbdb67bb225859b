/** Panels below the board: a heading, a word on what it shows, rows that each name a touchpoint. */
import type { Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { type Chip, chipAt, type Drawing, moveChip, StackLayout } from '../drawing.ts';
import { type Box, metrics } from '../geometry.ts';
import { type TextRequest, textBlock } from '../text/text.ts';
import type { Plot } from './matrix-plot.ts';

/** One row of a list. */
export interface RowLayout {
  /** Unique in its panel. */
  readonly key: string;
  /** Key of the touchpoint that it leads to. */
  readonly touchpoint: string;
  /** All that the row says, in words. */
  readonly label: string;
  readonly box: Box;
  readonly drawing: Drawing;
}

export type PanelKey = 'matrix' | 'priorities' | 'measureFirst' | 'needs' | 'actions' | 'drivers';

export interface PanelLayout {
  readonly key: PanelKey;
  readonly label: string;
  readonly box: Box;
  readonly drawing: Drawing;
  readonly rows: readonly RowLayout[];
  /** Of the matrix, of the drivers, and of the actions where two or more state their effort. */
  readonly plot?: Plot;
}

/** Whether something in the panel leads to this touchpoint. */
export function leadsTo({ rows, plot }: PanelLayout, touchpoint: string | undefined): boolean {
  return (
    rows.some((row) => row.touchpoint === touchpoint) || (plot?.points.some(({ key }) => key === touchpoint) ?? false)
  );
}

/** A touchpoint with its numbers: what most rows are made of. */
export interface Rated {
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
}

/** The touchpoints of these keys, in the order of the keys. */
export function ratedOf(
  keys: readonly string[],
  numbers: Readonly<Record<string, TouchpointNumbers>>,
  touchpoints: ReadonlyMap<string, Touchpoint>,
): Rated[] {
  return keys.flatMap((key) => {
    const [touchpoint, found] = [touchpoints.get(key), numbers[key]];
    return touchpoint && found ? [{ touchpoint, numbers: found }] : [];
  });
}

/** A panel with its heading, and below it what the panel shows. */
export function openPanel(box: Omit<Box, 'height'>, title: string, explained: readonly string[]): StackLayout {
  const padding = metrics.panelPadding;
  const panel = new StackLayout(box.x + padding, box.y + padding, box.width - 2 * padding);
  panel.text({ text: title, style: 'heading' });
  for (const text of explained) {
    panel.gap(4);
    panel.text({ text, style: 'body', tone: 'muted' });
  }
  panel.gap(14);
  return panel;
}

/** @param bottom where the lowest thing in the panel ends. */
export function panelBox(box: Omit<Box, 'height'>, bottom: number): Box {
  return { ...box, height: bottom + metrics.panelPadding - box.y };
}

const rowPadding = 10;
/** Four figures: a journey may have a thousand touchpoints. */
const badge = { width: 44, gap: 4 };

/** A row below a hairline; what is drawn into it starts at its `y`. */
export function startRow(panel: StackLayout): StackLayout {
  panel.rule();
  return new StackLayout(panel.x, panel.y + rowPadding, panel.width);
}

/** The sign at the row's left edge. */
export function rowBadge(row: StackLayout, request: Omit<Parameters<typeof chipAt>[2], 'maxWidth'>): Chip {
  const chip = moveChip(chipAt(row.x, row.y, { ...request, maxWidth: badge.width }), 0, 2);
  row.chips.push(chip);
  return chip;
}

/**
 * Texts below each other, right of the badge.
 *
 * @returns how far down from the row's `y` they reach.
 */
export function rowTexts(
  row: StackLayout,
  width: number,
  texts: readonly Pick<TextRequest, 'text' | 'style' | 'tone' | 'lang'>[],
): number {
  const x = row.x + badge.width + badge.gap;
  let down = 5;
  for (const text of texts.filter((one) => one.text !== '')) {
    const block = textBlock({ ...text, x, y: row.y + down, width: width - badge.width - badge.gap });
    row.texts.push(block);
    down += block.box.height + 2;
  }
  return down - 2;
}

/** Ends the row below the lowest thing in it, `height` px from its `y`. */
export function endRow(
  panel: StackLayout,
  row: StackLayout,
  { key, touchpoint, label }: Pick<RowLayout, 'key' | 'touchpoint' | 'label'>,
  height: number,
): RowLayout {
  const box = { x: panel.x, y: panel.y, width: panel.width, height: height + 2 * rowPadding };
  panel.y += box.height;
  return { key, touchpoint, label, box, drawing: row.drawing() };
}
