import type { CurveGap, CurveLayout, CurvePoint } from '../layout/curve.ts';
import { keep } from './keep.tsx';
import { addressOf } from './selectable.tsx';
import { ChipSign, MarkSign, Region, rectangle, round, Text } from './signs.tsx';

const KeptPoint = keep(Point);
const KeptGap = keep(Gap);

/** The rating curve. A screen reader has the same facts on the cards, so it hears one sentence here. */
export function Curve({ curve }: { readonly curve: CurveLayout }) {
  const { box } = curve;
  return (
    <Region role="img" label={curve.label} class="jm-curve-lane">
      {curve.bands.map((area) => (
        <rect key={area.band} class={`jm-area-${area.band}`} {...rectangle(area.box)} />
      ))}
      {curve.gridLines.map((y) => (
        <line key={y} class="jm-grid" x1={box.x} x2={box.x + box.width} y1={round(y)} y2={round(y)} />
      ))}
      {curve.axis.map((block) => (
        <Text key={`${block.box.x}/${block.box.y}`} block={block} />
      ))}
      {curve.axisMarks.map((mark) => (
        <MarkSign key={mark.shape} mark={mark} />
      ))}
      {curve.gaps.map(({ key, hole }) => hole && <rect key={key} class="jm-hole" {...rectangle(inset(hole))} rx={6} />)}
      {curve.paths.map((path) => (
        <path key={path} class="jm-curve" d={path} />
      ))}
      {curve.points.map((point) => (
        <KeptPoint key={point.key} point={point} />
      ))}
      {curve.gaps.map((gap) => (
        <KeptGap key={gap.key} gap={gap} />
      ))}
    </Region>
  );
}

function Point({ point }: { readonly point: CurvePoint }) {
  const { mark, again } = point;
  const halo = again ? 'jm-halo-again' : 'jm-halo';
  return (
    <g class="jm-point" {...addressOf(point.touchpoint)}>
      <circle class={halo} cx={round(mark.x)} cy={round(mark.y)} r={round(mark.size * 0.76)} />
      <MarkSign mark={{ ...mark, size: mark.size - 3 }} />
      <ChipSign chip={point.number} />
      <Text block={point.value} />
    </g>
  );
}

function Gap({ gap }: { readonly gap: CurveGap }) {
  return (
    <g class="jm-gap" {...addressOf(gap.key)}>
      <MarkSign mark={gap.mark} />
      <ChipSign chip={gap.number} />
      <Text block={gap.words} />
    </g>
  );
}

/** The hole is a little narrower than the column, so that neighbouring holes do not touch. */
function inset(hole: CurveLayout['box']): CurveLayout['box'] {
  return { x: hole.x + 1, y: hole.y - 1, width: hole.width - 2, height: hole.height + 2 };
}
