/**
 * The parts of a comparison: heads, shared stages with two rows of cards and the changes between them, curves, lists.
 */
import { Fragment } from 'preact';
import type { ComparedBoard, ComparedColumn, ComparedStage } from '../compare/board.ts';
import type { ChangeCell } from '../compare/change-cells.ts';
import type { ComparedHead, FramedDrawing } from '../compare/head.ts';
import type { ChangeList, ChangeRow } from '../compare/lists.ts';
import type { SideName } from '../compare/sides.ts';
import type { ComparedPoint, TwoCurvesLayout } from '../compare/two-curves.ts';
import type { EntryLayout } from '../layout/board/stages.ts';
import type { Origin } from '../layout/geometry.ts';
import { KeptBranchLines } from './board.tsx';
import { memoByValue } from './memo-by-value.tsx';
import { DrawingSigns, MarkSign, Region, rectangle, round, Text } from './primitives.tsx';
import { addressOf, journeyAddress, Selectable } from './selectable.tsx';
import { Entry, StageHeader } from './stages.tsx';

/** Tells which touchpoint of which side was chosen; the same function from one drawing to the next. */
export type SelectSide = Readonly<Record<SideName, (touchpoint: string) => void>> | undefined;

function translate({ x, y }: Origin): string {
  return `translate(${round(x)} ${round(y)})`;
}

export function ComparedHeadSigns({ head }: { readonly head: ComparedHead }) {
  return (
    <g class="jm-head">
      {head.sides.map((side) => (
        <Framed key={side.key} framed={side} radius={12} />
      ))}
      {head.tiles.map((tile) => (
        <Framed key={tile.key} framed={tile} radius={10} />
      ))}
      <DrawingSigns drawing={head.notes} />
    </g>
  );
}

function Framed({ framed, radius }: { readonly framed: FramedDrawing; readonly radius: number }) {
  const { origin, width, height, drawing } = framed;
  return (
    <g transform={translate(origin)}>
      <rect class="jm-panel" {...rectangle({ x: 0, y: 0, width, height })} rx={radius} />
      <DrawingSigns drawing={drawing} />
    </g>
  );
}

/** Key of the touchpoint that is marked on each side. */
export type SelectedOfSides = Readonly<Record<SideName, string | undefined>>;

interface SharedProps {
  /** Keys of the two journeys. */
  readonly journeys: Readonly<Record<SideName, string>>;
  readonly selected: SelectedOfSides;
  readonly onSelect: SelectSide;
}

interface StageProps extends SharedProps {
  readonly stage: ComparedStage;
}

interface ColumnProps extends SharedProps {
  readonly column: ComparedColumn;
}

const KeptColumn = memoByValue(ColumnSigns);

export function ComparedStageSigns({ stage, ...shared }: StageProps) {
  const { header, label, columns, origin } = stage;
  return (
    <Region role="group" label={label} class="jm-stage" transform={translate(origin)}>
      {header && <StageHeader header={header} />}
      {columns.map((column) => (
        <KeptColumn key={column.key} column={column} {...shared} selected={selectedIn(column, shared.selected)} />
      ))}
    </Region>
  );
}

/** Only what concerns the column: a card that is marked elsewhere redraws nothing here. */
function selectedIn(
  { older, newer }: ComparedColumn,
  { older: before, newer: after }: SelectedOfSides,
): SelectedOfSides {
  return { older: older.key === before ? before : undefined, newer: newer.key === after ? after : undefined };
}

/** The earlier card, what changed, the later card: in this order a screen reader says them, too. */
function ColumnSigns({ column, journeys, selected, onSelect }: ColumnProps) {
  const { origin, older, change, newer } = column;
  const card = (entry: EntryLayout, side: SideName) => (
    <g class={`jm-${side}`} {...journeyAddress(journeys[side])}>
      <Entry entry={entry} selected={selected[side]} onSelect={onSelect?.[side]} />
    </g>
  );
  return (
    <g transform={translate(origin)}>
      {card(older, 'older')}
      {change && <ChangeSigns change={change} />}
      {card(newer, 'newer')}
    </g>
  );
}

function ChangeSigns({ change }: { readonly change: ChangeCell }) {
  const { origin, width, height, label, drawing } = change;
  return (
    <Region role="img" label={label} class="jm-change" transform={translate(origin)}>
      <rect class="jm-bar-cell" width={width} height={round(height)} rx={8} />
      <DrawingSigns drawing={drawing} />
    </Region>
  );
}

/** The cards say where they lead. */
const hidden = { 'aria-hidden': true } as const;

export function ComparedBranches({ branches }: Pick<ComparedBoard, 'branches'>) {
  return (
    <g class="jm-backdrop" {...hidden}>
      {Object.entries(branches).map(
        ([side, lines]) => lines && <KeptBranchLines key={side} layout={lines.item} origin={lines.origin} />,
      )}
    </g>
  );
}

const KeptPoint = memoByValue(PointSigns);

/** A screen reader has the same facts on the cards, so it hears one sentence here. */
export function TwoCurves({ curves }: { readonly curves: TwoCurvesLayout }) {
  const { box, label, origin, axis, bands, gridLines, paths, points, ends } = curves;
  return (
    <Region role="img" label={label} class="jm-curve-lane" transform={translate(origin)}>
      {bands.map(({ band, y, height }) => (
        <rect key={band} class={`jm-area-${band}`} {...rectangle({ x: box.x, y, width: box.width, height })} />
      ))}
      {gridLines.map((y) => (
        <line key={y} class="jm-grid" x1={box.x} x2={round(box.x + box.width)} y1={round(y)} y2={round(y)} />
      ))}
      <DrawingSigns drawing={axis} />
      {(['older', 'newer'] as const).map((side) => (
        <Fragment key={side}>
          {paths[side].map((path, index) => (
            <path key={index} class={`jm-curve jm-curve-${side}`} d={path} />
          ))}
        </Fragment>
      ))}
      {points.map((point) => (
        <KeptPoint key={point.key} point={point} />
      ))}
      {ends.map(({ side, line, name }) => (
        <g key={side}>
          <line
            class={`jm-curve jm-curve-${side}`}
            x1={round(line.x)}
            x2={round(line.x + line.width)}
            y1={round(line.y)}
            y2={round(line.y)}
          />
          <Text block={name} />
        </g>
      ))}
    </Region>
  );
}

function PointSigns({ point }: { readonly point: ComparedPoint }) {
  const { mark, side, touchpoint, value } = point;
  return (
    <g class="jm-point" {...addressOf(touchpoint)}>
      <circle
        class={side === 'older' ? 'jm-halo-older' : 'jm-halo'}
        cx={round(mark.x)}
        cy={round(mark.y)}
        r={round(mark.size * 0.76)}
      />
      <MarkSign mark={{ ...mark, size: mark.size - 4 }} />
      {value && <Text block={value} />}
    </g>
  );
}

const KeptRow = memoByValue(RowSigns);

export function ChangeListSigns({ list, onSelect }: { readonly list: ChangeList; readonly onSelect: SelectSide }) {
  return (
    <Region role="group" label={list.label} class={`jm-list jm-list-${list.key}`}>
      <rect class="jm-panel" {...rectangle(list.box)} rx={12} />
      <DrawingSigns drawing={list.drawing} />
      {list.rows.map((row) => (
        <KeptRow key={row.key} row={row} onSelect={onSelect} />
      ))}
    </Region>
  );
}

function RowSigns({ row, onSelect }: { readonly row: ChangeRow; readonly onSelect: SelectSide }) {
  const { touchpoint, label, box, drawing, side } = row;
  const ring = { ...box, x: box.x - 8, width: box.width + 16, radius: 8 };
  return (
    <Selectable
      class="jm-row"
      touchpoint={touchpoint}
      label={label}
      ring={ring}
      selected={false}
      onSelect={onSelect?.[side]}
    >
      <DrawingSigns drawing={drawing} />
    </Selectable>
  );
}
