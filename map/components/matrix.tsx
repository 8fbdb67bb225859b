import type { Line, Plot, SignLayout } from '../layout/panels/matrix-plot.ts';
import { memoByValue } from './memo-by-value.tsx';
import { ChipSign, rectangle, round, StrokeSign, Text } from './primitives.tsx';
import { addressOf, type Select, Selectable } from './selectable.tsx';

interface MatrixProps {
  readonly plot: Plot;
  readonly selected: string | undefined;
  readonly onSelect: Select;
}

const KeptPoint = memoByValue(Point);
const KeptLeader = memoByValue(Leader);

/** The field with its quadrants, and a sign for each touchpoint or action. The leaders lie below all signs. */
export function Matrix({ plot, selected, onSelect }: MatrixProps) {
  const { frame, emphasis, tint, cuts, texts, strokes = [], points } = plot;
  return (
    <g class="jm-matrix">
      <rect class="jm-field" {...rectangle(frame)} />
      <rect class={`jm-emphasis jm-${tint}`} {...rectangle(emphasis)} />
      {cuts.map((line, index) => (
        <line key={index} class="jm-cut" {...ends(line)} />
      ))}
      {texts.map((block) => (
        <Text key={`${block.box.x}/${block.box.y}`} block={block} />
      ))}
      {strokes.map((stroke, index) => (
        <StrokeSign key={index} stroke={stroke} />
      ))}
      {points.map((point) => point.leader && <KeptLeader key={point.id} touchpoint={point.key} line={point.leader} />)}
      {points.map((point) => (
        <KeptPoint key={point.id} point={point} selected={point.key === selected} onSelect={onSelect} />
      ))}
    </g>
  );
}

interface PointProps {
  readonly point: SignLayout;
  readonly selected: boolean;
  readonly onSelect: Select;
}

function Point({ point, selected, onSelect }: PointProps) {
  const { key, label, chip, box } = point;
  const ring = { ...box, radius: box.height / 2 };
  return (
    <Selectable class="jm-sign" touchpoint={key} label={label} ring={ring} selected={selected} onSelect={onSelect}>
      <ChipSign chip={chip} />
    </Selectable>
  );
}

interface LeaderProps {
  readonly touchpoint: string;
  readonly line: Line;
}

/** From a sign that had to make room to the dot where it belongs. */
function Leader({ touchpoint, line }: LeaderProps) {
  return (
    <g class="jm-leader" {...addressOf(touchpoint)}>
      <line {...ends(line)} />
      <circle cx={round(line.x1)} cy={round(line.y1)} r={3} />
    </g>
  );
}

function ends({ x1, y1, x2, y2 }: Line): Line {
  return { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
}
