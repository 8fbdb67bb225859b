/** What was measured at a touchpoint beside its rating: NPS, CSAT and CES, with how sure they are. */

import type { JourneyContext } from '../context.ts';
import { kept } from '../keeper.ts';
import { cellLabel, surveyWords } from '../words/lane-words.ts';
import { type MeasureWords, measureWords } from '../words/measure-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { closeCell, itemGap, startCell } from './notes.ts';

export const kpis: Lane = {
  id: 'measures',
  draft: (entries, context) => ({
    cells: new Map(
      entries.flatMap((entry) => {
        const found = measureWords(entry.touchpoint, context.journey, context.words);
        return found.length === 0 && entry.touchpoint.surveys.length === 0
          ? []
          : [
              [
                entry.column,
                kept(entry.touchpoint, 'kpis', entry, context, (own, read) =>
                  draftCell(own, measureWords(own.touchpoint, read.journey, read.words), read),
                ),
              ] as const,
            ];
      }),
    ),
  }),
};

function draftCell(
  { touchpoint, width }: LaneEntry,
  found: readonly MeasureWords[],
  context: JourneyContext,
): CellDraft {
  const cell = startCell(width);
  const said = found.map(({ name, figure, basis }, index) => {
    if (index > 0) cell.gap(itemGap);
    cell.text({ text: figure, style: 'figure' });
    cell.text({ text: name, style: 'small' });
    for (const text of basis) cell.text({ text, style: 'small', tone: 'muted' });
    return `${[context.words.t('measure.line', { name, figure }), ...basis].join(', ')}.`;
  });
  for (const text of surveyWords(touchpoint, context.words)) {
    if (said.length > 0) cell.gap(itemGap);
    cell.text({ text, style: 'small' });
    said.push(`${text}.`);
  }
  return closeCell(cell, width, cellLabel('measures', touchpoint, said.join(' '), context));
}
