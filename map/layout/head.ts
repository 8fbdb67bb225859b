/** The head of a journey: title, state, whose journey it is, and what the numbers say as a whole. */

import { bandOf } from '../../language/analysis/bands.ts';
import type { Journey, Persona } from '../../language/model/model.ts';
import type { Band, JourneyNumbers } from '../../language/model/numbers.ts';
import type { JourneyContext } from './context.ts';
import { type ChipRequest, Column, type Drawing, type Mark } from './drawing.ts';
import type { Box } from './geometry.ts';
import { dateWords, teamName } from './lanes/lane-words.ts';
import { initialOf } from './overlay.ts';
import { type TextBlock, type TextStyle, textBlock, textWidth } from './text.ts';
import type { Words } from './words.ts';

/** One figure with its name; the first one is the score. */
export interface TileLayout {
  readonly key: string;
  readonly box: Box;
  readonly band: Band | undefined;
  readonly marks: readonly Mark[];
  readonly texts: readonly TextBlock[];
  /** Share (0–1) of a bar; `undefined` without one. */
  readonly bar: { readonly box: Box; readonly share: number } | undefined;
}

export interface PersonaLayout {
  readonly key: string;
  /** The circle with the initial. */
  readonly portrait: { readonly x: number; readonly y: number; readonly radius: number; readonly initial: TextBlock };
  readonly drawing: Drawing;
}

export interface HeadLayout {
  readonly box: Box;
  readonly drawing: Drawing;
  readonly personas: readonly PersonaLayout[];
  readonly tiles: readonly TileLayout[];
}

const portraitRadius = 19;
const personaWidth = 440;
const tileGap = 12;
/** Of a goal, a need, a quote. */
const maxLines = 3;

/** Lays out the head at (0, 0), `width` px wide. */
export function layoutHead(width: number, numbers: JourneyNumbers, context: JourneyContext): HeadLayout {
  const { journey, words, lang } = context;
  const head = new Column(0, 0, width);
  const named = journey.name.trim() !== '';
  const title = named ? journey.name : words.t('untitled.journey');
  head.text({ text: title, style: 'title', lang: named ? lang : undefined });
  head.gap(8);
  head.chipRow(stateChips(context));
  addIntent(head, context);
  const personas = layoutPersonas(head, journey.personas, context);
  const tiles = layoutTiles(head, numbers, context);
  return { box: { x: 0, y: 0, width, height: head.y }, drawing: head.drawing(), personas, tiles };
}

/** As-is or to-be, on what scale, whose journey it is, and when somebody last looked at it. */
function stateChips({ journey, words }: JourneyContext): Omit<ChipRequest, 'maxWidth'>[] {
  const { owner, reviewed } = journey;
  const chips: Omit<ChipRequest, 'maxWidth'>[] = [
    { kind: 'strong', text: words.t(`state.${journey.state}`) },
    { kind: 'plain', text: words.t('head.scale', { scale: words.scale(journey.scale) }) },
  ];
  if (owner) {
    chips.push({ kind: 'plain', mark: 'owner', text: words.t('head.owner', { owner: teamName(owner, journey) }) });
  }
  if (reviewed) {
    const date = dateWords(reviewed.value.date, words);
    chips.push({ kind: 'plain', mark: 'due', text: words.t('head.reviewed', { date }) });
  }
  return chips;
}

/** What the journey is about and for: its scope, goals and needs. */
function addIntent(head: Column, { journey, words, lang }: JourneyContext): void {
  const { scopes, goals, needs } = journey;
  if (scopes.length + goals.length + needs.length === 0) return;
  head.gap(12);
  for (const { value } of scopes) {
    head.text({ text: words.t('head.scope', { scope: value }), style: 'body', tone: 'muted', lang, maxLines });
  }
  for (const { value } of goals)
    head.text({ text: words.t('head.goal', { goal: value }), style: 'body', lang, maxLines });
  for (const need of needs) addNeed(head, need.text, lang);
}

function addNeed(column: Column, text: string, lang: string | undefined): void {
  column.gap(2);
  column.marks.push({ shape: 'need', x: column.x + 6, y: column.y + 8, size: 12 });
  column.text({ text, style: 'body', lang, maxLines }, 20);
}

/** Personas side by side where there is room, moved below the head so far. */
function layoutPersonas(head: Column, personas: readonly Persona[], context: JourneyContext): PersonaLayout[] {
  if (personas.length === 0) return [];
  head.gap(18);
  const perRow = Math.max(1, Math.floor((head.width + 32) / (personaWidth + 32)));
  const width = personas.length === 1 ? Math.min(head.width, 760) : Math.min(head.width, personaWidth);
  let bottom = head.y;
  return personas.map((persona, index) => {
    if (index > 0 && index % perRow === 0) head.y = bottom + 16;
    const laidOut = layoutPersona(persona, (index % perRow) * (width + 32), head.y, width, context);
    bottom = Math.max(bottom, laidOut.bottom);
    if (index === personas.length - 1) head.y = bottom;
    return laidOut.layout;
  });
}

function layoutPersona(
  persona: Persona,
  x: number,
  y: number,
  width: number,
  { words, lang }: JourneyContext,
): { readonly layout: PersonaLayout; readonly bottom: number } {
  const diameter = 2 * portraitRadius;
  const column = new Column(x + diameter + 14, y, width - diameter - 14);
  column.gap(2);
  column.text({ text: persona.name, style: 'heading', lang });
  const goal = persona.goals[0]?.value;
  if (goal !== undefined) column.text({ text: words.t('head.goal', { goal }), style: 'body', maxLines });
  for (const need of persona.needs) addNeed(column, need.text, lang);
  const quote = persona.quotes[0]?.value;
  if (quote !== undefined) {
    column.gap(4);
    column.text({ text: quoted(quote, words), style: 'body', tone: 'muted', lang, maxLines });
  }
  const initial = textBlock({
    text: initialOf(persona.name),
    x,
    y: y + portraitRadius - 10,
    width: diameter,
    style: 'heading',
    anchor: 'middle',
    maxLines: 1,
  });
  const portrait = { x: x + portraitRadius, y: y + portraitRadius, radius: portraitRadius, initial };
  return {
    layout: { key: persona.key, portrait, drawing: column.drawing() },
    bottom: Math.max(column.y, y + diameter),
  };
}

/** With the quotation marks of the reader's language, unless the text brings its own. */
function quoted(text: string, words: Words): string {
  return /^["“”„«»‘'「]/u.test(text.trim()) ? text : words.t('quote', { text });
}

interface TileRequest {
  readonly key: string;
  readonly value: string;
  /** Small, behind the value. */
  readonly unit?: string | undefined;
  readonly label: string;
  readonly band?: Band | undefined;
  readonly note?: string | undefined;
  readonly share?: number | undefined;
  readonly lang?: string | undefined;
}

function layoutTiles(head: Column, numbers: JourneyNumbers, context: JourneyContext): TileLayout[] {
  const requests = tileRequests(numbers, context);
  if (requests.length === 0) return [];
  head.gap(20);
  const tiles: TileLayout[] = [];
  let x = head.x;
  let row: TileLayout[] = [];
  const endRow = () => {
    const height = Math.max(...row.map(({ box }) => box.height));
    tiles.push(...row.map((tile) => ({ ...tile, box: { ...tile.box, height } })));
    head.y += height;
    row = [];
  };
  for (const request of requests) {
    const width = tileWidth(request, request.key === 'score');
    if (x > head.x && x + width > head.x + head.width) {
      endRow();
      head.gap(tileGap);
      x = head.x;
    }
    row.push(layoutTile(request, x, head.y, Math.min(width, head.width), request.key === 'score'));
    x += width + tileGap;
  }
  endRow();
  return tiles;
}

function tileRequests(numbers: JourneyNumbers, { journey, words, lang }: JourneyContext): TileRequest[] {
  const { score, coverage, nps, csat } = numbers;
  const { t } = words;
  const unit = t('score.of', { high: words.number(journey.scale.high) });
  const mean = (key: string, label: string, value: number | null): TileRequest[] =>
    value === null
      ? []
      : [{ key, label, value: words.mean(value, journey.bands), unit, band: bandOf(value, journey.bands) }];
  const [first] = mean('score', t('score.weighted'), score.weightedMean);
  const tiles: TileRequest[] = [];
  if (first) tiles.push(first);
  else if (coverage.of > 0) tiles.push({ key: 'score', value: '–', label: t('score.none') });
  tiles.push(...mean('mean', t('score.mean'), score.mean), ...mean('peakEnd', t('score.peakEnd'), score.peakEnd));
  const { rated, of } = coverage;
  const value = t('coverage', { rated: String(rated), of: String(of) });
  if (of > 0) tiles.push({ key: 'coverage', value, label: t('score.coverage'), share: rated / of });
  if (nps) {
    const shown = words.signed(nps.score);
    const margin =
      nps.margin === null ? shown : t('nps.margin', { score: shown, margin: words.number(Math.ceil(nps.margin)) });
    tiles.push({ key: 'nps', value: margin, label: t('nps') });
  }
  if (csat) {
    const [low, high] = [csat.low, csat.high].map((share) => (share === null ? undefined : words.percent(share)));
    const note = low !== undefined && high !== undefined ? t('csat.interval', { low, high }) : undefined;
    tiles.push({ key: 'csat', value: words.percent(csat.share), label: t('csat'), note });
  }
  tiles.push(...effortTile(journey, words), ...retentionTile(journey, words));
  for (const [index, outcome] of journey.outcomes.entries()) {
    const { low, high } = journey.scale;
    const note = outcome.n === undefined ? undefined : t('answers', { n: words.number(outcome.n) });
    if (outcome.measure === 'nps') {
      tiles.push({ key: `outcome-${index}`, value: words.signed(outcome.number), label: outcome.name, note, lang });
      continue;
    }
    const band = outcome.number < low || outcome.number > high ? undefined : bandOf(outcome.number, journey.bands);
    const figure = words.rating(outcome.number, journey.bands);
    tiles.push({ key: `outcome-${index}`, value: figure, unit, label: outcome.name, band, note, lang });
  }
  return tiles;
}

function effortTile({ ces }: Journey, words: Words): TileRequest[] {
  if (!ces) return [];
  const unit = words.t('score.of', { high: words.number(ces.high) });
  const note = ces.n === undefined ? undefined : words.t('answers', { n: words.number(ces.n) });
  const label = words.t('ces', { good: ces.good ?? 'unknown' });
  return [{ key: 'ces', value: words.number(ces.value), unit, label, note }];
}

function retentionTile({ retention }: Journey, words: Words): TileRequest[] {
  if (!retention) return [];
  const { share, date, earlier } = retention;
  const dated = (text: string, when: typeof date) => (when ? `${text} (${dateWords(when, words)})` : text);
  const label = dated(words.t('retention'), date);
  const before = earlier && words.t('retention.earlier', { share: dated(words.percent(earlier.share), earlier.date) });
  return [{ key: 'retention', value: words.percent(share), label, note: before }];
}

const tilePadding = { x: 16, y: 14 };
const tileMark = { score: 18, value: 13, gap: 9 };

function tileWidth({ value, unit, label, band }: TileRequest, main: boolean): number {
  const style: TextStyle = main ? 'score' : 'value';
  const mark = band ? (main ? tileMark.score : tileMark.value) + tileMark.gap : 0;
  const figure = mark + textWidth(value, style) + (unit ? 6 + textWidth(unit, 'body') : 0);
  const labelWidth = Math.min(textWidth(label, 'small'), 170);
  return 2 * tilePadding.x + Math.max(figure, labelWidth, 84);
}

function layoutTile(request: TileRequest, x: number, y: number, width: number, main: boolean): TileLayout {
  const { value, unit, label, band, note, share, lang } = request;
  const style: TextStyle = main ? 'score' : 'value';
  const column = new Column(x + tilePadding.x, y + tilePadding.y, width - 2 * tilePadding.x);
  const figureHeight = 30;
  // Figures of two sizes stand on one line, so that the row reads as one.
  const figureTop = column.y + figureHeight - (main ? 36 : 27);
  const size = main ? tileMark.score : tileMark.value;
  const indent = band ? size + tileMark.gap : 0;
  const marks: Mark[] = band ? [{ shape: band, x: column.x + size / 2, y: column.y + 17, size }] : [];
  const figureWidth = textWidth(value, style);
  column.texts.push(
    textBlock({ text: value, x: column.x + indent, y: figureTop, width: figureWidth, style, maxLines: 1 }),
  );
  if (unit) {
    const unitX = column.x + indent + figureWidth + 6;
    const unitWidth = textWidth(unit, 'body');
    column.texts.push(
      textBlock({ text: unit, x: unitX, y: column.y + 12, width: unitWidth, style: 'body', tone: 'muted' }),
    );
  }
  column.gap(figureHeight + 6);
  column.text({ text: label, style: 'small', tone: 'muted', lang });
  if (note) column.text({ text: note, style: 'small', tone: 'muted' });
  const bar = share === undefined ? undefined : { box: { ...columnBar(column) }, share };
  if (bar) column.gap(14);
  const box = { x, y, width, height: column.y + tilePadding.y - y };
  return { key: request.key, box, band: main ? band : undefined, marks, texts: column.texts, bar };
}

function columnBar({ x, y, width }: Column): Box {
  return { x, y: y + 8, width, height: 5 };
}
