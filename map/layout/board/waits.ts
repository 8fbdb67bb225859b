/** How long a wait is, in the gap that it leaves between two cards. */
import type { JourneyContext } from '../context.ts';
import { type Drawing, StackLayout } from '../drawing.ts';
import { metrics } from '../geometry.ts';
import type { SliceColumn } from '../grid/columns.ts';
import { gapWords } from '../lanes/time.ts';
import { textBlock, textWidth } from '../text/text.ts';

/** Where the sign stands, from the top of the cards, and its words below it. */
const place = { sign: 40, words: 52 };

/** Measured from the slice's left edge and the body's top; `undefined` without such a wait. */
export function layoutWaits({ x: left, cards }: SliceColumn, { words }: JourneyContext): Drawing | undefined {
  const drawing = new StackLayout(0, 0, 0);
  for (const { entry, x, width, wait } of cards) {
    const text = entry?.kind === 'touchpoint' ? gapWords(entry.touchpoint, wait, words) : undefined;
    if (text === undefined) continue;
    const center = x - left + width + (wait + metrics.cardGap) / 2;
    const room = textWidth(text, 'label');
    drawing.marks.push({ shape: 'wait', x: center, y: metrics.ringRoom.y + place.sign, size: 14 });
    const at = { x: center - room / 2, y: metrics.ringRoom.y + place.words, width: room };
    drawing.texts.push(textBlock({ text, ...at, style: 'label', tone: 'muted', anchor: 'middle', maxLines: 1 }));
  }
  return drawing.texts.length === 0 ? undefined : drawing.drawing();
}
