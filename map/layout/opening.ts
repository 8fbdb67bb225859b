/** How a page shows a map at first: as much of its width as can be read. */
import type { JourneyView } from '../../language/model/journey-view.ts';
import { highest } from '../../language/model/long-lists.ts';
import type { CardWidth, MapOptions } from '../options.ts';
import { metrics } from './geometry.ts';
import { layoutGrid } from './grid/columns.ts';

const { leastOpeningZoom, margin, ringRoom } = metrics;

/** The widest board with its margins, in px at 100 %. */
function boardsWidth(
  journeys: readonly JourneyView[],
  width: number,
  { hidden }: Pick<MapOptions, 'hidden'>,
  cards: CardWidth,
): number {
  const showsTime = !hidden.includes('time');
  const rights = journeys.map(({ journey }) => layoutGrid(journey, width, showsTime, cards).right);
  return highest(rights) + ringRoom.x + 2 * margin;
}

/** Narrow cards where wide ones would not fit into a window of `width` px at the least zoom that can be read. */
export function cardsForWindow(
  journeys: readonly JourneyView[],
  width: number,
  options: Pick<MapOptions, 'hidden'>,
): CardWidth {
  return boardsWidth(journeys, width, options, 'wide') * leastOpeningZoom > width ? 'narrow' : 'wide';
}

/** The zoom, from the least that can be read to 1, at which as much as possible of the boards' width is seen. */
export function openingZoom(
  journeys: readonly JourneyView[],
  width: number,
  options: Pick<MapOptions, 'hidden' | 'cards'>,
): number {
  const boards = boardsWidth(journeys, width, options, options.cards);
  // Cards that have grown to the window's width leave no room for the outline of the last one.
  if (boards - ringRoom.x <= width) return 1;
  return Math.max(leastOpeningZoom, Math.min(1, width / boards));
}
