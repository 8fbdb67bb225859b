/** One touchpoint as a card: what stands on it, and how much room that takes. */
import type { Stage, Touchpoint, TouchpointStatus } from '../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../language/model/numbers.ts';
import { channelShape } from './channel-shape.ts';
import type { JourneyContext } from './context.ts';
import { describeCard } from './describe.ts';
import { type Chip, Column, chipAt, type Drawing, type MarkShape, moveChip } from './drawing.ts';
import { type Box, measures, type Origin } from './geometry.ts';
import { historyOf, type PastRating, sparkline } from './history.ts';
import {
  answersWords,
  channelName,
  momentName,
  nameOf,
  noRatingWords,
  statedRating,
  statusOf,
  whyNoRating,
} from './rating-words.ts';
import { lineHeightOf, textBlock, textWidth } from './text.ts';
import type { Words } from './words.ts';

export interface CardLayout {
  readonly kind: 'touchpoint';
  /** Key of the touchpoint. */
  readonly key: string;
  /** Line in the text, from 0. */
  readonly line: number;
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  readonly status: TouchpointStatus;
  readonly band: Band | undefined;
  /** All that the card says, in words. */
  readonly label: string;
  readonly drawing: Drawing;
}

/** A card before its row is known: the body, and the footer that will stand at the bottom. */
export interface CardDraft {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
  readonly width: number;
  readonly body: Column;
  /** Least height of the whole card. */
  readonly height: number;
}

const footerHeight = 88;

/** Lays out all of a card but its footer. */
export function draftCard(
  stage: Stage,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  width: number,
  context: JourneyContext,
): CardDraft {
  const { words, lang } = context;
  const padding = measures.cardPadding;
  const body = new Column(padding, padding, width - 2 * padding);
  addHeader(body, touchpoint, numbers, context);
  body.gap(10);
  body.text({ text: nameOf(touchpoint, words), style: 'name', lang });
  addChannels(body, touchpoint, context);
  if (touchpoint.by) addSign(body, touchpoint.by.value, words.t('card.by', { by: touchpoint.by.value }));
  for (const moment of touchpoint.moments) {
    addSign(body, 'moment', words.t('card.moment', { moment: momentName(moment.value, words) }));
  }
  return { stage, touchpoint, numbers, width, body, height: body.y + 14 + footerHeight };
}

const signWidth = 18;

/** Channels side by side, each behind its sign. */
function addChannels(body: Column, { channels }: Touchpoint, { journey, lang }: JourneyContext): void {
  if (channels.length === 0) return;
  body.gap(7);
  let x = body.x;
  const end = body.x + body.width;
  for (const channel of channels) {
    const text = channelName(channel, journey);
    const width = Math.min(textWidth(text, 'small'), body.width - signWidth);
    if (x > body.x && x + signWidth + width > end) {
      body.gap(18);
      x = body.x;
    }
    const block = textBlock({ text, x: x + signWidth, y: body.y, width, style: 'small', tone: 'muted', lang });
    body.marks.push({ shape: channelShape(channel, journey), x: x + 6, y: body.y + 7, size: 13 });
    body.texts.push(block);
    x += signWidth + width + 14;
    if (block.box.height > lineHeightOf('small')) {
      body.gap(block.box.height - lineHeightOf('small'));
      x = end;
    }
  }
  body.gap(lineHeightOf('small'));
}

/** A sign with its words beside it. */
function addSign(body: Column, shape: MarkShape, text: string): void {
  body.gap(7);
  body.marks.push({ shape, x: body.x + 6, y: body.y + 7, size: 12 });
  body.text({ text, style: 'small' }, signWidth);
}

function addHeader(body: Column, touchpoint: Touchpoint, numbers: TouchpointNumbers, context: JourneyContext): void {
  const { words } = context;
  const number = chipAt(body.x, body.y, { kind: 'number', text: String(touchpoint.number), maxWidth: body.width });
  const badge = badgeOf(touchpoint.key, numbers, context, body.width);
  body.chips.push(number);
  let height = number.box.height;
  if (badge) {
    const fits = number.box.width + 6 + badge.box.width <= body.width;
    const x = fits ? body.x + body.width - badge.box.width : body.x;
    const y = fits ? body.y : body.y + height + 6;
    body.chips.push(moveChip(badge, x, y));
    height = y + badge.box.height - body.y;
  }
  body.y += height;
  const status = statusOf(touchpoint);
  if (status !== 'planned') {
    body.gap(8);
    body.chipRow([{ kind: 'status', text: words.t(`status.${status}`), mark: status }]);
  }
}

function badgeOf(
  key: string,
  numbers: TouchpointNumbers,
  { words, blindSpots }: JourneyContext,
  maxWidth: number,
): Chip | undefined {
  if (numbers.rank !== null) {
    const kind = rankChip(numbers);
    return chipAt(0, 0, { kind, text: words.t('card.priority', { rank: String(numbers.rank) }), maxWidth });
  }
  return blindSpots.has(key)
    ? chipAt(0, 0, { kind: 'measure', text: words.t('card.measureFirst'), maxWidth })
    : undefined;
}

/** A priority that the customer cares little about is marked more lightly. */
export function rankChip({ rank, important }: TouchpointNumbers): 'rank' | 'strong' | 'none' {
  if (rank === null) return 'none';
  return important ? 'rank' : 'strong';
}

/** Gives the card its place and its final height, and puts the footer at the bottom. */
export function placeCard(draft: CardDraft, origin: Origin, height: number, context: JourneyContext): CardLayout {
  const { touchpoint, numbers, body, width } = draft;
  const foot = new Column(body.x, height - footerHeight, body.width);
  foot.rule();
  foot.gap(10);
  addFigures(foot, draft, context);
  const drawing = body.drawing();
  const footer = foot.drawing();
  return {
    kind: 'touchpoint',
    key: touchpoint.key,
    line: touchpoint.nameRange.start.line,
    origin,
    width,
    height,
    status: statusOf(touchpoint),
    band: numbers.band ?? undefined,
    label: describeCard(touchpoint, numbers, draft.stage, context),
    drawing: {
      texts: [...drawing.texts, ...footer.texts],
      chips: [...drawing.chips, ...footer.chips],
      marks: [...drawing.marks, ...footer.marks],
      rules: footer.rules,
      strokes: footer.strokes ?? [],
    },
  };
}

function addFigures(foot: Column, draft: CardDraft, context: JourneyContext): void {
  const { numbers, touchpoint } = draft;
  const { words } = context;
  const half = Math.floor(foot.width / 2) - 4;
  const right = foot.x + half + 8;
  const label = { y: foot.y, width: half, style: 'small', tone: 'muted' } as const;
  foot.texts.push(textBlock({ ...label, x: foot.x, text: words.t('card.rating'), maxLines: 1 }));
  foot.texts.push(textBlock({ ...label, x: right, text: words.t('card.importance'), maxLines: 1 }));
  foot.gap(19);
  foot.chips.push(ratingChip(foot.x, foot.y, half, touchpoint, numbers, context));
  const importance = numbers.importance === null ? words.t('importance.none') : words.number(numbers.importance);
  foot.texts.push(textBlock({ text: importance, x: right, y: foot.y + 4, width: half, style: 'figure', maxLines: 1 }));
  foot.gap(31);
  const past = historyOf(touchpoint, context.journey);
  const note = ratingNote(touchpoint, numbers, words);
  const width = past.length > 0 ? half : foot.width;
  if (note) {
    const text = { text: note, x: foot.x, y: foot.y, width, style: 'small', tone: 'muted', maxLines: 1 } as const;
    foot.texts.push(textBlock(text));
  }
  if (past.length > 0) addHistory(foot, past, { x: right + 2, y: foot.y - 1, width: half - 10, height: 15 }, context);
}

/** How the rating came to where it is: a small line, with a dot for today. */
function addHistory(foot: Column, past: readonly PastRating[], box: Box, { journey }: JourneyContext): void {
  const { stroke, ends } = sparkline(past, journey.scale, box);
  foot.strokes.push(stroke);
  const today = ends.at(-1);
  if (today) foot.marks.push({ shape: 'today', ...today, size: 6 });
}

/** The rating as a chip: figure and shape in its band's colours, or a dashed one that says that there is none. */
export function ratingChip(
  x: number,
  y: number,
  maxWidth: number,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  { journey, words }: JourneyContext,
): Chip {
  if (numbers.rating !== null && numbers.band !== null) {
    const text = words.rating(numbers.rating, journey.bands);
    return chipAt(x, y, { kind: numbers.band, mark: numbers.band, style: 'figure', text, maxWidth });
  }
  const why = whyNoRating(touchpoint, numbers);
  if (why === 'off-scale') {
    const text = words.number(statedRating(touchpoint, numbers));
    return chipAt(x, y, { kind: 'none', style: 'figure', text, maxWidth });
  }
  const text = words.t(why === 'missing' ? 'rating.short.not-said' : `rating.short.${why}`);
  return chipAt(x, y, { kind: 'none', style: 'figure', text, maxWidth });
}

function ratingNote(touchpoint: Touchpoint, numbers: TouchpointNumbers, words: Words): string | undefined {
  if (numbers.band === null) {
    if (numbers.needsMet !== null) return words.t('card.needsMet', { met: words.number(numbers.needsMet) });
    return noRatingWords(touchpoint, numbers, words);
  }
  return numbers.n === null ? undefined : answersWords(numbers, words);
}
