/** Finds every text of a layout with its cell, measured from the picture's own corner. */
import type { ComparisonLayout } from '../../map/compare/layout.ts';
import type { Box, Origin } from '../../map/layout/geometry.ts';
import type { MapLayout } from '../../map/layout/map.ts';
import type { TextBlock } from '../../map/layout/text/text.ts';

export interface Cell {
  readonly text: string;
  /** Where the line starts: with the text, it identifies the element that draws it. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  readonly block: TextBlock;
}

function isBlock(value: object): value is TextBlock {
  return 'lines' in value && 'box' in value && 'style' in value;
}

function originOf(value: object): Origin {
  return 'origin' in value ? (value.origin as Origin) : { x: 0, y: 0 };
}

/** All lines of a layout, in no particular order. */
export function cellsOf(layout: MapLayout | ComparisonLayout): Cell[] {
  const cells: Cell[] = [];
  const visit = (value: unknown, at: Origin): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, at);
      return;
    }
    const own = originOf(value);
    const here = { x: at.x + own.x, y: at.y + own.y };
    if (isBlock(value)) {
      const box = { ...value.box, x: value.box.x + here.x, y: value.box.y + here.y };
      for (const { text, x, y } of value.lines) cells.push({ text, x: x + here.x, y: y + here.y, box, block: value });
      return;
    }
    for (const item of Object.values(value)) visit(item, here);
  };
  visit(layout, { x: 0, y: 0 });
  return cells;
}

/** Whether two boxes share more than `tolerance` px in both directions. */
export function overlap(a: Box, b: Box, tolerance = 0): boolean {
  const horizontal = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const vertical = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return horizontal > tolerance && vertical > tolerance;
}
