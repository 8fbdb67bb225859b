/**
 * Where names are written: where a thing gets its id and its name, and where it is meant. Told from the clauses of the
 * text, so that names count alike whether the grammar knows them as references (`next`) or as text (`channel`, a source
 * in parentheses).
 */
import { type AstNode, AstUtils, CstUtils, type LangiumDocument, type LangiumDocuments, type URI } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Holder } from '../keywords/keyword-row.ts';
import type { Keyword } from '../keywords/keywords.ts';
import { nameKey } from '../model/name-key.ts';
import { namesOf } from '../syntax/branches.ts';
import { isJourneyReport } from '../syntax/journey-report.ts';
import { type PlacedClause, takesPersonas } from '../syntax/placed-clause.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { Span } from '../syntax/spans.ts';
import type { Structure } from '../syntax/structure.ts';
import { readQualified } from '../syntax/values/evidence.ts';
import { partsOfPreference } from '../syntax/values/kpi-values.ts';
import { holdersOf, lookUp } from './holders.ts';
import type { ImportGraph } from './import-graph.ts';
import { type NamedKind, type NamedNode, type Names, type NameTable, nameOf } from './symbol-tables.ts';

export type OccurrenceKind = NamedKind | 'Stage' | 'File';

/** A name as it is written in a text. */
export interface Occurrence {
  readonly at: Span;
  readonly kind: OccurrenceKind;
  /** `id` and `name`: where the thing is written down; `reference`: where it is meant. */
  readonly part: 'id' | 'name' | 'reference';
  /** Stands in a list, where a comma would end it. */
  readonly inList: boolean;
  readonly clause: PlacedClause;
}

/** What a name stands for. */
export type Target =
  | { readonly kind: 'thing'; readonly node: NamedNode }
  /** A channel or a team that nobody declared: every line of the file that says so means the same. */
  | { readonly kind: 'word'; readonly of: 'Channel' | 'Team'; readonly key: string; readonly document: JourneyDocument }
  | { readonly kind: 'file'; readonly uri: URI };

export type JourneyDocument = LangiumDocument<ast.JourneyFile>;

/** A mention and the document that it is written in. */
export interface LocatedOccurrence {
  readonly document: JourneyDocument;
  readonly occurrence: Occurrence;
}

/** The kind of thing that names behind a keyword stand for, where its whole value is a name or a list of them. */
export function namesBehind({ value, names }: Keyword): NamedKind | undefined {
  return names && (value === 'name' || value === 'names') ? named[names] : undefined;
}

const named: Partial<Record<Holder, NamedKind>> = {
  journey: 'Journey',
  touchpoint: 'Touchpoint',
  persona: 'Persona',
  channel: 'Channel',
  team: 'Team',
  source: 'Source',
  need: 'Need',
};

/** All names of the workspace, and what they stand for. */
export class Occurrences {
  private readonly known = new WeakMap<ast.JourneyFile, readonly Occurrence[]>();
  private readonly names: Names;
  private readonly reach: ImportGraph;
  private readonly documents: LangiumDocuments;

  constructor(names: Names, reach: ImportGraph, documents: LangiumDocuments) {
    this.names = names;
    this.reach = reach;
    this.documents = documents;
  }

  /** The names in a document, in the order of the text. */
  of(document: JourneyDocument): readonly Occurrence[] {
    const file = document.parseResult.value;
    const known = this.known.get(file);
    if (known) {
      return known;
    }
    const report = document.parseResult.lexerReport;
    const text = document.textDocument.getText();
    const found = isJourneyReport(report) ? occurrencesOf(text, report.placement) : [];
    this.known.set(file, found);
    return found;
  }

  /** The name at a place; its end counts, where the cursor still stands on its last character. */
  at(document: JourneyDocument, offset: number): Occurrence | undefined {
    return this.of(document).find(({ at }) => at.start <= offset && offset <= at.end);
  }

  /** What a name stands for; `undefined` where nothing answers to it. */
  meaning(document: JourneyDocument, occurrence: Occurrence): Target | undefined {
    return this.reader(document).meaning(occurrence);
  }

  /** Resolves the names of one document, with what it can name looked up once. */
  reader(document: JourneyDocument): OccurrenceReader {
    return new OccurrenceReader(document, this.names, this.reach);
  }

  /** Every place that means the same, document by document, each in the order of its text. */
  all(meaning: Target): LocatedOccurrence[] {
    return this.placesOf(meaning).flatMap((document) => {
      const reader = this.reader(document);
      const can = couldMean(meaning);
      return this.of(document)
        .filter((occurrence) => can(occurrence) && isSame(reader.meaning(occurrence), meaning))
        .map((occurrence) => ({ document, occurrence }));
    });
  }

  /** The documents that can mean it: its own, and those that use that one. */
  placesOf(meaning: Target): JourneyDocument[] {
    if (meaning.kind === 'word') {
      return [meaning.document];
    }
    const all = this.documents.all.filter(isJourneyDocument).toArray();
    if (meaning.kind === 'file') {
      return all;
    }
    const home = AstUtils.getDocument(meaning.node).parseResult.value;
    const users = this.reach.usersOf([AstUtils.getDocument(home).uri.toString()]);
    return all.filter(({ uri }) => users.has(uri.toString()));
  }
}

/** What the names of one document stand for. */
export class OccurrenceReader {
  readonly document: JourneyDocument;
  private readonly names: Names;
  private readonly reach: ImportGraph;
  private inReach: readonly ast.JourneyFile[] | undefined;

  constructor(document: JourneyDocument, names: Names, reach: ImportGraph) {
    this.document = document;
    this.names = names;
    this.reach = reach;
  }

  textOf({ at }: Occurrence): string {
    return this.document.textDocument.getText().slice(at.start, at.end);
  }

  meaning(occurrence: Occurrence): Target | undefined {
    if (occurrence.kind === 'File') {
      const uri = this.reach.resolve(this.document.uri, plainText(this.textOf(occurrence)));
      return uri && { kind: 'file', uri };
    }
    const node = this.nodeAt(occurrence.at);
    if (!node) {
      return undefined;
    }
    if (occurrence.part !== 'reference') {
      return this.declared(node, occurrence);
    }
    const { kind } = occurrence;
    if (kind === 'Stage') {
      return undefined;
    }
    const text = this.textOf(occurrence);
    const found = this.find(node, kind, isSoft(occurrence) ? plainText(text) : text);
    if (found) {
      return { kind: 'thing', node: found };
    }
    return kind === 'Channel' || kind === 'Team'
      ? { kind: 'word', of: kind, key: nameKey(plainText(text)), document: this.document }
      : undefined;
  }

  /** Where names are looked up from a mention, nearest first, with the names that each place gives. */
  tables(occurrence: Occurrence): NameTable<NamedNode>[] {
    const { kind } = occurrence;
    const node = this.nodeAt(occurrence.at);
    if (!node || kind === 'File' || kind === 'Stage') {
      return [];
    }
    return [...holdersOf(node, kind, this.files)].map((holder) => this.names.in(holder, kind));
  }

  private declared(node: AstNode, { kind, part }: Occurrence): Target | undefined {
    if (!isNamedNode(node)) {
      return undefined;
    }
    // The id of a touchpoint's own need says which need of the journey or of a persona it is.
    const other =
      kind === 'Need' && part === 'id' && ast.isTouchpoint(node.$container) && node.id !== undefined
        ? this.find(node, 'Need', node.id)
        : undefined;
    return { kind: 'thing', node: other ?? node };
  }

  private find(node: AstNode, kind: NamedKind, name: string): NamedNode | undefined {
    return lookUp(nameKey(name), kind, node, this.names, this.files);
  }

  /** Its own file and those that it uses, listed once. */
  private readonly files = (): readonly ast.JourneyFile[] => {
    const file = this.document.parseResult.value;
    this.inReach ??= [file, ...this.reach.transitiveImports(file)];
    return this.inReach;
  };

  private nodeAt({ start }: Span): AstNode | undefined {
    const root = this.document.parseResult.value.$cstNode;
    return root && CstUtils.findLeafNodeAtOffset(root, start)?.astNode;
  }
}

/** Whether two names stand for the same. */
export function isSame(one: Target | undefined, other: Target | undefined): boolean {
  if (!one || !other) {
    return false;
  }
  if (one.kind === 'thing') {
    return other.kind === 'thing' && one.node === other.node;
  }
  if (one.kind === 'word') {
    return other.kind === 'word' && one.of === other.of && one.key === other.key;
  }
  return other.kind === 'file' && one.uri.toString() === other.uri.toString();
}

/** What the grammar links is looked up as it is written; what it takes as text, without its escapes. */
export function isSoft({ kind, clause }: Occurrence): boolean {
  return kind === 'Channel' || kind === 'Team' || (kind === 'Persona' && clause.keyword.word === 'participants');
}

/** What a thing can be called in a reference: its id, its name, and its name up to the first comma. */
export function keysOf(node: NamedNode): { readonly id: string; readonly name: string; readonly short: string } {
  const name = nameOf(node) ?? '';
  return { id: nameKey(node.id ?? ''), name: nameKey(name), short: nameKey(name.split(', ')[0] ?? '') };
}

export function isJourneyDocument(document: LangiumDocument): document is JourneyDocument {
  return ast.isJourneyFile(document.parseResult.value);
}

/** Leaves out, before anything is looked up, what cannot mean it. */
function couldMean(meaning: Target): (occurrence: Occurrence) => boolean {
  switch (meaning.kind) {
    case 'thing':
      return ({ kind }) => kind === meaning.node.$type;
    case 'word':
      return ({ kind, part }) => kind === meaning.of && part === 'reference';
    case 'file':
      return ({ kind }) => kind === 'File';
  }
}

function isNamedNode(node: AstNode): node is NamedNode {
  return ['Journey', 'Stage', 'Touchpoint', 'Persona', 'Channel', 'Team', 'Source', 'Need'].includes(node.$type);
}

/** The names in a text, in its order. */
export function occurrencesOf(text: string, { clauses }: Structure): Occurrence[] {
  return clauses.filter(({ recoveryNode }) => !recoveryNode).flatMap((one) => mentionsIn(one, text));
}

function mentionsIn(placed: PlacedClause, text: string): Occurrence[] {
  const { clause, opens } = placed;
  const kind = opens === 'stage' ? 'Stage' : opens && named[opens];
  const personas = takesPersonas(placed)
    ? clause.personas.map((at) => occurrence(at, 'Persona', 'reference', true, placed))
    : [];
  const own = kind
    ? [
        ...(clause.id ? [occurrence(clause.id, kind, 'id', false, placed)] : []),
        ...(clause.value ? [occurrence(clause.value, kind, 'name', false, placed)] : []),
      ]
    : [];
  // An `again` opens a place of its own, and its value is the name of a touchpoint.
  return opens && opens !== 'again' ? own : [...personas, ...behindColon(placed, text)];
}

function behindColon(placed: PlacedClause, text: string): Occurrence[] {
  const { clause, keyword } = placed;
  const { value } = clause;
  if (!value) {
    return [];
  }
  const kind = namesBehind(keyword);
  if (kind) {
    const inList = keyword.value === 'names';
    const names = inList ? namesOf(keyword, text, value) : [value];
    return names.map((at) => occurrence(at, kind, 'reference', inList, placed));
  }
  const written = text.slice(value.start, value.end);
  // Where escapes have moved the places, nothing says where in the text a name stands.
  if (plainText(written) !== written) {
    return [];
  }
  const within = (at: Span) => ({ start: value.start + at.start, end: value.start + at.end });
  if (keyword.evidence) {
    const reading = readQualified(written, (whole) => ({ value: whole }));
    if (reading.fault) return [];
    // A word for a kind of evidence is the name of a source where one is called so.
    const { sources, kinds } = reading.value.evidence;
    return [...sources, ...kinds.filter(({ mayBeName }) => mayBeName).map(({ at }) => at)].map((at) =>
      occurrence(within(at), 'Source', 'reference', true, placed),
    );
  }
  if (keyword.value === 'preference') {
    const names = partsOfPreference(written).filter(({ frequency }) => !frequency);
    return names.map(({ at }) => occurrence(within(at), 'Channel', 'reference', true, placed));
  }
  return keyword.value === 'journey-file' ? [occurrence(value, 'File', 'reference', false, placed)] : [];
}

function occurrence(
  at: Span,
  kind: OccurrenceKind,
  part: Occurrence['part'],
  inList: boolean,
  clause: PlacedClause,
): Occurrence {
  return { at, kind, part, inList, clause };
}
