/** One touchpoint as a card: what stands on it, and how much room that takes. */

import { append } from '../../../language/model/long-lists.ts';
import type { Stage, Touchpoint, TouchpointStatus } from '../../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { declaredName, participantNames } from '../../../language/view/names.ts';
import { type OwnRating, ownRatings } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { describeCard } from '../describe/describe.ts';
import { historyOf, type PastRating, sparkline } from '../describe/history.ts';
import { type Chip, chipAt, type Drawing, type MarkShape, moveChip, StackLayout } from '../drawing.ts';
import { type Box, metrics, type Origin } from '../geometry.ts';
import { lineHeightOf, type TextBlock, textBlock, textWidth } from '../text/text.ts';
import { expectedWords } from '../words/expectation-words.ts';
import { ownershipWords, riskWords } from '../words/fact-words.ts';
import { promiseWords } from '../words/lane-words.ts';
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
  readonly body: StackLayout;
  /** The personas' own ratings, where there is none for everybody. */
  readonly own: readonly OwnRating[];
  readonly footerHeight: number;
  /** Least height of the whole card. */
  readonly height: number;
}

const leastFooter = 88;

/** Lays out all of a card but its footer. */
export function draftCard(
  stage: Stage,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  width: number,
  context: JourneyContext,
): CardDraft {
  const { words, lang } = context;
  const padding = metrics.cardPadding;
  const body = new StackLayout(padding, padding, width - 2 * padding);
  addHeader(body, touchpoint, numbers, context);
  body.gap(10);
  body.text({ text: nameOf(touchpoint, words), style: 'name', lang });
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
  const expected = expectedWords(touchpoint, numbers, context.journey, words);
  if (expected !== undefined) addSign(body, 'customer', expected);
  const own = ownRatings(touchpoint, numbers, context.personas);
  const footerHeight = footerHeightOf({ touchpoint, numbers, own, body }, context);
  return { stage, touchpoint, numbers, width, body, own, footerHeight, height: body.y + 14 + footerHeight };
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

function addHeader(
  body: StackLayout,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  context: JourneyContext,
): void {
  const { words } = context;
  const number = chipAt(body.x, body.y, { kind: 'number', text: String(touchpoint.number), maxWidth: body.width });
  const badge = badgeOf(touchpoint, numbers, context, body.width);
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
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  { words, blindSpots, personas }: JourneyContext,
  maxWidth: number,
): Chip | undefined {
  if (numbers.rank !== null) {
    const kind = rankChip(numbers);
    const key = numbers.rating === null ? 'card.create' : 'card.priority';
    return chipAt(0, 0, { kind, text: words.t(key, { rank: String(numbers.rank) }), maxWidth });
  }
  const first = firstRanked(ownRatings(touchpoint, numbers, personas));
  if (first) {
    const { persona, numbers: theirs } = first;
    const text = words.t('card.priorityFor', { rank: String(theirs.rank), name: persona.name });
    return chipAt(0, 0, { kind: rankChip(theirs), text, maxWidth });
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

/** A priority that the customer cares little about is marked more lightly. */
export function rankChip({ rank, important }: TouchpointNumbers): 'rank' | 'strong' | 'none' {
  if (rank === null) return 'none';
  return important ? 'rank' : 'strong';
}

/** Gives the card its place and its final height, and puts the footer at the bottom. */
export function placeCard(draft: CardDraft, origin: Origin, height: number, context: JourneyContext): CardLayout {
  const { touchpoint, numbers, body, width } = draft;
  const foot = new StackLayout(body.x, height - draft.footerHeight, body.width);
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
      rules: [...drawing.rules, ...footer.rules],
      ...(drawing.bars ? { bars: drawing.bars } : {}),
      strokes: footer.strokes ?? [],
    },
  };
}

type Figures = Pick<CardDraft, 'touchpoint' | 'numbers' | 'own' | 'body'>;

/** Room for a rating and a note below it, or for as many ratings as there are. */
function footerHeightOf(draft: Figures, context: JourneyContext): number {
  if (draft.own.length === 0) return leastFooter;
  const foot = new StackLayout(0, 0, draft.body.width);
  foot.gap(10);
  addFigures(foot, draft, context);
  return Math.max(leastFooter, foot.y + 6);
}

function addFigures(foot: StackLayout, draft: Figures, context: JourneyContext): void {
  const { numbers, touchpoint, own } = draft;
  const { words } = context;
  const even = Math.floor(foot.width / 2) - 4;
  const shown = own.length > 0 ? own.map((one) => one.numbers) : [numbers];
  const chips = shown.map((of) => ratingChip(foot.x, foot.y, even, touchpoint, of, context).box.width);
  // A long figure takes from the room beside it: torn apart it would be two.
  const half = Math.max(even, ...chips);
  const right = foot.x + half + 8;
  const width = foot.x + foot.width - right;
  const label = { y: foot.y, style: 'small', tone: 'muted', maxLines: 1 } as const;
  foot.texts.push(textBlock({ ...label, x: foot.x, width: half, text: words.t('card.rating') }));
  foot.texts.push(textBlock({ ...label, x: right, width, text: words.t('card.importance') }));
  foot.gap(19);
  const importances = numbers.importance === null ? own.filter((one) => one.numbers.importance !== null) : [];
  if (importances.length === 0) {
    const importance = numbers.importance === null ? words.t('importance.none') : words.number(numbers.importance);
    foot.texts.push(figureBlock(importance, right, foot.y + 4, width));
  }
  if (own.length > 0) {
    for (const one of own) addOwnRating(foot, one, half, importances.includes(one) ? right : undefined, draft, context);
    return;
  }
  foot.chips.push(ratingChip(foot.x, foot.y, half, touchpoint, numbers, context));
  foot.gap(31);
  const past = historyOf(touchpoint, context.view);
  const note = ratingNote(touchpoint, numbers, context);
  const noteWidth = past.length > 0 ? half : foot.width;
  if (note) {
    const text = {
      text: note,
      x: foot.x,
      y: foot.y,
      width: noteWidth,
      style: 'small',
      tone: 'muted',
      maxLines: 1,
    } as const;
    foot.texts.push(textBlock(text));
  }
  if (past.length > 0) addHistory(foot, past, { x: right + 2, y: foot.y - 1, width: width - 10, height: 15 }, context);
}

/** A figure on one line, smaller where it would not fit. */
function figureBlock(text: string, x: number, y: number, width: number): TextBlock {
  const style = textWidth(text, 'figure') <= width ? 'figure' : 'label';
  return textBlock({ text, x, y, width, style, maxLines: 1 });
}

/**
 * One persona's rating with the name beside it, or below it where the name is too long.
 *
 * @param right where the persona's own importance stands; `undefined` where the card says everybody's.
 */
function addOwnRating(
  foot: StackLayout,
  { persona, numbers }: OwnRating,
  half: number,
  right: number | undefined,
  { touchpoint }: Figures,
  context: JourneyContext,
): void {
  const { words, lang } = context;
  const chip = ratingChip(foot.x, foot.y, half, touchpoint, numbers, context);
  foot.chips.push(chip);
  if (right !== undefined && numbers.importance !== null) {
    const width = foot.x + foot.width - right;
    foot.texts.push(figureBlock(words.number(numbers.importance), right, foot.y + 4, width));
  }
  const beside = half - chip.box.width - 6;
  const fits = textWidth(persona.name, 'small') <= beside;
  const x = fits ? foot.x + chip.box.width + 6 : foot.x + 2;
  const said = new StackLayout(x, foot.y + (fits ? 6 : chip.box.height + 2), fits ? beside : half - 2);
  said.text({ text: persona.name, style: 'small', lang });
  const answers = answersWords(numbers, words);
  if (answers !== undefined) said.text({ text: answers, style: 'small', tone: 'muted' });
  append(foot.texts, said.texts);
  foot.y = Math.max(foot.y + chip.box.height, said.y) + 4;
}

/** How the rating came to where it is: a small line, with a dot for today. */
function addHistory(foot: StackLayout, past: readonly PastRating[], box: Box, { journey }: JourneyContext): void {
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
  context: JourneyContext,
): Chip {
  const { journey, words } = context;
  if (numbers.rating !== null && numbers.band !== null) {
    const text = words.rating(numbers.rating, journey.bands);
    const sign = bandSign(numbers, numbers.band);
    return chipAt(x, y, { kind: sign, mark: sign, style: 'figure', text, maxWidth });
  }
  const why = whyNoRating(touchpoint, numbers, context);
  if (why === 'off-scale') {
    const text = words.number(statedRating(touchpoint, numbers));
    return chipAt(x, y, { kind: 'none', style: 'figure', text, maxWidth });
  }
  const text = words.t(why === 'missing' || why === 'by-persona' ? 'rating.short.not-said' : `rating.short.${why}`);
  return chipAt(x, y, { kind: 'none', style: 'figure', text, maxWidth });
}

function ratingNote(touchpoint: Touchpoint, numbers: TouchpointNumbers, context: JourneyContext): string | undefined {
  const { words } = context;
  if (numbers.band === null) {
    if (numbers.needsMet !== null) return words.t('card.needsMet', { met: words.number(numbers.needsMet) });
    return noRatingWords(touchpoint, numbers, context);
  }
  return basisWords(touchpoint, numbers, words);
}
