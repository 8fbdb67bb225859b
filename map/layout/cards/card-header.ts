/** The first row of a card: number, rating, badge, status. */

import { append } from '../../../language/model/long-lists.ts';
import type { Touchpoint } from '../../../language/model/model.ts';
import type { TouchpointNumbers } from '../../../language/model/numbers.ts';
import type { JourneyContext } from '../context.ts';
import { type Chip, chipAt, moveChip, type StackLayout } from '../drawing.ts';
import { statusOf } from '../words/rating-words.ts';
import { addSign } from './card-facts.ts';
import { badgeOf } from './priority-badge.ts';
import { ratingChip } from './rating-chip.ts';

/** A card that is so narrow has smaller letters and less air, so that words of usual length are not torn apart. */
export const tight = { below: 128, padding: 8 };

export function isTight(width: number): boolean {
  return width < tight.below;
}

const headerGap = 6;
/** With a rating or without: the names of all cards start at the same height. */
const rowHeight = 24;

/** The chip in the middle of the header's row. */
function inRow(chip: Chip, top: number): Chip {
  return moveChip(chip, 0, top + Math.max(0, (rowHeight - chip.box.height) / 2) - chip.box.y);
}

/** Number and rating on the left, the badge on the right, or below them where the card is narrow. */
export function addHeader(
  body: StackLayout,
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  context: JourneyContext,
): void {
  const { words } = context;
  const right = body.x + body.width;
  const asked = { kind: 'number', text: String(touchpoint.number), maxWidth: body.width } as const;
  const number = inRow(chipAt(body.x, body.y, asked), body.y);
  const row = [number];
  let x = body.x + number.box.width + headerGap;
  if (numbers.band !== null) {
    const rating = ratingChip(x, body.y, body.width, touchpoint, numbers, context, 'strong');
    const isBelow = x + rating.box.width > right;
    row.push(isBelow ? moveChip(rating, body.x - x, number.box.height + headerGap) : rating);
    x = isBelow ? right : x + rating.box.width + headerGap;
  }
  append(body.chips, row);
  const top = body.y;
  body.y = Math.max(top + rowHeight, ...row.map(({ box }) => box.y + box.height));
  const badge = badgeOf(touchpoint, numbers, context, body.width);
  if (badge && x + badge.box.width <= right) {
    body.chips.push(inRow(moveChip(badge, right - badge.box.width, 0), top));
  } else if (badge) {
    body.gap(headerGap);
    body.chips.push(moveChip(badge, body.x, body.y));
    body.gap(badge.box.height);
  }
  const status = statusOf(touchpoint);
  if (status !== 'planned' && isTight(body.width + 2 * tight.padding)) {
    addSign(body, status, words.t(`status.${status}`));
  } else if (status !== 'planned') {
    body.gap(headerGap);
    body.chipRow([{ kind: 'status', text: words.t(`status.${status}`), mark: status }]);
  }
}
