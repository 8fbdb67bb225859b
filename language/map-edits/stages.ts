/** Adds, moves and deletes stages, with all that stands in them. */

import type { AddStageEdit, MoveStageEdit, RemoveStageEdit } from '../model/map-edit.ts';
import type { Journey } from '../model/model.ts';
import type { Clause } from '../syntax/clause.ts';
import { Lines } from '../text/entries.ts';
import { placeAfter } from '../text/place-after.ts';
import { escaped, type SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { type EditResult, type MapEditContext, type Refusal, refuse } from './edit-result.ts';
import { placesNaming } from './places-naming.ts';
import { stillNamed } from './remove.ts';

/** The lines of a stage, with the comments directly above it. */
interface Block {
  readonly key: string;
  readonly clause: Clause;
  readonly first: number;
  readonly last: number;
}

export function addStage({ name, to }: AddStageEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const called = name.replace(/\s+/gu, ' ').trim();
  if (called === '') return refuse('map-edit.no-stage-name');
  const lines = new Lines(source);
  const blocks = blocksOf(journey, lines);
  if ('refused' in blocks) return blocks;
  const beside = blocks.find(({ key }) => key === ('before' in to ? to.before : to.after));
  if (!beside) return refuse('restructuring.no-place');
  const indent = source.indentOf(beside.clause.line);
  const second = blocks[1];
  const gap = Array.from({ length: second ? lines.blanksAbove(second.first) : 0 }, () => '');
  const line = `${indent}${source.spell('stage')}: ${escaped(called)}`;
  const edit =
    'before' in to ? source.insertAbove(beside.first, line, ...gap) : source.insertBelow(beside.last, [...gap, line]);
  const below = 'before' in to ? beside.first - 1 : beside.last;
  const { clauses } = source.report.scan;
  const at = clauses.filter((clause) => clause.line <= below).length;
  const order = [...clauses.slice(0, at), undefined, ...clauses.slice(at)];
  if (!keepsStructure(source, [edit], order, undefined)) return refuse('restructuring.would-change-others');
  const focus = { line: below + 1 + ('before' in to ? 0 : gap.length), character: indent.length };
  return { edits: [edit], focus };
}

export function moveStage({ stage, step }: MoveStageEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const lines = new Lines(source);
  const blocks = blocksOf(journey, lines);
  if ('refused' in blocks) return blocks;
  const at = blocks.findIndex(({ key }) => key === stage);
  if (at < 0) return refuse('restructuring.no-place');
  const [upper, lower] = step === 'back' ? [blocks[at - 1], blocks[at]] : [blocks[at], blocks[at + 1]];
  if (!upper || !lower) return refuse(`map-edit.no-stage-${step}`);
  const blanks = lines.blanksAbove(lower.first);
  const above = [...textOf(lower.first, lower.last, source), ...textOf(lower.first - blanks, lower.first - 1, source)];
  const edits = [source.insertAbove(upper.first, ...above), source.removeLines(lower.first - blanks, lower.last)];
  const { clauses } = source.report.scan;
  const own = clauses.filter((clause) => isIn(lower, clause));
  const others = clauses.filter((clause) => !isIn(lower, clause));
  const place = others.filter(({ line }) => line < upper.first).length;
  const order = [...others.slice(0, place), ...own, ...others.slice(place)];
  if (!keepsStructure(source, edits, order, undefined)) return refuse('restructuring.would-change-others');
  const moved = upper.first + (lower.clause.line - lower.first);
  const kept = upper.clause.line + above.length;
  const line = step === 'back' ? moved : kept;
  return { edits, focus: { line, character: source.indentOf((blocks[at] ?? lower).clause.line).length } };
}

export function removeStage({ stage }: RemoveStageEdit, journey: Journey, { source }: MapEditContext): EditResult {
  const lines = new Lines(source);
  const blocks = blocksOf(journey, lines);
  if ('refused' in blocks) return blocks;
  const at = blocks.findIndex(({ key }) => key === stage);
  const [block, named] = [blocks[at], journey.stages.find(({ key }) => key === stage)];
  if (!block || !named) return refuse('restructuring.no-place');
  const isFirst = at === 0 && blocks.length > 1;
  const first = isFirst ? block.first : block.first - lines.blanksAbove(block.first);
  const last = isFirst ? block.last + lines.blanksBelow(block.last) : block.last;
  const edits = [source.removeLines(first, last)];
  const left = source.report.scan.clauses.filter((clause) => !isIn(block, clause));
  if (!keepsStructure(source, edits, left, undefined)) return refuse('restructuring.would-change-others');
  const keys = named.entries.flatMap((entry) => (entry.kind === 'touchpoint' ? entry.touchpoint.key : []));
  const places = placesNaming(new Set(keys), journey).filter(({ start }) => start.line < first || last < start.line);
  const opener = (blocks[at + 1] ?? blocks[at - 1])?.clause ?? source.opener('journey', journey.nameRange.start);
  const focus = opener ? placeAfter(opener.start, edits, source) : { line: 0, character: 0 };
  const removed = { message: 'map-edit.stage-removed', args: { name: named.name, count: keys.length } } as const;
  return { edits, focus, notices: [removed, ...stillNamed(places, edits, source)] };
}

/** The stages that have a line, each on whole lines of its own. */
function blocksOf(journey: Journey, lines: Lines): readonly Block[] | Refusal {
  const blocks: Block[] = [];
  for (const { stage, clause } of lines.stagesOf(journey)) {
    if (stage.implicit) continue;
    if (!clause) return refuse('restructuring.unreadable');
    const { first, last, shares } = lines.blockOf(clause);
    if (shares) return refuse('restructuring.unreadable');
    blocks.push({ key: stage.key, clause, first, last });
  }
  return blocks;
}

function isIn({ first, last }: Block, { line }: Clause): boolean {
  return first <= line && line <= last;
}

function textOf(first: number, last: number, source: SourceText): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => source.textOfLine(first + step));
}
