/** The figures of a whole journey, as tiles: its score first. */
import { bandOf } from '../../../language/analysis/bands.ts';
import { journeySeries, metricSeries } from '../../../language/analysis/measures.ts';
import { isRatedOutcome } from '../../../language/analysis/whole.ts';
import { append, highest } from '../../../language/model/long-lists.ts';
import type { MeasureSeries } from '../../../language/model/measures.ts';
import type { Band, JourneyNumbers, Score } from '../../../language/model/numbers.ts';
import { touchpointsByKey } from '../../../language/model/touchpoints.ts';
import { isRatedByPersonasOnly } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { lineThrough } from '../describe/history.ts';
import { type Mark, StackLayout, type Stroke } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { type TextBlock, type TextStyle, textBlock, textWidth } from '../text/text.ts';
import { intervalWords } from '../words/lane-words.ts';
import { dated, figureOf, leastRangeOf, seriesWords, unitWords } from '../words/measure-words.ts';

/** One figure with its name; the first one is the score. */
export interface TileLayout {
  readonly key: string;
  readonly box: Box;
  readonly band: Band | undefined;
  readonly marks: readonly Mark[];
  readonly texts: readonly TextBlock[];
  /** How the figure came to where it is. */
  readonly strokes: readonly Stroke[];
  /** Share (0–1) of a bar; `undefined` without one. */
  readonly bar: { readonly box: Box; readonly share: number } | undefined;
}

interface TileRequest {
  readonly key: string;
  /** The score, and customers' verdict on the whole next to it. */
  readonly large?: boolean;
  readonly value: string;
  /** Small, behind the value. */
  readonly unit?: string | undefined;
  readonly label: string;
  readonly band?: Band | undefined;
  readonly note?: string | undefined;
  /** Below the name: how sure the figure is, what it stands on, how it moved. */
  readonly details?: readonly string[];
  /** The figure before, and it, oldest first. */
  readonly history?: readonly number[];
  /** The range that its line stands for at least, so that a small change looks small. */
  readonly leastRange?: number;
  /** 0–1, as a bar beside the value. */
  readonly share?: number | undefined;
  readonly lang?: string | undefined;
}

const tileGap = 10;

/** Lays out the tiles below what the head has, in as many rows as they need, then moves below them. */
export function layoutTiles(head: StackLayout, numbers: JourneyNumbers, context: JourneyContext): TileLayout[] {
  const requests = tileRequests(numbers, context);
  if (requests.length === 0) return [];
  head.gap(16);
  const tiles: TileLayout[] = [];
  let x = head.x;
  let row: TileLayout[] = [];
  const endRow = () => {
    const height = highest(row.map(({ box }) => box.height));
    append(
      tiles,
      row.map((tile) => ({ ...tile, box: { ...tile.box, height } })),
    );
    head.y += height;
    row = [];
  };
  for (const request of requests) {
    const { large = false } = request;
    const width = tileWidth(request, large);
    if (x > head.x && x + width > head.x + head.width) {
      endRow();
      head.gap(tileGap);
      x = head.x;
    }
    row.push(layoutTile(request, x, head.y, Math.min(width, head.width), large));
    x += width + tileGap;
  }
  endRow();
  return tiles;
}

function tileRequests(numbers: JourneyNumbers, context: JourneyContext): TileRequest[] {
  const byPersonas = isRatedByPersonasOnly(numbers.coverage, context.personas);
  const scores = byPersonas ? personaTiles(context) : scoreTiles(numbers, context);
  const [first, ...rest] = scores;
  return [...(first ? [first] : []), ...measureTiles(context), ...rest, ...metricTiles(context)];
}

/** Each persona's own score, where there is none for everybody, and how much of the journey the persona has rated. */
function personaTiles({ journey, words, personas }: JourneyContext): TileRequest[] {
  return personas.flatMap(({ key, name, numbers: { score, coverage } }) => {
    const value = score.weightedMean ?? score.mean;
    if (value === null) return [];
    const { t } = words;
    const unit = t('score.of', { high: words.number(journey.scale.high) });
    const note = t('coverage.rated', { rated: String(coverage.rated), of: String(coverage.of) });
    const label = t(score.weightedMean === null ? 'score.personaMean' : 'score.persona', { name });
    const band = bandOf(value, journey.bands);
    return [{ key: `score/${key}`, value: words.mean(value, journey.bands), label, unit, note, band }];
  });
}

/** Everybody's score, and how much of the journey is rated. */
function scoreTiles(numbers: JourneyNumbers, context: JourneyContext): TileRequest[] {
  const { score, coverage } = numbers;
  const { journey, words } = context;
  const { t } = words;
  const unit = t('score.of', { high: words.number(journey.scale.high) });
  const mean = (key: string, label: string, value: number | null): TileRequest[] =>
    value === null
      ? []
      : [{ key, label, value: words.mean(value, journey.bands), unit, band: bandOf(value, journey.bands) }];
  const [first] = mean('score', t('score.weighted'), score.weightedMean);
  const [plain] = mean('mean', t('score.mean'), score.mean);
  const ends = endWords(score, context);
  const { rated, derived, byPersona, of } = coverage;
  const value = t('coverage', { rated: String(rated), of: String(of) });
  const others = [
    ...(derived > 0 ? [t('coverage.derived', { count: String(derived) })] : []),
    ...(byPersona > 0 ? [t('coverage.byPersona', { count: String(byPersona) })] : []),
  ];
  if (first) {
    // Below the score, which they explain: as tiles they would hide the figure that counts.
    const line = (name: string, figure: string) => t('measure.line', { name, figure });
    const note = score.interval ? intervalWords(score.interval, words) : undefined;
    const ratedWords = [line(t('score.coverage'), value), ...others].join(' · ');
    const plainWords = plain ? [line(plain.label, plain.value)] : [];
    return [{ ...first, note, large: true, details: [ratedWords, ...plainWords, ...ends, ...levelWords(context)] }];
  }
  const tiles: TileRequest[] = [];
  if (of > 0) tiles.push({ key: 'score', large: true, value: '–', label: t('score.none') });
  if (plain) tiles.push({ ...plain, unit: undefined, details: ends });
  const label = [t('score.coverage'), ...others].join(' · ');
  if (of > 0) tiles.push({ key: 'coverage', value, label, share: rated / of });
  return tiles;
}

/** The best, the worst and the last rating, where there are several. */
function endWords({ best, worst, last }: Score, { journey, words }: JourneyContext): string[] {
  if (!best || !worst || !last || best.touchpoint === worst.touchpoint) return [];
  const known = touchpointsByKey(journey);
  return (
    [
      ['best', best],
      ['worst', worst],
      ['last', last],
    ] as const
  ).map(([which, { touchpoint, rating }]) =>
    words.t(`score.${which}`, {
      name: known.get(touchpoint)?.name.trim() || words.t('untitled.touchpoint'),
      figure: words.rating(rating, journey.bands),
    }),
  );
}

/** What the score is compared with. */
function levelWords({ journey: { target, benchmark, bands }, words }: JourneyContext): string[] {
  const line = (key: 'table.target' | 'table.benchmark', value: number) =>
    words.t('measure.line', { name: words.t(key), figure: words.rating(value, bands) });
  return [
    ...(target ? [line('table.target', target.value)] : []),
    ...(benchmark ? [line('table.benchmark', benchmark.number)] : []),
  ];
}

/** What customers say of the whole journey: each figure with its trend, as large as the score. */
function measureTiles(context: JourneyContext): TileRequest[] {
  return journeySeries(context.journey).map((series, index): TileRequest => {
    const { kind } = series;
    const key = kind === 'outcome' ? `outcome-${index}` : kind;
    return { ...seriesTile(series, context), key, large: true };
  });
}

/** Figures of a website or a system: not what customers say, and smaller. */
function metricTiles(context: JourneyContext): TileRequest[] {
  return metricSeries(context.journey).map((series, index) => ({
    ...seriesTile(series, context),
    key: `metric-${index}`,
  }));
}

function seriesTile(series: MeasureSeries, { journey, words, lang }: JourneyContext): Omit<TileRequest, 'key'> {
  const { name, short } = seriesWords(series, journey, words);
  const { newest, kind, earlier } = series;
  const { unit, value } = newest;
  return {
    value: figureOf(newest, journey, words),
    unit: unitWords(unit, words) || undefined,
    label: dated(name, newest.evidence.date, words),
    band: isRatedOutcome(series, journey) ? bandOf(value, journey.bands) : undefined,
    details: short,
    history: [...earlier, newest].map((one) => one.value),
    leastRange: leastRangeOf(unit),
    lang: kind === 'outcome' || kind === 'metric' ? lang : undefined,
  };
}

const tilePadding = { x: 10, y: 10 };
const tileMark = { score: 18, value: 13, gap: 9 };
const figureHeight = 30;
const shareBar = { gap: 12, width: 48, height: 6 };
const unitGap = 6;
const historyLine = { gap: 12, width: 44, height: 18 };
/** A name may be so wide before it wraps. */
const widestLabel = 220;

/** What stands small behind the figure. */
function besides({ unit, note }: TileRequest): string {
  return [unit, note].filter((text) => text !== undefined).join(' · ');
}

function tileWidth(request: TileRequest, main: boolean): number {
  const { value, label, band, share } = request;
  const style: TextStyle = main ? 'score' : 'value';
  const mark = band ? (main ? tileMark.score : tileMark.value) + tileMark.gap : 0;
  const unit = besides(request);
  const behind = share === undefined ? (unit ? unitGap + textWidth(unit, 'body') : 0) : shareBar.gap + shareBar.width;
  const line = hasHistory(request) ? historyLine.gap + historyLine.width : 0;
  const texts = [label, ...(request.details ?? [])].map((text) => Math.min(textWidth(text, 'small'), widestLabel));
  return 2 * tilePadding.x + Math.max(mark + textWidth(value, style) + behind + line, highest(texts), 72);
}

function hasHistory({ history = [] }: TileRequest): boolean {
  return history.length > 1;
}

function layoutTile(request: TileRequest, x: number, y: number, width: number, main: boolean): TileLayout {
  const { value, label, band, share, lang } = request;
  const style: TextStyle = main ? 'score' : 'value';
  const column = new StackLayout(x + tilePadding.x, y + tilePadding.y, width - 2 * tilePadding.x);
  // Figures of two sizes stand on one line, so that the row reads as one.
  const figureTop = column.y + figureHeight - (main ? 36 : 27);
  const size = main ? tileMark.score : tileMark.value;
  const indent = band ? size + tileMark.gap : 0;
  const marks: Mark[] = band ? [{ shape: band, x: column.x + size / 2, y: column.y + 17, size }] : [];
  const figureWidth = textWidth(value, style);
  const figure = { text: value, x: column.x + indent, y: figureTop, width: figureWidth, style, maxLines: 1 };
  column.texts.push(textBlock(figure));
  const right = column.x + indent + figureWidth;
  const unit = besides(request);
  if (unit) {
    const place = { x: right + unitGap, y: column.y + 12, width: textWidth(unit, 'body') };
    column.texts.push(textBlock({ text: unit, ...place, style: 'body', tone: 'muted' }));
  }
  if (hasHistory(request)) {
    const x = right + (unit ? unitGap + textWidth(unit, 'body') : 0) + historyLine.gap;
    const box = { x, y: column.y + 8, width: historyLine.width, height: historyLine.height };
    const { stroke, ends } = lineThrough(request.history ?? [], request.leastRange ?? 0, box);
    column.strokes.push(stroke);
    const today = ends.at(-1);
    if (today) marks.push({ shape: 'today', ...today, size: 6 });
  }
  const { width: barWidth, height: barHeight } = shareBar;
  const box = { x: right + shareBar.gap, y: column.y + 15, width: barWidth, height: barHeight };
  column.gap(figureHeight + 4);
  column.text({ text: label, style: 'small', tone: 'muted', lang });
  for (const text of request.details ?? []) column.text({ text, style: 'small', tone: 'muted' });
  return {
    key: request.key,
    box: { x, y, width, height: column.y + tilePadding.y - y },
    band: main ? band : undefined,
    marks,
    texts: column.texts,
    strokes: column.strokes,
    bar: share === undefined ? undefined : { box, share },
  };
}
