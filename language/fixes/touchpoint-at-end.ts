import type { Clause } from '../syntax/clause.ts';
import { indentWithin, isOneLine } from '../text/add-property.ts';
import type { TextEdit } from '../text/edit.ts';
import { escaped, type SourceText } from '../text/source-text.ts';

/** Behind the last touchpoint of the journey, written as that one is. */
export function touchpointAtEnd(name: string, facts: readonly string[], journey: Clause, source: SourceText): TextEdit {
  const within = source.report.placement.clauses.filter(({ clause }) => source.isWithin(clause, journey));
  const last = within.at(-1)?.clause ?? journey;
  const holder = within.findLast(({ opens }) => opens === 'stage')?.clause ?? journey;
  const siblings = source.heldBy(holder).filter(({ opens }) => opens === 'touchpoint');
  const before = siblings.at(-1);
  const indent = indentWithin(source, holder, siblings);
  const head = `${indent}${source.spell('touchpoint')}: ${escaped(name)}`;
  const line = source.lastLineOf(last);
  if (before && isOneLine(source, before.clause, source.heldBy(before.clause))) {
    return source.insertBelow(line, [[head, ...facts].join(' | ')]);
  }
  const inner = before ? indentWithin(source, before.clause, source.heldBy(before.clause)) : indent + source.indentUnit;
  return source.insertBelow(line, [head, ...facts.map((fact) => inner + fact)]);
}
