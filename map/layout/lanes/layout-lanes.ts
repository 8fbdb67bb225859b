/** Stacks the lanes over the columns of the cards; a lane without content is not there at all. */
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { ratedAnew } from '../../../language/model/touchpoints.ts';
import { isShown, type MapOptions } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import { StackLayout } from '../drawing.ts';
import { metrics } from '../geometry.ts';
import type { Grid } from '../grid/columns.ts';
import type { Lane, LaneCell, LaneDraft, LaneEntry, LaneLayout } from './lane.ts';
import { laneNameKey, lanes, partsOf } from './registry.ts';

/** Between two lanes, with a hairline in its middle. */
export const laneSpacing = 16;

/** Lays out every lane that has content and is not hidden, the first one at `top`. */
export function layoutLanes(
  grid: Grid,
  numbersOf: (key: string) => TouchpointNumbers | undefined,
  top: number,
  context: JourneyContext,
  options: MapOptions,
): readonly LaneLayout[] {
  const entries = entriesOf(grid, numbersOf);
  let y = top;
  return lanes.flatMap((lane): LaneLayout[] => {
    if (!partsOf(lane).some((part) => isShown(part, options))) return [];
    const draft = lane.draft(entries, context, options);
    if (!draft || draft.cells.size === 0 || draft.isWorthIt === false) return [];
    const laidOut = placeLane(lane, draft, entries, y, context);
    y += laidOut.height + laneSpacing;
    return [laidOut];
  });
}

function entriesOf(grid: Grid, numbersOf: (key: string) => TouchpointNumbers | undefined): LaneEntry[] {
  const columns = grid.stages.flatMap(({ stage, cards }) => cards.map((card) => ({ ...card, stage })));
  return columns.flatMap(({ stage, x, width, wait, entry }, column): LaneEntry[] => {
    const touchpoint = entry?.kind === 'again' ? ratedAnew(entry) : entry?.touchpoint;
    if (!touchpoint) return [];
    const numbers = numbersOf(touchpoint.key);
    return numbers ? [{ stage, touchpoint, numbers, column, x, width, wait }] : [];
  });
}

function placeLane(
  lane: Lane,
  { cells, sign, parts = partsOf(lane), guides = [], notes = [] }: LaneDraft,
  entries: readonly LaneEntry[],
  top: number,
  { words }: JourneyContext,
): LaneLayout {
  const { id } = lane;
  const name = words.t(laneNameKey(id, parts));
  const gutter = new StackLayout(0, 8, metrics.gutter - 14);
  if (sign) gutter.marks.push({ shape: sign, x: 6, y: 15, size: 12 });
  gutter.text({ text: name, style: 'lane', tone: 'muted' }, sign ? 18 : 0);
  for (const note of notes) {
    gutter.gap(2);
    gutter.text({ text: note, style: 'small', tone: 'muted' });
  }
  const height = Math.max(gutter.y + 4, ...Array.from(cells.values(), (cell) => cell.height));
  const placed = entries.flatMap(({ column, x, width, touchpoint }): LaneCell[] => {
    const draft = cells.get(column);
    if (!draft) return [];
    const { label, drawing } = draft;
    const { key } = touchpoint;
    const origin = { x, y: top };
    return [{ key, touchpoint: key, column, origin, width: draft.width ?? width, height, label, drawing }];
  });
  const edge = { kind: 'edge' as const, y: -laneSpacing / 2 };
  gutter.rules.push({ x: 0, y: edge.y, width: metrics.gutter - metrics.ringRoom.x });
  return { id, name, top, height, gutter: gutter.drawing(), guides: [edge, ...guides], cells: placed };
}
