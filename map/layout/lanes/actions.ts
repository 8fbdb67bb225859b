/** What is to be done: text, expected rating, owner, date, state and effort; and ideas for more. */

import { bandOf } from '../../../language/analysis/bands.ts';
import { impactOf, isOpen } from '../../../language/analysis/expected-impact.ts';
import { onScale } from '../../../language/analysis/position.ts';
import type { Action, Touchpoint } from '../../../language/model/model.ts';
import { declaredName } from '../../../language/view/names.ts';
import { isShown } from '../../options.ts';
import { atMost, type JourneyContext } from '../context.ts';
import type { LaneShape, StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
import { lineHeightOf, textBlock, textWidth } from '../text/text.ts';
import { dateWords } from '../words/date-words.ts';
import { cellLabel, cellLabelOf } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { addNote, cellPadding, groundBehind, groundGap, itemGap, signWidth, startCell } from './notes.ts';

const kinds = ['actions', 'ideas'] as const;

type Kind = (typeof kinds)[number];

/** Actions, and ideas for more of them: what the company does and could do. */
export const actions: Lane = {
  id: 'actions',
  parts: kinds,
  draft: (entries, context, options) => {
    const shown = kinds.filter((kind) => isShown(kind, options));
    const present = shown.filter((kind) => entries.some(({ touchpoint }) => has(kind, touchpoint)));
    const cells = entries.flatMap((entry) => {
      const own = present.filter((kind) => has(kind, entry.touchpoint));
      if (own.length === 0) return [];
      const part = `actions ${own.join(' ')}`;
      return [
        [
          entry.column,
          kept(entry.touchpoint, part, entry, context, (input, read) => draftCell(input, own, read)),
        ] as const,
      ];
    });
    return { parts: present, cells: new Map(cells) };
  },
};

function has(kind: Kind, { actions: own, effort, ideas }: Touchpoint): boolean {
  return kind === 'ideas' ? ideas.length > 0 : own.length > 0 || effort !== undefined;
}

const actionLines = 6;

function draftCell(entry: LaneEntry, own: readonly Kind[], context: JourneyContext): CellDraft {
  const { touchpoint, width } = entry;
  const cell = startCell(width);
  const said = own.map((kind, index) => {
    if (index > 0) cell.gap(groundGap + cellPadding.y);
    const top = cell.y - cellPadding.y;
    const text = kind === 'actions' ? addActions(cell, entry, context) : addIdeas(cell, touchpoint, context);
    cell.gap(cellPadding.y);
    groundBehind(cell, kind === 'actions' ? 'plain' : 'idea', { x: 0, y: top, width, height: cell.y - top });
    return { lane: kind, text };
  });
  const [alone] = said;
  const label =
    alone && said.length === 1
      ? cellLabel(alone.lane, touchpoint, alone.text, context)
      : cellLabelOf('actionsAndIdeas', said, touchpoint, context);
  return { height: cell.y, label, drawing: cell.drawing() };
}

function addIdeas(cell: StackLayout, { ideas }: Touchpoint, context: JourneyContext): string {
  const said = ideas.map((idea, index) => {
    if (index > 0) cell.gap(itemGap);
    return addNote(cell, 'idea', idea, context);
  });
  return said.join(' ');
}

function addActions(cell: StackLayout, entry: LaneEntry, context: JourneyContext): string {
  const said = entry.touchpoint.actions.map((action, index) => {
    if (index > 0) {
      cell.gap(10);
      cell.rule();
      cell.gap(10);
    }
    return addAction(cell, action, entry, context);
  });
  const effort = addEffort(cell, entry.touchpoint, context);
  return [...said, ...(effort ? [effort] : [])].join(' ');
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
