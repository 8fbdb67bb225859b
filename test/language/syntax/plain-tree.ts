import { type AstNode, type CstNode, isAstNode, isCompositeCstNode } from 'langium';

/** A tree as plain data: a node that it refers back to is named by its place, so that there are no circles. */
export function plainTree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainTree);
  if (!isAstNode(value))
    return typeof value === 'object' && value !== null && '$refText' in value ? value.$refText : value;
  const { $cstNode, $container, ...rest } = value as AstNode & Record<string, unknown>;
  const entries = Object.entries(rest).map(([name, held]) => [name, plainTree(held)]);
  return { ...Object.fromEntries(entries), holder: $container?.$type, text: placesOf($cstNode as CstNode | undefined) };
}

/** The parts of the grammar, in the order in which they were met. */
const sources = new Map<unknown, number>();

function numberOf(source: unknown): number {
  const number = sources.get(source) ?? sources.size;
  sources.set(source, number);
  return number;
}

function placesOf(node: CstNode | undefined): unknown {
  if (!node) return undefined;
  const parts = isCompositeCstNode(node)
    ? node.content.map((part) => [part.offset, part.end, part.hidden, numberOf(part.grammarSource)])
    : [];
  return [node.offset, node.end, node.range, node.astNode.$type, parts];
}
