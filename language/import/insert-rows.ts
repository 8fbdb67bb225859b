/** Puts the touchpoints and stages of pasted rows where they belong in a text. */

import { append } from '../model/long-lists.ts';
import type { Scale } from '../model/model.ts';
import type { Clause } from '../syntax/clause.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import { scan } from '../syntax/scan.ts';
import { addProperty } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { escaped, type SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { orderAfter, together } from '../text/text-order.ts';
import { apart, type Block, blanks, type Gaps } from './row-gaps.ts';
import type { RowLines } from './row-lines.ts';
import type { RowPlace } from './row-place.ts';
import type { RowStage } from './row-touchpoints.ts';

/** Where the rows go. */
export interface PastePlace {
  /** The line of the cursor. */
  readonly line: number;
  /** The lines on which the rows stand already, as plain text; left out, they come from elsewhere. */
  readonly instead?: { readonly first: number; readonly last: number };
}

export interface WrittenStage extends RowStage {
  /** Of each of its touchpoints. */
  readonly written: readonly RowLines[];
}

export interface Pasted {
  readonly stages: readonly WrittenStage[];
  readonly remarks: readonly string[];
  /** Values of the `persona` lines that they need. */
  readonly personas: readonly string[];
  readonly gaps: Gaps;
}

/** A line of the text without the rows, in the text that has them. */
export function lineInside(line: number, { instead }: PastePlace): number {
  return instead && line >= instead.first ? line + instead.last - instead.first + 1 : line;
}

function blocksOf(stage: WrittenStage, indent: string): Block[] {
  return stage.written.map(({ lines }) => ({ kind: 'touchpoint', lines: indented(lines, indent) }));
}

function stageBlocks(stage: WrittenStage, at: RowPlace, source: SourceText): Block[] {
  const line = `${at.stageIndent}${source.spell('stage')}: ${escaped(stage.name)}`;
  return [{ kind: 'stage', lines: [line] }, ...blocksOf(stage, newStageIndent(at, source))];
}

/** Touchpoints of a new stage stand further in than it, whatever those without a stage do. */
function newStageIndent({ stageIndent, touchpointIndent }: RowPlace, source: SourceText): string {
  return touchpointIndent.length > stageIndent.length ? touchpointIndent : stageIndent + source.indentUnit;
}

function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}

function remarkBlocks(remarks: readonly string[], indent: string): Block[] {
  return remarks.length > 0 ? [{ kind: 'remark', lines: indented(remarks, indent) }] : [];
}

/** What is written below which line of the text. */
interface Put {
  readonly below: number;
  blocks: Block[];
}

type JoinedPlace = RowPlace & { readonly journey: Clause; readonly below: number };

/**
 * Rows of a stage that is there go to its end, those of the open one where the cursor is, and new stages behind that
 * one.
 */
export function joined(
  pasted: Pasted,
  at: JoinedPlace,
  where: PastePlace,
  rest: SourceText,
  source: SourceText,
): TextEdit[] | undefined {
  const here: Put = { below: at.below, blocks: [] };
  const puts = [here];
  const isOpen = ({ key }: RowStage) => key === '' || key === at.stage;
  for (const stage of pasted.stages.filter(isOpen)) append(here.blocks, blocksOf(stage, at.touchpointIndent));
  for (const stage of pasted.stages.filter((one) => !isOpen(one))) {
    const there = at.stages.find(({ keys }) => keys.includes(stage.key));
    if (!there) append(here.blocks, stageBlocks(stage, at, source));
    else if (there.last === at.below) here.blocks = [...blocksOf(stage, there.touchpointIndent), ...here.blocks];
    else puts.push({ below: there.last, blocks: blocksOf(stage, there.touchpointIndent) });
  }
  const inOrder = puts.filter(({ blocks }) => blocks.length > 0).toSorted((one, other) => one.below - other.below);
  const [first] = inOrder;
  if (first) first.blocks = [...remarkBlocks(pasted.remarks, at.touchpointIndent), ...first.blocks];
  const additions = [
    ...pasted.personas.map((name) => addProperty(rest, at.journey, 'persona', name)),
    ...inOrder.map(({ below, blocks }) => rest.insertBelow(below, linesFor(blocks, below, pasted.gaps, where, rest))),
  ];
  const edits = together(additions, rest);
  const { clauses } = rest.report.scan;
  const added = edits.map((edit) => ({
    offset: rest.offsetAt(edit.range.start),
    count: scan(rest.after([edit])).clauses.length - clauses.length,
  }));
  if (!keepsStructure(rest, edits, orderAfter(rest, new Set(), added), undefined)) return undefined;
  return where.instead ? inPlaceOf(where.instead, edits, where, source) : edits;
}

/** With the blank lines that are usual above and below them. */
function linesFor(
  blocks: readonly Block[],
  below: number,
  gaps: Gaps,
  { instead }: PastePlace,
  rest: SourceText,
): string[] {
  const { clauses, lineStarts } = rest.report.scan;
  const above = clauses.findLast(({ line, startsLine }) => startsLine && line <= below);
  const next = clauses.find(({ line, startsLine }) => startsLine && line > below);
  const lines = apart(kindOf(rest.placedAs(above)), blocks, gaps);
  // Rows that stood alone had a blank line above them already.
  const isApart = instead !== undefined && rest.textOfLine(below).trim() === '';
  const isAtEnd = below + 1 >= lineStarts.length || rest.textOfLine(below + 1).trim() === '';
  const word = next?.keyword?.word;
  const gapBelow = word === 'stage' ? gaps.stage : word === 'journey' ? 1 : gaps.touchpoint;
  return [
    ...(isApart ? lines.slice(lines.findIndex((line) => line !== '')) : lines),
    ...blanks(isAtEnd ? 0 : gapBelow),
  ];
}

/** What the lines above a place speak about. */
function kindOf(above: PlacedClause | undefined): Block['kind'] {
  const { opens, parentKind } = above ?? {};
  if (opens === 'touchpoint' || parentKind === 'touchpoint' || parentKind === 'need' || parentKind === 'action')
    return 'touchpoint';
  return opens === 'stage' || parentKind === 'stage' ? 'stage' : 'head';
}

/** The same edits in the text that has the rows, which go. */
function inPlaceOf(
  { first, last }: { readonly first: number; readonly last: number },
  edits: readonly TextEdit[],
  where: PastePlace,
  source: SourceText,
): TextEdit[] {
  const removal = source.removeLines(first, last);
  const shifted = edits.map(({ range, newText }) => {
    const line = lineInside(range.start.line, where);
    return source.insert(source.offsetAt({ line, character: range.start.character }), newText);
  });
  return together([...shifted, removal], source);
}

/** A text without a journey gets one, below what it declares for it. */
export function newJourney(
  { stages, remarks, personas, gaps }: Pasted,
  { scale, name }: { readonly scale: Scale | undefined; readonly name: string },
  at: RowPlace,
  { line, instead }: PastePlace,
  source: SourceText,
): TextEdit[] {
  const head = [
    `${source.spell('journey')}: ${name}`,
    ...personas.map((persona) => `  ${source.spell('persona')}: ${persona}`),
    ...(scale ? [`  ${source.spell('scale')}: ${scale.low}-${scale.high}`] : []),
  ];
  const own = stages.map((stage) =>
    stage.key === '' ? blocksOf(stage, at.touchpointIndent) : stageBlocks(stage, at, source),
  );
  const indent = stages.some(({ key }) => key !== '') ? at.stageIndent : at.touchpointIndent;
  const lines = [...head, ...apart('head', [...remarkBlocks(remarks, indent), ...own.flat()], gaps)];
  if (instead) {
    const start = source.report.scan.lineStarts[instead.first] ?? 0;
    const from = source.text[start] === '\uFEFF' ? start + 1 : start;
    const slice = { start: from, end: source.endOfLine(instead.last) };
    return [source.replace(slice, [...blankBelow(instead.first - 1, source), ...lines].join(source.eol))];
  }
  const last = source.report.scan.clauses.findLast(({ startsLine }) => startsLine);
  const end = source.report.scan.lineStarts.length - 1;
  const below = Math.max(last ? source.lastLineOf(last) : 0, Math.min(line, end));
  if (source.textOfLine(below).trim() !== '') return [source.insertBelow(below, ['', ...lines])];
  const written = [...blankBelow(below - 1, source), ...lines].join(source.eol);
  return [source.insert(source.endOfLine(below), written + source.eol)];
}

/** The blank line that keeps a journey apart from what stands above it. */
function blankBelow(line: number, source: SourceText): string[] {
  return blanks(line >= 0 && source.textOfLine(line).trim() !== '' ? 1 : 0);
}
