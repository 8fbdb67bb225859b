import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';

/**
 * Where each property of a syntax node stands in the text: one walk over the node's own part of the tree, instead of
 * one for each of its forty properties.
 */
export class Properties {
  private readonly byName = new Map<string, CstNode[]>();
  /** The keyword that opens the node. */
  readonly keyword: CstNode | undefined;

  constructor(node: AstNode) {
    const root = node.$cstNode;
    if (root) {
      this.collect(root, node);
    }
    this.keyword = root && isCompositeCstNode(root) ? root.content[0] : root;
  }

  /** Every place of the property, in source order. */
  all(property: string): readonly CstNode[] {
    return this.byName.get(property) ?? [];
  }

  /** The first place: what is said again later is a finding and does not count. */
  first(property: string): CstNode | undefined {
    return this.byName.get(property)?.[0];
  }

  private collect(parent: CstNode, node: AstNode): void {
    for (const child of isCompositeCstNode(parent) ? parent.content : []) {
      const property = featureOf(child);
      if (property !== undefined) {
        const places = this.byName.get(property) ?? [];
        places.push(child);
        this.byName.set(property, places);
      } else if (child.astNode === node) {
        this.collect(child, node);
      }
    }
  }
}

function featureOf(child: CstNode): string | undefined {
  return AstUtils.getContainerOfType(child.grammarSource, GrammarAST.isAssignment)?.feature;
}
