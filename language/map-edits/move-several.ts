/** Moves several touchpoints, each with its comments directly above it, to the end of a stage. */

import type { MoveSeveralEdit } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import type { Position } from '../model/position.ts';
import type { Clause } from '../syntax/clause.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Entry, Lines, type StageLines } from '../text/entries.ts';
import { type Insertion, insertInto, usualGap, usualLead } from '../text/insertion.ts';
import type { Slot, Standing } from '../text/slots.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { together } from '../text/text-order.ts';
import { type EditResult, type MapEditContext, refuse } from './edit-result.ts';
import { blankLines, movedLines, newOrder, textOf } from './moved-lines.ts';

export function moveSeveral(edit: MoveSeveralEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const lines = new Lines(source);
  const stages = lines.stagesOf(journey);
  const stage = stages.find((one) => one.stage.key === edit.stage);
  if (!stage) return refuse('restructuring.no-place');
  const chosen = chosenIn(stages, new Set(edit.touchpoints));
  const [first] = chosen;
  if (!first || chosen.length < new Set(edit.touchpoints).size) return refuse('restructuring.no-touchpoint');
  if (chosen.some(({ entry }) => entry.shares)) return refuse('restructuring.shared-line');
  const moved = chosen.filter((one) => one.stage !== stage);
  const notices = [
    { message: 'map-edit.several-moved', args: { count: chosen.length, stage: stage.stage.name } },
  ] as const;
  if (moved.length === 0) return { edits: [], focus: source.rangeOf(first.entry.clause).start, notices };
  const result = gathered(moved, { stage, index: stage.entries.length }, { journey, stages, lines });
  return result.refused === undefined ? { ...result, notices } : result;
}

/** The touchpoints with these keys, in the order of the text. */
function chosenIn(stages: readonly StageLines[], keys: ReadonlySet<string>): Standing[] {
  return stages.flatMap((stage) =>
    stage.entries.flatMap((entry, index) =>
      entry?.key !== undefined && keys.has(entry.key) ? [{ stage, index, entry }] : [],
    ),
  );
}

interface Place {
  readonly journey: Journey;
  readonly stages: readonly StageLines[];
  readonly lines: Lines;
}

function gathered(moved: readonly Standing[], slot: Slot, place: Place): EditResult {
  const { lines, stages, journey } = place;
  const { source } = lines;
  const usual = usualGap(journey, { stage: slot.stage, stages, lines });
  const [gap = [], ...gaps] = moved.map((one) => gapAbove(one, usual, lines));
  const content = moved.map((one) => movedLines(one, slot, lines));
  const [own = [], ...others] = content;
  const all = [...own, ...others.flatMap((one, at) => [...(gaps[at] ?? []), ...one])];
  const insertion = insertInto(slot, all, gap, { lines, lead: usualLead(stages, lines) });
  if (!insertion) return refuse('restructuring.unreadable');
  const isGone = linesGone(moved, lines);
  const edits = together([...removals(isGone, lines), insertion.edit], source);
  const isMoved = ({ line }: Clause) => moved.some(({ entry }) => entry.first <= line && line <= entry.last);
  const order = newOrder(source.report.scan.clauses, isMoved, insertion.below);
  const free = new Set(moved.map(({ entry }) => entry.clause));
  if (!keepsStructure(source, edits, order, free)) return refuse('restructuring.would-change-others');
  return { edits, focus: focusOn(moved[0]?.entry, own, insertion, isGone) };
}

/** The blank lines that travel with a touchpoint; the first one of a stage has none of its own. */
function gapAbove({ index, entry }: Standing, usual: number, lines: Lines): readonly string[] {
  const above = lines.blanksAbove(entry.first);
  return index === 0 ? blankLines(usual) : textOf(entry.first - above, entry.first - 1, lines);
}

/** The lines that the touchpoints leave, with the blank lines that kept them apart from what stays. */
function linesGone(moved: readonly Standing[], lines: Lines): ReadonlySet<number> {
  const goes = new Set(moved.map(({ entry }) => entry));
  const found = new Set<number>();
  for (const { stage, index, entry } of moved) {
    const isFirst = stage.entries.slice(0, index).every((other) => other && goes.has(other));
    const isAlone = isFirst && stage.entries.slice(index).every((other) => other && goes.has(other));
    const above = isFirst && !isAlone ? 0 : lines.blanksAbove(entry.first);
    const below = isFirst && !isAlone ? lines.blanksBelow(entry.last) : 0;
    for (let line = entry.first - above; line <= entry.last + below; line++) found.add(line);
  }
  return found;
}

/** The edits that take these lines away, one for each stretch. */
function removals(gone: ReadonlySet<number>, { source }: Lines): TextEdit[] {
  const ordered = [...gone].sort((a, b) => a - b);
  const starts = ordered.filter((line) => !gone.has(line - 1));
  const ends = ordered.filter((line) => !gone.has(line + 1));
  return starts.map((start, at) => source.removeLines(start, ends[at] ?? start));
}

/** Where the name of the first touchpoint stands afterwards. */
function focusOn(
  entry: Entry | undefined,
  content: readonly string[],
  { below, blanks }: Insertion,
  gone: ReadonlySet<number>,
): Position {
  const step = entry ? entry.clause.line - entry.first : 0;
  const above = [...gone].filter((line) => line <= below).length;
  return { line: below + 1 + blanks + step - above, character: content[step]?.search(/\S/u) ?? 0 };
}
