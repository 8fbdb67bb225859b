/** Adds an id to an element and replaces all references by name with it, so that the name can change freely. */

import type { Holder } from '../keywords/keyword-row.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import {
  type JourneyDocument,
  keysOf,
  type LocatedOccurrence,
  type Occurrence,
  type OccurrenceReader,
  type Occurrences,
} from '../names/occurrences.ts';
import type { NamedNode } from '../names/symbol-tables.ts';
import { plainText } from '../syntax/plain-text.ts';
import { rangeOf } from '../syntax/range.ts';
import { startsOfLines } from '../syntax/spans.ts';
import type { TextEdit } from '../text/edit.ts';
import { newId } from '../text/new-id.ts';
import { nodeOnLine } from '../text/selection.ts';
import type { SourceText } from '../text/source-text.ts';
import type { FileChange, Refactoring, RefactoringContext, WorkspaceContext } from './refactoring.ts';

/** Elements that can be referenced. */
const referredTo: readonly (Holder | undefined)[] = [
  ...['journey', 'touchpoint', 'persona', 'channel', 'team', 'source', 'need'],
] as Holder[];

export function idGiven(selection: Range, { source, workspace }: RefactoringContext): Refactoring[] {
  const placed = nodeOnLine(selection, source);
  if (!workspace || !placed || placed.clause.id || !placed.clause.value || !referredTo.includes(placed.opens))
    return [];
  if (placed.opens === 'need' && placed.parentKind === 'touchpoint') return [];
  const { occurrences, document } = workspace;
  const own = occurrences
    .of(document)
    .find(({ at, part }) => part === 'name' && at.start === placed.clause.value?.start);
  const given = own && giveId(own, new WrittenNames(workspace), source);
  if (!given) return [];
  const { id, edits, elsewhere } = given;
  const name = plainText(source.textOf(placed.clause.value));
  return [{ kind: 'refactor.rewrite.id', title: 'restructure.give-id', args: { id, name }, edits, elsewhere }];
}

export interface GivenId {
  readonly id: string;
  readonly edits: readonly TextEdit[];
  readonly elsewhere: readonly FileChange[];
}

export function giveId(own: Occurrence, names: WrittenNames, source: SourceText): GivenId | undefined {
  const meant = names.meaningOf(own);
  if (!meant) return undefined;
  const { clause, keyword } = own.clause;
  const id = newId(plainText(source.textOf(own.at)), keyword.word, (word) => names.isTaken(word, meant));
  names.reserve(id);
  const edits: TextEdit[] = [source.insert(clause.word.end, ` ${id}`)];
  const elsewhere = new Map<string, TextEdit[]>();
  for (const { document, occurrence } of names.referencesTo(meant)) {
    const edit = { range: rangeOf(names.lineStartsOf(document), occurrence.at), newText: id };
    if (document === names.home) {
      edits.push(edit);
    } else {
      const uri = document.uri.toString();
      elsewhere.set(uri, [...(elsewhere.get(uri) ?? []), edit]);
    }
  }
  return { id, edits, elsewhere: [...elsewhere].map(([uri, there]) => ({ uri, edits: there })) };
}

/** Every name in a file and in the files that use it, indexed by its text. */
export class WrittenNames {
  readonly home: JourneyDocument;
  private readonly occurrences: Occurrences;
  private readonly byKey = new Map<string, LocatedOccurrence[]>();
  private readonly readers = new Map<JourneyDocument, OccurrenceReader>();
  private readonly lineStarts = new Map<JourneyDocument, readonly number[]>();
  private readonly reserved = new Set<string>();

  constructor({ document, occurrences }: WorkspaceContext) {
    this.home = document;
    this.occurrences = occurrences;
    const own = occurrences.of(document).find(({ part, kind }) => part === 'name' && kind !== 'File');
    const meaning = own && occurrences.meaning(document, own);
    for (const place of meaning ? occurrences.placesOf(meaning) : [document]) {
      const text = place.textDocument.getText();
      for (const occurrence of occurrences.of(place)) {
        const key = nameKey(plainText(text.slice(occurrence.at.start, occurrence.at.end)));
        const known = this.byKey.get(key);
        if (known) known.push({ document: place, occurrence });
        else this.byKey.set(key, [{ document: place, occurrence }]);
      }
    }
  }

  meaningOf(own: Occurrence): NamedNode | undefined {
    const meaning = this.occurrences.meaning(this.home, own);
    return meaning?.kind === 'thing' ? meaning.node : undefined;
  }

  /** Whether the id is already the name or the target of another reference, which would then change its meaning. */
  isTaken(id: string, node: NamedNode): boolean {
    const key = nameKey(id);
    const located = this.byKey.get(key) ?? [];
    return this.reserved.has(key) || located.some((one) => this.couldClash(one, node) && !this.means(one, node));
  }

  reserve(id: string): void {
    this.reserved.add(nameKey(id));
  }

  referencesTo(node: NamedNode): LocatedOccurrence[] {
    const { name, short } = keysOf(node);
    return [...new Set([name, short])]
      .flatMap((key) => this.byKey.get(key) ?? [])
      .filter((entry) => entry.occurrence.part === 'reference' && this.means(entry, node));
  }

  lineStartsOf(document: JourneyDocument): readonly number[] {
    const known = this.lineStarts.get(document) ?? startsOfLines(document.textDocument.getText());
    this.lineStarts.set(document, known);
    return known;
  }

  /** In another file, only names of the same kind can clash, and never those inside a journey. */
  private couldClash({ document, occurrence }: LocatedOccurrence, { $type }: NamedNode): boolean {
    return document === this.home || (occurrence.kind === $type && $type !== 'Touchpoint');
  }

  private means({ document, occurrence }: LocatedOccurrence, node: NamedNode): boolean {
    if (occurrence.kind !== node.$type) return false;
    const reader = this.readers.get(document) ?? this.occurrences.reader(document);
    this.readers.set(document, reader);
    const meaning = reader.meaning(occurrence);
    return meaning?.kind === 'thing' && meaning.node === node;
  }
}
