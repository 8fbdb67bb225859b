/** What customers need there, how well that is met and how much it matters, and whose needs are served. */

import { bandOf } from '../../../language/analysis/bands.ts';
import { onScale } from '../../../language/analysis/position.ts';
import type { Journey, Need, Reference } from '../../../language/model/model.ts';
import { shortName } from '../../../language/view/names.ts';
import type { JourneyContext } from '../context.ts';
import type { StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
import { textBlock, textWidth } from '../text/text.ts';
import { needExpectedWords } from '../words/expectation-words.ts';
import { cellLabel } from '../words/lane-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { addNote, closeCell, itemGap, signWidth, startCell } from './notes.ts';

export const needs: Lane = {
  id: 'needs',
  draft: (entries, context) => ({
    sign: 'need',
    cells: new Map(
      entries
        .filter(({ touchpoint }) => touchpoint.needs.length > 0 || touchpoint.serves.length > 0)
        .map((entry) => [entry.column, kept(entry.touchpoint, 'needs', entry, context, draftCell)] as const),
    ),
  }),
};

function draftCell({ touchpoint, width }: LaneEntry, context: JourneyContext): CellDraft {
  const cell = startCell(width);
  const said: string[] = [];
  const items = [
    ...touchpoint.needs.map((need) => () => addNeed(cell, need, context)),
    ...touchpoint.serves.map((served) => () => addServed(cell, served, context)),
  ];
  for (const [index, add] of items.entries()) {
    if (index > 0) cell.gap(itemGap);
    said.push(add());
  }
  return closeCell(cell, width, cellLabel('needs', touchpoint, said.join('. '), context));
}

function addNeed(cell: StackLayout, need: Need, context: JourneyContext): string {
  const { journey, words } = context;
  const text = addNote(cell, 'need', { value: need.text, personas: [] }, context);
  const met = need.met?.value;
  const importance = need.importance?.value;
  const expected = needExpectedWords(need, journey, words);
  if (met === undefined && importance === undefined && expected === undefined) return text;
  cell.gap(3);
  const figures: string[] = [];
  let x = cell.x + signWidth;
  if (met !== undefined) {
    const figure = words.t('need.met', { met: words.rating(met, journey.bands) });
    if (onScale(met, journey.scale)) {
      cell.marks.push({ shape: bandOf(met, journey.bands), x: x + 5, y: cell.y + 7, size: 10 });
      x += 14;
    }
    x += addFigure(cell, figure, x, 'label');
    figures.push(figure);
  }
  const rest = importance === undefined ? [] : [words.t('need.importance', { importance: words.number(importance) })];
  for (const figure of expected === undefined ? rest : [...rest, expected]) {
    if (x + 10 + textWidth(figure, 'small') > cell.x + cell.width && figures.length > 0) {
      cell.gap(15);
      x = cell.x + signWidth - 10;
    }
    x = figures.length > 0 ? x + 10 : x;
    x += addFigure(cell, figure, x, 'small');
    figures.push(figure);
  }
  cell.gap(14);
  return `${text} (${figures.join(', ')})`;
}

function addFigure(cell: StackLayout, text: string, x: number, style: 'label' | 'small'): number {
  const width = Math.min(textWidth(text, style), cell.x + cell.width - x);
  const tone = style === 'small' ? 'muted' : 'text';
  cell.texts.push(textBlock({ text, x, y: cell.y, width, style, tone, maxLines: 1 }));
  return width;
}

function addServed(cell: StackLayout, served: Reference, context: JourneyContext): string {
  const { journey, words } = context;
  const { need, persona } = findNeed(served, journey);
  const value = persona
    ? words.t('need.servesPersona', { need, persona: shortName(persona) })
    : words.t('need.serves', { need });
  return addNote(cell, 'serves', { value, personas: [] }, context);
}

/** A need of the journey or of one of its personas, by its key. */
function findNeed(
  { key, value }: Reference,
  { needs: own, personas }: Journey,
): { readonly need: string; readonly persona: string | undefined } {
  const ofJourney = own.find((need) => need.key === key);
  if (ofJourney) return { need: ofJourney.text, persona: undefined };
  for (const persona of personas) {
    const found = persona.needs.find((need) => need.key === key);
    if (found) return { need: found.text, persona: persona.name };
  }
  return { need: value, persona: undefined };
}
