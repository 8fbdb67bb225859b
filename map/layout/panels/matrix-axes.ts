/** The axes of the matrix: figures of the journey's own scale, and where it is cut. */
import type { CutLines } from '../../../language/analysis/cut-lines.ts';
import { importanceScaleOf } from '../../../language/analysis/position.ts';
import { highest } from '../../../language/model/long-lists.ts';
import type { Journey, Scale } from '../../../language/model/model.ts';
import type { Box } from '../geometry.ts';
import { lineHeightOf, type TextBlock, type TextRequest, textBlock, textWidth } from '../text/text.ts';
import type { Words } from '../words/words.ts';

/** Where values of the journey's scale stand in the field. */
export interface Field {
  readonly box: Box;
  readonly x: (rating: number) => number;
  readonly y: (importance: number) => number;
}

/** Between the figures of an axis and the frame. */
const tickGap = 8;
/** Above the frame: what its height means. */
export const axisNameHeight = 20;

export interface Tick {
  readonly value: number;
  readonly text: string;
  readonly isCut: boolean;
}

export interface Ticks {
  readonly importance: readonly Tick[];
  readonly rating: readonly Tick[];
}

/** The figures of both axes. */
export function ticksOf(journey: Journey, { importance, rating }: CutLines, words: Words): Ticks {
  const limit = words.limit({ limit: importance, inclusive: false });
  return {
    importance: axisTicks(importanceScaleOf(journey), importance, limit, words),
    rating: axisTicks(journey.scale, rating.limit, words.limit(rating), words),
  };
}

/** How wide the figures left of the frame are. */
export function tickRoom({ importance }: Ticks): number {
  return highest(importance.map(({ text }) => textWidth(text, 'label'))) + tickGap;
}

/** What an axis may say: the ends of its scale first, then where it is cut, then round figures between. */
export function axisTicks({ low, high }: Scale, cut: number, cutText: string, words: Words): Tick[] {
  const step = roundStep((high - low) / 9, high - low >= 3);
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  const round = Array.from({ length: count }, (_, index) => (first + index) * step);
  const figure = (value: number): Tick => ({ value, text: words.number(value), isCut: value === cut });
  const cuts = cut > low && cut < high ? [{ value: cut, text: cutText, isCut: true }] : [];
  return [figure(low), figure(high), ...cuts, ...round.map(figure)];
}

/** What stands around the frame: figures, and what they are figures of. */
export function axisTexts(
  frame: Box,
  field: Field,
  ticks: Ticks,
  words: Words,
): { readonly texts: readonly TextBlock[]; readonly bottom: number } {
  const left = tickRoom(ticks);
  const lineHeight = lineHeightOf('small');
  const below = frame.y + frame.height + 6;
  const importance = ticks.importance.map((tick) => {
    const y = field.y(tick.value) - lineHeight / 2;
    return tickText(tick, { x: frame.x - left, y, width: left - tickGap, anchor: 'end' });
  });
  const rating = ticks.rating.map((tick) => {
    const width = textWidth(tick.text, 'label') + 6;
    return tickText(tick, { x: field.x(tick.value) - width / 2, y: below, width, anchor: 'middle' });
  });
  const name = { x: frame.x, width: frame.width, style: 'small', tone: 'muted', maxLines: 1 } as const;
  const ratingY = below + lineHeight + 4;
  const names = [
    textBlock({ ...name, text: `↑ ${words.t('card.importance')}`, y: frame.y - axisNameHeight + 2 }),
    textBlock({ ...name, text: `${words.t('card.rating')} →`, y: ratingY, anchor: 'end' }),
  ];
  return { texts: [...names, ...apart(importance), ...apart(rating)], bottom: ratingY + lineHeight };
}

/** A figure of an axis. */
export function tickText(tick: Tick, place: Pick<TextRequest, 'x' | 'y' | 'width' | 'anchor'>): TextBlock {
  const look = tick.isCut ? ({ style: 'label' } as const) : ({ style: 'small', tone: 'muted' } as const);
  return textBlock({ text: tick.text, ...place, ...look, maxLines: 1 });
}

/** 1, 2 or 5 times a power of ten, and not less than `least`; whole where a scale has enough whole figures. */
function roundStep(atLeast: number, whole: boolean): number {
  const least = whole ? Math.max(1, atLeast) : atLeast;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * 0.999) ?? 10 * power;
}

/** The texts, without those that would lie on an earlier one. */
export function apart(texts: readonly TextBlock[]): TextBlock[] {
  const kept: TextBlock[] = [];
  for (const text of texts) {
    const free = kept.every(
      ({ box }) =>
        Math.abs(box.y - text.box.y) >= Math.max(box.height, text.box.height) ||
        Math.abs(box.x + box.width / 2 - text.box.x - text.box.width / 2) >= (box.width + text.box.width) / 2,
    );
    if (free) kept.push(text);
  }
  return kept;
}
