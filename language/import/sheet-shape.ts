/**
 * Brings a sheet into the shape that rows are read in: headings first, then one row for each touchpoint.
 *
 * Three shapes are known beside that one (what stands where is found by the headings that mean something):
 *
 * ```
 * City car park                 titles above           | Arrive | Park     stages as columns:
 * Stage | Touchpoint | Rating   the headings     Touchpoint | Sign | Machine    the sheet is turned
 *
 *       |            | Rating |       headings over two rows:
 * Stage | Touchpoint | 2025 | 2026    Rating 2025, Rating 2026
 * ```
 */
import { keywordNamed, spellingsOf } from '../keywords/keywords.ts';
import { highest } from '../model/long-lists.ts';
import { readHeader } from './row-headers.ts';
import type { Row, RowTable } from './row-table.ts';

/** The headings stand among the first rows, or the sheet has none. */
const mostRowsAbove = 12;

export function shapeOf(table: RowTable): RowTable {
  const upright = withHeadings(table);
  const turned = withHeadings(turnedTable(table));
  const isTurned = turned && headingsIn(turned) > Math.max(1, upright ? headingsIn(upright) : 0);
  return withoutNumbers(withJourneyAbove((isTurned ? turned : upright) ?? table));
}

function headingsIn({ rows: [first] }: RowTable): number {
  return first ? meaningsIn(first.cells) : 0;
}

/** The table from its headings on; `undefined` where no row has headings. */
function withHeadings({ titles, rows }: RowTable): RowTable | undefined {
  const at = rows.slice(0, mostRowsAbove).findIndex(({ cells }) => isHeading(cells));
  const both = rows.slice(0, mostRowsAbove).findIndex(({ cells }, index) => {
    const merged = mergedHeadings(cells, rows[index + 1]?.cells ?? []);
    return (
      isHeading(merged) && meaningsIn(merged) > Math.max(meaningsIn(cells), meaningsIn(rows[index + 1]?.cells ?? []))
    );
  });
  const isOverTwo = both >= 0 && (at < 0 || both <= at);
  const first = isOverTwo ? both : at;
  const row = rows[first];
  if (!row) return undefined;
  const headings = isOverTwo ? mergedHeadings(row.cells, rows[first + 1]?.cells ?? []) : row.cells;
  const above = rows.slice(0, first).map(titleOf);
  const below = rows.slice(first + (isOverTwo ? 2 : 1));
  return { titles: [...titles, ...above], rows: [{ ...row, cells: asStages(headings) }, ...below] };
}

/** As for the headings of rows that are pasted: two of them mean something, or one says where the touchpoints are. */
function isHeading(cells: readonly string[]): boolean {
  const known = cells.flatMap((cell) => readHeader(cell).meaning ?? []);
  return new Set(known).size >= 2 || known.includes('touchpoint');
}

function meaningsIn(cells: readonly string[]): number {
  return cells.filter((cell) => readHeader(cell).meaning !== undefined).length;
}

/** A heading of the upper row stands for all cells below it: `Rating` over `2025` and `2026`, or over names. */
function mergedHeadings(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above = '', below = ''] = [upper[index], lower[index]];
    group = above === '' ? group : above;
    if (below === '') return above;
    if (group === '') return below;
    const [spaced, inParentheses, reversed] = [`${group} ${below}`, `${group} (${below})`, `${below} (${group})`];
    if (readHeader(below).meaning !== undefined) return isQualified(reversed) ? reversed : below;
    return [spaced, inParentheses].find((heading) => readHeader(heading).meaning !== undefined) ?? below;
  });
}

/** Whether parentheses say something of a heading, such as whose rating it is. */
function isQualified(heading: string): boolean {
  const { persona, date, scale } = readHeader(heading);
  return persona !== undefined || date !== undefined || scale !== undefined;
}

/** Of two headings that mean a stage, `Phase` and `Step`, the second means a touchpoint where no other one does. */
function asStages(headings: readonly string[]): string[] {
  const meanings = headings.map((heading) => readHeader(heading).meaning);
  if (meanings.includes('touchpoint')) return [...headings];
  const [, second] = meanings.flatMap((meaning, index) => (meaning === 'stage' ? [index] : []));
  return headings.map((heading, index) => (index === second ? 'touchpoint' : heading));
}

/** What stands above a table, on one line: `Persona: Emma`, `Ours · May`. */
function titleOf({ cells }: Row): string {
  const [first = '', ...others] = cells.filter((cell) => cell !== '');
  return first.endsWith(':') ? [first, others.join(' · ')].join(' ').trimEnd() : [first, ...others].join(' · ');
}

/** The stages, which stand above the columns, become the first column. */
function turnedTable({ titles, rows }: RowTable): RowTable {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell !== '').length);
  // `Persona: | Emma` above stages is not the first lane.
  const first = filled.findIndex((count) => count > 1 && count * 2 > highest(filled));
  const sheet = rows.slice(Math.max(0, first));
  const width = highest(sheet.map(({ cells }) => cells.length));
  const turned = Array.from({ length: width }, (_, column): Row => {
    const cells = sheet.map((row) => row.cells[column] ?? '');
    return { number: column + 1, cells: column === 0 && cells[0] === '' ? ['stage', ...cells.slice(1)] : cells };
  });
  const above = rows.slice(0, Math.max(0, first)).map(titleOf);
  return { titles: [...titles, ...above], rows: turned.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

const journeyHeadings = new Set(spellingsOf(keywordNamed('journey')).map((word) => word.toLowerCase()));

/** A column that has the name of the journey in every row says it once, above the table. */
function withJourneyAbove(table: RowTable): RowTable {
  const [headings, ...rows] = table.rows;
  const column = headings?.cells.findIndex((heading) => journeyHeadings.has(heading.toLowerCase())) ?? -1;
  const name = rows[0]?.cells[column] ?? '';
  if (column < 0 || name === '' || rows.some(({ cells }) => cells[column] !== name)) return table;
  return { titles: [`journey: ${name}`, ...table.titles], rows: withoutColumn(table.rows, column) };
}

function withoutColumn(rows: readonly Row[], column: number): Row[] {
  return rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => at !== column) }));
}

const numberHeading =
  /^(?:step|steg|trinn|trin|stap|row|rad|række|rij)?\s*(?:#|no|nr|num|id|pos|number|nummer|løpenummer|løbenummer|löpnummer|volgnummer)?\.?$/iu;

/** A column that only counts the rows says nothing. */
function withoutNumbers(table: RowTable): RowTable {
  const [headings, ...rows] = table.rows;
  if (!headings || rows.length === 0) return table;
  const isCounting = (column: number) =>
    rows.every(({ cells }, index) => Number(cells[column] || Number.NaN) === index + 1);
  const column = headings.cells.findIndex((heading, index) => numberHeading.test(heading) && isCounting(index));
  return column < 0 ? table : { ...table, rows: withoutColumn(table.rows, column) };
}
