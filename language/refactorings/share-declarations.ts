/** Moves what a map declares to a file that several maps share, and uses that file. */

import { type URI, UriUtils } from 'langium';
import { isJourneyFile } from '../generated/ast.ts';
import { isDeclared } from '../keywords/keywords.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { Journey } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import { isJourneyDocument, type JourneyDocument } from '../names/occurrences.ts';
import { shortName, writtenName } from '../names/symbol-tables.ts';
import type { Clause } from '../syntax/clause.ts';
import type { PlacedClause } from '../syntax/placed-clause.ts';
import { plainText } from '../syntax/plain-text.ts';
import { addProperty } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { Lines } from '../text/entries.ts';
import { allRead, clausesWithin, nodeOnLine } from '../text/selection.ts';
import { listItem, type SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure-check.ts';
import { orderAfter, sourceOf, together } from '../text/text-order.ts';
import type { FileChange, Refactoring, RefactoringContext, WorkspaceContext } from './refactoring.ts';

/** More files than these are a list to read. */
const mostFiles = 3;
const newFile = 'shared.journey';

export function declarationsShared(selection: Range, context: RefactoringContext): Refactoring[] {
  const { source, workspace, analysis } = context;
  const placed = nodeOnLine(selection, source);
  if (!workspace || !placed || !isDeclaration(placed, source)) return [];
  // A file with only declarations is already a shared file.
  if (analysis.file.journeys.length === 0) return [];
  const reason = whyNot(placed, context);
  if (reason) {
    const refused = { reason, args: {} };
    return workspace.createsFiles ? [{ ...offerOf([placed], newTarget(workspace), source), edits: [], refused }] : [];
  }
  const all = source.report.placement.clauses.filter((one) => !one.recoveryNode && isMovable(one, context));
  return targetsOf(workspace).flatMap((target) => [
    ...offer([placed], target, context),
    ...(all.length > 1 ? offer(all, target, context) : []),
  ]);
}

interface Target {
  readonly uri: URI;
  /** `undefined` for a new file. */
  readonly document: JourneyDocument | undefined;
  readonly isUsed: boolean;
}

/** With several journeys in a file, a declaration of one would apply to the others as well. */
function isMovable(placed: PlacedClause, { analysis, source }: RefactoringContext): boolean {
  return isDeclaration(placed, source) && (placed.parentKind === 'file' || analysis.file.journeys.length === 1);
}

function isDeclaration({ opens, clause }: PlacedClause, source: SourceText): boolean {
  if (!isDeclared(opens) || clause.fault !== undefined) return false;
  const end = clausesWithin(clause, source).at(-1)?.end ?? clause.end;
  return allRead(source, clause.start, end);
}

function whyNot(placed: PlacedClause, context: RefactoringContext): MessageKey | undefined {
  const { workspace } = context;
  if (!isMovable(placed, context)) return 'restructure.several-journeys';
  const isHomeless = workspace?.document.uri.scheme === 'untitled' && targetsOf(workspace).length === 0;
  return isHomeless ? 'restructure.save-first' : undefined;
}

function newTarget({ document }: WorkspaceContext): Target {
  return { uri: UriUtils.joinPath(UriUtils.dirname(document.uri), newFile), document: undefined, isUsed: false };
}

/** Files without a journey: used files first, then files in the same folder, and a new file if there is none. */
function targetsOf(around: WorkspaceContext): Target[] {
  const { document, reach, documents, createsFiles } = around;
  const file = document.parseResult.value;
  const used = new Set(reach.transitiveImports(file));
  const folder = UriUtils.dirname(document.uri);
  const known = documents.all
    .filter(isJourneyDocument)
    .filter((other) => other !== document && other.parseResult.value.journeys.length === 0)
    .map((other) => ({ uri: other.uri, document: other, isUsed: used.has(other.parseResult.value) }))
    .filter(({ uri, isUsed }) => isUsed || UriUtils.equals(UriUtils.dirname(uri), folder))
    .toArray()
    .sort((a, b) => Number(b.isUsed) - Number(a.isUsed))
    .slice(0, mostFiles);
  const fresh = newTarget(around);
  const canBeNew = createsFiles && document.uri.scheme !== 'untitled' && !documents.hasDocument(fresh.uri);
  return [...known, ...(canBeNew ? [fresh] : [])];
}

function offer(things: readonly PlacedClause[], target: Target, context: RefactoringContext): Refactoring[] {
  const { source, workspace } = context;
  if (!workspace || things.length === 0 || leansOnOthers(things, context)) return [];
  if (wouldLoseFile(things, target, workspace, source)) return [];
  const what = offerOf(things, target, source);
  const taken = things.find((one) => isTaken(one, target, source));
  if (taken) {
    const refused = { reason: 'restructure.name-taken', args: { name: nameOf(taken, source) } } as const;
    return [{ ...what, edits: [], refused }];
  }
  const edits = editsHere(things, target, context);
  const there = changeThere(things, target, source, context);
  return edits && there ? [{ ...what, edits, elsewhere: [there] }] : [];
}

function offerOf(things: readonly PlacedClause[], target: Target, source: SourceText) {
  const [first] = things;
  const name = first ? nameOf(first, source) : '';
  const args = {
    ...{ name, file: UriUtils.basename(target.uri) },
    ...{ count: things.length, place: target.document ? 'there' : 'fresh' },
  };
  return { kind: 'refactor.move.shared', title: 'restructure.share', args } as const;
}

function nameOf({ clause: { id, value } }: PlacedClause, source: SourceText): string {
  return value ? shortName(plainText(source.textOf(value))) : id ? source.textOf(id) : '';
}

/** A path is relative to the folder of its file. */
function wouldLoseFile(
  things: readonly PlacedClause[],
  { uri }: Target,
  { document }: WorkspaceContext,
  source: SourceText,
): boolean {
  if (UriUtils.equals(UriUtils.dirname(uri), UriUtils.dirname(document.uri))) return false;
  return things.some(({ clause }) => source.heldBy(clause).some(({ keyword }) => keyword.word === 'file'));
}

/** Two elements with the same name in one place would be ambiguous. */
function isTaken({ opens, clause: { id, value } }: PlacedClause, { document }: Target, source: SourceText): boolean {
  if (!document) return false;
  const { personas, channels, teams, sources } = document.parseResult.value;
  const names = [...personas, ...channels, ...teams, ...sources].flatMap(({ $type, id, name }) =>
    [id, name].map((text) => `${$type.toLowerCase()} ${nameKey(text ?? '')}`),
  );
  return [id, value].some((slice) => slice && names.includes(`${opens} ${nameKey(plainText(source.textOf(slice)))}`));
}

/** Whether they refer to a name that is not declared in the other file. */
function leansOnOthers(things: readonly PlacedClause[], { workspace, source }: RefactoringContext): boolean {
  if (!workspace) return true;
  const moved = new Set(things.map(({ clause }) => clause));
  const reader = workspace.occurrences.reader(workspace.document);
  return workspace.occurrences.of(workspace.document).some((occurrence) => {
    const within = things.some(({ clause }) => source.isWithin(occurrence.clause.clause, clause));
    if (!within || occurrence.part !== 'reference') return false;
    const meaning = reader.meaning(occurrence);
    const start = meaning?.kind === 'thing' ? meaning.node.$cstNode?.offset : undefined;
    return start !== undefined && ![...moved].some((clause) => clause.start <= start && start <= clause.end);
  });
}

function editsHere(
  things: readonly PlacedClause[],
  target: Target,
  { source, analysis, workspace }: RefactoringContext,
): TextEdit[] | undefined {
  if (!workspace) return undefined;
  const lines = new Lines(source);
  const blocks = things.map(({ clause }) => lines.blockOf(clause));
  if (blocks.some(({ shares }) => shares)) return undefined;
  const gone = new Set(things.flatMap(({ clause }) => [clause, ...clausesWithin(clause, source)]));
  const removals = blocks.map(({ first, last }) => {
    const isApart = first === 0 || source.textOfLine(first - 1).trim() === '';
    return source.removeLines(first, last + (isApart ? lines.blanksBelow(last) : 0));
  });
  const added: { offset: number; count: number }[] = [];
  const puts: TextEdit[] = [];
  const put = (edit: TextEdit) => {
    puts.push(edit);
    added.push({ offset: source.offsetAt(edit.range.start), count: 1 });
  };
  if (!target.isUsed) put(useLine(target, gone, source, workspace, lines));
  for (const journey of analysis.file.journeys) {
    const names = namesFor(
      journey,
      things,
      source,
      analysis.file.declares.personas.map(({ key }) => key),
    );
    if (names === undefined) return undefined;
    const opener = source.opener('journey', journey.nameRange.start);
    if (names.length > 0 && opener) put(addProperty(source, opener, 'for', names.join(', ')));
  }
  const edits = together([...puts, ...removals], source);
  return keepsStructure(source, edits, orderAfter(source, gone, added), undefined) ? edits : undefined;
}

function useLine(
  { uri }: Target,
  gone: ReadonlySet<Clause>,
  source: SourceText,
  { document }: WorkspaceContext,
  lines: Lines,
): TextEdit {
  const path = `./${UriUtils.relative(UriUtils.dirname(document.uri), uri)}`;
  const content = `${source.spell('use')}: ${path}`;
  const { clauses } = source.report.scan;
  const last = clauses.findLast(({ keyword, startsLine }) => keyword?.word === 'use' && startsLine);
  if (last) return source.insertBelow(last.line, [source.indentOf(last.line) + content]);
  const [first] = clauses;
  const line = first && gone.has(first) ? lines.blockOf(first).first : (first?.line ?? 0);
  return source.insertAbove(line, content, '');
}

/** The personas that a journey must now name; `undefined` if one cannot be written in a list. */
function namesFor(
  journey: Journey,
  things: readonly PlacedClause[],
  source: SourceText,
  own: readonly string[],
): string[] | undefined {
  const lines = new Set(things.filter(({ opens }) => opens === 'persona').map(({ clause }) => clause.line));
  const isMoved = (range: Range) => lines.has(range.start.line);
  const opener = source.opener('journey', journey.nameRange.start);
  const saysFor = opener && source.heldBy(opener).some(({ keyword, clause }) => keyword.word === 'for' && clause.value);
  const stays = journey.declares.personas.filter(({ range }) => !isMoved(range));
  const moved = journey.personas.filter(({ range, key }) => {
    const isOwn = journey.declares.personas.some((one) => one.key === key) || own.includes(key);
    return isOwn && isMoved(range);
  });
  // Personas that `for` already names need no change.
  const missing = moved.filter(({ key }) => !saysFor || journey.declares.personas.some((one) => one.key === key));
  if (missing.length === 0) return [];
  const named = saysFor || stays.length > 0 ? missing : journey.personas;
  const names = named.map((persona) => listItem(writtenName(persona)));
  return names.every((name) => name !== undefined) ? names : undefined;
}

function changeThere(
  things: readonly PlacedClause[],
  target: Target,
  source: SourceText,
  { analysis }: RefactoringContext,
): FileChange | undefined {
  const lines = new Lines(source);
  const blocks = things.map(({ clause }) => {
    const { first, last } = lines.blockOf(clause);
    const indent = source.indentOf(clause.line);
    return Array.from({ length: last - first + 1 }, (_, step) => {
      const line = source.textOfLine(first + step);
      return line.startsWith(indent) ? line.slice(indent.length) : line;
    });
  });
  const content = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
  const uri = target.uri.toString();
  if (!target.document) {
    const language = analysis.file.language ?? analysis.file.journeys[0]?.language;
    const head = language === undefined ? [] : [`${source.spell('language')}: ${language}`, ''];
    return { uri, text: [...head, ...content, ''].join(source.eol) };
  }
  if (!isJourneyFile(target.document.parseResult.value)) return undefined;
  const other = sourceOf(target.document.textDocument.getText());
  const { eol, text } = other;
  const isBroken = text !== '' && !/[\r\n]$/u.test(text);
  const edit = other.insert(
    text.length,
    `${isBroken ? eol : ''}${text.trim() === '' ? '' : eol}${content.join(eol)}${eol}`,
  );
  const added = things.reduce((sum, { clause }) => sum + 1 + clausesWithin(clause, source).length, 0);
  const order = orderAfter(other, new Set(), [{ offset: text.length, count: added }]);
  return keepsStructure(other, [edit], order, undefined) ? { uri, edits: [edit] } : undefined;
}
