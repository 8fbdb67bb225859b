/** Time along the journey: how long a contact takes, how often it comes, and the silence before the next one. */

import type { Duration, Touchpoint } from '../../../language/model/model.ts';
import type { JourneyContext } from '../context.ts';
import { type LaneShape, StackLayout } from '../drawing.ts';
import { metrics } from '../geometry.ts';
import { lengthOf } from '../grid/time-scale.ts';
import { kept } from '../keeper.ts';
import { textBlock, textWidth } from '../text/text.ts';
import { cellLabel, durationWords, frequencyWords, promiseWords, whenWords } from '../words/lane-words.ts';
import type { Words } from '../words/words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';

/** Where the line of time runs. */
const axis = 16;
const padding = 12;
/** Between a card's edge and the stretch of a wait: less than what a slice has beside its last card. */
const beside = 3;

/** A single fact about time is not worth a lane: it stands on its card. */
const leastCells = 2;

export const time: Lane = {
  id: 'time',
  draft: (entries, context) => ({
    guides: [{ kind: 'zero', y: axis }],
    isWorthIt: hasTimeLane(entries, context),
    cells: new Map(
      entries
        .filter(
          ({ touchpoint }) => touchpoint.wait || touchpoint.within || timeSigns(touchpoint, context.words).length > 0,
        )
        .map((entry) => [entry.column, kept(entry.touchpoint, 'time', entry, context, draftCell)] as const),
    ),
  }),
};

/** Whether a lane of time is worth its room: for `columns` with the px of the wait after each. */
export function hasTimeLane(
  columns: readonly { readonly touchpoint: Touchpoint; readonly wait: number }[],
  context: Pick<JourneyContext, 'words'>,
): boolean {
  return columns.filter(({ touchpoint, wait }) => hasTime(touchpoint, wait, context)).length >= leastCells;
}

/** A wait whose words stand in its gap does not need the lane, nor does a promised time, which is on the card. */
function hasTime(touchpoint: Touchpoint, gap: number, { words }: Pick<JourneyContext, 'words'>): boolean {
  const isUnnamed = touchpoint.wait !== undefined && gapWords(touchpoint, gap, words) === undefined;
  return isUnnamed || timeSigns(touchpoint, words).length > 0;
}

/** "4 days", where the gap of a wait has room for it. */
export function gapWords({ wait }: Touchpoint, gap: number, words: Words): string | undefined {
  if (!wait || gap <= 0) return undefined;
  const text = durationWords(wait.value, words);
  return textWidth(text, 'label') <= gap + metrics.cardGap - 6 ? text : undefined;
}

export interface TimeSign {
  readonly shape: LaneShape;
  readonly text: string;
}

/** When it happens, how long it takes, how often it comes and is wanted. */
export function timeSigns({ when, duration, frequency, prefers }: Touchpoint, words: Words): TimeSign[] {
  const wished = prefers.flatMap(({ value }) => value.frequencies);
  return [
    ...(when ? [{ shape: 'due' as const, text: words.t('time.when', { when: whenWords(when.value, words) }) }] : []),
    ...(duration
      ? [
          {
            shape: 'duration' as const,
            text: words.t('time.takes', { duration: durationWords(duration.value, words) }),
          },
        ]
      : []),
    ...(frequency ? [{ shape: 'repeat' as const, text: frequencyWords(frequency.value, words) }] : []),
    ...wished.map((one) => ({
      shape: 'repeat' as const,
      text: words.t('time.wanted', { frequency: frequencyWords(one, words) }),
    })),
  ];
}

export function waitWords(duration: Duration, words: Words): string {
  return words.t('time.wait', { duration: durationWords(duration, words) });
}

function draftCell({ touchpoint, width, wait: gap }: LaneEntry, context: JourneyContext): CellDraft {
  const { words } = context;
  const { duration, wait } = touchpoint;
  const cell = new StackLayout(padding, axis + 12, width - 2 * padding);
  if (duration) {
    const length = Math.min(width, Math.max(4, lengthOf(duration.value)));
    cell.bars.push({ kind: 'duration', box: { x: 0, y: axis - 4, width: length, height: 8 }, radius: 4 });
  }
  const promise = promiseWords(context.promised.get(touchpoint.key), words);
  const signs = timeSigns(touchpoint, words);
  if (promise !== undefined) signs.push({ shape: 'due', text: promise });
  for (const { shape, text } of signs) {
    cell.marks.push({ shape, x: cell.x + 6, y: cell.y + 7, size: 11 });
    cell.text({ text, style: 'small', maxLines: 2 }, 18);
    cell.gap(4);
  }
  const said = signs.map(({ text }) => text);
  if (wait) {
    const text = waitWords(wait.value, words);
    addWait(cell, gapWords(touchpoint, gap, words) === undefined ? text : undefined, width, gap);
    said.push(text);
  }
  const label = cellLabel('time', touchpoint, `${said.join('. ')}.`, context);
  const room = wait ? gap + 2 * beside : 0;
  return { height: cell.y + 4, width: width + room, label, drawing: cell.drawing() };
}

/** A stretch behind the card that is as long as the wait, with words that found no room in the gap above. */
function addWait(cell: StackLayout, text: string | undefined, width: number, gap: number): void {
  const [start, end] = [width + beside, width + beside + gap];
  const stretch = [
    { x: start, y: axis },
    { x: end, y: axis },
  ];
  cell.strokes.push({ kind: 'pause', points: stretch }, { kind: 'wait', points: stretch });
  for (const x of [start, end]) {
    const tick = [axis - 6, axis + 6].map((y) => ({ x, y }));
    cell.strokes.push({ kind: 'time', points: tick });
  }
  if (text === undefined) return;
  const signWidth = 18;
  const most = end - padding - signWidth;
  const room = Math.min(textWidth(text, 'label'), most);
  const left = Math.max(0, Math.min(most - room + padding - 4, (start + end - room - signWidth) / 2));
  cell.marks.push({ shape: 'wait', x: left + 6, y: cell.y + 7, size: 12 });
  const block = textBlock({ text, x: left + signWidth, y: cell.y, width: room, style: 'label', maxLines: 2 });
  cell.texts.push(block);
  cell.gap(block.box.height);
}
