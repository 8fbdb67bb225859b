import type { LanePart } from '../layout/board/board.ts';
import type { LaneCell } from '../layout/lanes/lane.ts';
import { memoByValue } from './memo-by-value.tsx';
import { DrawingSigns, Region } from './primitives.tsx';
import { addressOf } from './selectable.tsx';

const KeptCell = memoByValue(Cell);

/** One lane's part in a slice: the cells of its columns. */
export function Lane({ lane }: { readonly lane: LanePart }) {
  const { id, origin, cells } = lane;
  return (
    <g class={`jm-lane jm-lane-${id}`} transform={`translate(${origin.x} ${origin.y})`}>
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
