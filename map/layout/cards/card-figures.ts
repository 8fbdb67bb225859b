/** What stands behind the rating of a card: answers, single personas, history. */

import { append } from '../../../language/model/long-lists.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { OwnRating } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { historyOf, type PastRating, sparkline, trendOf } from '../describe/history.ts';
import { StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { textWidth } from '../text/text.ts';
import { answersWords, basisWords, noRatingWords, whyNoRating } from '../words/rating-words.ts';
import { addSign } from './card-facts.ts';
import { addHistogram } from './histogram.ts';
import { ratingChip } from './rating-chip.ts';

/** Which figures stand in lanes below the cards: the cards do not repeat them. */
export interface FiguresBelow {
  readonly importance: boolean;
  readonly evidence: boolean;
  /** Duration, frequency and wait. */
  readonly time: boolean;
}

/** What the rating stands on, where it is missing, and how it changed: as far as no lane below has it. */
export function addFigures(
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
  addHistogram(body, touchpoint, context.journey);
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
  const { ratingState, ratingKind, selfAssessed, base, population } = numbers;
  const n = below.evidence ? null : numbers.n;
  const basis = basisWords(touchpoint, { ratingState, ratingKind, selfAssessed, n, base, population }, words);
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
