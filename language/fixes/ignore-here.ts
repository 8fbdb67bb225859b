import type { Finding } from '../model/finding.ts';
import type { FixContext } from '../text/edit.ts';
import { wordsFor } from '../text/words.ts';
import { asking, type Fix } from './fix.ts';

/** Adds a comment above the line that silences the code there; the author writes the reason. */
export function ignoreHere({ code, range }: Finding, context: FixContext): Fix[] {
  const { source } = context;
  const { line } = range.start;
  const { clauses } = source.report.scan;
  const index = clauses.findIndex((clause) => clause.startsLine && clause.line === line);
  // The comment would become part of an unclosed text.
  if (index < 0 || clauses[index - 1]?.fault === 'unclosed-text') return [];
  const reason = wordsFor(context, range.start)('fix.reason');
  const edit = source.insertAbove(line, `${source.indentOf(line)}# ignore ${code}: ${reason}`);
  return [{ ...asking('fix.ignore', { code }, [edit], reason), isIgnore: true }];
}
