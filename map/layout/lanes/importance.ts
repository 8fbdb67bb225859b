/**
 * How much each touchpoint matters: to the customer as a bar, to the company as a mark, with the line of what counts.
 */
import { importanceScaleOf, onScale } from '../../../language/analysis/position.ts';
import type { Scale } from '../../../language/model/model.ts';
import type { JourneyContext } from '../context.ts';
import { StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
import { textBlock, textWidth } from '../text/text.ts';
import { cellLabel } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';

const plot = { top: 4, height: 28 };
const bottom = plot.top + plot.height;
const laneHeight = 36;
const barWidth = 20;
const markSize = 10;
/** From a sign to its figure. */
const figureGap = 6;

interface Mattering {
  readonly entry: LaneEntry;
  readonly customer: number | undefined;
  readonly company: number | undefined;
}

export const importance: Lane = {
  id: 'importance',
  draft: (entries, context) => {
    const { important } = context.journey;
    const scale = importanceScaleOf(context.journey);
    const { words } = context;
    const known = entries
      .map((entry) => matteringOf(entry, scale))
      .filter(({ customer, company }) => customer !== undefined || company !== undefined);
    const limit = onScale(important, scale);
    return {
      notes: limit ? [words.t('lane.importance.note', { limit: words.number(important) })] : [],
      guides: [
        ...(limit ? [{ kind: 'limit' as const, y: heightOf(important, scale) }] : []),
        { kind: 'zero' as const, y: bottom },
      ],
      cells: new Map(
        known.map(({ entry }) => {
          const draft = kept(entry.touchpoint, 'importance', entry, context, (own, read) =>
            draftCell(matteringOf(own, importanceScaleOf(read.journey)), read),
          );
          return [entry.column, draft] as const;
        }),
      ),
    };
  },
};

function matteringOf(entry: LaneEntry, scale: Scale): Mattering {
  const company = entry.touchpoint.business?.value;
  return {
    entry,
    customer: entry.numbers.importance ?? undefined,
    company: company !== undefined && onScale(company, scale) ? company : undefined,
  };
}

function heightOf(value: number, { low, high }: Scale): number {
  return plot.top + plot.height * (1 - (value - low) / (high - low));
}

function draftCell({ entry, customer, company }: Mattering, context: JourneyContext): CellDraft {
  const { touchpoint, numbers, width } = entry;
  const { words } = context;
  const scale = importanceScaleOf(context.journey);
  const cell = new StackLayout(0, bottom - 17, width);
  const left = width / 2 - barWidth;
  const said: string[] = [];
  let figureEnd = left + barWidth;
  if (customer !== undefined) {
    // The least importance is importance still.
    const y = Math.min(heightOf(customer, scale), bottom - 3);
    const box = { x: left, y, width: barWidth, height: bottom - y };
    cell.bars.push({ kind: numbers.important ? 'important' : 'unimportant', box, radius: 3 });
    const text = words.number(customer);
    const x = left + barWidth + figureGap;
    const room = textWidth(text, 'strong');
    cell.texts.push(textBlock({ text, x, y: cell.y, width: room, style: 'strong', maxLines: 1 }));
    figureEnd = x + room;
    said.push(words.t('aria.importance', { importance: text }));
    if (numbers.important) said.push(words.t('aria.important'));
  }
  if (company !== undefined) {
    const text = words.number(company);
    const x = figureEnd + 12;
    cell.marks.push({ shape: 'business', x, y: heightOf(company, scale), size: markSize });
    const figure = { text, x: x + figureGap + 3, y: cell.y, width: textWidth(text, 'body'), style: 'body' as const };
    cell.texts.push(textBlock({ ...figure, tone: 'muted' }));
    said.push(words.t('aria.business', { importance: text }));
  }
  const label = cellLabel('importance', touchpoint, said.join(' '), context);
  return { height: laneHeight, label, drawing: cell.drawing() };
}
