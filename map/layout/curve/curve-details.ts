/**
 * What stands around a rating on the curve: how sure it is, what is aimed at, how others do, how single personas rate
 * it. Marks stand at their value; their figures, right of them, keep apart.
 */
import type { Journey, Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { ratesItself } from '../../../language/view/numbers-for.ts';
import type { Overlay } from '../../view/overlay.ts';
import type { JourneyContext } from '../context.ts';
import { type Drawing, type LaneShape, type LevelKind, StackLayout } from '../drawing.ts';
import type { Origin } from '../geometry.ts';
import { lineHeightOf, textBlock, textWidth } from '../text/text.ts';

/** A touchpoint's details, measured like its point; drawn behind it. */
export interface CurveDetail {
  readonly key: string;
  readonly drawing: Drawing;
}

/** A level that holds for the whole journey. */
export interface CurveLevel {
  readonly kind: LevelKind;
  readonly y: number;
}

export type HeightOf = (value: number) => number;

/** The journey's own target and benchmark, where the scale has them. */
export function levelsOf({ target, benchmark, scale }: Journey, yOf: HeightOf): CurveLevel[] {
  const levels = [
    { kind: 'target', value: target?.value },
    { kind: 'benchmark', value: benchmark?.number },
  ] as const;
  return levels.flatMap(({ kind, value }) =>
    value === undefined || value < scale.low || value > scale.high ? [] : [{ kind, y: yOf(value) }],
  );
}

/** Where a column's details stand. */
export interface DetailPlace {
  readonly center: number;
  /** The right edge of its column. */
  readonly right: number;
  /** Lowest and highest place of a figure's middle. */
  readonly top: number;
  readonly bottom: number;
}

interface Figure {
  readonly y: number;
  readonly mark: LaneShape | undefined;
  readonly text: string;
}

const rail = { mark: 45, text: 55, free: 40 };
const markSize = 11;
const discSize = 17;
const cap = 3.5;
/** Least distances of a disc's middle from a rating's mark and from another disc's, and how far it may move aside. */
const apart = { mark: 20, disc: 18, most: 24 };

/** What is known of a touchpoint beside its rating; `undefined` where that is nothing. */
export function detailAt(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  place: DetailPlace,
  yOf: HeightOf,
  overlays: readonly Overlay[],
  lastOf: ReadonlyMap<string, string>,
  context: JourneyContext,
): CurveDetail | undefined {
  const drawing = new StackLayout(0, 0, 0);
  if (numbers.band !== null && numbers.interval) addInterval(drawing, numbers.interval, place.center, yOf);
  const main = numbers.band === null || numbers.rating === null ? undefined : yOf(numbers.rating);
  const figures = [
    ...levelFigures(touchpoint, yOf, context),
    ...addPersonas(drawing, touchpoint, { ...place, main }, yOf, overlays, lastOf, context),
  ];
  addFigures(drawing, figures, place);
  const isEmpty = drawing.strokes.length === 0 && drawing.texts.length === 0;
  return isEmpty ? undefined : { key: touchpoint.key, drawing: drawing.drawing() };
}

/** A line from end to end of the interval, with caps; dashed where the spread of the answers is only assumed. */
function addInterval(
  drawing: StackLayout,
  { low, high, assumed }: NonNullable<TouchpointNumbers['interval']>,
  x: number,
  yOf: HeightOf,
): void {
  const [top, bottom] = [yOf(high), yOf(low)];
  const kind = assumed ? 'interval-assumed' : 'interval';
  drawing.strokes.push({
    kind,
    points: [
      { x, y: top },
      { x, y: bottom },
    ],
  });
  for (const y of [top, bottom]) {
    drawing.strokes.push({
      kind: 'interval-cap',
      points: [
        { x: x - cap, y },
        { x: x + cap, y },
      ],
    });
  }
}

function levelFigures({ target, benchmark }: Touchpoint, yOf: HeightOf, { journey, words }: JourneyContext): Figure[] {
  const levels = [
    { mark: 'target', value: target?.value },
    { mark: 'benchmark', value: benchmark?.number },
  ] as const;
  return levels.flatMap(({ mark, value }) =>
    value === undefined || value < journey.scale.low || value > journey.scale.high
      ? []
      : [{ y: yOf(value), mark, text: words.rating(value, journey.bands) }],
  );
}

/** A disc with each persona's initial; its figure, and the persona's name where its curve ends. */
function addPersonas(
  drawing: StackLayout,
  touchpoint: Touchpoint,
  { center, main }: Pick<DetailPlace, 'center'> & { readonly main: number | undefined },
  yOf: HeightOf,
  overlays: readonly Overlay[],
  lastOf: ReadonlyMap<string, string>,
  { journey, words }: JourneyContext,
): Figure[] {
  const discs: Origin[] = [];
  return overlays.flatMap(({ key, name, initial, kind, numbersOf }): Figure[] => {
    const numbers = numbersOf(touchpoint.key);
    if (!numbers || numbers.rating === null || numbers.band === null || !ratesItself(touchpoint, key)) return [];
    const y = yOf(numbers.rating);
    const x =
      center +
      asideOf(
        y,
        main,
        discs.map((disc) => ({ x: disc.x - center, y: disc.y })),
      );
    discs.push({ x, y });
    const box = { x: x - discSize / 2, y: y - discSize / 2, width: discSize, height: discSize };
    drawing.bars.push({ kind: `persona-${kind}`, box, radius: discSize / 2 });
    const letter = { text: initial, x: box.x, y: y - lineHeightOf('label') / 2, width: discSize };
    drawing.texts.push(textBlock({ ...letter, style: 'label', anchor: 'middle', maxLines: 1 }));
    const rating = words.rating(numbers.rating, journey.bands);
    return [{ y, mark: undefined, text: lastOf.get(key) === touchpoint.key ? `${rating} ${name}` : rating }];
  });
}

/** How far right of the middle a disc stands, so that it hides neither the rating's mark nor another disc. */
function asideOf(y: number, main: number | undefined, discs: readonly Origin[]): number {
  const others = [
    ...(main === undefined ? [] : [{ x: 0, y: main, least: apart.mark }]),
    ...discs.map((disc) => ({ ...disc, least: apart.disc })),
  ];
  let x = 0;
  while (x < apart.most && others.some((other) => Math.hypot(x - other.x, y - other.y) < other.least)) x += 1;
  return x;
}

/** Figures from top to bottom, each at its height or as near as the one above lets it. */
function addFigures(
  drawing: StackLayout,
  figures: readonly Figure[],
  { center, right, top, bottom }: DetailPlace,
): void {
  const step = lineHeightOf('small');
  const sorted = [...figures].sort((a, b) => a.y - b.y);
  let free = top;
  sorted.forEach(({ y, mark, text }, index) => {
    const below = sorted.length - 1 - index;
    const at = Math.max(free, Math.min(y, bottom - below * step));
    free = at + step;
    const x = center + (mark ? rail.text : rail.free);
    const width = Math.max(1, Math.min(textWidth(text, 'small'), right - x));
    if (mark) drawing.marks.push({ shape: mark, x: center + rail.mark, y, size: markSize });
    const block = textBlock({ text, x, y: at - step / 2, width, style: 'small', maxLines: 1 });
    // Lines pass below the figure, not through it.
    drawing.bars.push({ kind: 'label', box: { ...block.box, x: x - 2, width: width + 4 }, radius: 3 });
    drawing.texts.push(block);
  });
}
