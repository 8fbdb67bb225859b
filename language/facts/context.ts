import { type AstNode, type Reference as AstReference, AstUtils, type CstNode, type LangiumDocument } from 'langium';
import type { Thresholds } from '../analysis/thresholds.ts';
import type * as ast from '../generated/ast.ts';
import type {
  Evidence,
  Persona,
  Reference,
  ReferenceKind,
  SourceReference,
  TextFact,
  Touchpoint,
  UnresolvedReference,
} from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import { Unfolding } from '../model/unfolding.ts';
import { holdersOf, isJourneyNode, lookUp } from '../names/holders.ts';
import type { ImportGraph } from '../names/import-graph.ts';
import {
  handleOf,
  type NamedKind,
  type NamedKinds,
  type NamedNode,
  type Names,
  nameOf,
  writtenName,
} from '../names/symbol-tables.ts';
import { plainText } from '../syntax/plain-text.ts';
import { nearestValue } from '../syntax/values/choice.ts';
import {
  type KindWord,
  noEvidence,
  type Qualified,
  type SourceSpan,
  type WrittenEvidence,
} from '../syntax/values/evidence.ts';
import type { Properties } from './properties.ts';
import { type Lookup, type Place, TouchpointMemory } from './touchpoint-memory.ts';
import { ValueReader } from './value-reader.ts';

/** What a file's model depends on beside its text. */
export interface BuildOptions {
  /** Whether a line of the file was set aside that may have declared a persona. */
  readonly personaLost: boolean;
  /** The project's. */
  readonly thresholds: Thresholds;
  /** What was read off this file before; left out, all of it is read. */
  readonly memory?: TouchpointMemory;
}

/** A line that can carry `[persona, …]`. */
type PersonalNode = ast.Rating | ast.Importance | ast.Answers | ast.Segment | ast.Feeling | ast.Quote | ast.Pain;

/** What the builder of a file's model shares: its text, what it can name, and where it puts what it cannot take. */
export class BuildContext extends ValueReader {
  readonly unresolved: UnresolvedReference[] = [];
  readonly names: Names;
  readonly reach: ImportGraph;
  /** Keys that are not simply the id or the name. */
  readonly keys = new Map<AstNode, string>();
  /** Personas that the journey being read names while the line that declares them may be one that cannot be read. */
  readonly presumedPersonas = new Map<string, Persona>();
  /** What a project wants to count as important, or as a thin base. */
  readonly thresholds: Thresholds;
  private readonly personaLost: boolean;
  private readonly havers = new Map<NamedKind, Iterable<ast.JourneyFile>>();
  private readonly candidateLists = new Map<AstNode, Map<NamedKind, readonly string[]>>();
  private declaring: Iterable<ast.JourneyFile> | undefined;
  /** What was read before. */
  readonly memory: TouchpointMemory;
  /** The names that were looked up for it. */
  private lookups: Lookup[] = [];

  constructor(
    document: LangiumDocument<ast.JourneyFile>,
    names: Names,
    reach: ImportGraph,
    { personaLost, thresholds, memory = new TouchpointMemory() }: BuildOptions,
  ) {
    super(document);
    this.memory = memory;
    this.personaLost = personaLost;
    this.thresholds = thresholds;
    this.names = names;
    this.reach = reach;
  }

  /** The used files that declare something, nearest first. */
  get shared(): Iterable<ast.JourneyFile> {
    this.declaring ??= this.reach.declaringFiles(this.document.parseResult.value);
    return this.declaring;
  }

  /** Texts that may carry `[persona, …]`. */
  personalTexts(nodes: readonly (ast.Feeling | ast.Quote | ast.Pain)[]): TextFact[] {
    return nodes.map((node) => ({
      value: node.value,
      range: this.valueNodeOf(node)?.range ?? rangeOfNode(node),
      personas: this.personas(node),
    }));
  }

  /** Keys of the personas in a line's square brackets. */
  personas(node: PersonalNode): string[] {
    return node.personas.map((written) => {
      const { key, value, range } = this.reference(written, 'persona', 'Persona', node);
      if (key === undefined && this.personaLost) {
        this.presumedPersonas.set(value, presumedPersona(value, range));
      }
      return key ?? value;
    });
  }

  /** The token behind the colon of a line that is a syntax node of its own. */
  valueNodeOf(node: PersonalNode): CstNode | undefined {
    const { $cstNode } = node;
    return $cstNode && 'content' in $cstNode ? ($cstNode.content as CstNode[]).at(-1) : undefined;
  }

  /** A name that must stand for something. */
  reference(written: AstReference<NamedNode>, kind: ReferenceKind, named: NamedKind, node: AstNode): Reference {
    const target = written.ref;
    const range = written.$refNode?.range ?? rangeOfNode(node);
    const reference = { value: written.$refText, range, key: target && this.keyOf(target) };
    this.lookups.push({ named, name: written.$refText, key: reference.key });
    if (!target) {
      this.addUnresolved(reference, kind, this.candidates(node, named));
    }
    return reference;
  }

  /** A name from a vocabulary that is open until somebody declares one: found or not, it is no error. */
  softReference(place: CstNode, named: 'Channel' | 'Team' | 'Persona', node: AstNode): Reference {
    const value = plainText(place.text);
    const target = this.find(node, named, value);
    return { value, range: place.range, key: target && this.keyOf(target) };
  }

  /** What stands behind a number, with its sources looked up. */
  evidence(place: CstNode, qualified: Qualified<unknown> | undefined, node: AstNode): Evidence {
    const { sources, kinds, ...written }: WrittenEvidence = qualified?.evidence ?? noEvidence;
    if (qualified?.fault) {
      this.refuse(place, qualified.fault);
    }
    const isSource = ({ at, mayBeName }: KindWord) =>
      mayBeName && this.find(node, 'Source', plainText(place.text).slice(at.start, at.end)) !== undefined;
    const named = kinds.filter(isSource);
    return {
      ...written,
      kinds: kinds.flatMap((word) => (named.includes(word) ? [] : [word.kind])),
      sources: [...sources, ...named.map(({ at }) => at)].map((at) => this.sourceAt(place, at, node)),
    };
  }

  private sourceAt(place: CstNode, at: SourceSpan, node: AstNode): SourceReference {
    const text = plainText(place.text);
    const { column } = at;
    const value = text.slice(at.start, at.end);
    const target = this.find(node, 'Source', value);
    const whole = { start: at.start, end: column?.end ?? at.end };
    // A source whose own name has a colon.
    if (!target && column && this.find(node, 'Source', text.slice(whole.start, whole.end))) {
      return this.sourceAt(place, whole, node);
    }
    const reference = { value, range: this.part(place, at), key: target && this.keyOf(target) };
    if (!target) this.addUnresolved(reference, 'source', this.sourceCandidates(value, node));
    return column ? { ...reference, column: { value: column.name, range: this.part(place, column) } } : reference;
  }

  /** The sources in scope, and the kind of evidence that has nearly this name: both have the same place. */
  private sourceCandidates(name: string, node: AstNode): readonly string[] {
    const sources = this.candidates(node, 'Source');
    const kind = nearestValue(name, 'evidenceKinds', this.language ?? 'en');
    return kind === undefined ? sources : [kind, ...sources];
  }

  /** Unique among its kind in its journey, or, for what files share, the id or the name. */
  keyOf(node: NamedNode): string {
    return this.keys.get(node) ?? handleOf(node);
  }

  /** Gives the nodes of one kind keys that differ even where ids and names do not. */
  assignKeys(nodes: readonly NamedNode[], kind: string): void {
    const taken = new Set<string>();
    // Where the search for a free number of a name ended: the numbers before are taken for good.
    const counts = new Map<string, number>();
    for (const node of nodes) {
      const base = handleOf(node) || kind;
      let key = base;
      let count = counts.get(base) ?? 2;
      for (; taken.has(key); count++) {
        key = `${base}#${count}`;
      }
      counts.set(base, count);
      taken.add(key);
      this.keys.set(node, key);
    }
  }

  named(node: NamedNode, properties: Properties) {
    const place = properties.first(nameProperty(node)) ?? properties.first('id') ?? properties.keyword;
    return {
      key: this.keyOf(node),
      id: node.id,
      name: nameOf(node) ?? '',
      nameRange: place?.range ?? rangeOfNode(node),
      range: rangeOfNode(node),
    };
  }

  addUnresolved(reference: Reference, kind: ReferenceKind, candidates: readonly string[]): void {
    const { touchpoint } = this;
    this.unresolved.push({ reference, kind, candidates, ...(touchpoint === undefined ? {} : { touchpoint }) });
  }

  /** The key of what a name stands for, seen from a node. */
  keyOfNamed(node: AstNode, named: NamedKind, name: string): string | undefined {
    const found = this.lookUp(node, named, name);
    return found && this.keyOf(found);
  }

  /** Reads a touchpoint and remembers it, unless there is something to tell about it: that is told at every reading. */
  remembering(place: Place, read: () => Touchpoint): Touchpoint {
    const told = this.problems.length + this.unresolved.length;
    this.lookups = [];
    const touchpoint = read();
    if (this.problems.length + this.unresolved.length === told) this.memory.keep(place, touchpoint, this.lookups);
    return touchpoint;
  }

  private find<Kind extends NamedKind>(node: AstNode, named: Kind, name: string): NamedKinds[Kind] | undefined {
    const found = this.lookUp(node, named, name);
    this.lookups.push({ named, name, key: found && this.keyOf(found) });
    return found;
  }

  private lookUp<Kind extends NamedKind>(node: AstNode, named: Kind, name: string): NamedKinds[Kind] | undefined {
    return lookUp(nameKey(name), named, node, this.names, () => this.having(named));
  }

  /**
   * The files that have something of a kind, its own first: most names of a chain of files are looked up in few of
   * them.
   */
  private having(named: NamedKind): Iterable<ast.JourneyFile> {
    const known = this.havers.get(named);
    if (known) return known;
    const files = new Unfolding(this.havingFiles(named));
    this.havers.set(named, files);
    return files;
  }

  private *havingFiles(named: NamedKind): Generator<ast.JourneyFile, void> {
    const file = this.document.parseResult.value;
    if (this.names.has(file, named)) yield file;
    const used = named === 'Journey' ? this.reach.transitiveImports(file) : this.shared;
    for (const one of used) if (this.names.has(one, named)) yield one;
  }

  /** One list for all the names that a journey, or a file, looks for in vain. */
  private candidates(node: AstNode, named: NamedKind): readonly string[] {
    const holder = AstUtils.getContainerOfType(node, isJourneyNode) ?? this.document.parseResult.value;
    const lists = this.candidateLists.get(holder) ?? new Map<NamedKind, readonly string[]>();
    this.candidateLists.set(holder, lists);
    const known = lists.get(named);
    if (known) return known;
    const names = [...holdersOf(node, named, () => this.having(named))].flatMap((one) =>
      this.names
        .in(one, named)
        .nodes.map((candidate) => writtenName({ id: candidate.id, name: nameOf(candidate) ?? '' })),
    );
    const candidates = names.filter((name) => name !== '');
    lists.set(named, candidates);
    return candidates;
  }
}

function presumedPersona(name: string, range: Range): Persona {
  const nothing = { abouts: [], goals: [], quotes: [], notes: [], prefers: [], needs: [] };
  return { key: name, id: name, name, nameRange: range, range, ...nothing };
}

function nameProperty(node: NamedNode): string {
  return node.$type === 'Need' ? 'text' : 'name';
}

/** The lines that a syntax node takes. */
export function rangeOfNode(node: AstNode): Range {
  return node.$cstNode?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
