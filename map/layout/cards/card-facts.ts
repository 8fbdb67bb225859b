/** What a card says of a touchpoint beside its rating: signs with words. */

import type { Touchpoint } from '../../../language/model/model.ts';
import { declaredName } from '../../../language/view/names.ts';
import type { JourneyContext } from '../context.ts';
import type { MarkShape, StackLayout } from '../drawing.ts';
import { gapWords, timeSigns, waitWords } from '../lanes/time.ts';
import { lineHeightOf, textBlock, textWidth } from '../text/text.ts';
import { channelShape } from './channel-shape.ts';

export const signWidth = 18;

/** Channels side by side, each behind its sign. */
export function addChannels(body: StackLayout, { channels }: Touchpoint, { journey, lang }: JourneyContext): void {
  if (channels.length === 0) return;
  body.gap(7);
  let x = body.x;
  const end = body.x + body.width;
  for (const channel of channels) {
    const text = declaredName('channels', channel, journey);
    const width = Math.min(textWidth(text, 'small'), body.width - signWidth);
    if (x > body.x && x + signWidth + width > end) {
      body.gap(18);
      x = body.x;
    }
    const block = textBlock({ text, x: x + signWidth, y: body.y, width, style: 'small', tone: 'muted', lang });
    body.marks.push({ shape: channelShape(channel, journey), x: x + 6, y: body.y + 7, size: 13 });
    body.texts.push(block);
    x += signWidth + width + 14;
    if (block.box.height > lineHeightOf('small')) {
      body.gap(block.box.height - lineHeightOf('small'));
      x = end;
    }
  }
  body.gap(lineHeightOf('small'));
}

/** A sign with its words beside it. */
export function addSign(body: StackLayout, shape: MarkShape, text: string): void {
  body.gap(7);
  body.marks.push({ shape, x: body.x + 6, y: body.y + 7, size: 12 });
  body.text({ text, style: 'small' }, signWidth);
}

/** What a lane of time would have, were there more of it. */
export function addTime(body: StackLayout, touchpoint: Touchpoint, gap: number, { words }: JourneyContext): void {
  for (const { shape, text } of timeSigns(touchpoint, words)) addSign(body, shape, text);
  const { wait } = touchpoint;
  if (wait && gapWords(touchpoint, gap, words) === undefined) addSign(body, 'wait', waitWords(wait.value, words));
}

/** The share of customers who meet it: in words, and as a bar on a hairline that stands for all of them. */
export function addReach(body: StackLayout, share: number, text: string): void {
  addSign(body, 'customer', text);
  body.gap(6);
  const [x, width] = [body.x + signWidth, body.width - signWidth];
  body.rules.push({ x, y: body.y + 3, width });
  if (share > 0) {
    body.bars.push({
      kind: 'unimportant',
      box: { x, y: body.y, width: Math.max(2, width * share), height: 6 },
      radius: 3,
    });
  }
  body.gap(6);
}
