/**
 * Journeys as one narrow picture, for a README or a mail: the parts of a slide with the stages in several rows, as high
 * as its texts need, so that nothing is cut. Each row has its cards and its part of the curve.
 */

import type { JourneyView } from '../../../language/model/journey-view.ts';
import { highest } from '../../../language/model/long-lists.ts';
import { defaultOptions, type MapOptions } from '../../options.ts';
import type { JourneyContext } from '../context.ts';
import { contextOf } from '../map.ts';
import type { Words } from '../words/words.ts';
import { layoutShortCards } from './short-cards.ts';
import { overlayOf } from './slide.ts';
import { placeColumns, type StagePiece, splitStages } from './slide-columns.ts';
import { layoutSlideCurve } from './slide-curve.ts';
import { layoutSlideFixes } from './slide-fixes.ts';
import { columnsRoom, mostColumnWidth, type SlideFrame, type SlidePart, wholeLines } from './slide-frame.ts';
import { layoutEmptySlide, layoutSlideHead } from './slide-head.ts';
import type { SlideLayout } from './slide-items.ts';
import { type Priorities, prioritiesOf } from './slide-priorities.ts';
import { layoutSlideStages } from './slide-stages.ts';

/** How many px of a slide are one px of the picture: its smallest letters, of 16 px, are 11.2 px high there. */
export const shortMapScale = 0.7;

const margin = { x: 36, y: 32 };
const gutter = 112;
/** A card with its gap. */
const leastColumn = 138;
const gaps = { part: 20, row: 8, rows: 36, journeys: 56, stage: 18, column: 8 } as const;
const curveHeight = 330;

/**
 * Lays the journeys out one below the other.
 *
 * @param width of the picture, in px; the layout is larger, by `shortMapScale`.
 */
export function layoutShortMap(
  views: readonly JourneyView[],
  width: number,
  words: Words,
  options: MapOptions = defaultOptions,
): SlideLayout {
  const whole = width / shortMapScale;
  const groups: SlidePart[] = [];
  let y: number = margin.y;
  for (const view of views) {
    const context = contextOf(view, words, true);
    const frame: SlideFrame = {
      width: whole,
      margin: { ...margin, y },
      gutter,
      lines: wholeLines,
      figures: whole >= 1500 ? 'beside' : 'below',
    };
    const { parts, bottom } = layoutJourney(frame, context, options);
    for (const part of parts) if (part.items.length > 0) groups.push(part);
    y = bottom + gaps.journeys;
  }
  const label = words.list(views.map(({ journey }) => journey.name || words.t('untitled.journey')));
  return { width: whole, height: Math.ceil(y - gaps.journeys + margin.y), label, groups };
}

interface Laid {
  readonly parts: readonly SlidePart[];
  readonly bottom: number;
}

function layoutJourney(frame: SlideFrame, context: JourneyContext, options: MapOptions): Laid {
  const { stages } = context.journey;
  const head = layoutSlideHead(frame, context);
  if (stages.every(({ entries }) => entries.length === 0)) {
    const { part, bottom } = layoutEmptySlide(frame, head.bottom + gaps.part, context);
    return { parts: [head.part, part], bottom };
  }
  const priorities = prioritiesOf(context, options.order);
  const perRow = Math.max(1, Math.floor((columnsRoom(frame).width + gaps.column) / leastColumn));
  const rows: Laid[] = [];
  for (const pieces of splitStages(stages, perRow)) {
    const above = rows.at(-1);
    const y = above ? above.bottom + gaps.rows : head.bottom + gaps.part;
    rows.push(layoutRow(frame, y, pieces, priorities, context, options));
  }
  const end = rows.at(-1)?.bottom ?? head.bottom;
  const above = [head.part, ...rows.flatMap(({ parts }) => parts)];
  if (options.hiddenParts.includes('priorities')) return { parts: above, bottom: end };
  const title = context.words.t('priorities.title');
  const fixes = layoutSlideFixes(frame, end + gaps.part, priorities.all, title, context);
  return { parts: [...above, ...fixes.parts], bottom: fixes.bottom };
}

function layoutRow(
  frame: SlideFrame,
  y: number,
  pieces: readonly StagePiece[],
  priorities: Priorities,
  context: JourneyContext,
  options: MapOptions,
): Laid {
  const room = {
    ...columnsRoom(frame),
    gaps: { stage: gaps.stage, column: gaps.column },
    leastStage: 124,
    mostColumn: mostColumnWidth,
  };
  const stages = placeColumns(pieces, room, context);
  const headers = layoutSlideStages(stages, y, context);
  const cards = layoutShortCards(frame, stages, headers.bottom + gaps.row, priorities, context);
  const parts = [...headers.parts, ...cards.parts];
  if (options.hidden.includes('curve')) return { parts, bottom: cards.bottom };
  const top = cards.bottom + gaps.row;
  const overlay = overlayOf(options, context);
  const place = { y: top, height: curveHeight, isAlone: false };
  const curve = layoutSlideCurve(frame, stages, place, overlay, priorities, context);
  return { parts: [...parts, curve], bottom: highest([cards.bottom, top + curveHeight]) };
}
