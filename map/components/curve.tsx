import type { CurveGap, CurvePart, CurvePoint } from '../layout/curve/curve.ts';
import type { CurveDetail } from '../layout/curve/curve-details.ts';
import type { Origin } from '../layout/geometry.ts';
import { memoByValue } from './memo-by-value.tsx';
import { ChipSign, DrawingSigns, MarkSign, round, Text } from './primitives.tsx';
import { addressOf } from './selectable.tsx';

const KeptPoint = memoByValue(Point);
const KeptGap = memoByValue(Gap);
const KeptDetail = memoByValue(Detail);

/** A screen reader has the same facts on the cards, and one sentence on the curve in the gutter. */
const hidden = { 'aria-hidden': true } as const;

/** A slice's part of the rating curve. */
export function Curve({ part, origin }: { readonly part: CurvePart; readonly origin: Origin }) {
  const { width, levels, gaps, overlays, paths, details, points, names } = part;
  return (
    <g class="jm-curve-lane" transform={`translate(${origin.x} ${origin.y})`} {...hidden}>
      {levels.map(({ kind, y }) => (
        <line key={kind} class={`jm-stroke-${kind}`} x1={0} x2={width} y1={round(y)} y2={round(y)} />
      ))}
      {overlays.map(({ key, kind, paths: theirs }) => (
        <path key={key} class={`jm-stroke-persona-${kind}`} d={theirs.join('')} />
      ))}
      {paths.map((path, index) => (
        <path key={index} class="jm-curve" d={path} />
      ))}
      {details.map((detail) => (
        <KeptDetail key={detail.key} detail={detail} />
      ))}
      {points.map((point) => (
        <KeptPoint key={point.key} point={point} />
      ))}
      {gaps.map((gap) => (
        <KeptGap key={gap.key} gap={gap} />
      ))}
      {names && <DrawingSigns drawing={names} />}
    </g>
  );
}

function Detail({ detail: { key, drawing } }: { readonly detail: CurveDetail }) {
  return (
    <g class="jm-detail" {...addressOf(key)}>
      <DrawingSigns drawing={drawing} />
    </g>
  );
}

function Point({ point }: { readonly point: CurvePoint }) {
  const { mark, again, lowest } = point;
  // A hollow sign, of a rating that is derived from needs, stays hollow.
  const filled = lowest && mark.shape === 'red';
  const halo = again ? 'jm-halo-again' : filled ? 'jm-halo-lowest' : 'jm-halo';
  return (
    <g class="jm-point" {...addressOf(point.touchpoint)}>
      <circle class={halo} cx={round(mark.x)} cy={round(mark.y)} r={round(mark.size * 0.76)} />
      <MarkSign mark={{ ...mark, shape: filled ? 'lowest' : mark.shape, size: mark.size - 3 }} />
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
