/** Moves a touchpoint, with its comments directly above it, within its stage or to another one. */

import type { MoveEdit } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import type { TextEdit } from '../text/edit.ts';
import { Lines, type StageLines } from '../text/entries.ts';
import { insertInto, usualGap, usualLead } from '../text/insertion.ts';
import { isWhere, type Slot, type Standing, slotAfterStep, slotAt, standingOf } from '../text/slots.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';
import { blankLines, movedLines, newOrder, textOf } from './moved-lines.ts';

export function move({ touchpoint, to }: MoveEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const lines = new Lines(source);
  const stages = lines.stagesOf(journey);
  const from = standingOf(touchpoint, stages);
  return from ? moveEntry(from, to, { journey, stages, lines }) : refuse('restructuring.no-touchpoint');
}

/** Moves a touchpoint, or a place where one is met again. */
export function moveEntry(from: Standing, to: MoveEdit['to'], context: MoveContext): EditResult {
  const { stages, lines } = context;
  if (from.entry.shares) return refuse('restructuring.shared-line');
  const slot = 'step' in to ? slotAfterStep(to, from, stages) : slotAt(to, stages);
  if (!slot) return 'step' in to ? refuse(`restructuring.no-step-${to.step}`) : refuse('restructuring.no-place');
  if (isWhere(from, slot)) return { edits: [], focus: lines.source.rangeOf(from.entry.clause).start };
  return moved(from, slot, context);
}

interface MoveContext {
  readonly journey: Journey;
  readonly stages: readonly StageLines[];
  readonly lines: Lines;
}

function moved(from: Standing, slot: Slot, { journey, stages, lines }: MoveContext): EditResult {
  const { source } = lines;
  const { clause, first, last } = from.entry;
  const taken = takenLines(from, lines);
  const blanks = taken.blanks ?? blankLines(usualGap(journey, { stage: slot.stage, stages, lines }));
  const content = movedLines(from, slot, lines);
  const insertion = insertInto(slot, content, blanks, { lines, lead: usualLead(stages, lines) });
  if (!insertion) return refuse('restructuring.unreadable');
  const edits: TextEdit[] = [source.removeLines(taken.first, taken.last), insertion.edit];
  const order = newOrder(source.report.scan.clauses, ({ line }) => first <= line && line <= last, insertion.below);
  if (!keepsStructure(source, edits, order, new Set([clause]))) return refuse('restructuring.would-change-others');
  const gone = insertion.below < first ? 0 : taken.last - taken.first + 1;
  const line = insertion.below + 1 + insertion.blanks + (clause.line - first) - gone;
  return { edits, focus: { line, character: content[clause.line - first]?.search(/\S/u) ?? 0 } };
}

/**
 * What goes away with a touchpoint: the blank lines that keep it apart from the one before it, or, for the first one of
 * a stage, from the next. They travel with it, so that a touchpoint that is moved back leaves the text as it was.
 */
function takenLines(
  { stage, index, entry: { first, last } }: Standing,
  lines: Lines,
): { readonly first: number; readonly last: number; readonly blanks: readonly string[] | undefined } {
  if (index === 0 && stage.entries.length > 1) {
    const below = lines.blanksBelow(last);
    return { first, last: last + below, blanks: textOf(last + 1, last + below, lines) };
  }
  const above = lines.blanksAbove(first);
  const before = stage.entries[index - 1];
  const stays = before && lines.endsInComment(before) && lines.blanksBelow(last) === 0 ? above : 0;
  const blanks = index === 0 ? undefined : textOf(first - above, first - 1, lines);
  return { first: first - above + stays, last, blanks };
}
