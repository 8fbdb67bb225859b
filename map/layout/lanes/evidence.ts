/** What the latest rating and importance stand on: answers, their kind and date; and what else was seen or heard. */

import type { Journey, JourneyDate, Rating } from '../../../language/model/model.ts';
import type { Base } from '../../../language/model/numbers.ts';
import { importanceLineOf, ratingLineOf } from '../../../language/view/numbers-for.ts';
import { atMost, type JourneyContext } from '../context.ts';
import { StackLayout } from '../drawing.ts';
import { kept } from '../keeper.ts';
import { textWidth } from '../text/text.ts';
import { dateWords } from '../words/date-words.ts';
import { cellLabel, evidenceWords, importanceBasis, intervalWords } from '../words/lane-words.ts';
import { countOf } from '../words/rating-words.ts';
import type { CellDraft, Lane, LaneEntry } from './lane.ts';
import { cellPadding } from './notes.ts';

const noteLines = 5;
const dots = { size: 8, step: 11 };
/** How many of four dots are filled: a measure of its own, in no colour that says good or bad. */
const strengths: Readonly<Record<Base, number>> = { anecdotal: 1, thin: 2, solid: 3, strong: 4 };

export const evidence: Lane = {
  id: 'evidence',
  draft: (entries, context) => ({
    cells: new Map(
      entries.flatMap((entry) => {
        const draft = kept(entry.touchpoint, 'evidence', entry, context, draftCell);
        return draft ? [[entry.column, draft] as const] : [];
      }),
    ),
  }),
};

function draftCell(entry: LaneEntry, context: JourneyContext): CellDraft | undefined {
  const { touchpoint, numbers, width } = entry;
  const { lang } = context;
  const cell = new StackLayout(cellPadding.x, 8, width - 2 * cellPadding.x);
  const importance = importanceBasis(importanceLineOf(touchpoint, numbers), context.journey, context.words);
  const basis = [...basisOf(entry, context), ...(importance === undefined ? [] : [importance])];
  const said = addBasis(cell, basis, entry, context);
  for (const { value } of touchpoint.evidence) {
    if (said.length > 0) cell.gap(6);
    cell.text({ text: value, style: 'small', lang, maxLines: atMost(noteLines, context) });
    said.push(value);
  }
  if (said.length === 0) return undefined;
  const label = cellLabel('evidence', touchpoint, `${said.join('. ')}.`, context);
  return { height: cell.y + 8, label, drawing: cell.drawing() };
}

/** How reliable the number of answers is, the interval, kinds of evidence, sources and date. */
function basisOf({ touchpoint, numbers }: LaneEntry, { journey, words }: JourneyContext): string[] {
  const line = ratingLineOf(touchpoint, numbers);
  if (numbers.rating === null || !line) return [];
  const date = line.date ?? sourceDate(line, journey);
  return [
    ...(numbers.n === null || numbers.base === null ? [] : [words.t('evidence.base', { base: numbers.base })]),
    ...(numbers.interval ? [intervalWords(numbers.interval, words)] : []),
    [...evidenceWords(line, journey, words), ...(date ? [dateWords(date, words)] : [])].join(', '),
  ].filter((text) => text !== '');
}

/** One line, two in a narrow cell: the number of answers with its dots, the rest in a tooltip; without it, the rest. */
function addBasis(
  cell: StackLayout,
  basis: readonly string[],
  { numbers }: LaneEntry,
  { words }: JourneyContext,
): string[] {
  if (numbers.rating === null || numbers.n === null || numbers.base === null) {
    for (const [index, text] of basis.entries()) {
      if (index > 0) cell.gap(2);
      cell.text({ text, style: 'small', tone: 'muted', maxLines: 3 });
    }
    return [...basis];
  }
  for (let index = 0; index < 4; index += 1) {
    const shape = index < strengths[numbers.base] ? 'dot' : 'ring';
    cell.marks.push({ shape, x: cell.x + 5 + index * dots.step, y: cell.y + 8, size: dots.size });
  }
  const answers = words.t('answers', { n: countOf(numbers.n, numbers.population, words) });
  const said = [answers, ...basis];
  const beside = 4 * dots.step + 6;
  const fits = textWidth(answers, 'strong') <= cell.width - beside;
  if (!fits) cell.gap(16);
  cell.text({ text: answers, style: 'strong', tooltip: said.join('\n') }, fits ? beside : 0);
  return said;
}

/** When its one source is from, where the rating itself does not say. */
function sourceDate({ sources }: Rating, { inReach }: Journey): JourneyDate | undefined {
  const [only, ...others] = sources;
  if (!only || others.length > 0) return undefined;
  return inReach.sources.find(({ key }) => key === only.key)?.date?.value;
}
