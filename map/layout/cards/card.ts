/** One touchpoint as a card: what stands on it, and how much room that takes. */

import type { Stage, Touchpoint, TouchpointStatus } from '../../../language/model/model.ts';
import type { Band, TouchpointNumbers } from '../../../language/model/numbers.ts';
import { participantNames } from '../../../language/view/names.ts';
import { ownRatings } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { describeCard } from '../describe/describe.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import { metrics, type Origin } from '../geometry.ts';
import { expectedWords } from '../words/expectation-words.ts';
import { driverFigures, ownershipWords, riskWords } from '../words/fact-words.ts';
import { promiseWords } from '../words/lane-words.ts';
import { mismatchWords } from '../words/mismatch-words.ts';
import { promisesSaid } from '../words/promise-words.ts';
import { momentName, nameOf, statusOf } from '../words/rating-words.ts';
import { addChannels, addReach, addSign, addTime } from './card-facts.ts';
import { addFigures, type FiguresBelow } from './card-figures.ts';
import { addHeader, isTight, tight } from './card-header.ts';
import { firstPriority, firstRanked } from './priority-badge.ts';

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
  const { risk, cost, reach, driver } = touchpoint;
  if (risk) addSign(body, 'pain', words.t('card.risk', { risk: riskWords(risk.value, words) }));
  if (cost) addSign(body, 'note', words.t('card.cost', { cost: cost.value.text }));
  if (driver) addReach(body, driver.share, words.t('card.driver', { figures: driverFigures(driver, words) }));
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
