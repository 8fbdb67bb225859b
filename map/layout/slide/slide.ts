/**
 * A journey as slides of 1920 × 1080: a map on one, or, if it has more touchpoints than a slide can name, the whole
 * curve on the first and the cards of some stages on each of the others.
 *
 * ```
 *   title, headline                      figure  figure
 *   ─ stage ────────────────> ─ stage ──────────────────>
 *   card  card  card  card    card  card  card  card
 *   curve over its bands
 *   1 first to fix      2 second            3 third
 *                                              2 of 3
 * ```
 */
import type { JourneyView } from '../../../language/model/journey-view.ts';
import type { Stage } from '../../../language/model/model.ts';
import { defaultOptions, type MapOptions } from '../../options.ts';
import { isRatedByPersonasOnly } from '../../view/persona-ratings.ts';
import type { JourneyContext } from '../context.ts';
import { contextOf } from '../map.ts';
import { stageNameOf } from '../words/rating-words.ts';
import type { Words } from '../words/words.ts';
import { slideText } from './fit-text.ts';
import { layoutShortCards } from './short-cards.ts';
import { countColumns, pieceOf, placeColumns, type StagePiece, splitStages } from './slide-columns.ts';
import { layoutSlideCurve } from './slide-curve.ts';
import { layoutSlideFixes } from './slide-fixes.ts';
import { columnsRoom, denseLines, mostColumnWidth, type SlideFrame, SlidePart, slideFrame } from './slide-frame.ts';
import { layoutEmptySlide, layoutFurtherHead, layoutSlideHead } from './slide-head.ts';
import type { SlideLayout } from './slide-items.ts';
import { type Priorities, prioritiesOf } from './slide-priorities.ts';
import { layoutSlideStages } from './slide-stages.ts';

/** In px. */
export const slideSize = { width: 1920, height: 1080 } as const;

/** The most columns of a slide with cards: with more, a name of 18 px would have no room. */
export const mostColumns = 12;

const footer = 32;
const gaps = { part: 16, row: 8 } as const;

/** @param stages keys of the stages that are wanted; all of them where it is left out. */
export function layoutSlides(
  view: JourneyView,
  words: Words,
  options: MapOptions = defaultOptions,
  stages?: readonly string[],
): readonly SlideLayout[] {
  const context = contextOf(view, words, true);
  const shown = view.journey.stages.filter(({ key }) => stages === undefined || stages.includes(key));
  if (stages !== undefined && shown.length === 0) return [];
  const deck: Deck = {
    context,
    shown,
    isPart: shown.length < view.journey.stages.length,
    overlay: overlayOf(options, context),
    priorities: prioritiesOf(context, options.order),
  };
  if (shown.every(({ entries }) => entries.length === 0)) return [emptySlide(deck)];
  const pieces = shown.map(pieceOf);
  if (countColumns(pieces) <= mostColumns) return [firstSlide(deck, pieces, { page: 1, pages: 1 })];
  const parts = splitStages(shown, mostColumns);
  const pages = parts.length + 1;
  return [
    firstSlide(deck, pieces, { page: 1, pages }),
    ...parts.map((part, index) => furtherSlide(deck, part, { page: index + 2, pages })),
  ];
}

interface Deck {
  readonly context: JourneyContext;
  readonly shown: readonly Stage[];
  /** Whether some stages of the journey are left out. */
  readonly isPart: boolean;
  readonly overlay: readonly string[];
  readonly priorities: Priorities;
}

interface Place {
  readonly page: number;
  readonly pages: number;
}

/** Where nothing is rated for everybody, the personas' own curves are drawn unasked. */
export function overlayOf({ overlay }: MapOptions, { personas, view }: JourneyContext): readonly string[] {
  const unasked = overlay.length === 0 && isRatedByPersonasOnly(view.numbers.coverage, personas);
  return unasked ? personas.map(({ key }) => key) : overlay;
}

/** The whole curve; with its cards, if all of them have room. */
function firstSlide(deck: Deck, pieces: readonly StagePiece[], place: Place): SlideLayout {
  const { context, isPart, shown } = deck;
  const names = isPart ? namesOf(shown, context) : '';
  // A slide about some stages has their names for its title: headline and figures are those of the whole journey.
  const head = (frame: SlideFrame) =>
    names === '' ? layoutSlideHead(frame, context) : layoutFurtherHead(frame, context, names);
  return slideOf(deck, pieces, place, head, place.pages === 1);
}

function emptySlide({ context }: Deck): SlideLayout {
  const head = layoutSlideHead(slideFrame, context);
  const { part } = layoutEmptySlide(slideFrame, head.bottom + 60, context);
  return { ...slideSize, label: head.part.label, groups: [head.part, part] };
}

function furtherSlide(deck: Deck, pieces: readonly StagePiece[], place: Place): SlideLayout {
  const { context } = deck;
  const stages = pieces.map(({ stage }) => stage);
  const head = (frame: SlideFrame) => layoutFurtherHead(frame, context, namesOf(stages, context));
  return slideOf(deck, pieces, place, head, true);
}

function namesOf(stages: readonly Stage[], { words }: JourneyContext): string {
  const named = stages.filter(({ implicit }) => !implicit);
  return words.list(named.map((stage) => stageNameOf(stage, words)));
}

/** Lays a head out, and reports how far down it comes. */
type LayoutHead = (frame: SlideFrame) => { readonly part: SlidePart; readonly bottom: number };

/** In px; with less the curve could not be read. */
const leastCurve = 310;

function slideOf(
  deck: Deck,
  pieces: readonly StagePiece[],
  place: Place,
  head: LayoutHead,
  hasCards: boolean,
): SlideLayout {
  const roomy = draftSlide(deck, slideFrame, pieces, head, hasCards);
  const dense = { ...slideFrame, lines: denseLines };
  const draft = roomy.curveRoom.height < leastCurve ? draftSlide(deck, dense, pieces, head, hasCards) : roomy;
  const { context, overlay, priorities } = deck;
  const curve = layoutSlideCurve(slideFrame, draft.stages, draft.curveRoom, overlay, priorities, context);
  const parts = [...draft.above, curve, ...draft.below, footerOf(place, context)];
  return {
    ...slideSize,
    label: draft.label,
    groups: parts.filter(({ items }) => items.length > 0),
  };
}

/** All but the curve, which takes the room that is left. */
function draftSlide(
  { context, priorities }: Deck,
  frame: SlideFrame,
  pieces: readonly StagePiece[],
  layoutHead: LayoutHead,
  hasCards: boolean,
) {
  const { words } = context;
  const head = layoutHead(frame);
  const room = {
    ...columnsRoom(slideFrame),
    gaps: hasCards ? { stage: 18, column: 8 } : { stage: 8, column: 0 },
    leastStage: 118,
    mostColumn: mostColumnWidth,
  };
  const stages = placeColumns(pieces, room, context);
  const headers = layoutSlideStages(stages, head.bottom + gaps.part, context);
  const cards = hasCards
    ? layoutShortCards(frame, stages, headers.bottom + gaps.row, priorities, context)
    : { parts: [], bottom: headers.bottom };
  const bottom = slideSize.height - footer - 10;
  const keys = new Set(stages.flatMap(({ columns }) => columns.flatMap(({ touchpoint }) => touchpoint?.key ?? [])));
  const own = priorities.all.filter(({ touchpoint }) => keys.has(touchpoint.key));
  const isAll = own.length === priorities.all.length;
  const title = words.t(isAll ? 'priorities.title' : 'slide.fixHere');
  const draft = layoutSlideFixes(frame, 0, own, title, context);
  const fixes = layoutSlideFixes(frame, bottom - draft.bottom, own, title, context);
  const top = cards.bottom + gaps.row;
  const curveRoom = { y: top, height: bottom - draft.bottom - gaps.part - top, isAlone: !hasCards };
  const above = [head.part, ...headers.parts, ...cards.parts];
  const { stages: every } = context.journey;
  const named =
    pieces.length < every.length
      ? [
          words.t('slide.stages', {
            stages: namesOf(
              pieces.map((piece) => piece.stage),
              context,
            ),
          }),
        ]
      : [];
  return { label: [head.part.label, ...named].join('. '), stages, above, below: fixes.parts, curveRoom };
}

/** How much is rated, and which slide of how many this is. */
function footerOf({ page, pages }: Place, { words, view }: JourneyContext): SlidePart {
  const { rated, of } = view.numbers.coverage;
  const { x } = slideFrame.margin;
  const y = slideSize.height - footer;
  const width = (slideSize.width - 2 * x) / 2;
  const said = words.t('coverage.rated', { rated: String(rated), of: String(of) });
  const part = new SlidePart(said);
  const line = { y, width, sizes: [17], maxLines: 1, colour: 'muted' } as const;
  part.add(slideText({ ...line, text: said, x }));
  if (pages === 1) return part;
  const place = words.t('slide.page', { page: String(page), pages: String(pages) });
  part.add(slideText({ ...line, text: place, x: x + width, anchor: 'end' }));
  return part;
}
