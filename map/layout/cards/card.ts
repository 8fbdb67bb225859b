/** One touchpoint as a card: what stands on it, and how much room that takes. */

import { append } from '../../../language/model/long-lists.ts';
import type { Stage, Touchpoint, TouchpointStatus } from '../../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { declaredName, participantNames } from '../../../language/view/names.ts';
import { type OwnRating, ownRatings } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { describeCard } from '../describe/describe.ts';
import { historyOf, type PastRating, sparkline, trendOf } from '../describe/history.ts';
import { type Chip, chipAt, type Drawing, type MarkShape, moveChip, StackLayout } from '../drawing.ts';
import { type Box, metrics, type Origin } from '../geometry.ts';
import { gapWords, timeSigns, waitWords } from '../lanes/time.ts';
import { lineHeightOf, textBlock, textWidth } from '../text/text.ts';
import { expectedWords } from '../words/expectation-words.ts';
import { ownershipWords, riskWords } from '../words/fact-words.ts';
import { promiseWords } from '../words/lane-words.ts';
import { mismatchWords } from '../words/mismatch-words.ts';
import { promisesSaid } from '../words/promise-words.ts';
import {
  answersWords,
  bandSign,
  basisWords,
  momentName,
  nameOf,
  noRatingWords,
  statedRating,
  statusOf,
  whyNoRating,
} from '../words/rating-words.ts';
import { channelShape } from './channel-shape.ts';

export interface CardLayout {
  readonly kind: 'touchpoint';
  /** Key of the touchpoint. */
  readonly key: string;
  readonly name: string;
  /** Line in the text, from 0. */
  readonly line: number;
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  readonly status: TouchpointStatus;
  readonly band: Band | undefined;
  /** The colour in which the card to fix first stands out; `undefined` for all others. */
  readonly first: 'red' | 'yellow' | undefined;
  /** All that the card says, in words. */
  readonly label: string;
  readonly drawing: Drawing;
}

/** A card before the height of its row is known. */
export interface CardDraft {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers;
  readonly width: number;
  readonly body: StackLayout;
  /** Least height of the whole card. */
  readonly height: number;
}

/** Which figures stand in lanes below the cards: the cards do not repeat them. */
export interface FiguresBelow {
  readonly importance: boolean;
  readonly evidence: boolean;
  /** Duration, frequency and wait. */
  readonly time: boolean;
}

/** A card that is so narrow has smaller letters and less air, so that words of usual length are not torn apart. */
const tight = { below: 128, padding: 8 };

function isTight(width: number): boolean {
  return width < tight.below;
}

const nothingBelow: FiguresBelow = { importance: false, evidence: false, time: true };

/** Lays out a card in a column that is `width` px wide, before a gap of `wait` px. */
export function draftCard(
  stage: Stage,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  width: number,
  context: JourneyContext,
  below: FiguresBelow = nothingBelow,
  wait = 0,
): CardDraft {
  const { words, lang } = context;
  const padding = isTight(width) ? tight.padding : metrics.cardPadding;
  const body = new StackLayout(padding, padding, width - 2 * padding);
  const own = ownRatings(touchpoint, numbers, context.personas);
  addHeader(body, touchpoint, numbers, context);
  body.gap(8);
  body.text({ text: nameOf(touchpoint, words), style: isTight(width) ? 'strong' : 'name', lang });
  addChannels(body, touchpoint, context);
  if (touchpoint.by) addSign(body, touchpoint.by.value, words.t('card.by', { by: touchpoint.by.value }));
  if (touchpoint.participants.length > 0) {
    const names = participantNames(touchpoint.participants, context.journey);
    addSign(body, 'customer', words.t('card.with', { names: words.list(names) }));
  }
  const behind = ownershipWords(touchpoint, stage, context);
  if (behind.length > 0) addSign(body, 'partner', words.list(behind));
  const { risk, cost, reach } = touchpoint;
  if (risk) addSign(body, 'pain', words.t('card.risk', { risk: riskWords(risk.value, words) }));
  if (cost) addSign(body, 'note', words.t('card.cost', { cost: cost.value.text }));
  if (reach) addReach(body, reach.value, words.t('card.reach', { share: words.share(reach.value) }));
  for (const moment of touchpoint.moments) {
    addSign(body, 'moment', words.t('card.moment', { moment: momentName(moment.value, words) }));
  }
  const promise = promiseWords(context.promised.get(touchpoint.key), words);
  if (promise !== undefined) addSign(body, 'due', promise);
  for (const { kind, text } of promisesSaid(touchpoint, context)) if (kind === 'unkept') addSign(body, 'pain', text);
  for (const text of mismatchWords(touchpoint, context)) addSign(body, 'pain', text);
  const expected = expectedWords(touchpoint, numbers, context.journey, words);
  if (expected !== undefined) addSign(body, 'customer', expected);
  if (!below.time) addTime(body, touchpoint, wait, context);
  addFigures(body, touchpoint, numbers, own, below, context);
  return { stage, touchpoint, numbers, width, body, height: body.y + padding };
}

const signWidth = 18;

/** Channels side by side, each behind its sign. */
export function addChannels(body: StackLayout, { channels }: Touchpoint, { journey, lang }: JourneyContext): void {
  if (channels.length === 0) return;
  body.gap(7);
  let x = body.x;
  const end = body.x + body.width;
  for (const channel of channels) {
    const text = declaredName('channels', channel, journey);
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
function addSign(body: StackLayout, shape: MarkShape, text: string): void {
  body.gap(7);
  body.marks.push({ shape, x: body.x + 6, y: body.y + 7, size: 12 });
  body.text({ text, style: 'small' }, signWidth);
}

/** What a lane of time would have, were there more of it. */
function addTime(body: StackLayout, touchpoint: Touchpoint, gap: number, { words }: JourneyContext): void {
  for (const { shape, text } of timeSigns(touchpoint, words)) addSign(body, shape, text);
  const { wait } = touchpoint;
  if (wait && gapWords(touchpoint, gap, words) === undefined) addSign(body, 'wait', waitWords(wait.value, words));
}

/** The share of customers who meet it: in words, and as a bar on a hairline that stands for all of them. */
function addReach(body: StackLayout, share: number, text: string): void {
  addSign(body, 'customer', text);
  body.gap(6);
  const [x, width] = [body.x + signWidth, body.width - signWidth];
  body.rules.push({ x, y: body.y + 3, width });
  if (share > 0) {
    body.bars.push({
      kind: 'unimportant',
      box: { x, y: body.y, width: Math.max(2, width * share), height: 6 },
      radius: 3,
    });
  }
  body.gap(6);
}

const headerGap = 6;
/** With a rating or without: the names of all cards start at the same height. */
const rowHeight = 24;

/** The chip in the middle of the header's row. */
function inRow(chip: Chip, top: number): Chip {
  return moveChip(chip, 0, top + Math.max(0, (rowHeight - chip.box.height) / 2) - chip.box.y);
}

/** Number and rating on the left, the badge on the right, or below them where the card is narrow. */
function addHeader(
  body: StackLayout,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  context: JourneyContext,
): void {
  const { words } = context;
  const right = body.x + body.width;
  const asked = { kind: 'number', text: String(touchpoint.number), maxWidth: body.width } as const;
  const number = inRow(chipAt(body.x, body.y, asked), body.y);
  const row = [number];
  let x = body.x + number.box.width + headerGap;
  if (numbers.band !== null) {
    const rating = ratingChip(x, body.y, body.width, touchpoint, numbers, context, 'strong');
    const isBelow = x + rating.box.width > right;
    row.push(isBelow ? moveChip(rating, body.x - x, number.box.height + headerGap) : rating);
    x = isBelow ? right : x + rating.box.width + headerGap;
  }
  append(body.chips, row);
  const top = body.y;
  body.y = Math.max(top + rowHeight, ...row.map(({ box }) => box.y + box.height));
  const badge = badgeOf(touchpoint, numbers, context, body.width);
  if (badge && x + badge.box.width <= right) {
    body.chips.push(inRow(moveChip(badge, right - badge.box.width, 0), top));
  } else if (badge) {
    body.gap(headerGap);
    body.chips.push(moveChip(badge, body.x, body.y));
    body.gap(badge.box.height);
  }
  const status = statusOf(touchpoint);
  if (status !== 'planned' && isTight(body.width + 2 * tight.padding)) {
    addSign(body, status, words.t(`status.${status}`));
  } else if (status !== 'planned') {
    body.gap(headerGap);
    body.chipRow([{ kind: 'status', text: words.t(`status.${status}`), mark: status }]);
  }
}

function badgeOf(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  { words, blindSpots, personas }: JourneyContext,
  maxWidth: number,
): Chip | undefined {
  if (numbers.rank !== null) {
    if (numbers.rank > lastBadge) return undefined;
    const kind = cardBadge(numbers);
    const key = numbers.rating === null ? 'card.create' : 'card.priority';
    return chipAt(0, 0, { kind, text: words.t(key, { rank: String(numbers.rank) }), maxWidth });
  }
  const first = firstRanked(ownRatings(touchpoint, numbers, personas));
  if (first && (first.numbers.rank ?? 0) <= lastBadge) {
    const { persona, numbers: theirs } = first;
    const text = words.t('card.priorityFor', { rank: String(theirs.rank), name: persona.name });
    return chipAt(0, 0, { kind: cardBadge(theirs), text, maxWidth });
  }
  return blindSpots.has(touchpoint.key)
    ? chipAt(0, 0, { kind: 'measure', text: words.t('card.measureFirst'), maxWidth })
    : undefined;
}

/** The persona to whom it matters most that it is mended; the first one where several say the same. */
function firstRanked(own: readonly OwnRating[]): OwnRating | undefined {
  const ranked = own.filter(({ numbers: { rank } }) => rank !== null);
  return ranked.toSorted((a, b) => (a.numbers.rank ?? 0) - (b.numbers.rank ?? 0))[0];
}

/** Later priorities stand in the list below the map: a badge on every card would mark none. */
export const lastBadge = 3;

/** The badge of a priority on a card: the first one is in the colour of the band, as the card's frame is. */
export function cardBadge(numbers: TouchpointNumbers): 'first' | 'rank' | 'strong' | 'none' {
  return firstPriority(numbers) === 'red' ? 'first' : rankChip(numbers);
}

/** How the card to fix first stands out: red where it is red or never happens, yellow otherwise. */
function firstPriority({ rank, band }: TouchpointNumbers): 'red' | 'yellow' | undefined {
  if (rank !== 1) return undefined;
  return band === null || band === 'red' ? 'red' : 'yellow';
}

/** A priority that the customer cares little about is marked more lightly. */
export function rankChip({ rank, important }: TouchpointNumbers): 'rank' | 'strong' | 'none' {
  if (rank === null) return 'none';
  return important ? 'rank' : 'strong';
}

/** Gives the card its place and its final height. */
export function placeCard(draft: CardDraft, origin: Origin, height: number, context: JourneyContext): CardLayout {
  const { touchpoint, numbers, body, width } = draft;
  const first = firstRanked(ownRatings(touchpoint, numbers, context.personas));
  return {
    kind: 'touchpoint',
    key: touchpoint.key,
    name: nameOf(touchpoint, context.words),
    line: touchpoint.nameRange.start.line,
    origin,
    width,
    height,
    status: statusOf(touchpoint),
    band: numbers.band ?? undefined,
    first: firstPriority(first ? first.numbers : numbers),
    label: describeCard(touchpoint, numbers, draft.stage, context),
    drawing: body.drawing(),
  };
}

/** What the rating stands on, where it is missing, and how it changed: as far as no lane below has it. */
function addFigures(
  body: StackLayout,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  own: readonly OwnRating[],
  below: FiguresBelow,
  context: JourneyContext,
): void {
  const { words } = context;
  const why = numbers.band === null ? whyNoRating(touchpoint, numbers, context) : undefined;
  if (why !== undefined && why !== 'missing' && why !== 'by-persona') {
    const shape = why === 'not-applicable' ? why : 'unknown';
    addSign(body, shape, noRatingWords(touchpoint, numbers, context));
  }
  for (const one of own) addOwnRating(body, one, touchpoint, numbers, context);
  const importance = below.importance ? null : numbers.importance;
  const figures = [
    ...(importance === null ? [] : [words.t('need.importance', { importance: words.number(importance) })]),
    ...basisOf(touchpoint, numbers, below, context),
  ];
  if (figures.length > 0) {
    body.gap(7);
    body.text({ text: figures.join(' · '), style: 'small', tone: 'muted' });
  }
  const past = own.length > 0 ? [] : historyOf(touchpoint, context.view);
  if (past.length > 0) {
    body.gap(7);
    addHistory(
      body,
      touchpoint,
      past,
      { x: body.x + 2, y: body.y, width: Math.min(sparkWidth, body.width - 10), height: 15 },
      context,
    );
    body.gap(15);
  }
}

const sparkWidth = 120;

/** The needs, the company's own assessment, a CSAT; the number of answers where no lane has it. */
function basisOf(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  below: FiguresBelow,
  { words }: JourneyContext,
): string[] {
  if (numbers.band === null) {
    return numbers.needsMet === null ? [] : [words.t('card.needsMet', { met: words.number(numbers.needsMet) })];
  }
  const basis = basisWords(touchpoint, below.evidence ? { ...numbers, n: null } : numbers, words);
  return basis === undefined ? [] : [basis];
}

/** One persona's rating with the name beside it, or below it where the name is too long. */
function addOwnRating(
  body: StackLayout,
  { persona, numbers }: OwnRating,
  touchpoint: Touchpoint,
  everybody: TouchpointNumbers,
  context: JourneyContext,
): void {
  const { words, lang } = context;
  body.gap(7);
  const chip = ratingChip(body.x, body.y, body.width, touchpoint, numbers, context, 'strong');
  body.chips.push(chip);
  const beside = body.width - chip.box.width - 8;
  const fits = textWidth(persona.name, 'small') <= beside;
  const x = fits ? body.x + chip.box.width + 8 : body.x;
  const said = new StackLayout(x, body.y + (fits ? 5 : chip.box.height + 2), fits ? beside : body.width);
  said.text({ text: persona.name, style: 'small', lang });
  const importance = everybody.importance === null ? numbers.importance : null;
  const figures = [
    ...(importance === null ? [] : [words.t('need.importance', { importance: words.number(importance) })]),
    ...[answersWords(numbers, words)].filter((text) => text !== undefined),
  ];
  if (figures.length > 0) said.text({ text: figures.join(' · '), style: 'small', tone: 'muted' });
  append(body.texts, said.texts);
  body.y = Math.max(body.y + chip.box.height, said.y);
}

/** How the rating came to where it is: a small line, with a dot for today and the limits of what chance explains. */
function addHistory(
  foot: StackLayout,
  touchpoint: Touchpoint,
  past: readonly PastRating[],
  box: Box,
  { journey, view }: JourneyContext,
): void {
  const trend = trendOf(touchpoint, view);
  const { stroke, ends, limits } = sparkline(past, journey.scale, box, trend?.limits);
  append(foot.strokes, limits);
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
  context: JourneyContext,
  style: 'figure' | 'strong' = 'figure',
): Chip {
  const { journey, words } = context;
  if (numbers.rating !== null && numbers.band !== null) {
    const text = words.rating(numbers.rating, journey.bands);
    const sign = bandSign(numbers, numbers.band);
    return chipAt(x, y, { kind: sign, mark: sign, style, text, maxWidth });
  }
  const why = whyNoRating(touchpoint, numbers, context);
  if (why === 'off-scale') {
    const text = words.number(statedRating(touchpoint, numbers));
    return chipAt(x, y, { kind: 'none', style, text, maxWidth });
  }
  const text = words.t(why === 'missing' || why === 'by-persona' ? 'rating.short.not-said' : `rating.short.${why}`);
  return chipAt(x, y, { kind: 'none', style, text, maxWidth });
}
