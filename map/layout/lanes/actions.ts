/** What is to be done: text, expected rating, owner, date, state and effort. */

import { bandOf } from '../../../language/analysis/bands.ts';
import { impactOf, isOpen } from '../../../language/analysis/expected-impact.ts';
import { onScale } from '../../../language/analysis/position.ts';
import type { Action, Touchpoint } from '../../../language/model/model.ts';
import { declaredName } from '../../../language/view/names.ts';
import { atMost, type JourneyContext } from '../context.ts';
import type { LaneShape, StackLayout } from '../drawing.ts';
import { lineHeightOf, textBlock, textWidth } from '../text/text.ts';
import { dateWords } from '../words/date-words.ts';
import { cellLabel } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { closeCell, signWidth, startCell } from './notes.ts';

export const actions: Lane = {
  id: 'actions',
  draft: (entries, context) => ({
    cells: new Map(
      entries
        .filter(({ touchpoint }) => touchpoint.actions.length > 0 || touchpoint.effort)
        .map((entry) => [entry.column, draftCell(entry, context)] as const),
    ),
  }),
};

const actionLines = 6;

function draftCell(entry: LaneEntry, context: JourneyContext): CellDraft {
  const cell = startCell(entry.width);
  const said = entry.touchpoint.actions.map((action, index) => {
    if (index > 0) {
      cell.gap(10);
      cell.rule();
      cell.gap(10);
    }
    return addAction(cell, action, entry, context);
  });
  const effort = addEffort(cell, entry.touchpoint, context);
  const all = [...said, ...(effort ? [effort] : [])].join(' ');
  return closeCell(cell, entry.width, cellLabel('actions', entry.touchpoint, all, context));
}

/** What it costs to improve the touchpoint, whatever is done. */
function addEffort(
  cell: StackLayout,
  { effort, actions: own }: Touchpoint,
  { words }: JourneyContext,
): string | undefined {
  if (!effort) return undefined;
  if (own.length > 0) cell.gap(10);
  const text = words.t('effort.here', { effort: effort.value });
  cell.text({ text, style: 'small', tone: 'muted' });
  return `${text}.`;
}

function addAction(cell: StackLayout, action: Action, entry: LaneEntry, context: JourneyContext): string {
  const { journey, words, lang } = context;
  const { owner, due, effort, expect } = action;
  const status = action.status?.value ?? 'planned';
  const said = [action.text];
  const tone = status === 'dropped' || status === 'done' ? 'muted' : 'text';
  cell.marks.push({ shape: `action ${status}`, x: cell.x + 6, y: cell.y + 8, size: 13 });
  cell.text({ text: action.text, style: 'strong', tone, lang, maxLines: atMost(actionLines, context) }, signWidth);
  if (expect) said.push(addExpected(cell, expect.value, entry, context));
  const facts: (readonly [LaneShape | undefined, string])[] = [];
  const state = words.t('action.status', { status });
  if (action.status) facts.push([undefined, state]);
  if (owner) facts.push(['owner', declaredName('teams', owner, journey)]);
  if (due) facts.push(['due', words.t('action.due', { date: dateWords(due.value, words) })]);
  if (effort) facts.push([undefined, words.t('effort', { effort: effort.value })]);
  const impact = isOpen(action) ? impactOf(action, entry.numbers, journey) : null;
  if (impact !== null) facts.push([undefined, words.t('action.impact', { points: words.points(impact) })]);
  cell.gap(4);
  for (const [shape, text] of facts) {
    cell.gap(2);
    if (shape) cell.marks.push({ shape, x: cell.x + signWidth + 5, y: cell.y + 7, size: 10 });
    const indent = signWidth + (shape ? 15 : 0);
    cell.text({ text, style: 'small', tone: 'muted', maxLines: 2 }, indent);
    said.push(text);
  }
  return `${said.join('. ')}.`;
}

/** "4.2 → 7.5", each figure with the mark of its band. */
function addExpected(
  cell: StackLayout,
  expected: number,
  { numbers }: LaneEntry,
  { journey, words }: JourneyContext,
): string {
  cell.gap(6);
  let x = cell.x + signWidth;
  const figure = (value: number): void => {
    if (onScale(value, journey.scale)) {
      cell.marks.push({ shape: bandOf(value, journey.bands), x: x + 5, y: cell.y + 9, size: 11 });
      x += 15;
    }
    const text = words.rating(value, journey.bands);
    const width = Math.min(textWidth(text, 'figure'), cell.x + cell.width - x);
    cell.texts.push(textBlock({ text, x, y: cell.y, width, style: 'figure', maxLines: 1 }));
    x += width;
  };
  if (numbers.rating !== null) {
    figure(numbers.rating);
    x += 8;
  }
  cell.marks.push({ shape: 'becomes', x: x + 6, y: cell.y + 9, size: 11 });
  x += 20;
  const needed = 15 + textWidth(words.rating(expected, journey.bands), 'figure');
  if (numbers.rating !== null && x + needed > cell.x + cell.width) {
    cell.gap(lineHeightOf('figure'));
    x = cell.x + signWidth;
  }
  figure(expected);
  cell.gap(lineHeightOf('figure'));
  return words.t('action.expected', { rating: words.rating(expected, journey.bands) });
}
