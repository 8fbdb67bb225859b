/** Which signs a board really shows: its legend explains these and no others. */

import type { Band } from '../../../language/model/numbers.ts';
import type { BoardLayout, SliceLayout } from '../board/board.ts';
import { type BandArea, isNamed } from '../curve/curve.ts';
import type { BarKind, ChipKind, Drawing, LevelKind, MarkShape, StrokeKind } from '../drawing.ts';

export type UsedSign =
  | MarkShape
  | `bar ${BarKind}`
  | `chip ${ChipKind}`
  | `stroke ${StrokeKind}`
  | `level ${LevelKind}`
  | 'curve'
  /** The axis of the curve names the band. */
  | `named ${Band}`
  | 'derived'
  | `overlay ${number}`;

/** Every kind of sign on the board. */
export function signsOf({ stages, backdrop }: BoardLayout): ReadonlySet<UsedSign> {
  const used = new Set<UsedSign>();
  for (const { kind } of backdrop.item.branches?.item.lines ?? []) used.add(`stroke ${kind}`);
  for (const { slices } of stages) for (const slice of slices) addSlice(slice, used);
  addNames(
    stages.flatMap(({ slices }) => slices),
    backdrop.item.curve?.item.bands ?? [],
    used,
  );
  return used;
}

function addSlice({ body }: SliceLayout, used: Set<UsedSign>): void {
  const { entries, curve, lanes, waits } = body.item;
  if (waits) addDrawing(waits, used);
  for (const { drawing } of entries) addDrawing(drawing, used);
  for (const { cells } of lanes) for (const { drawing } of cells) addDrawing(drawing, used);
  if (!curve) return;
  const { levels, overlays, details, points, gaps } = curve.item;
  if (points.length > 0) used.add('curve');
  for (const { kind } of levels) used.add(`level ${kind}`);
  for (const { kind } of overlays) used.add(`overlay ${kind}`);
  for (const { drawing } of details) addDrawing(drawing, used);
  for (const { mark } of points) addShape(mark.shape, used);
  for (const { mark } of gaps) used.add(mark.shape);
}

/** What stands beside its name on the curve: bands at the axis, levels at the end of their lines. */
function addNames(slices: readonly SliceLayout[], bands: readonly BandArea[], used: Set<UsedSign>): void {
  for (const area of bands) if (isNamed(area)) used.add(`named ${area.band}`);
  const parts = slices.flatMap(({ body }) => body.item.curve?.item ?? []);
  if (!parts.some(({ names, levels }) => names !== undefined && names.texts.length === levels.length)) return;
  for (const kind of ['target', 'benchmark'] as const) used.delete(`level ${kind}`);
}

function addDrawing({ marks, chips, bars = [], strokes = [] }: Drawing, used: Set<UsedSign>): void {
  for (const { shape } of marks) addShape(shape, used);
  for (const { kind, mark } of chips) {
    used.add(`chip ${kind}`);
    if (mark) addShape(mark.shape, used);
  }
  for (const { kind } of bars) used.add(`bar ${kind}`);
  for (const { kind } of strokes) used.add(`stroke ${kind}`);
}

/** Hollow shapes have one explanation, whatever their band. */
function addShape(shape: MarkShape, used: Set<UsedSign>): void {
  used.add(shape);
  if (shape.startsWith('derived-')) used.add('derived');
}
