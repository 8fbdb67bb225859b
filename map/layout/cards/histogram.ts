/** How many customers gave each answer, as small bars. */
import { highest } from '../../../language/model/long-lists.ts';
import type { Journey, Touchpoint } from '../../../language/model/model.ts';
import type { StackLayout } from '../drawing.ts';
import { countsOf } from '../words/counts-words.ts';

const size = { height: 18, width: 120, gap: 2 };

/** A bar for each value of the scale, the lowest on the left, on a hairline from end to end. */
export function addHistogram(body: StackLayout, touchpoint: Touchpoint, journey: Journey): void {
  const counts = countsOf(touchpoint, journey)?.counts;
  if (!counts) return;
  body.gap(7);
  const most = highest(counts);
  const step = Math.min(size.width, body.width) / counts.length;
  for (const [index, count] of counts.entries()) {
    if (count === 0) continue;
    const height = Math.max(1.5, (size.height * count) / most);
    const box = { x: body.x + index * step, y: body.y + size.height - height, width: step - size.gap, height };
    body.bars.push({ kind: 'answers', box, radius: 1 });
  }
  body.rules.push({ x: body.x, y: body.y + size.height + 0.5, width: step * counts.length - size.gap });
  body.gap(size.height + 1);
}
