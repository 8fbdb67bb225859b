/**
 * The head of a journey: its name, two figures and the headline, which a small window shows with the curve below them;
 * then all that explains them.
 */
import type { JourneyNumbers } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import type { Box } from '../geometry.ts';
import { textWidth } from '../text/text.ts';
import { hasBlocks, layoutBlocks, type PersonaLayout } from './blocks.ts';
import { layoutFigures } from './figures.ts';
import { type HeadFigures, headFigures } from './head-figures.ts';
import { type HeadlineRow, headlineRows, layoutRows } from './headline-rows.ts';
import { layoutTiles, type TileLayout } from './tiles.ts';
import { type ChipContent, layoutTitle, stateChips } from './title.ts';

export interface HeadLayout {
  readonly box: Box;
  readonly drawing: Drawing;
  readonly personas: readonly PersonaLayout[];
  /** The two figures that count first, then the others. */
  readonly tiles: readonly TileLayout[];
  readonly headline: readonly HeadlineRow[];
  /** The button in front of the details; `undefined` in a file, and where there are none. */
  readonly more: MoreLayout | undefined;
}

export interface MoreLayout {
  readonly box: Box;
  readonly text: string;
  readonly open: boolean;
}

/** The name alone; in a page, with the details `closed` until a reader asks for them; in a file, all of it. */
export type HeadExtent = 'title' | 'closed' | 'open' | 'whole';

const gap = { button: 16, figures: 8, details: 14 };
const moreButton = { height: 24, padding: 8, sign: 14 };

/** Lays out the head at (0, 0), `width` px wide. */
export function layoutHead(
  width: number,
  numbers: JourneyNumbers,
  context: JourneyContext,
  extent: HeadExtent = 'whole',
): HeadLayout {
  const head = new StackLayout(0, 0, width);
  const isPage = extent === 'closed' || extent === 'open';
  const text = context.words.t('head.more');
  const buttonWidth = textWidth(text, 'label') + moreButton.sign + 2 * moreButton.padding;
  const chips = extent === 'title' ? [] : stateChips(context, isPage);
  const left = layoutTitle(head, chips, isPage ? buttonWidth + gap.button : 0, context);
  if (extent === 'title') return headOf(head, { personas: [], tiles: [], headline: [], more: undefined });
  if (head.y > 0) head.gap(gap.figures);
  const figures = headFigures(numbers, context);
  const main = layoutFigures(head, figures.main, context);
  const sentences = headlineRows(head, main, isPage, context);
  const details = { chips: left, figures, rest: sentences.rest };
  const hasMore = isPage && hasDetails(details, context);
  const isShown = !isPage || (hasMore && extent === 'open');
  const shown = isShown ? layoutDetails(head, details, context) : nothing;
  return headOf(head, {
    personas: shown.personas,
    tiles: [...main, ...shown.tiles],
    headline: [...sentences.rows, ...shown.headline],
    more: hasMore
      ? { box: { x: width - buttonWidth, y: 0, width: buttonWidth, height: moreButton.height }, text, open: isShown }
      : undefined,
  });
}

function headOf(head: StackLayout, parts: Omit<HeadLayout, 'box' | 'drawing'>): HeadLayout {
  return { ...parts, box: { x: 0, y: 0, width: head.width, height: head.y }, drawing: head.drawing() };
}

/** All that explains the figures and the headline. */
interface Details {
  /** Those that have no room next to the title. */
  readonly chips: readonly ChipContent[];
  readonly figures: HeadFigures;
  readonly rest: readonly Omit<HeadlineRow, 'box' | 'drawing'>[];
}

type ShownDetails = Pick<HeadLayout, 'personas' | 'tiles' | 'headline'>;

const nothing: ShownDetails = { personas: [], tiles: [], headline: [] };

function hasDetails({ chips, figures, rest }: Details, context: JourneyContext): boolean {
  const { others, remarks } = figures;
  return chips.length + others.length + remarks.length + rest.length > 0 || hasBlocks(context);
}

/** Moves the head below them. */
function layoutDetails(head: StackLayout, { chips, figures, rest }: Details, context: JourneyContext): ShownDetails {
  const headline = layoutRows(head, rest);
  if (chips.length > 0) {
    head.gap(gap.details);
    head.chipRow(chips);
  }
  for (const text of figures.remarks) {
    head.gap(text === figures.remarks[0] ? gap.details : 2);
    head.text({ text, style: 'small', tone: 'muted' });
  }
  if (figures.others.length > 0) head.gap(gap.details);
  const tiles = layoutTiles(head, figures.others);
  if (hasBlocks(context)) head.gap(gap.details);
  const personas = layoutBlocks(head, context);
  return { personas, tiles, headline };
}
