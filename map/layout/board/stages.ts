/** The lane of cards: touchpoints, those met again, and a word where a stage has none. */
import type { Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import { ratedAnew } from '../../../language/model/touchpoints.ts';
import { type CardDraft, type CardLayout, draftCard, placeCard } from '../cards/card.ts';
import { addChannels } from '../cards/card-facts.ts';
import type { FiguresBelow } from '../cards/card-figures.ts';
import { cardBadge, lastBadge } from '../cards/priority-badge.ts';
import type { JourneyContext } from '../context.ts';
import { describeRow } from '../describe/describe.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import { metrics, type Origin } from '../geometry.ts';
import { type CardColumn, type Grid, type SliceColumn, sliceColumns } from '../grid/columns.ts';
import { kept } from '../keeper.ts';
import { nameOf } from '../words/rating-words.ts';

/** A light card that points at one met before. */
export interface AgainLayout {
  readonly kind: 'again';
  readonly key: string;
  /** Key of the touchpoint that is met again; `undefined` when there is none of that name. */
  readonly target: string | undefined;
  readonly name: string;
  readonly line: number;
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly drawing: Drawing;
}

/** What stands where a stage has no touchpoint yet. */
export interface EmptyStageLayout {
  readonly kind: 'empty';
  readonly key: string;
  readonly origin: Origin;
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
}

export type EntryLayout = CardLayout | AgainLayout | EmptyStageLayout;

type NumbersOf = (key: string) => TouchpointNumbers | undefined;

/** Lays out the cards of every slice: every card of a journey as high as the highest. */
export function layoutEntries(
  grid: Grid,
  drafts: ReadonlyMap<string, CardDraft>,
  context: JourneyContext,
  numbersOf: NumbersOf,
): ReadonlyMap<SliceColumn, readonly EntryLayout[]> {
  const cardHeight = Math.max(0, ...Array.from(drafts.values(), (draft) => draft.height));
  const laidOut = grid.stages.flatMap(({ stage, slices }) =>
    slices.map((slice) => {
      const entries = slice.cards.map((card, index) => {
        const key = `${stage.key}/${slice.part * sliceColumns + index}`;
        const origin = { x: card.x - slice.x, y: metrics.ringRoom.y };
        return placeEntry(key, card, origin, cardHeight, drafts, context, numbersOf);
      });
      return [slice, entries] as const;
    }),
  );
  return new Map(laidOut);
}

/** Drafts every card of the grid, by touchpoint key. */
export function draftCards(
  grid: Grid,
  numbersOf: (key: string) => CardDraft['numbers'] | undefined,
  context: JourneyContext,
  below: FiguresBelow,
): Map<string, CardDraft> {
  const drafts = new Map<string, CardDraft>();
  for (const { stage, cards } of grid.stages) {
    for (const { entry, width, wait } of cards) {
      const numbers = entry?.kind === 'touchpoint' ? numbersOf(entry.touchpoint.key) : undefined;
      if (entry?.kind !== 'touchpoint' || !numbers) continue;
      const { touchpoint } = entry;
      const inputs = { stage, numbers, width, wait, ...below };
      const draft = kept(touchpoint, 'draft', inputs, context, (own, known) => {
        const { importance, evidence, time } = own;
        const figures = { importance, evidence, time };
        return draftCard(own.stage, touchpoint, own.numbers, own.width, known, figures, own.wait);
      });
      drafts.set(touchpoint.key, { ...draft, stage, numbers });
    }
  }
  return drafts;
}

function placeEntry(
  key: string,
  card: CardColumn,
  origin: Origin,
  height: number,
  drafts: ReadonlyMap<string, CardDraft>,
  context: JourneyContext,
  numbersOf: NumbersOf,
): EntryLayout {
  const draft = card.entry?.kind === 'touchpoint' ? drafts.get(card.entry.touchpoint.key) : undefined;
  if (draft) {
    const { body, stage, numbers, width, touchpoint } = draft;
    const inputs = { body, stage, numbers, width, height };
    const placed = kept(touchpoint, 'card', inputs, context, (own, known) =>
      placeCard(
        { ...draft, body: own.body, stage: own.stage, numbers: own.numbers, width: own.width },
        origin,
        own.height,
        known,
      ),
    );
    return { ...placed, origin };
  }
  if (card.entry?.kind === 'again') return againCard(key, card, card.entry, origin, context, numbersOf);
  return emptyStage(key, card, origin, context);
}

function againCard(
  key: string,
  { width, touchpoint }: CardColumn,
  entry: Extract<NonNullable<CardColumn['entry']>, { kind: 'again' }>,
  origin: Origin,
  context: JourneyContext,
  numbersOf: NumbersOf,
): AgainLayout {
  const { reference } = entry;
  const { words, lang } = context;
  const padding = metrics.cardPadding;
  const column = new StackLayout(padding, padding, width - 2 * padding);
  const number = touchpoint ? String(touchpoint.number) : '?';
  const text = touchpoint ? words.t('again.number', { number }) : words.t('again.unknown');
  const own = ratedAnew(entry);
  const numbers = own && numbersOf(own.key);
  const rank = numbers?.rank ?? null;
  const priority = words.t('card.priority', { rank: String(rank) });
  column.chipRow([
    { kind: 'plain', text, mark: 'again' },
    ...(numbers && rank !== null && rank <= lastBadge ? [{ kind: cardBadge(numbers), text: priority }] : []),
  ]);
  column.gap(10);
  const name = touchpoint ? nameOf(touchpoint, words) : reference.value;
  column.text({ text: name, style: 'name', tone: 'muted', lang });
  if (entry.own) addChannels(column, entry.own, context);
  if (own && numbers) addOwnRating(column, own, numbers, context);
  const label = words.t('aria.again', { number, name });
  return {
    kind: 'again',
    key,
    target: touchpoint?.key,
    name,
    line: reference.range.start.line,
    origin,
    width,
    height: column.y + padding,
    label: own && numbers ? `${label} ${describeRow(own, numbers, context)}` : label,
    drawing: column.drawing(),
  };
}

/** The rating and the importance of that place, where it is rated anew. */
function addOwnRating(
  column: StackLayout,
  own: Touchpoint,
  { rating, band, importance }: TouchpointNumbers,
  { journey, words, lang }: JourneyContext,
): void {
  const [need] = own.needs;
  if (need && need.text !== '') {
    column.gap(6);
    column.text({ text: need.text, style: 'body', tone: 'muted', lang });
  }
  column.gap(10);
  const figure = rating === null || band === null ? undefined : words.rating(rating, journey.bands);
  const rated =
    figure === undefined || band === null
      ? { kind: 'none' as const, text: '–' }
      : { kind: band, text: figure, mark: band };
  column.chipRow([rated]);
  if (importance === null) return;
  column.gap(4);
  const text = words.t('need.importance', { importance: words.number(importance) });
  column.text({ text, style: 'small', tone: 'muted' });
}

/** Room below the words for the sign that takes a first touchpoint; a file has no such sign. */
const signRoom = 20;

function emptyStage(
  key: string,
  { width }: CardColumn,
  origin: Origin,
  { words, whole }: JourneyContext,
): EmptyStageLayout {
  const padding = metrics.cardPadding;
  const column = new StackLayout(padding, padding + 6, width - 2 * padding);
  column.text({ text: words.t('stage.empty'), style: 'body', tone: 'muted', anchor: 'middle' });
  const height = column.y + padding + 6 + (whole ? 0 : signRoom);
  return { kind: 'empty', key, origin, width, height, drawing: column.drawing() };
}
