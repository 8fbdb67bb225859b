/**
 * Rows of a spreadsheet as touchpoints of a journey. Nothing is dropped: columns that mean nothing to us become notes, rows
 * without a name comments, and what was not understood is said in a comment above.
 */
import type { Edit } from '../fixes/fix.ts';
import { escaped, Source } from '../fixes/source.ts';
import type { JourneyTranslate } from '../messages/messages.ts';
import { nameKey } from '../model/name-key.ts';
import { place } from '../syntax/place.ts';
import { scan } from '../syntax/scan.ts';
import { type Columns, readColumns } from './row-columns.ts';
import { oneLine, type RowLines, type RowWriter, writeRow } from './row-lines.ts';
import { type RowPlace, rowPlaceAt } from './row-place.ts';
import { type Row, readTable } from './row-table.ts';
import { keepsStructure } from './structure.ts';

/** Where the rows go. */
export interface PastePlace {
  /** The line of the cursor. */
  readonly line: number;
  /** The lines on which the rows stand already, as plain text; left out, they come from elsewhere. */
  readonly instead?: { readonly first: number; readonly last: number };
}

export interface PastedRows {
  /** They do not overlap. */
  readonly edits: readonly Edit[];
  readonly touchpoints: number;
  /** Names of the columns of which something became a note. */
  readonly noted: readonly string[];
  /** How many rows named no touchpoint, and became comments. */
  readonly nameless: number;
  /** Whether the first row said what the columns are. */
  readonly hasHeader: boolean;
}

/**
 * @param rows separated by tabs, semicolons or commas
 * @param t the words that go into the map
 * @returns `undefined` where the text is no rows, or where they cannot stand
 */
export function pasteRows(
  rows: string,
  where: PastePlace,
  source: Source,
  t: JourneyTranslate,
): PastedRows | undefined {
  const table = readTable(rows);
  if (!table) return undefined;
  const count = Math.max(...table.rows.map(({ cells }) => cells.length));
  const columns = readColumns(table.rows[0]?.cells ?? [], count, (number) => t('rows.column', { number }));
  const own = columns.hasHeader ? table.rows.slice(1) : table.rows;
  if (own.length === 0) return undefined;
  const rest = where.instead ? without(source, where.instead) : source;
  const line = where.instead ? where.instead.first : where.line + 1;
  const writer: RowWriter = { spell: (word) => source.spell(word), unit: source.indentUnit };
  const written = own.map((row) => ({ row, ...writeRow(row, columns, writer) }));
  const at = rowPlaceAt(
    line,
    written.some(({ stage }) => stage !== ''),
    rest,
  );
  const named = grouped(
    written.filter(({ name }) => name !== ''),
    at.stage,
  );
  const nameless = written.filter(({ name }) => name === '').map(({ row }) => row);
  if (named.length === 0) return undefined;
  const noted = [...new Set(named.flatMap((one) => one.noted))];
  const content = [
    ...remarks(noted, nameless, columns, t).map((remark) => at.touchpointIndent + remark),
    ...(noted.length + nameless.length > 0 || !columns.hasHeader ? [''] : []),
    ...linesOf(named, at, source),
  ];
  const edits =
    at.below === undefined
      ? newJourney(content, columns, where, source, t)
      : joined(content, at.below, where, rest, source);
  return edits && { edits, touchpoints: named.length, noted, nameless: nameless.length, hasHeader: columns.hasHeader };
}

type Written = RowLines & { readonly row: Row };

/**
 * Rows of one stage stand together, those of the stage that is open first and the others in the order in which they come; a
 * merged cell stands for all below it.
 */
function grouped(rows: readonly Written[], open: string | undefined): Written[] {
  const stages = new Map<string, Written[]>();
  let stage = '';
  for (const row of rows) {
    stage = row.stage === '' ? stage : row.stage;
    const key = nameKey(stage);
    stages.set(key, [...(stages.get(key) ?? []), { ...row, stage: stages.get(key)?.[0]?.stage ?? stage }]);
  }
  const [here, others] = [stages.get(open ?? ''), [...stages].filter(([key]) => key !== (open ?? ''))];
  return [...(here ?? []), ...others.flatMap(([, own]) => own)];
}

function linesOf(
  rows: readonly Written[],
  { stage: open, stageIndent, touchpointIndent }: RowPlace,
  source: Source,
): string[] {
  let stage = open ?? '';
  const result: string[] = [];
  for (const row of rows) {
    const isNew = row.stage !== '' && nameKey(row.stage) !== stage;
    if (result.length > 0) result.push('');
    if (isNew) {
      stage = nameKey(row.stage);
      result.push(`${stageIndent}${source.spell('stage')}: ${escaped(row.stage)}`);
    }
    result.push(...row.lines.map((line) => (line === '' ? '' : touchpointIndent + line)));
  }
  return result;
}

/** What an analyst has to look at, in comments that no line below can take for something else. */
function remarks(
  noted: readonly string[],
  nameless: readonly Row[],
  { hasHeader }: Columns,
  t: JourneyTranslate,
): string[] {
  return [
    ...(hasHeader ? [] : [t('rows.no-header')]),
    ...(noted.length > 0 ? [t('rows.noted', { columns: noted.map((name) => `“${name}”`).join(', ') })] : []),
    ...nameless.map(({ number, cells }) =>
      t('rows.nameless', {
        row: number,
        cells: cells
          .map(oneLine)
          .filter((cell) => cell !== '')
          .join(' · '),
      }),
    ),
  ].map((remark) => `# ${oneLine(remark)}`);
}

/** The text as it would be without the lines on which the rows stand. */
function without(source: Source, { first, last }: { readonly first: number; readonly last: number }): Source {
  const text = source.after([source.removeLines(first, last)]);
  const scanned = scan(text);
  return new Source(text, { diagnostics: [], problems: [], ignores: [], scan: scanned, placement: place(scanned) });
}

function joined(
  content: readonly string[],
  below: number,
  { instead }: PastePlace,
  rest: Source,
  source: Source,
): Edit[] | undefined {
  const gap = instead && rest.textOfLine(below).trim() === '' ? [] : [''];
  const lines = [...gap, ...content];
  const insertion = rest.insertBelow(below, lines);
  const { clauses } = rest.report.scan;
  const at = clauses.filter(({ line }) => line <= below).length;
  const added = scan(rest.after([insertion])).clauses.length - clauses.length;
  const fresh = Array.from({ length: added }, () => undefined);
  if (!keepsStructure(rest, [insertion], [...clauses.slice(0, at), ...fresh, ...clauses.slice(at)], undefined))
    return undefined;
  if (!instead) return [insertion];
  const gone = instead.last - instead.first + 1;
  const here = below < instead.first ? below : below + gone;
  const put = source.insertBelow(here, lines);
  const removal = source.removeLines(instead.first, instead.last);
  const [from, to] = [source.offsetAt(put.range.start), source.offsetAt(removal.range.start)];
  // In one place they are one edit, so that every editor puts them in the same order.
  return from === to ? [{ range: removal.range, newText: put.newText }] : [removal, put];
}

/** A text without a journey gets one. */
function newJourney(
  content: readonly string[],
  { scale }: Columns,
  { line, instead }: PastePlace,
  source: Source,
  t: JourneyTranslate,
): Edit[] {
  const head = [
    `${source.spell('journey')}: ${t('rows.journey')}`,
    ...(scale ? [`  ${source.spell('scale')}: ${scale.low}-${scale.high}`] : []),
  ];
  const lines = [...head, ...(content[0]?.trim() === '' ? [] : ['']), ...content];
  if (instead) {
    const start = source.report.scan.lineStarts[instead.first] ?? 0;
    const from = source.text[start] === '\uFEFF' ? start + 1 : start;
    return [source.replace({ start: from, end: source.endOfLine(instead.last) }, lines.join(source.eol))];
  }
  const at = Math.min(line, source.report.scan.lineStarts.length - 1);
  return source.textOfLine(at).trim() === ''
    ? [source.insert(source.endOfLine(at), lines.join(source.eol) + source.eol)]
    : [source.insertBelow(at, lines)];
}
