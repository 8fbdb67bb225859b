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
import type { Placed } from '../syntax/place.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { Clause } from '../syntax/scan.ts';
import { addProperty } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { Lines } from '../text/entries.ts';
import { allRead, clausesWithin, thingOn } from '../text/selected.ts';
import { listItem, type SourceText } from '../text/source-text.ts';
import { keepsStructure } from '../text/structure.ts';
import { orderAfter, sourceOf, together } from '../text/text-order.ts';
import type { Around, FileChange, OfferContext, Restructuring } from './restructuring.ts';

/** More files than these are a list to read. */
const mostFiles = 3;
const newFile = 'shared.journey';

export function declarationsShared(selection: Range, context: OfferContext): Restructuring[] {
  const { source, around, analysis } = context;
  const placed = thingOn(selection, source);
  if (!around || !placed || !isDeclaration(placed, source)) return [];
  // A file with only declarations is already a shared file.
  if (analysis.file.journeys.length === 0) return [];
  const reason = whyNot(placed, context);
  if (reason) {
    const refused = { reason, args: {} };
    return around.createsFiles ? [{ ...offerOf([placed], newTarget(around), source), edits: [], refused }] : [];
  }
  const all = source.report.placement.placed.filter((one) => !one.standIn && isMovable(one, context));
  return targetsOf(around).flatMap((target) => [
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
function isMovable(placed: Placed, { analysis, source }: OfferContext): boolean {
  return isDeclaration(placed, source) && (placed.holder === 'file' || analysis.file.journeys.length === 1);
}

function isDeclaration({ opens, clause }: Placed, source: SourceText): boolean {
  if (!isDeclared(opens) || clause.fault !== undefined) return false;
  const end = clausesWithin(clause, source).at(-1)?.end ?? clause.end;
  return allRead(source, clause.start, end);
}

function whyNot(placed: Placed, context: OfferContext): MessageKey | undefined {
  const { around } = context;
  if (!isMovable(placed, context)) return 'restructure.several-journeys';
  const isHomeless = around?.document.uri.scheme === 'untitled' && targetsOf(around).length === 0;
  return isHomeless ? 'restructure.save-first' : undefined;
}

function newTarget({ document }: Around): Target {
  return { uri: UriUtils.joinPath(UriUtils.dirname(document.uri), newFile), document: undefined, isUsed: false };
}

/** Files without a journey: used files first, then files in the same folder, and a new file if there is none. */
function targetsOf(around: Around): Target[] {
  const { document, reach, documents, createsFiles } = around;
  const file = document.parseResult.value;
  const used = new Set(reach.usedFiles(file));
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

function offer(things: readonly Placed[], target: Target, context: OfferContext): Restructuring[] {
  const { source, around } = context;
  if (!around || things.length === 0 || leansOnOthers(things, context)) return [];
  if (wouldLoseFile(things, target, around, source)) return [];
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

function offerOf(things: readonly Placed[], target: Target, source: SourceText) {
  const [first] = things;
  const name = first ? nameOf(first, source) : '';
  const args = {
    ...{ name, file: UriUtils.basename(target.uri) },
    ...{ count: things.length, place: target.document ? 'there' : 'fresh' },
  };
  return { kind: 'refactor.move.shared', title: 'restructure.share', args } as const;
}

function nameOf({ clause: { id, value } }: Placed, source: SourceText): string {
  return value ? shortName(plainText(source.textOf(value))) : id ? source.textOf(id) : '';
}

/** A path is relative to the folder of its file. */
function wouldLoseFile(things: readonly Placed[], { uri }: Target, { document }: Around, source: SourceText): boolean {
  if (UriUtils.equals(UriUtils.dirname(uri), UriUtils.dirname(document.uri))) return false;
  return things.some(({ clause }) => source.heldBy(clause).some(({ keyword }) => keyword.word === 'file'));
}

/** Two elements with the same name in one place would be ambiguous. */
function isTaken({ opens, clause: { id, value } }: Placed, { document }: Target, source: SourceText): boolean {
  if (!document) return false;
  const { personas, channels, teams, sources } = document.parseResult.value;
  const names = [...personas, ...channels, ...teams, ...sources].flatMap(({ $type, id, name }) =>
    [id, name].map((text) => `${$type.toLowerCase()} ${nameKey(text ?? '')}`),
  );
  return [id, value].some((slice) => slice && names.includes(`${opens} ${nameKey(plainText(source.textOf(slice)))}`));
}

/** Whether they refer to a name that is not declared in the other file. */
function leansOnOthers(things: readonly Placed[], { around, source }: OfferContext): boolean {
  if (!around) return true;
  const moved = new Set(things.map(({ clause }) => clause));
  const reader = around.mentions.reader(around.document);
  return around.mentions.of(around.document).some((mention) => {
    const within = things.some(({ clause }) => source.isWithin(mention.placed.clause, clause));
    if (!within || mention.part !== 'reference') return false;
    const meaning = reader.meaning(mention);
    const start = meaning?.kind === 'thing' ? meaning.node.$cstNode?.offset : undefined;
    return start !== undefined && ![...moved].some((clause) => clause.start <= start && start <= clause.end);
  });
}

function editsHere(
  things: readonly Placed[],
  target: Target,
  { source, analysis, around }: OfferContext,
): TextEdit[] | undefined {
  if (!around) return undefined;
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
  if (!target.isUsed) put(useLine(target, gone, source, around, lines));
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
  { document }: Around,
  lines: Lines,
): TextEdit {
  const path = `./${UriUtils.relative(UriUtils.dirname(document.uri), uri)}`;
  const content = `${source.spell('use')}: ${path}`;
  const { clauses } = source.report.scan;
  const last = clauses.findLast(({ keyword, first }) => keyword?.word === 'use' && first);
  if (last) return source.insertBelow(last.line, [source.indentOf(last.line) + content]);
  const [first] = clauses;
  const line = first && gone.has(first) ? lines.blockOf(first).first : (first?.line ?? 0);
  return source.insertAbove(line, content, '');
}

/** The personas that a journey must now name; `undefined` if one cannot be written in a list. */
function namesFor(
  journey: Journey,
  things: readonly Placed[],
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
  things: readonly Placed[],
  target: Target,
  source: SourceText,
  { analysis }: OfferContext,
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
