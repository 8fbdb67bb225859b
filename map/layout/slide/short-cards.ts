/** Touchpoints as short cards: number, band, name, channel, and a badge for the first three priorities. */
import { highest } from '../../../language/model/long-lists.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import { declaredName } from '../../../language/view/names.ts';
import { channelShape } from '../cards/channel-shape.ts';
import type { JourneyContext } from '../context.ts';
import { describeRow } from '../describe/describe.ts';
import { markOf, nameOf, statusOf } from '../words/rating-words.ts';
import { type SlideTextRequest, slideText, slideTextWidth } from './fit-text.ts';
import type { SlideColumn, SlideStage } from './slide-columns.ts';
import { langOf, type SlideFrame, type SlideLines, SlidePart, sizes } from './slide-frame.ts';
import type { Priorities } from './slide-priorities.ts';

const padding = 12;
const stripe = 6;
const badge = { height: 32, radius: 6, most: 300 };

interface CardDraft {
  readonly column: SlideColumn;
  readonly part: SlidePart;
  readonly rank: number | undefined;
  readonly bottom: number;
}

/** @returns a part for each card, all as high as the highest, and how far down they come. */
export function layoutShortCards(
  { lines }: SlideFrame,
  stages: readonly SlideStage[],
  y: number,
  priorities: Priorities,
  context: JourneyContext,
): { readonly parts: readonly SlidePart[]; readonly bottom: number } {
  const drafts = stages.flatMap(({ columns }) =>
    columns.map((column) => draftCard(column, y, lines, priorities, context)),
  );
  const anyBadge = drafts.some(({ rank }) => rank !== undefined);
  const height = highest(drafts.map(({ bottom }) => bottom)) + padding + (anyBadge ? badge.height : 0) - y;
  return { parts: drafts.map((draft) => closed(draft, y, height, context)), bottom: y + height };
}

function draftCard(
  column: SlideColumn,
  y: number,
  lines: SlideLines,
  priorities: Priorities,
  context: JourneyContext,
): CardDraft {
  const { x, width, touchpoint, entry, isAgain } = column;
  const { words } = context;
  const inner = { x: x + padding, width: width - 2 * padding };
  const top = y + stripe + padding;
  if (!touchpoint) {
    const text = words.t(entry ? 'again.unknown' : 'stage.empty');
    const part = new SlidePart(text);
    const note = { text, ...inner, y: top, sizes: sizes.body, maxLines: lines.name + 1 };
    const said = part.add(slideText({ ...note, colour: 'muted' }));
    return { column, part, rank: undefined, bottom: said.box.y + said.box.height };
  }
  const part = new SlidePart(nameOf(touchpoint, words));
  const below = addNumber(part, column, touchpoint, top, context);
  const name = part.add(
    slideText({
      text: nameOf(touchpoint, words),
      ...inner,
      y: below + 8,
      sizes: sizes.name,
      maxLines: lines.name,
      bold: true,
      colour: isAgain ? 'muted' : 'text',
      lang: langOf(touchpoint.name, context),
    }),
  );
  const place = { ...inner, y: name.box.y + name.box.height + 6, maxLines: lines.channel };
  const bottom = addChannel(part, touchpoint, place, context);
  return { column, part, rank: isAgain ? undefined : priorities.rankOf(touchpoint.key), bottom };
}

/** The number on the left, the sign of the band on the right. */
function addNumber(
  part: SlidePart,
  { x, width, numbers, isAgain }: SlideColumn,
  touchpoint: Touchpoint,
  y: number,
  context: JourneyContext,
): number {
  const text = String(touchpoint.number);
  const chip = { width: Math.max(32, slideTextWidth(text, sizes.small[0], true) + 16), height: 28 };
  const box = { x: x + padding, y, ...chip };
  part.add({ kind: 'box', box, radius: 14, fill: 'subtle', stroke: { colour: 'border', width: 1.5 } });
  const number = { text, x: box.x, y: y + 3, width: chip.width, sizes: sizes.small, maxLines: 1, bold: true };
  part.add(slideText({ ...number, anchor: 'middle' }));
  const shape = isAgain ? 'again' : numbers && markOf(touchpoint, numbers, context);
  if (shape) part.add({ kind: 'mark', shape, x: x + width - padding - 12, y: y + chip.height / 2, size: 24 });
  return y + chip.height;
}

/** The first channel behind its sign, and how many others there are; for a missing contact, that it is missing. */
function addChannel(
  part: SlidePart,
  touchpoint: Touchpoint,
  place: Pick<SlideTextRequest, 'x' | 'y' | 'width' | 'maxLines'>,
  context: JourneyContext,
): number {
  const { words, journey } = context;
  const [first, ...others] = touchpoint.channels;
  const status = statusOf(touchpoint);
  const more = others.length > 0 ? ` +${others.length}` : '';
  const said =
    status !== 'planned'
      ? { shape: status, text: words.t(`status.${status}`), lang: undefined }
      : first && {
          shape: channelShape(first, journey),
          text: `${declaredName('channels', first, journey)}${more}`,
          lang: context.lang,
        };
  if (!said) return place.y - 6;
  const indent = 24;
  const line = slideText({
    text: said.text,
    x: place.x + indent,
    y: place.y,
    width: place.width - indent,
    sizes: [17, 16],
    maxLines: place.maxLines,
    colour: 'muted',
    lang: said.lang,
  });
  part.add({ kind: 'mark', shape: said.shape, x: place.x + 9, y: place.y + line.lineHeight / 2, size: 18 });
  part.add(line);
  return place.y + line.box.height;
}

/** With the frame behind, and the badge at the bottom. */
function closed({ column, part, rank }: CardDraft, y: number, height: number, context: JourneyContext): SlidePart {
  const { x, width, touchpoint, numbers, isAgain } = column;
  const whole = new SlidePart(touchpoint && numbers ? describeRow(touchpoint, numbers, context) : part.label);
  const band = isAgain ? null : (numbers?.band ?? null);
  const isHollow = !touchpoint || isAgain || statusOf(touchpoint) === 'missing';
  const frame = isHollow
    ? { colour: 'line', width: 2, dash: [8, 6] }
    : { colour: rank === 1 ? 'solid' : 'border', width: rank === 1 ? 3 : 1.5 };
  const box = { x, y, width, height };
  const isFirst = rank === 1 && band !== null;
  whole.add({
    kind: 'box',
    box,
    radius: 10,
    fill: isFirst ? `${band}Area` : 'surface',
    stroke: frame as { colour: 'line'; width: number },
  });
  if (band !== null) {
    const mark = { x: x + 10, y: y + 1, width: width - 20, height: stripe };
    whole.add({ kind: 'box', box: mark, radius: 3, fill: `${band}Mark`, stroke: undefined });
  }
  for (const item of part.items) whole.add(item);
  if (rank !== undefined) addBadge(whole, rank, { x, y: y + height - badge.height, width }, context);
  return whole;
}

function addBadge(
  part: SlidePart,
  rank: number,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { words }: JourneyContext,
): void {
  const box = { x: x + 6, y: y - 6, width: Math.min(width - 12, badge.most), height: badge.height };
  const loud = rank === 1;
  part.add({
    kind: 'box',
    box,
    radius: badge.radius,
    fill: loud ? 'solid' : 'subtle',
    stroke: { colour: loud ? 'solid' : 'line', width: 1.5 },
  });
  part.add(
    slideText({
      text: words.t('card.priority', { rank: String(rank) }),
      x: box.x + 4,
      y: box.y + 5,
      width: box.width - 8,
      sizes: [18, 17, 16],
      maxLines: 1,
      bold: true,
      colour: loud ? 'inverse' : 'text',
      anchor: 'middle',
    }),
  );
}
