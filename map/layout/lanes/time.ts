/** Time along the journey: how long a contact takes, how often it comes, and the silence before the next one. */
import type { JourneyContext } from '../context.ts';
import { type LaneShape, StackLayout } from '../drawing.ts';
import { lengthOf } from '../grid/time-scale.ts';
import { textBlock, textWidth } from '../text/text.ts';
import { cellLabel, durationWords, frequencyWords, promiseWords, whenWords } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';

/** Where the line of time runs. */
const axis = 16;
const padding = 12;
/** Between a card's edge and the stretch of a wait: less than what a slice has beside its last card. */
const beside = 3;

export const time: Lane = {
  id: 'time',
  draft: (entries, context) => ({
    guides: [{ kind: 'zero', y: axis }],
    cells: new Map(
      entries
        .filter(({ touchpoint: { when, duration, frequency, wait, within, prefers } }) => {
          const wishes = prefers.some(({ value }) => value.frequencies.length > 0);
          return when || duration || frequency || wait || within || wishes;
        })
        .map((entry) => [entry.column, draftCell(entry, context)] as const),
    ),
  }),
};

function draftCell({ touchpoint, width, wait: gap }: LaneEntry, context: JourneyContext): CellDraft {
  const { words } = context;
  const { when, duration, frequency, wait, prefers } = touchpoint;
  const said: string[] = [];
  const cell = new StackLayout(padding, axis + 12, width - 2 * padding);
  const add = (shape: LaneShape, text: string) => {
    cell.marks.push({ shape, x: cell.x + 6, y: cell.y + 7, size: 11 });
    cell.text({ text, style: 'small', maxLines: 2 }, 18);
    cell.gap(4);
    said.push(text);
  };
  if (when) add('due', words.t('time.when', { when: whenWords(when.value, words) }));
  if (duration) {
    const length = Math.min(width, Math.max(4, lengthOf(duration.value)));
    cell.bars.push({ kind: 'duration', box: { x: 0, y: axis - 4, width: length, height: 8 }, radius: 4 });
    add('duration', words.t('time.takes', { duration: durationWords(duration.value, words) }));
  }
  if (frequency) add('repeat', frequencyWords(frequency.value, words));
  for (const frequency of prefers.flatMap(({ value }) => value.frequencies)) {
    add('repeat', words.t('time.wanted', { frequency: frequencyWords(frequency, words) }));
  }
  const promise = promiseWords(context.promised.get(touchpoint.key), words);
  if (promise !== undefined) add('due', promise);
  if (wait) {
    const text = words.t('time.wait', { duration: durationWords(wait.value, words) });
    addWait(cell, text, width, gap);
    said.push(text);
  }
  const label = cellLabel('time', touchpoint, `${said.join('. ')}.`, context);
  const room = wait ? gap + 2 * beside : 0;
  return { height: cell.y + 4, width: width + room, label, drawing: cell.drawing() };
}

/** A stretch behind the card that is as long as the wait, with its words as near as there is room. */
function addWait(cell: StackLayout, text: string, width: number, gap: number): void {
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
  const signWidth = 18;
  const most = end - padding - signWidth;
  const room = Math.min(textWidth(text, 'label'), most);
  const left = Math.max(0, Math.min(most - room + padding - 4, (start + end - room - signWidth) / 2));
  cell.marks.push({ shape: 'wait', x: left + 6, y: cell.y + 7, size: 12 });
  const block = textBlock({ text, x: left + signWidth, y: cell.y, width: room, style: 'label', maxLines: 2 });
  cell.texts.push(block);
  cell.gap(block.box.height);
}
