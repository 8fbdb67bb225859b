import type { NoticeLayout } from '../layout/map.ts';
import type { LegendLayout } from '../layout/panels/legend.ts';
import type { PanelLayout, RowLayout } from '../layout/panels/panel.ts';
import { Matrix } from './matrix.tsx';
import { memoByValue } from './memo-by-value.tsx';
import { DrawingSigns, Region, rectangle } from './primitives.tsx';
import { type Select, Selectable } from './selectable.tsx';

interface PanelProps {
  readonly panel: PanelLayout;
  readonly selected: string | undefined;
  readonly onSelect: Select;
}

const KeptRow = memoByValue(Row);

/** A list of touchpoints, what to fix first for one, or the matrix. */
export function Panel({ panel, selected, onSelect }: PanelProps) {
  return (
    <Region role="group" label={panel.label} class={`jm-list jm-list-${panel.key}`}>
      <rect class="jm-panel" {...rectangle(panel.box)} rx={12} />
      <DrawingSigns drawing={panel.drawing} />
      {panel.plot && <Matrix plot={panel.plot} selected={selected} onSelect={onSelect} />}
      {panel.rows.map((row) => (
        <KeptRow key={row.key} row={row} selected={row.touchpoint === selected} onSelect={onSelect} />
      ))}
    </Region>
  );
}

interface RowProps {
  readonly row: RowLayout;
  readonly selected: boolean;
  readonly onSelect: Select;
}

function Row({ row, selected, onSelect }: RowProps) {
  const { touchpoint, label, box, drawing } = row;
  const ring = { ...box, x: box.x - 8, width: box.width + 16, radius: 8 };
  return (
    <Selectable
      class="jm-row"
      touchpoint={touchpoint}
      label={label}
      ring={ring}
      selected={selected}
      onSelect={onSelect}
    >
      <DrawingSigns drawing={drawing} />
    </Selectable>
  );
}

export function Legend({ legend }: { readonly legend: LegendLayout }) {
  return (
    <g class="jm-legend">
      <rect class="jm-panel" {...rectangle(legend.box)} rx={12} />
      <DrawingSigns drawing={legend.drawing} />
    </g>
  );
}

export function Notice({ notice }: { readonly notice: NoticeLayout }) {
  return (
    <g class="jm-notice">
      <rect class="jm-panel" {...rectangle(notice.box)} rx={12} />
      <DrawingSigns drawing={notice.drawing} />
    </g>
  );
}
