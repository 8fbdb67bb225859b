/**
 * How far each touchpoint pulls the journey above or below its own mean: bars up and down from zero, on one measure.
 */
import type { JourneyContext } from '../context.ts';
import { StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
import { cellLabel } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';

/** The longest bar up and the longest bar down together, in px. */
const reach = 76;
const barWidth = 44;
const top = 10;
const figureHeight = 26;

export const contribution: Lane = {
  id: 'contribution',
  draft: (entries, context) => {
    const known = entries.flatMap((entry) =>
      entry.numbers.pull === null ? [] : [{ entry, value: entry.numbers.pull }],
    );
    const values = known.map(({ value }) => value);
    const [most, least] = [Math.max(0, ...values), Math.min(0, ...values)];
    const span = most - least || 1;
    const zero = top + (most / span) * reach;
    const bottom = top + (most === least ? 0 : reach);
    return {
      notes: [context.words.t('lane.contribution.note')],
      guides: [{ kind: 'zero', y: zero }],
      cells: new Map(
        known.map(({ entry, value }) => {
          const end = zero - (value / span) * reach;
          const { touchpoint, width } = entry;
          const inputs = { width, value, zero, end, bottom };
          const draft = kept(touchpoint, 'contribution', inputs, context, (own, read) =>
            draftBar({ touchpoint, width: own.width }, own.value, own.zero, own.end, own.bottom, read),
          );
          return [entry.column, draft] as const;
        }),
      ),
    };
  },
};

function draftBar(
  { touchpoint, width }: Pick<LaneEntry, 'touchpoint' | 'width'>,
  value: number,
  zero: number,
  end: number,
  bottom: number,
  context: JourneyContext,
): CellDraft {
  const { words } = context;
  const cell = new StackLayout(0, bottom + 6, width);
  if (value !== 0) {
    // The smallest is still to be seen on the side where it belongs.
    const length = Math.max(2, Math.abs(end - zero));
    const box = { x: (width - barWidth) / 2, y: value > 0 ? zero - length : zero, width: barWidth, height: length };
    cell.bars.push({ kind: value > 0 ? 'adds' : 'takes', box, radius: 3 });
  }
  const figure = words.points(value);
  cell.text({ text: figure, style: 'strong', anchor: 'middle' });
  const direction = value === 0 ? 'nothing' : value > 0 ? 'adds' : 'takes';
  const said = words.t('aria.contribution', { direction, points: words.points(Math.abs(value)).replace('+', '') });
  const label = cellLabel('contribution', touchpoint, said, context);
  return { height: bottom + figureHeight, label, drawing: cell.drawing() };
}
