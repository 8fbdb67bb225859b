/** The head of a comparison: both journeys, and what became of their numbers as a whole. */
import { bandOf } from '../../language/analysis/bands.ts';
import { append, highest } from '../../language/model/long-lists.ts';
import type { Bands, Scale } from '../../language/model/model.ts';
import type { JourneyNumbers } from '../../language/model/numbers.ts';
import { chipAt, type Drawing, StackLayout } from '../layout/drawing.ts';
import type { Origin } from '../layout/geometry.ts';
import { type TextStyle, textBlock, textWidth } from '../layout/text/text.ts';
import { seriesName } from '../layout/words/measure-words.ts';
import { scaleWords } from '../layout/words/words.ts';
import type { Alignment } from './align.ts';
import { type ChangeChip, knownChange, ratingChip } from './change-words.ts';
import { type ColumnChange, journeyScore, type ScoreChange } from './changes.ts';
import { scoreSentences } from './score-words.ts';
import type { ComparisonPair, PairContext, SideName } from './sides.ts';
import { leverSentence, wholeChip, wholeFigure } from './whole-change-words.ts';
import { notTheLever, type WholeChange, wholeChanges } from './whole-changes.ts';

/** A frame with what stands in it, measured from its corner. */
export interface FramedDrawing {
  readonly key: string;
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
}

export interface ComparedHead {
  readonly height: number;
  /** The two journeys, side by side. */
  readonly sides: readonly FramedDrawing[];
  /** Figures of the whole journey, before and after. */
  readonly tiles: readonly FramedDrawing[];
  /** What a reader has to know to read the comparison. */
  readonly notes: Drawing;
}

const gap = 16;
const padding = { x: 16, y: 11 };

/** Lays out the head at (0, 0), `width` px wide. */
export function layoutComparedHead(
  pair: ComparisonPair,
  alignment: Alignment,
  changes: readonly ColumnChange[],
  width: number,
  context: PairContext,
): ComparedHead {
  const half = (width - gap) / 2;
  const drafts = (['older', 'newer'] as const).map((side) => ({ side, column: sideColumn(pair, side, half, context) }));
  const sideHeight = highest(drafts.map(({ column }) => column.y)) + padding.y;
  const sides = drafts.map(({ side, column }, index) => ({
    key: side,
    origin: { x: index * (half + gap), y: 0 },
    width: half,
    height: sideHeight,
    drawing: column.drawing(),
  }));
  const tiles = layoutTiles(pair, alignment, sideHeight + gap, width, context);
  const tilesBottom = Math.max(sideHeight, ...tiles.map(({ origin, height }) => origin.y + height));
  const notes = new StackLayout(0, tilesBottom + 14, width);
  const lever = leverSentence(notTheLever(wholeChanges(pair, context.kind), changes, pair), context);
  addNotes(notes, changes, scoreSentences(alignment, context), lever, context);
  return { height: notes.y, sides, tiles, notes: notes.drawing() };
}

function sideColumn(pair: ComparisonPair, side: SideName, width: number, context: PairContext): StackLayout {
  const { words, names } = context;
  const { journey, lang } = context[side];
  const column = new StackLayout(padding.x, padding.y, width - 2 * padding.x);
  const { source } = pair[side];
  const label = source === undefined ? names[side] : words.t('compare.source', { side: names[side], source });
  column.text({ text: label, style: 'label', tone: 'muted' });
  column.gap(4);
  const named = journey.name.trim() !== '';
  const title = named ? journey.name : words.t('untitled.journey');
  column.text({ text: title, style: 'heading', lang: named ? lang : undefined });
  column.gap(8);
  column.chipRow([
    { kind: 'strong', text: words.t(`state.${journey.state}`) },
    { kind: 'plain', text: scaleWords(journey, words) },
  ]);
  return column;
}

function layoutTiles(
  pair: ComparisonPair,
  alignment: Alignment,
  top: number,
  width: number,
  context: PairContext,
): FramedDrawing[] {
  const { older, newer } = pair;
  const { t } = context.words;
  const coverage = ({ coverage: { rated, of } }: JourneyNumbers) =>
    t('coverage', { rated: String(rated), of: String(of) });
  const [from, to] = [older.analysed.numbers, newer.analysed.numbers];
  const score = (kind: 'weightedMean' | 'mean') => journeyScore(alignment, older.analysed, newer.analysed, kind);
  const drafts = [
    ...wholeChanges(pair, context.kind).map((change, index) => wholeTile(change, index, context)),
    scoreTile('score', t('score.weighted'), score('weightedMean'), 'score', context),
    scoreTile('mean', t('score.mean'), score('mean'), 'value', context),
    plainTile('coverage', t('score.coverage'), [coverage(from), coverage(to)]),
    plainTile('priorities', t('compare.toFix'), [String(from.ranking.length), String(to.ranking.length)]),
    plainTile('measureFirst', t('compare.toMeasure'), [
      String(from.measureFirst.length),
      String(to.measureFirst.length),
    ]),
  ];
  return inRows(
    drafts.filter((tile) => tile !== undefined),
    top,
    width,
  );
}

interface TileDraft {
  readonly key: string;
  readonly width: number;
  readonly column: StackLayout;
}

/** Side by side in as many rows as they need, those of a row as high as the highest of all. */
function inRows(drafts: readonly TileDraft[], top: number, width: number): FramedDrawing[] {
  const height = Math.max(0, ...drafts.map(({ column }) => column.y)) + padding.y;
  let [x, y] = [0, top];
  return drafts.map((draft) => {
    if (x > 0 && x + draft.width > width) [x, y] = [0, y + height + 10];
    const origin = { x, y };
    x += draft.width + 10;
    return { key: draft.key, origin, width: draft.width, height, drawing: draft.column.drawing() };
  });
}

/** "6.8 → 8.2" with the shapes of the bands, its name, and the change. */
function scoreTile(
  key: string,
  label: string,
  value: ScoreChange,
  style: TextStyle,
  context: PairContext,
): TileDraft | undefined {
  if (value.before === null && value.after === null) return undefined;
  const column = new StackLayout(padding.x, padding.y, 1000);
  let x = column.x;
  const base = column.y + 30;
  const put = (number: number | null, bands: Bands, own: TextStyle) => {
    const text = number === null ? '–' : context.words.mean(number, bands);
    const size = own === 'score' ? 16 : 12;
    if (number !== null) {
      column.marks.push({ shape: bandOf(number, bands), x: x + size / 2, y: column.y + 18, size });
      x += size + 7;
    }
    const width = textWidth(text, own);
    const y = base - (own === 'score' ? 36 : 27);
    const tone = own === 'score' ? 'text' : 'muted';
    column.texts.push(textBlock({ text, x, y: Math.max(column.y - 6, y), width, style: own, tone }));
    x += width;
  };
  put(value.before, context.older.journey.bands, 'value');
  column.marks.push({ shape: 'becomes', x: x + 16, y: column.y + 18, size: 13 });
  x += 32;
  put(value.after, context.newer.journey.bands, style);
  const known = knownChange(value);
  return closeTile(key, column, x, label, known && ratingChip(known, context));
}

/** A figure of the whole: outcome, NPS, CSAT, retention. */
function wholeTile(change: WholeChange, index: number, context: PairContext): TileDraft {
  const { series, before, after } = change;
  const figures = [wholeFigure(before, 'older', context), wholeFigure(after, 'newer', context)] as const;
  return plainTile(`whole-${index}`, seriesName(series, context.words), figures, wholeChip(change, context));
}

function plainTile(
  key: string,
  label: string,
  [before, after]: readonly [string, string],
  chip?: ChangeChip,
): TileDraft {
  const column = new StackLayout(padding.x, padding.y, 1000);
  const y = column.y + 3;
  const [left, right] = [textWidth(before, 'value'), textWidth(after, 'value')];
  column.texts.push(textBlock({ text: before, x: column.x, y, width: left, style: 'value', tone: 'muted' }));
  column.marks.push({ shape: 'becomes', x: column.x + left + 16, y: column.y + 18, size: 13 });
  const x = column.x + left + 32;
  column.texts.push(textBlock({ text: after, x, y, width: right, style: 'value' }));
  return closeTile(key, column, x + right, label, chip);
}

function closeTile(
  key: string,
  figures: StackLayout,
  right: number,
  label: string,
  chip: Parameters<StackLayout['chipRow']>[0][number] | undefined,
): TileDraft {
  const column = new StackLayout(padding.x, figures.y + 36, 0);
  let end = right;
  if (chip) {
    // Beside the figures, so that the row stays low and the board below it in view.
    const placed = chipAt(right + 12, figures.y + 7, { ...chip, maxWidth: 400 });
    column.chips.push(placed);
    end = placed.box.x + placed.box.width;
  }
  const inner = Math.max(end - padding.x, Math.min(textWidth(label, 'small'), 220), 72);
  const name = textBlock({ text: label, x: padding.x, y: column.y, width: inner, style: 'small', tone: 'muted' });
  column.texts.push(name);
  column.gap(name.box.height);
  append(column.texts, figures.texts);
  append(column.marks, figures.marks);
  return { key, width: inner + 2 * padding.x, column };
}

function addNotes(
  notes: StackLayout,
  changes: readonly ColumnChange[],
  score: readonly string[],
  lever: string | undefined,
  context: PairContext,
): void {
  for (const [index, text] of score.entries()) {
    notes.text({ text, style: index === 0 ? 'strong' : 'body' });
    notes.gap(index === score.length - 1 ? 8 : 4);
  }
  if (lever !== undefined) {
    notes.text({ text: lever, style: 'strong' });
    notes.gap(6);
  }
  for (const text of countWords(changes, context)) notes.text({ text, style: 'body', tone: 'muted' });
  for (const text of readingNotes(context)) {
    notes.gap(4);
    notes.text({ text, style: 'body' });
  }
}

/** How many touchpoints both sides have, and how many are new, dropped or elsewhere. */
export function countWords(changes: readonly ColumnChange[], { words, kind }: PairContext): string[] {
  if (kind === 'personas') return [];
  const count = (fate: string) => changes.filter(({ column }) => column.fate === fate).length;
  const counts = { both: count('kept') + count('moved'), added: count('added'), dropped: count('dropped') };
  return [words.t('compare.counts', { ...counts, moved: count('moved') })];
}

/** What a reader has to know where the scales, or the limits of the colours, differ. */
export function readingNotes({ words, names, older, newer }: PairContext): string[] {
  const [from, to] = [older.journey, newer.journey];
  if (!isSameScale(from.scale, to.scale)) {
    return [words.t('compare.scales', { older: words.scale(from.scale), newer: words.scale(to.scale) })];
  }
  return isSameBands(from.bands, to.bands) ? [] : [words.t('compare.bands', { name: names.newer })];
}

function isSameScale(a: Scale, b: Scale): boolean {
  return a.low === b.low && a.high === b.high;
}

function isSameBands(a: Bands, b: Bands): boolean {
  return (['red', 'yellow'] as const).every(
    (band) => a[band].limit === b[band].limit && a[band].inclusive === b[band].inclusive,
  );
}
