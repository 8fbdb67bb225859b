/**
 * "Target 8", "Benchmark 7.2": a journey's levels are named where their lines end, off everything that stands there.
 */
import type { JourneyContext } from '../context.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import type { Box, Origin } from '../geometry.ts';
import { lineHeightOf, textBlock, textWidth } from '../text/text.ts';
import type { CurvePart } from './curve.ts';
import type { CurveLevel } from './curve-details.ts';

/** From a line to its name, from the name to the right edge, and how far it moves to the left at a time. */
const beside = { line: 2, edge: 8, step: 10 };

type Around = Pick<CurvePart, 'width' | 'levels' | 'points' | 'details'>;

/**
 * Names the levels in the last slice; one that finds no free place there has its name in the legend alone.
 *
 * @param curves the points that each curve joins there, measured like the part.
 */
export function nameLevels(part: Around, curves: readonly (readonly Origin[])[], context: JourneyContext): Drawing {
  const drawing = new StackLayout(0, 0, part.width);
  const taken = [...takenBy(part), ...curves.flatMap(segments)];
  const height = lineHeightOf('small');
  for (const level of part.levels) {
    const others = part.levels.filter((other) => other !== level);
    const lines = others.map(({ y }) => ({ x: 0, y: y - 1, width: part.width, height: 2 }));
    const text = nameOf(level, context);
    // Of two that are near, the lower one goes below its line, lest nobody knows which line it names.
    const sides = others.some(({ y }) => y < level.y) ? ([1, -1] as const) : ([-1, 1] as const);
    const size = { width: textWidth(text, 'small'), height };
    const box = freePlace(size, level.y, sides, part.width, [...taken, ...lines]);
    if (!box) continue;
    taken.push(box);
    drawing.texts.push(textBlock({ text, ...box, style: 'small', tone: 'muted', maxLines: 1 }));
  }
  return drawing.drawing();
}

function nameOf({ kind }: CurveLevel, { journey, words }: JourneyContext): string {
  const value = kind === 'target' ? journey.target?.value : journey.benchmark?.number;
  return words.t(`curve.${kind}`, { value: value === undefined ? '' : words.number(value) });
}

/** As far to the right as there is room; of the sides of the line (−1 above, 1 below) the first that is free. */
function freePlace(
  size: Pick<Box, 'width' | 'height'>,
  line: number,
  sides: readonly (-1 | 1)[],
  right: number,
  taken: readonly Box[],
): Box | undefined {
  for (let x = right - beside.edge - size.width; x >= 0; x -= beside.step) {
    for (const side of sides) {
      const y = side < 0 ? line - beside.line - size.height : line + beside.line;
      const box = { x, y, ...size };
      if (!taken.some((other) => touches(box, other))) return box;
    }
  }
  return undefined;
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function takenBy({ points, details }: Around): Box[] {
  const around = ({ x, y }: Origin, size: number): Box => ({
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  });
  return [
    ...points.flatMap(({ mark, number, value }) => [around(mark, mark.size + 8), number.box, value.box]),
    ...details.flatMap(({ drawing: { texts, marks, bars = [], strokes = [] } }) => [
      ...texts.map(({ box }) => box),
      ...bars.map(({ box }) => box),
      ...marks.map((mark) => around(mark, mark.size)),
      ...strokes.flatMap(({ points: ends }) => segments(ends)),
    ]),
  ];
}

/** A curve stays between the heights of the points that it joins: a box from each to the next holds it. */
function segments(points: readonly Origin[]): Box[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index];
    if (!start) return [];
    const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
    return [{ x: start.x - 2, y: top - 2, width: end.x - start.x + 4, height: bottom - top + 4 }];
  });
}
