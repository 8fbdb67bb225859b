/**
 * Invariant of this room: it says what a name means and where names are written; it reads no values.
 *
 * Who is called what, where. One table per journey and per file, made at the first question, so that looking up a name
 * costs the same in a stage of three touchpoints and in one of eight thousand.
 */
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { nameKey } from '../model/name-key.ts';

/** What can be meant by a name. */
export type NamedNode =
  | ast.Journey
  | ast.Stage
  | ast.Touchpoint
  | ast.Persona
  | ast.Channel
  | ast.Team
  | ast.Source
  | ast.Need;

/** Finds things of one kind by their id or, failing that, by their name; the first of two namesakes wins. */
export class NameTable<Node extends NamedNode> {
  readonly nodes: readonly Node[];
  private readonly byId = new Map<string, Node>();
  private readonly byName = new Map<string, Node>();
  private readonly byShortName = new Map<string, Node>();

  constructor(nodes: readonly Node[]) {
    this.nodes = nodes;
    for (const node of nodes) {
      remember(this.byId, node.id, node);
      remember(this.byName, nameOf(node), node);
      remember(this.byShortName, shortName(nameOf(node) ?? ''), node);
    }
  }

  find(name: string): Node | undefined {
    return this.findKey(nameKey(name));
  }

  /** As `find`, by the name's key: of a name that is looked for in many tables it is made once. */
  findKey(key: string): Node | undefined {
    return this.byId.get(key) ?? this.byName.get(key) ?? this.byShortName.get(key);
  }
}

function remember<Node>(table: Map<string, Node>, name: string | undefined, node: Node): void {
  const key = nameKey(name ?? '');
  if (key !== '' && !table.has(key)) {
    table.set(key, node);
  }
}

/** The words behind the colon, `undefined` when there are none. */
export function nameOf(node: NamedNode): string | undefined {
  return ast.isNeed(node) ? node.text : node.name;
}

/** Id, or name: what a thing is called in findings and in exports. */
export function handleOf(node: NamedNode): string {
  return node.id ?? nameOf(node) ?? '';
}

/** What one writes to mean this thing: in a list a comma ends a name, so a name with one is written up to its comma. */
export function writtenName({ id, name }: { readonly id: string | undefined; readonly name: string }): string {
  return id ?? shortName(name);
}

/** A name up to its first comma, as it is written in a list. */
export function shortName(name: string): string {
  return name.split(', ')[0] ?? name;
}

/** The kinds of things that are looked up by name. */
export interface NamedKinds {
  readonly Journey: ast.Journey;
  readonly Touchpoint: ast.Touchpoint;
  readonly Persona: ast.Persona;
  readonly Need: ast.Need;
  readonly Source: ast.Source;
  readonly Channel: ast.Channel;
  readonly Team: ast.Team;
}

export type NamedKind = keyof NamedKinds;

/** Whether a type of the grammar is one that is looked up by name. */
export function isNamedKind(type: string): type is NamedKind {
  return Object.hasOwn(namedIn, type);
}

/** The names that a journey or a file itself gives; one table a holder, gone with its syntax tree. */
export class Names {
  private readonly tables = new WeakMap<AstNode, Map<NamedKind, NameTable<NamedNode>>>();

  /** Whether a file itself gives names of a kind, outside its journeys; makes no table. */
  has(file: ast.JourneyFile, kind: NamedKind): boolean {
    return kind !== 'Touchpoint' && file[fileLists[kind]].length > 0;
  }

  in<Kind extends NamedKind>(holder: Holder, kind: Kind): NameTable<NamedKinds[Kind]> {
    const tables = this.tables.get(holder) ?? new Map<NamedKind, NameTable<NamedNode>>();
    this.tables.set(holder, tables);
    const table = tables.get(kind) ?? new NameTable<NamedNode>(namedIn[kind](holder));
    tables.set(kind, table);
    return table as NameTable<NamedKinds[Kind]>;
  }
}

/** Where a file holds its things of a kind; needs stand in personas. */
const fileLists = {
  Journey: 'journeys',
  Persona: 'personas',
  Need: 'personas',
  Source: 'sources',
  Channel: 'channels',
  Team: 'teams',
} as const satisfies Record<Exclude<NamedKind, 'Touchpoint'>, keyof ast.JourneyFile>;

type Holder = ast.Journey | ast.JourneyFile;

const namedIn: { [Kind in NamedKind]: (holder: Holder) => readonly NamedKinds[Kind][] } = {
  Journey: (holder) => (ast.isJourneyFile(holder) ? holder.journeys : []),
  Touchpoint: (holder) => (ast.isJourney(holder) ? touchpointsIn(holder) : []),
  Persona: (holder) => holder.personas,
  Channel: (holder) => holder.channels,
  Team: (holder) => holder.teams,
  Source: (holder) => holder.sources,
  Need: (holder) => [
    ...(ast.isJourney(holder) ? holder.needs : []),
    ...holder.personas.flatMap((persona) => persona.needs),
  ],
};

/** All touchpoints of a journey in source order. */
export function touchpointsIn(journey: ast.Journey): ast.Touchpoint[] {
  const touchpoints: ast.Touchpoint[] = [];
  for (const member of journey.members) {
    if (ast.isTouchpoint(member)) touchpoints.push(member);
    else if (ast.isStage(member)) for (const held of member.members) if (ast.isTouchpoint(held)) touchpoints.push(held);
  }
  return touchpoints;
}
