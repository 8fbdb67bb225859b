/** Turns a Mermaid diagram that stands in a map's file into that map. */
import { importTable } from '../import/import-table.ts';
import { readTable } from '../import/read-table.ts';
import type { Finding } from '../model/finding.ts';
import { isMermaidDiagram } from '../syntax/mermaid-diagram.ts';
import type { FixContext } from '../text/edit.ts';
import { type Fix, preferred } from './fix.ts';
import { repairClause } from './repair-line.ts';

export function repairSyntax(finding: Finding, context: FixContext): readonly Fix[] {
  const { source, t } = context;
  if (!isMermaidDiagram(source.text)) return repairClause(finding, context);
  const table = readTable(source.text);
  const map = table && importTable(table, { locale: undefined, name: t('rows.journey') });
  if (!map || typeof map === 'string') return [];
  const text = map.text.replaceAll('\n', source.eol);
  return [preferred('fix.from-mermaid', {}, [source.replace({ start: 0, end: source.text.length }, text)])];
}
