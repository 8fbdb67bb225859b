import { type AstNode, AstUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { NamedKind, NamedKinds, Names } from './symbol-tables.ts';

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

/**
 * What a name means that is written on a node: the thing of that kind in the nearest place that gives it the name. Only
 * a name that its own journey does not know is looked up in files.
 *
 * @param key as `nameKey` makes it of the name
 * @param files as for {@link holdersOf}
 */
export function lookUp<Kind extends NamedKind>(
  key: string,
  named: Kind,
  node: AstNode,
  names: Names,
  files: () => Iterable<ast.JourneyFile>,
): NamedKinds[Kind] | undefined {
  for (const holder of holdersOf(node, named, files)) {
    const found = names.in(holder, named).findKey(key);
    if (found) return found;
  }
  return undefined;
}

/** Whether a syntax node is a journey. */
export function isJourneyNode(node: AstNode): node is ast.Journey {
  return node.$type === 'Journey';
}
