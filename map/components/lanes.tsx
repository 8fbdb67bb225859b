import type { LanePart } from '../layout/board.ts';
import type { LaneCell } from '../layout/lanes/lane.ts';
import { keep } from './keep.tsx';
import { addressOf } from './selectable.tsx';
import { DrawingSigns, Region } from './signs.tsx';

const KeptCell = keep(Cell);

/** One lane's part in a slice: its guides, and the cells of its columns. */
export function Lane({ lane, width }: { readonly lane: LanePart; readonly width: number }) {
  const { id, origin, guides, cells } = lane;
  return (
    <g class={`jm-lane jm-lane-${id}`} transform={`translate(${origin.x} ${origin.y})`}>
      {guides.map(({ kind, y }) => (
        <line key={`${kind}/${y}`} class={`jm-guide-${kind}`} x1={0} x2={width} y1={y} y2={y} />
      ))}
      {cells.map((cell) => (
        <KeptCell key={cell.key} cell={cell} />
      ))}
    </g>
  );
}

function Cell({ cell }: { readonly cell: LaneCell }) {
  const { origin, label, drawing, touchpoint } = cell;
  const place = { transform: `translate(${origin.x} ${origin.y})`, ...addressOf(touchpoint) };
  return (
    <Region role="img" label={label} class="jm-cell" {...place}>
      <DrawingSigns drawing={drawing} />
    </Region>
  );
}
