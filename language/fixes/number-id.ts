import type { Finding } from '../model/finding.ts';
import { nameKey } from '../model/name-key.ts';
import type { Clause } from '../syntax/clause.ts';
import type { FixContext } from '../text/edit.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Fix, offer } from './fix.ts';

/**
 * Adds a counter to an id that is already in use. References keep their meaning, because they refer to the first
 * element with the id. Two elements with the same name are not changed: only the author knows whether they are the
 * same.
 */
export function numberId({ range, related }: Finding, { source }: FixContext): Fix[] {
  const clause = source.clauseAt(range.start);
  const [first] = related;
  const other = first && source.clauseAt(first.range.start);
  if (!clause?.id || !other) return [];
  const id = source.textOf(clause.id);
  const taken = source.report.scan.clauses.flatMap(({ id: used, value, keyword }) => [
    ...(used ? [nameKey(source.textOf(used))] : []),
    ...(value && keyword?.value === 'title' ? [nameKey(source.textOf(value))] : []),
  ]);
  const clashes = [other.id, other.value].some((slice) => slice && nameKey(source.textOf(slice)) === nameKey(id));
  if (!clashes || sharesName(clause, other, source)) return [];
  let count = 2;
  while (taken.includes(nameKey(`${id}-${count}`))) count++;
  const fresh = `${id}-${count}`;
  return [offer('fix.write-id', { id: fresh }, [source.replace(clause.id, fresh)])];
}

/** With another id, there would still be two elements with the same name in one place. */
function sharesName(clause: Clause, other: Clause, source: SourceText): boolean {
  const [name, taken] = [clause, other].map(({ value }) => (value ? nameKey(source.textOf(value)) : ''));
  return name !== '' && name === taken && source.placedAs(clause)?.parent === source.placedAs(other)?.parent;
}
