/** CSV that Excel opens with a double click: UTF-8 with a byte order mark, and the separator of the language. */
import { withGuard } from '../../language/import/delimited-rows.ts';
import { type DataWriter, filesOf, tablesOf } from './data-writer.ts';
import type { Cell, Table } from './table/table.ts';

export const writeCsv: DataWriter = async (job) =>
  filesOf(tablesOf(job).map(({ touchpoints }) => csvOf(touchpoints, job.language !== 'en')));

/** @param usesComma whether decimals have a comma, so that semicolons stand between the cells */
export function csvOf({ columns, rows }: Table, usesComma: boolean): string {
  const separator = usesComma ? ';' : ',';
  const line = (cells: readonly Cell[]) => cells.map((cell) => written(cell, usesComma)).join(separator);
  const lines = [line(columns.map(({ heading }) => heading)), ...rows.map(line)];
  return `\uFEFF${lines.map((one) => `${one}\r\n`).join('')}`;
}

function written(cell: Cell, usesComma: boolean): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return usesComma ? plain(cell).replace('.', ',') : plain(cell);
  const guarded = withGuard(cell);
  return /["\r\n;,\t]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** With all its digits, and without the noise of binary fractions. */
function plain(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e') ? number.toFixed(20).replace(/\.?0+$/u, '') : text;
}
