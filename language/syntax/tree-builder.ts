/**
 * The tree of a text, made from its structure: the same nodes, at the same places, as Langium's own parser makes from
 * the same clauses. A test compares both on texts of every kind.
 *
 * ```
 * clause                       closes   node
 * touchpoint shop: Shop        0        Touchpoint { id: 'shop', name: 'Shop' } in `members` of the stage
 * rating: 4.2                  0        Rating { value: '4.2' } in `ratings` of the touchpoint
 * stage: After                 2        ends the touchpoint and the stage; Stage { name: 'After' }
 * ```
 */
import {
  type AstNode,
  type AstReflection,
  type CompositeCstNode,
  type CstNode,
  type GrammarAST,
  type LeafCstNode,
  type Linker,
  type Reference,
  RootCstNodeImpl,
} from 'langium';
import { type BranchSpan, splitBranches } from './branches.ts';
import type { Clause } from './clause.ts';
import type {
  GrammarRules,
  HeadedRule,
  NodePart,
  Part,
  PersonaSlots,
  PropertyPart,
  ValueSlot,
} from './grammar-rules.ts';
import { type BlockTree, isPlacedBlock, type PlacedBlock } from './parts.ts';
import { type PlacedClause, takesPersonas } from './placed-clause.ts';
import { plainText } from './plain-text.ts';
import { Shift, ShiftedComposite, ShiftedLeaf } from './shifted-nodes.ts';
import { lineOf, type Span, splitNames } from './spans.ts';
import type { PartStructure } from './structure.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Composite = Writable<CompositeCstNode> & { readonly content: CstNode[] };
type Node = Writable<AstNode> & Record<string, unknown>;
type Element = GrammarAST.AbstractElement;

/** A node whose lines are being read, and what the text has of it. */
interface OpenNode {
  readonly node: Node;
  readonly composite: Composite;
  readonly parts: ReadonlyMap<string, Part>;
  /** `undefined` for the file. */
  readonly part: NodePart | undefined;
  /** The header, where it is a touchpoint that may become a block. */
  readonly header?: Clause;
  /** Whether it is in its tree already, as what a block leaves open is. */
  readonly isHeld?: boolean;
}

/** Makes empty nodes: each property that is a list is one, so that nodes of a type have one shape. */
export class NodeFactory {
  private readonly reflection: AstReflection;
  private readonly blanks = new Map<string, { readonly node: object; readonly lists: readonly string[] }>();

  constructor(reflection: AstReflection) {
    this.reflection = reflection;
  }

  make($type: string): Node {
    const { node, lists } = this.blankOf($type);
    const made = { ...node } as Node;
    for (const list of lists) made[list] = [];
    return made;
  }

  private blankOf($type: string) {
    const known = this.blanks.get($type);
    if (known) return known;
    const properties = Object.values(this.reflection.getTypeMetaData($type).properties);
    const lists = properties.filter(({ defaultValue }) => Array.isArray(defaultValue)).map(({ name }) => name);
    const own = { $type, $container: undefined, $containerProperty: undefined, $containerIndex: undefined };
    const node = {
      ...own,
      $cstNode: undefined,
      ...Object.fromEntries(properties.map(({ name }) => [name, undefined])),
    };
    const blank = { node, lists };
    this.blanks.set($type, blank);
    return blank;
  }
}

/** Where a text is read, and with what. */
export interface TreeContext {
  readonly rules: GrammarRules;
  readonly nodes: NodeFactory;
  readonly linker: Linker;
}

/** Builds the tree of one text. */
export class TreeBuilder {
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly context: TreeContext;
  private readonly open: OpenNode[] = [];
  /** The line of the last leaf: the next one is on it, or not far below. */
  private line = 0;
  /** Of what is read now: a touchpoint moves on its own, all else with the file, which never does. */
  private shift = new Shift();
  private readonly fileShift = this.shift;
  private references: Reference[] = [];
  /** What was read of each touchpoint, by its header. */
  readonly trees = new Map<Clause, BlockTree>();

  constructor(text: string, lineStarts: readonly number[], context: TreeContext) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.context = context;
  }

  build({ parts: placedParts, openAtEnd }: Pick<PartStructure, 'parts' | 'openAtEnd'>): AstNode {
    const { type, parts } = this.context.rules;
    const node = this.context.nodes.make(type);
    const composite = new RootCstNodeImpl(this.text) as Composite;
    node.$cstNode = composite;
    composite.astNode = node as AstNode;
    this.open.push({ node, composite, parts, part: undefined });
    for (const placed of placedParts) {
      if (isPlacedBlock(placed)) {
        this.block(placed);
      } else {
        this.close(placed.closes);
        this.clause(placed);
      }
    }
    this.close(openAtEnd);
    return node as AstNode;
  }

  private close(count: number): void {
    for (let closed = 0; closed < count; closed++) {
      const done = this.open.pop();
      if (!done?.part) throw new Error('More things end than have begun.');
      if (!done.isHeld) this.attach(done.node, done.composite, done.part.feature, this.top());
      if (done.header) this.remember(done, done.header);
    }
  }

  /** What follows moves on its own, and its names are its own. */
  private beginBlock(): void {
    this.shift = new Shift();
    this.references = [];
  }

  private remember({ node, composite }: OpenNode, header: Clause): void {
    const { shift, references } = this;
    this.trees.set(header, { node: node as AstNode, composite, shift, references });
    this.shift = this.fileShift;
  }

  /** Puts a block's nodes into this tree, where they stand now. */
  private block({ header, at: { block, moved, movedLines } }: PlacedBlock): void {
    this.close(header.closes);
    const holder = this.top();
    const part = holder.parts.get(header.keyword.word);
    if (part?.kind !== 'node') throw new Error(`The grammar has no "${header.keyword.word}" in ${holder.node.$type}.`);
    const { shift, references } = block.tree;
    const composite = block.tree.composite as Composite;
    shift.offset = moved;
    shift.lines = movedLines;
    for (const reference of references) unlink(reference);
    composite.container = holder.composite;
    composite.grammarSource = part.source;
    holder.composite.content.push(composite);
    const open = { node: block.tree.node as Node, composite, parts: part.rule.parts, part };
    this.open.push(open);
    for (let inline = 0; inline < block.inline; inline++) this.open.push({ ...open, isHeld: true });
  }

  private clause(placed: PlacedClause): void {
    const { clause, keyword, opens, recoveryNode } = placed;
    const holder = this.top();
    const part = holder.parts.get(keyword.word);
    if (!part) throw new Error(`The grammar has no "${keyword.word}" in ${holder.node.$type}.`);
    if (recoveryNode && part.kind === 'node') {
      // An unnamed thing with no text of its own, where a line could not be read.
      this.enter(part, this.begin(part.source), this.context.nodes.make(part.rule.type));
    } else if (part.kind === 'property') {
      this.property(part, placed, holder);
    } else if (opens || clause.value) {
      this.node(part, placed);
    }
  }

  private node(part: NodePart, placed: PlacedClause): void {
    const { clause } = placed;
    const { rule } = part;
    const node = this.context.nodes.make(rule.type);
    const isTouchpoint = placed.opens === 'touchpoint';
    if (isTouchpoint) this.beginBlock();
    const composite = this.begin(part.source);
    this.leaf(composite, rule.keyword, clause.word);
    this.head(rule, placed, node, composite);
    this.colon(composite, rule.colon, clause);
    if (rule.value && clause.value) this.value(rule.value, node, composite, clause.value);
    if (rule.isOpen) {
      this.enter(part, composite, node, isTouchpoint ? clause : undefined);
    } else {
      node.$cstNode = composite;
      this.attach(node, composite, part.feature, this.top());
    }
  }

  /** What stands between the keyword and the colon. */
  private head(rule: HeadedRule, placed: PlacedClause, node: Node, composite: Composite): void {
    const { clause, opens } = placed;
    const { id, openBracket, closeBracket, personas } = clause;
    if (rule.id && id && opens) this.value(rule.id, node, composite, id);
    if (!rule.personas || !takesPersonas(placed) || personas.length === 0) return;
    if (openBracket === undefined || closeBracket === undefined) return;
    this.leaf(composite, rule.personas.open, { start: openBracket, end: openBracket + 1 });
    this.personas(rule.personas, node, composite, personas);
    this.leaf(composite, rule.personas.close, { start: closeBracket, end: closeBracket + 1 });
  }

  private personas(slots: PersonaSlots, node: Node, composite: Composite, names: readonly Span[]): void {
    for (const [index, name] of names.entries()) {
      if (index > 0) this.comma(composite, slots.comma, name);
      this.value(index > 0 ? slots.next : slots.first, node, composite, name);
    }
  }

  /** A property with nothing behind its colon says nothing yet, and that is not an error. */
  private property(part: PropertyPart, { clause, keyword }: PlacedClause, { node, composite }: OpenNode): void {
    const { value } = clause;
    const items = part.more && value ? this.listed(value, keyword.shares) : undefined;
    if (!value || items?.length === 0) return;
    this.leaf(composite, part.keyword, clause.word);
    this.colon(composite, part.colon, clause);
    if (!items) {
      this.value(part.first, node, composite, value);
      return;
    }
    for (const [index, item] of items.entries()) {
      if (index > 0 && part.more) this.comma(composite, part.more.comma, item.name);
      this.item((index > 0 && part.more?.value) || part.first, node, composite, item);
    }
  }

  private listed({ start, end }: Span, shares: boolean | undefined): readonly BranchSpan[] {
    if (shares) return splitBranches(this.text, start, end);
    return splitNames(this.text, start, end).map((name) => ({ name, share: undefined }));
  }

  /** One of a list: a value, or a node of values side by side. */
  private item(slot: ValueSlot, node: Node, composite: Composite, { name, share }: BranchSpan): void {
    if (!slot.rule) {
      this.value(slot, node, composite, name);
      return;
    }
    const own = this.context.nodes.make(slot.rule.type);
    const part = this.begin(slot.source, composite);
    own.$cstNode = part;
    const [first, second] = slot.rule.values;
    if (first) this.value(first, own, part, name);
    if (second && share) this.value(second, own, part, share);
    this.attach(own, part, slot.feature, { node, composite });
  }

  private value(slot: ValueSlot, node: Node, composite: Composite, span: Span): void {
    const written = this.text.slice(span.start, span.end);
    const leaf = this.leaf(composite, slot.source, span);
    const { feature } = slot;
    const value = slot.isReference
      ? this.reference(node, feature, leaf, written)
      : slot.terminal === 'TEXT'
        ? plainText(written)
        : written;
    const list = node[feature];
    if (Array.isArray(list)) list.push(value);
    else node[feature] = value;
  }

  private reference(node: Node, feature: string, leaf: CstNode, written: string): Reference {
    const reference = this.context.linker.buildReference(node as AstNode, feature, leaf, written);
    this.references.push(reference);
    return reference;
  }

  private comma(composite: Composite, source: Element, { start }: Span): void {
    const comma = this.text.lastIndexOf(',', start);
    this.leaf(composite, source, { start: comma, end: comma + 1 });
  }

  private colon(composite: Composite, source: Element, { colon }: Clause): void {
    if (colon !== undefined) this.leaf(composite, source, { start: colon, end: colon + 1 });
  }

  private begin(source: Element, holder: Composite = this.top().composite): Composite {
    const composite = new ShiftedComposite() as Composite;
    composite.grammarSource = source;
    composite.container = holder;
    holder.content.push(composite);
    return composite;
  }

  private enter(part: NodePart, composite: Composite, node: Node, header?: Clause): void {
    node.$cstNode = composite;
    this.open.push({ node, composite, parts: part.rule.parts, part, ...(header ? { header } : {}) });
  }

  /** Puts a node that is read into its list. What has no text at all is not in the tree. */
  private attach(
    node: Node,
    composite: Composite,
    feature: string,
    holder: Pick<OpenNode, 'node' | 'composite'>,
  ): void {
    if (composite.content.length === 0) {
      holder.composite.content.pop();
      return;
    }
    composite.astNode = node;
    const list = holder.node[feature] as unknown[];
    node.$container = holder.node as AstNode;
    node.$containerProperty = feature;
    node.$containerIndex = list.length;
    list.push(node);
  }

  private leaf(composite: Composite, source: Element, { start, end }: Span): CstNode {
    const startLine = this.lineAt(start);
    const endLine = this.lineAt(end - 1);
    const startColumn = start - (this.lineStarts[startLine] ?? 0);
    const endColumn = end - (this.lineStarts[endLine] ?? 0);
    const place = { start, length: end - start, startLine, startColumn, endLine, endColumn };
    const leaf = new ShiftedLeaf(this.shift, place) as Writable<LeafCstNode>;
    leaf.grammarSource = source;
    leaf.container = composite;
    composite.content.push(leaf);
    return leaf;
  }

  private lineAt(offset: number): number {
    const { lineStarts, line } = this;
    const isIn = (one: number) => offset >= (lineStarts[one] ?? Infinity) && offset < (lineStarts[one + 1] ?? Infinity);
    this.line = isIn(line) ? line : isIn(line + 1) ? line + 1 : lineOf(lineStarts, offset);
    return this.line;
  }

  private top(): OpenNode {
    const top = this.open.at(-1);
    if (!top) throw new Error('The file has ended.');
    return top;
  }
}

/** What Langium's references remember. */
interface Linked {
  _ref?: unknown;
  _nodeDescription?: unknown;
}

/** Langium resolves a reference once; what it stands for may be another node, or none, after an edit. */
function unlink(reference: Reference & Linked): void {
  reference._ref = undefined;
  reference._nodeDescription = undefined;
}
