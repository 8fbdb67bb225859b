/** The lanes of stages and of cards. */

import { bandOf } from '../../language/analysis/bands.ts';
import type { StageNumbers } from '../../language/model/numbers.ts';
import { type CardDraft, type CardLayout, draftCard, placeCard } from './card.ts';
import type { CardColumn, Grid, StageColumn } from './columns.ts';
import type { JourneyContext } from './context.ts';
import { Column, type Drawing } from './drawing.ts';
import { type Box, measures, type Origin } from './geometry.ts';
import { nameOf, stageNameOf } from './rating-words.ts';
import { textBlock, textWidth } from './text.ts';

/** A light card that points at one met before. */
export interface AgainLayout {
  readonly kind: 'again';
  readonly key: string;
  /** Key of the touchpoint that is met again; `undefined` when there is none of that name. */
  readonly target: string | undefined;
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

export interface StageLayout {
  readonly key: string;
  readonly label: string;
  /** `undefined` for the nameless stage of a journey without stages. */
  readonly header: { readonly box: Box; readonly drawing: Drawing } | undefined;
  readonly entries: readonly EntryLayout[];
}

export interface StagesLayout {
  readonly stages: readonly StageLayout[];
  /** Where the lane of cards starts; equal to the top where no stage has a name. */
  readonly cardsTop: number;
  readonly bottom: number;
}

const headerPadding = { x: 16, y: 12 };

/** Lays out the headers at `top` and the cards below them, every card of a journey as high as the highest. */
export function layoutStages(
  grid: Grid,
  numbers: Readonly<Record<string, StageNumbers>>,
  drafts: ReadonlyMap<string, CardDraft>,
  top: number,
  context: JourneyContext,
): StagesLayout {
  const headers = grid.stages.map((column) => stageHeader(column, numbers[column.stage.key], top, context));
  const headerHeight = Math.max(0, ...headers.map((header) => (header ? header.y - top + headerPadding.y : 0)));
  const cardsTop = headerHeight === 0 ? top : top + headerHeight + measures.cardGap;
  const cardHeight = Math.max(0, ...Array.from(drafts.values(), (draft) => draft.height));
  let bottom = cardsTop;
  const stages = grid.stages.map((column, index): StageLayout => {
    const header = headers[index];
    const place = (card: CardColumn, position: number): EntryLayout => {
      const origin = { x: card.x, y: cardsTop };
      const laidOut = placeEntry(column, card, position, origin, cardHeight, drafts, context);
      bottom = Math.max(bottom, cardsTop + laidOut.height);
      return laidOut;
    };
    return {
      key: column.stage.key,
      label: context.words.t('aria.stage', {
        number: String(index + 1),
        name: stageNameOf(column.stage, context.words),
      }),
      header: header && {
        box: { x: column.x, y: top, width: column.width, height: headerHeight },
        drawing: header.drawing(),
      },
      entries: column.cards.map(place),
    };
  });
  return { stages, cardsTop, bottom };
}

/** Drafts every card of the grid, by touchpoint key. */
export function draftCards(
  grid: Grid,
  numbersOf: (key: string) => CardDraft['numbers'] | undefined,
  context: JourneyContext,
): Map<string, CardDraft> {
  const drafts = new Map<string, CardDraft>();
  for (const { stage, cards } of grid.stages) {
    for (const { entry, width } of cards) {
      const numbers = entry?.kind === 'touchpoint' ? numbersOf(entry.touchpoint.key) : undefined;
      if (entry?.kind !== 'touchpoint' || !numbers) continue;
      drafts.set(entry.touchpoint.key, draftCard(stage, entry.touchpoint, numbers, width, context));
    }
  }
  return drafts;
}

function stageHeader(
  { stage, x, width }: StageColumn,
  numbers: StageNumbers | undefined,
  top: number,
  { journey, words, lang }: JourneyContext,
): Column | undefined {
  if (stage.implicit) return undefined;
  const header = new Column(x + headerPadding.x, top + headerPadding.y, width - 2 * headerPadding.x - 8);
  header.text({ text: stageNameOf(stage, words), style: 'stage', lang: stage.name.trim() === '' ? undefined : lang });
  header.gap(4);
  if (!numbers || numbers.coverage.of === 0) return header;
  const { rated, of } = numbers.coverage;
  const coverage = words.t('coverage.rated', { rated: String(rated), of: String(of) });
  const score = numbers.score.weightedMean ?? numbers.score.mean;
  if (score === null) {
    header.text({ text: coverage, style: 'small', tone: 'muted' });
    return header;
  }
  const band = bandOf(score, journey.bands);
  header.marks.push({ shape: band, x: header.x + 6, y: header.y + 7, size: 11 });
  const figure = words.mean(score, journey.bands);
  const figureWidth = textWidth(figure, 'strong');
  header.texts.push(
    textBlock({ text: figure, x: header.x + 18, y: header.y - 1, width: figureWidth, style: 'strong' }),
  );
  header.text({ text: coverage, style: 'small', tone: 'muted' }, 18 + figureWidth + 8);
  return header;
}

function placeEntry(
  { stage }: StageColumn,
  card: CardColumn,
  position: number,
  origin: Origin,
  height: number,
  drafts: ReadonlyMap<string, CardDraft>,
  context: JourneyContext,
): EntryLayout {
  const draft = card.entry?.kind === 'touchpoint' ? drafts.get(card.entry.touchpoint.key) : undefined;
  if (draft) return placeCard(draft, origin, height, context);
  const key = `${stage.key}/${position}`;
  if (card.entry?.kind === 'again') return againCard(key, card, card.entry, origin, context);
  return emptyStage(key, card, origin, context);
}

function againCard(
  key: string,
  { width, touchpoint }: CardColumn,
  { reference }: Extract<NonNullable<CardColumn['entry']>, { kind: 'again' }>,
  origin: Origin,
  { words, lang }: JourneyContext,
): AgainLayout {
  const padding = measures.cardPadding;
  const column = new Column(padding, padding, width - 2 * padding);
  const number = touchpoint ? String(touchpoint.number) : '?';
  const text = touchpoint ? words.t('again.number', { number }) : words.t('again.unknown');
  column.chipRow([{ kind: 'plain', text, mark: 'again' }]);
  column.gap(10);
  const name = touchpoint ? nameOf(touchpoint, words) : reference.value;
  column.text({ text: name, style: 'name', tone: 'muted', lang });
  return {
    kind: 'again',
    key,
    target: touchpoint?.key,
    line: reference.range.start.line,
    origin,
    width,
    height: column.y + padding,
    label: words.t('aria.again', { number, name }),
    drawing: column.drawing(),
  };
}

function emptyStage(key: string, { width }: CardColumn, origin: Origin, { words }: JourneyContext): EmptyStageLayout {
  const padding = measures.cardPadding;
  const column = new Column(padding, padding + 6, width - 2 * padding);
  column.text({ text: words.t('stage.empty'), style: 'body', tone: 'muted', anchor: 'middle' });
  return { kind: 'empty', key, origin, width, height: column.y + padding + 6, drawing: column.drawing() };
}
