import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { NamedKind } from './symbol-tables.ts';

/**
 * Where names of a kind are looked up from a node, nearest first.
 *
 * @param files its own first; asked for only when its journey does not know the name
 */
export function* holdersOf(
  node: AstNode,
  named: NamedKind,
  files: () => Iterable<ast.JourneyFile>,
): Generator<ast.Journey | ast.JourneyFile, void> {
  const journey = AstUtils.getContainerOfType(node, isJourneyNode);
  if (journey && named !== 'Journey') yield journey;
  if (named !== 'Touchpoint') yield* files();
}

/** Whether a syntax node is a journey. */
/** Whether a syntax node is a journey. */
export function isJourneyNode(node: AstNode): node is ast.Journey {
  return node.$type === 'Journey';
}
