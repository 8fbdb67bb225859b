/** The board: what the gutter and each slice show, and all of it as one part of a picture. */
import type {
  BackdropLayout,
  BoardLayout,
  BodyLayout,
  GutterItem,
  SliceLayout,
  StageLayout,
} from '../layout/board/board.ts';
import type { BranchLinesLayout } from '../layout/board/branch-lines.ts';
import type { Origin } from '../layout/geometry.ts';
import { Curve } from './curve.tsx';
import { Lane } from './lanes.tsx';
import { memoByValue } from './memo-by-value.tsx';
import { ChipSign, DrawingSigns, Region, rectangle, round } from './primitives.tsx';
import type { Select } from './selectable.tsx';
import { Entry, StageHeader } from './stages.tsx';

/** Cards, curve and cells say all of it. */
const hidden = { 'aria-hidden': true } as const;

export interface SliceBodyProps {
  readonly body: BodyLayout;
  /** Key of the card that is marked. */
  readonly selected: string | undefined;
  readonly onSelect: Select;
}

/** What stands below the headers in a slice's columns, from (0, 0). */
export function SliceBody({ body, selected, onSelect }: SliceBodyProps) {
  const { entries, curve, lanes, waits } = body;
  return (
    <>
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} selected={selected} onSelect={onSelect} />
      ))}
      {waits && (
        <g class="jm-waits" {...hidden}>
          <DrawingSigns drawing={waits} />
        </g>
      )}
      {curve && <Curve part={curve.item} origin={curve.origin} />}
      {lanes.map((lane) => (
        <Lane key={lane.id} lane={lane} />
      ))}
    </>
  );
}

/** The key of the marked card in the one slice that has it: no other slice is to be drawn again. */
export function markedIn({ body }: SliceLayout, selected: string | undefined): string | undefined {
  return body.item.entries.some(({ key }) => key === selected) ? selected : undefined;
}

/** The names of the lanes and the axis of the curve, from (0, 0). */
export function GutterItems({ items }: { readonly items: readonly GutterItem[] }) {
  return (
    <>
      {items.map(({ key, label, origin, item }) =>
        label === undefined ? (
          <g key={key} transform={translate(origin)}>
            <DrawingSigns drawing={item} />
          </g>
        ) : (
          <Region key={key} role="img" label={label} transform={translate(origin)}>
            <DrawingSigns drawing={item} />
          </Region>
        ),
      )}
    </>
  );
}

/** The bands of the curve and the lines of the lanes, from (0, 0). */
export function Backdrop({ backdrop: { width, branches, curve, lanes } }: { readonly backdrop: BackdropLayout }) {
  return (
    <g class="jm-backdrop" {...hidden}>
      {branches && <KeptBranchLines layout={branches.item} origin={branches.origin} />}
      {curve && (
        <g transform={translate(curve.origin)}>
          {curve.item.bands.map(({ band, y, height }) => (
            <rect key={band} class={`jm-area-${band}`} {...rectangle({ x: 0, y, width, height })} />
          ))}
          {curve.item.gridLines.map((y) => (
            <line key={y} class="jm-grid" x1={0} x2={width} y1={round(y)} y2={round(y)} />
          ))}
        </g>
      )}
      {lanes.map(({ id, origin, guides }) => (
        <g key={id} transform={translate(origin)}>
          {guides.map(({ kind, y }) => (
            <line key={`${kind}/${y}`} class={`jm-guide-${kind}`} x1={0} x2={width} y1={y} y2={y} />
          ))}
        </g>
      ))}
    </g>
  );
}

export const KeptBranchLines = memoByValue(BranchLines);

function BranchLines({ layout, origin }: { readonly layout: BranchLinesLayout; readonly origin: Origin }) {
  return (
    <g class="jm-branches" transform={translate(origin)}>
      {layout.lines.map(({ key, kind, path, head }) => (
        <g key={key}>
          <path class={`jm-stroke-${kind}`} d={path} />
          {head && <path class="jm-filled" d={head} />}
        </g>
      ))}
      {layout.chips.map((chip, index) => (
        <ChipSign key={index} chip={chip} />
      ))}
    </g>
  );
}

interface BoardProps {
  readonly board: BoardLayout;
  readonly selected: string | undefined;
}

/** The whole board as a part of one picture. */
export function Board({ board, selected }: BoardProps) {
  const { gutter, backdrop, stages } = board;
  return (
    <g class="jm-board">
      {gutter.corner && <DrawingSigns drawing={gutter.corner} />}
      <g transform={translate(gutter.body.origin)}>
        <GutterItems items={gutter.body.item} />
      </g>
      <g transform={translate(backdrop.origin)}>
        <Backdrop backdrop={backdrop.item} />
      </g>
      {stages.map((stage) => (
        <Stage key={stage.key} stage={stage} selected={selected} />
      ))}
    </g>
  );
}

interface StageProps {
  readonly stage: StageLayout;
  readonly selected: string | undefined;
}

function Stage({ stage, selected }: StageProps) {
  return (
    <Region role="group" label={stage.label} class="jm-stage">
      {stage.slices.map((slice) => (
        <Slice key={slice.key} slice={slice} selected={markedIn(slice, selected)} />
      ))}
    </Region>
  );
}

interface SliceProps {
  readonly slice: SliceLayout;
  readonly selected: string | undefined;
}

function Slice({ slice: { origin, header, body }, selected }: SliceProps) {
  return (
    <g transform={translate(origin)}>
      {header && <StageHeader header={header} />}
      <g transform={translate(body.origin)}>
        <SliceBody body={body.item} selected={selected} onSelect={undefined} />
      </g>
    </g>
  );
}

export function translate({ x, y }: Origin): string {
  return `translate(${x} ${y})`;
}
