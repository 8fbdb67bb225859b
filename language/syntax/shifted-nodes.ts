/**
 * The text of the tree, as Langium describes it, with places that count from a stretch of text: where text is added
 * above, the stretch moves and its nodes are not touched.
 */
import type { AstNode, CompositeCstNode, CstNode, GrammarAST, LeafCstNode, RootCstNode } from 'langium';
import type { Range } from '../model/position.ts';

/** How far a stretch of text has moved since it was read. */
export class Shift {
  /** In UTF-16 units. */
  offset = 0;
  lines = 0;
}

/** Where a leaf stood when it was read. */
export interface LeafPlace {
  readonly start: number;
  readonly length: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

abstract class ShiftedNode {
  declare container?: CompositeCstNode;
  declare grammarSource?: GrammarAST.AbstractElement;
  abstract readonly offset: number;
  abstract readonly end: number;

  /** Comments are in the scan. */
  get hidden(): boolean {
    return false;
  }

  get root(): RootCstNode {
    let node: CstNode | undefined = this.container;
    while (node?.container) node = node.container;
    return node as RootCstNode;
  }

  get text(): string {
    return this.root.fullText.substring(this.offset, this.end);
  }

  get length(): number {
    return this.end - this.offset;
  }
}

export class ShiftedLeaf extends ShiftedNode implements LeafCstNode {
  private readonly shift: Shift;
  private readonly start: number;
  private readonly size: number;
  private readonly startLine: number;
  private readonly startColumn: number;
  private readonly endLine: number;
  private readonly endColumn: number;

  constructor(shift: Shift, { start, length, startLine, startColumn, endLine, endColumn }: LeafPlace) {
    super();
    this.shift = shift;
    this.start = start;
    this.size = length;
    this.startLine = startLine;
    this.startColumn = startColumn;
    this.endLine = endLine;
    this.endColumn = endColumn;
  }

  /** No leaf is a comment, and nothing else asks for its kind. */
  get tokenType(): LeafCstNode['tokenType'] {
    return clauseToken;
  }

  get offset(): number {
    return this.start + this.shift.offset;
  }

  get end(): number {
    return this.offset + this.size;
  }

  get range(): Range {
    const { startLine, startColumn, endLine, endColumn } = this;
    const { lines } = this.shift;
    return {
      start: { line: startLine + lines, character: startColumn },
      end: { line: endLine + lines, character: endColumn },
    };
  }

  get astNode(): AstNode {
    if (!this.container) throw new Error('A leaf outside a tree belongs to nothing.');
    return this.container.astNode;
  }
}

const clauseToken = { name: 'clause' };

export class ShiftedComposite extends ShiftedNode implements CompositeCstNode {
  readonly content: CstNode[] = [];
  private own: AstNode | undefined;

  get astNode(): AstNode {
    const node = this.own ?? this.container?.astNode;
    if (!node) throw new Error('A node outside a tree belongs to nothing.');
    return node;
  }

  set astNode(node: AstNode) {
    this.own = node;
  }

  get offset(): number {
    return this.content[0]?.offset ?? 0;
  }

  get end(): number {
    return this.content.at(-1)?.end ?? 0;
  }

  get range(): Range {
    const [first, last] = [this.content[0], this.content.at(-1)];
    if (!first || !last) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return { start: first.range.start, end: last.range.end };
  }
}
