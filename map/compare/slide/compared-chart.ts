/** Both rating curves on a slide: the shared stages and touchpoints above, what became of each rating below. */
import { bandOf } from '../../../language/analysis/bands.ts';
import { highest } from '../../../language/model/long-lists.ts';
import type { Box } from '../../layout/geometry.ts';
import { slideText, slideTextWidth } from '../../layout/slide/fit-text.ts';
import { mostColumns, slideSize } from '../../layout/slide/slide.ts';
import { placeColumns } from '../../layout/slide/slide-columns.ts';
import { addBands } from '../../layout/slide/slide-curve.ts';
import { columnsRoom, mostColumnWidth, SlidePart, sizes, slideFrame } from '../../layout/slide/slide-frame.ts';
import { lineThroughPoints, type SlideStroke, type SlideText } from '../../layout/slide/slide-items.ts';
import { arrowTip, stageArrow } from '../../layout/slide/slide-stages.ts';
import { nameOf, stageNameOf } from '../../layout/words/rating-words.ts';
import type { ColourToken } from '../../theme.ts';
import type { AlignedColumn, AlignedStage, Alignment } from '../align.ts';
import { type ChangeChip, fateChip, knownChange, ratingChip } from '../change-words.ts';
import { type ColumnChange, type ScoreChange, sideOf } from '../changes.ts';
import type { PairContext, SideName } from '../sides.ts';
import { pathsOf, type Spot, type Spots, spotsOf } from '../two-curves.ts';
import { changeColour } from './compared-head.ts';

/** What the chart shows. */
export interface ChartContent {
  readonly alignment: Alignment;
  readonly changes: readonly ColumnChange[];
  readonly scores: ReadonlyMap<AlignedStage, ScoreChange>;
}

interface ChartColumn {
  readonly x: number;
  readonly width: number;
  readonly center: number;
  readonly change: ColumnChange | undefined;
}

interface ChartStage {
  readonly stage: AlignedStage;
  readonly x: number;
  readonly width: number;
  readonly columns: readonly ChartColumn[];
}

const strokes: Readonly<Record<SideName, SlideStroke>> = {
  older: { colour: 'line', width: 3, dash: [10, 6] },
  newer: { colour: 'text', width: 3.5 },
};
const marks = { older: 18, newer: 22 } as const;
const legendHeight = 32;
const changeRow = 58;
const headroom = 46;
/** With less width a column has no room for a name or a figure. */
const leastNames = 1700 / (mostColumns + 2);
const leastFigure = 34;

/** Lays the chart out from `top` down to the lower margin of the slide. */
export function layoutComparedChart(content: ChartContent, top: number, context: PairContext): SlidePart[] {
  const stages = placeStages(content, context);
  const columns = stages.flatMap((stage) => stage.columns);
  const headers = layoutStages(stages, content.scores, top, context);
  const named = layoutNames(columns, headers.bottom + 8, context);
  const bottom = slideSize.height - slideFrame.margin.y - 8;
  const { x, width } = columnsRoom(slideFrame);
  const start = named.bottom + 8 + legendHeight;
  const box = { x, y: start, width, height: bottom - changeRow - start };
  return [
    ...headers.parts,
    ...named.parts,
    layoutCurves(columns, box, context),
    layoutChanges(columns, bottom, context),
  ];
}

function placeStages({ alignment, changes }: ChartContent, context: PairContext): ChartStage[] {
  const byColumn = new Map<AlignedColumn, ColumnChange>(changes.map((change) => [change.column, change]));
  const shown = alignment.stages.flatMap((stage) => {
    const named = stage.after ?? stage.before;
    return named ? [{ aligned: stage, named }] : [];
  });
  const pieces = shown.map(({ aligned, named }) => {
    const entries = Array.from({ length: Math.max(1, aligned.columns.length) }, () => undefined);
    return { stage: named, entries, isContinued: false };
  });
  const gaps = { stage: 18, column: 8 };
  const room = { ...columnsRoom(slideFrame), gaps, leastStage: 118, mostColumn: mostColumnWidth };
  return placeColumns(pieces, room, context.newer).flatMap(({ x, width, columns }, index) => {
    const stage = shown[index]?.aligned;
    if (!stage) return [];
    const own = columns.map((column, at) => {
      const aligned = stage.columns[at];
      return { x: column.x, width: column.width, center: column.center, change: aligned && byColumn.get(aligned) };
    });
    return [{ stage, x, width, columns: own }];
  });
}

interface Placed {
  readonly parts: readonly SlidePart[];
  readonly bottom: number;
}

/** The stages as arrows, each with its score before and after. */
function layoutStages(
  stages: readonly ChartStage[],
  scores: ChartContent['scores'],
  y: number,
  context: PairContext,
): Placed {
  const named = stages.filter(({ stage }) => !(stage.after ?? stage.before)?.implicit);
  if (named.length === 0) return { parts: [], bottom: y - 8 };
  const drafts = named.map((one) => {
    const texts = stageTexts(one, scores.get(one.stage), y, context);
    return { ...one, texts, bottom: highest(texts.map(({ box }) => box.y + box.height)) };
  });
  const height = highest(drafts.map(({ bottom }) => bottom)) + 10 - y;
  const parts = drafts.map(({ stage, x, width, texts }) => {
    const part = new SlidePart(texts.map(({ text }) => text).join(', '));
    const score = scores.get(stage);
    const value = score?.after ?? null;
    const band = value === null ? undefined : bandOf(value, context.newer.journey.bands);
    part.add(stageArrow({ x, y, width, height }, band));
    for (const text of texts) part.add(text);
    return part;
  });
  return { parts, bottom: y + height };
}

function stageTexts(
  { stage, x, width }: ChartStage,
  score: ScoreChange | undefined,
  y: number,
  context: PairContext,
): SlideText[] {
  const shown = stage.after ?? stage.before;
  if (!shown) return [];
  const { words, older, newer } = context;
  const { t } = words;
  const line = { x: x + 14, width: width - 28 - arrowTip };
  const side = stage.after ? newer : older;
  const name = slideText({
    ...line,
    text: stageNameOf(shown, words),
    y: y + 10,
    sizes: sizes.stage,
    maxLines: 2,
    bold: true,
    lang: side.lang,
  });
  const below = name.box.y + name.box.height + 2;
  const fate = stage.before && stage.after ? [] : [t(stage.after ? 'compare.newStage' : 'compare.droppedStage')];
  const value = (number: number | null | undefined, { journey }: typeof older) =>
    number === null || number === undefined ? '–' : words.mean(number, journey.bands);
  const isRated = score !== undefined && (score.before !== null || score.after !== null);
  const figures = isRated
    ? [t('compare.becomes', { before: value(score.before, older), after: value(score.after, newer) })]
    : [];
  const text = [...fate, ...(fate.length > 0 ? [] : figures)].join('');
  if (text === '') return [name];
  return [name, slideText({ ...line, text, y: below, sizes: [19, 18, 17, 16], maxLines: 2 })];
}

/** The names of the touchpoints; their numbers where the columns are narrow. */
function layoutNames(columns: readonly ChartColumn[], y: number, context: PairContext): Placed {
  const isNarrow = columns.some(({ width }) => width < leastNames);
  const parts = columns.flatMap(({ x, width, change }) => {
    const found = change && (change.column.after ?? change.column.before);
    if (!found) return [];
    const { words } = context;
    const { lang } = context[sideOf(change.column)];
    const part = new SlidePart(nameOf(found.touchpoint, words));
    const place = { x: x + 2, y, width: width - 4, anchor: 'middle' } as const;
    const number = change.column.after ? String(found.touchpoint.number) : '';
    const draft = isNarrow
      ? slideText({ ...place, text: number, sizes: [17], maxLines: 1, bold: true })
      : slideText({
          ...place,
          text: numberedName(change, context),
          sizes: [18, 17, 16],
          maxLines: 4,
          bold: true,
          lang,
        });
    if (!isNarrow || (number !== '' && !draft.isCut)) part.add(draft);
    return [part];
  });
  const texts = parts.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
  return { parts, bottom: texts.length > 0 ? highest(texts.map(({ box }) => box.y + box.height)) : y };
}

/** "4 A concrete offer", with the number that it has on the newer side. */
export function numberedName({ column }: Pick<ColumnChange, 'column'>, { words }: PairContext): string {
  const found = column.after ?? column.before;
  if (!found) return '';
  const name = nameOf(found.touchpoint, words);
  return column.after ? `${column.after.touchpoint.number} ${name}` : name;
}

function layoutCurves(columns: readonly ChartColumn[], box: Box, context: PairContext): SlidePart {
  const { words, names, newer } = context;
  const { low, high } = newer.journey.scale;
  const scale = { low: words.number(low), high: words.number(high) };
  const part = new SlidePart(words.t('compare.curves', { ...names, ...scale }));
  const yOf = (value: number) => box.y + headroom + (box.height - 2 * headroom) * (1 - (value - low) / (high - low));
  addBands(part, { frame: slideFrame, context: newer, box, yOf });
  addLegend(part, box, context);
  const spots = columns.map(({ change, center }) => spotsOf(change, center, yOf, context));
  for (const side of ['older', 'newer'] as const) {
    const stroke = strokes[side];
    for (const path of pathsOf(spots, side)) part.add({ kind: 'path', path, fill: undefined, stroke });
  }
  for (const side of ['older', 'newer'] as const) {
    for (const { [side]: spot } of spots) if (spot) addMark(part, spot, side);
  }
  addValues(part, spots);
  return part;
}

/** Above the bands: which line is whose. */
function addLegend(part: SlidePart, box: Box, { words, names }: PairContext): void {
  const { x } = slideFrame.margin;
  const y = box.y - legendHeight + 2;
  const title = { text: words.t('lane.curve'), x, y, width: slideFrame.gutter - 8, sizes: [19, 18, 17], maxLines: 1 };
  part.add(slideText({ ...title, bold: true }));
  let at = box.x;
  for (const side of ['older', 'newer'] as const) {
    const ends = [at, at + 44].map((end) => ({ x: end, y: y + 12 }));
    part.add(lineThroughPoints(ends, strokes[side]));
    const width = Math.min(slideTextWidth(names[side], 18, side === 'newer') + 1, 600);
    const name = { text: names[side], x: at + 54, y, width, sizes: [18], maxLines: 1, bold: side === 'newer' };
    part.add(slideText(name));
    at += 54 + width + 36;
  }
}

function addMark(part: SlidePart, { x, y, shape }: Spot, side: SideName): void {
  const size = marks[side];
  const radius = size * 0.8;
  const halo = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const stroke = { ...strokes[side], width: 2, ...(side === 'older' ? { dash: [4, 3] } : {}) };
  part.add({ kind: 'box', box: halo, radius, fill: 'canvas', stroke });
  part.add({ kind: 'mark', shape, x, y, size: size * 0.86 });
}

/** The upper one's value stands above it, the lower one's below; where two have no room, the older one is left out. */
function addValues(part: SlidePart, spots: readonly Spots[]): void {
  const taken: Box[] = [];
  for (const side of ['newer', 'older'] as const) {
    for (const { [side]: spot, [side === 'older' ? 'newer' : 'older']: other } of spots) {
      const isSame = other !== undefined && Math.abs(other.y - (spot?.y ?? 0)) < 1 && other.text === spot?.text;
      if (!spot || (isSame && side === 'older')) continue;
      const isAbove = other ? spot.y < other.y || (spot.y === other.y && side === 'newer') : true;
      const value = valueAt(spot, side, isAbove);
      if (taken.some((box) => overlaps(box, value.box))) continue;
      taken.push(value.box);
      part.add(value);
    }
  }
}

function valueAt({ x, y, text }: Spot, side: SideName, isAbove: boolean): SlideText {
  const isNewer = side === 'newer';
  const size = isNewer ? 22 : 18;
  const width = slideTextWidth(text, size, isNewer) + 1;
  const distance = marks[side] * 0.8 + 2;
  const top = isAbove ? y - distance - (isNewer ? 27 : 22) : y + distance;
  const style = { sizes: [size], maxLines: 1, bold: isNewer, colour: isNewer ? 'text' : 'muted' } as const;
  return slideText({ ...style, text, x: x - width / 2, y: top, width, anchor: 'middle' });
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Below the bands: what became of each rating, by its sign and in figures. */
function layoutChanges(columns: readonly ChartColumn[], bottom: number, context: PairContext): SlidePart {
  const { words, kind } = context;
  const title = words.t(kind === 'personas' ? 'compare.lane.difference' : 'compare.lane.change');
  const part = new SlidePart(title);
  const y = bottom - changeRow + 6;
  const { x } = slideFrame.margin;
  const heading = { text: title, x, y, width: slideFrame.gutter - 8, sizes: [19, 18, 17, 16], maxLines: 1, bold: true };
  part.add(slideText(heading));
  for (const { x: left, width, center, change } of columns) {
    const cell = change && changeCell(change, context);
    if (!cell) continue;
    const place = { x: left, y: y + 22, width, sizes: [20, 18, 17, 16], maxLines: 1, anchor: 'middle' } as const;
    const said = slideText({ ...place, text: cell.text, bold: cell.isClear, colour: cell.colour });
    if (cell.mark) part.add({ kind: 'mark', shape: cell.mark, x: center, y: y + 10, size: 18 });
    if (width >= leastFigure && !said.isCut) part.add(said);
  }
  return part;
}

interface CellContent extends Pick<ChangeChip, 'text' | 'mark'> {
  readonly isClear: boolean;
  readonly colour: ColourToken;
}

function changeCell(change: ColumnChange, context: PairContext): CellContent {
  const known = knownChange(change.rating);
  if (known) {
    const chip = ratingChip(known, context);
    const isClear = known.difference?.clear ?? true;
    const text = context.words.change(known.change, 'signed');
    return { mark: chip.mark, text, isClear, colour: isClear ? changeColour(chip) : 'muted' };
  }
  const fate = change.column.fate === 'moved' ? undefined : fateChip(change, context);
  return fate
    ? { ...fate, isClear: true, colour: 'text' }
    : { text: '–', mark: undefined, isClear: false, colour: 'muted' };
}
