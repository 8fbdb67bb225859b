/** Writes a touchpoint once more, directly behind itself. */

import type { DuplicateEdit } from '../model/map-edit.ts';
import type { Journey, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsIn } from '../rules/shared/touchpoint-views.ts';
import type { Clause } from '../syntax/clause.ts';
import { applied, type SliceEdit } from '../text/edit.ts';
import { Lines } from '../text/entries.ts';
import { insertInto, usualGap, usualLead } from '../text/insertion.ts';
import { standingOf } from '../text/slots.ts';
import { escaped, type SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';

export function duplicate({ touchpoint: key }: DuplicateEdit, journey: Journey, context: MapEditContext): EditResult {
  const { source } = context;
  const lines = new Lines(source);
  const stages = lines.stagesOf(journey);
  const from = standingOf(key, stages);
  const touchpoint = touchpointsIn(journey.stages).find((one) => one.key === key);
  if (!from || !touchpoint) return refuse('restructuring.no-touchpoint');
  const { stage, index, entry } = from;
  const { clause, first, last, shares } = entry;
  if (shares) return refuse('restructuring.shared-line');
  const content = copyOf({ clause, first, last }, ownWords(touchpoint, clause, journey, source), source);
  const blanks = Array.from({ length: usualGap(journey, { stage, stages, lines }) }, () => '');
  const insertion = insertInto({ stage, index: index + 1 }, content, blanks, { lines, lead: usualLead(stages, lines) });
  if (!insertion) return refuse('restructuring.unreadable');
  const { scan, placement } = source.report;
  const { clauses } = scan;
  const isCopied = ({ line }: Clause) => first <= line && line <= last;
  const count = clauses.filter(isCopied).length;
  const lost = placement.skipped.filter((skipped) => isCopied(skipped.clause)).length;
  const at = clauses.filter(({ line }) => line <= insertion.below).length;
  const added = Array.from({ length: count }, () => undefined);
  const order = [...clauses.slice(0, at), ...added, ...clauses.slice(at)];
  if (!keepsStructure(source, [insertion.edit], order, undefined, lost)) {
    return refuse('restructuring.would-change-others');
  }
  const line = insertion.below + 1 + insertion.blanks + (clause.line - first);
  return { edits: [insertion.edit], focus: { line, character: source.indentOf(clause.line).length } };
}

/** Its lines with other words in place of the name and the id. */
function copyOf(
  { clause, first, last }: { readonly clause: Clause; readonly first: number; readonly last: number },
  words: readonly SliceEdit[],
  source: SourceText,
): readonly string[] {
  const start = source.endOfIndent(first) - source.indentOf(first).length;
  const own = words.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const text = applied(source.text.slice(start, source.endOfLine(Math.max(last, clause.line))), own);
  return text.split(/\r\n|\r|\n/u);
}

/** The name and the id that the copy has: a number tells them from the first ones. */
function ownWords(touchpoint: Touchpoint, clause: Clause, journey: Journey, source: SourceText): SliceEdit[] {
  const { id, value } = clause;
  const words: SliceEdit[] = [];
  if (id) {
    const taken = new Set(source.report.scan.clauses.flatMap((one) => (one.id ? nameKey(source.textOf(one.id)) : [])));
    words.push({ ...id, newText: numbered(source.textOf(id), /-\d+$/u, (count) => `-${count}`, taken) });
  }
  if (value && touchpoint.name !== '') {
    const names = new Set(touchpointsIn(journey.stages).map(({ name }) => nameKey(name)));
    const name = numbered(touchpoint.name, /\s*\(\d+\)$/u, (count) => ` (${count})`, names);
    words.push({ ...value, newText: escaped(name.replace(/\s+/gu, ' ')) });
  }
  return words;
}

/** The first of `text-2`, `text-3` … that is not taken. */
function numbered(text: string, number: RegExp, ending: (count: number) => string, taken: ReadonlySet<string>): string {
  const base = text.replace(number, '');
  let count = 2;
  while (taken.has(nameKey(base + ending(count)))) count++;
  return base + ending(count);
}
