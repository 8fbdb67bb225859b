/** Adds a touchpoint with only a name. */

import type { AddEdit } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import { Lines } from '../text/entries.ts';
import { indentIn, insertInto, usualGap, usualLead } from '../text/insertion.ts';
import { slotAt } from '../text/slots.ts';
import { escaped } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';

export function add({ name, to }: AddEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const called = name.replace(/\s+/gu, ' ').trim();
  if (called === '') return refuse('restructuring.no-name');
  const lines = new Lines(source);
  const stages = lines.stagesOf(journey);
  const slot = slotAt(to, stages);
  if (!slot) return refuse('restructuring.no-place');
  const indent = indentIn(slot.stage, lines);
  const blanks = Array.from({ length: usualGap(journey, { stage: slot.stage, stages, lines }) }, () => '');
  const content = [`${indent}${source.spell('touchpoint')}: ${escaped(called)}`];
  const insertion = insertInto(slot, content, blanks, { lines, lead: usualLead(stages, lines) });
  if (!insertion) return refuse('restructuring.unreadable');
  const { clauses } = source.report.scan;
  const at = clauses.filter(({ line }) => line <= insertion.below).length;
  const order = [...clauses.slice(0, at), undefined, ...clauses.slice(at)];
  if (!keepsStructure(source, [insertion.edit], order, undefined)) return refuse('restructuring.would-change-others');
  const line = insertion.below + 1 + insertion.blanks;
  return { edits: [insertion.edit], focus: { line, character: indent.length } };
}
