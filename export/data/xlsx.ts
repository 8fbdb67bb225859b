/** Workbooks for Excel and its kin: for each journey its touchpoints, then priorities, needs, actions, evidence. */
import { strToU8, zipSync } from 'fflate';
import { type DataWriter, tablesOf } from './data-writer.ts';
import type { Table } from './table/table.ts';
import { packageParts, sheetXml } from './xlsx-parts.ts';

/** The same map gives the same bytes, so no file in the archive has the time of its writing. */
const noTime = new Date(2000, 0, 1);

/** A workbook without a sheet does not open. */
const emptySheet: Table = { name: '1', columns: [{ heading: '', isLong: false }], rows: [] };

export const writeXlsx: DataWriter = async (job) => {
  const tables = tablesOf(job);
  const sheets = named([
    ...tables.map(({ touchpoints }) => touchpoints),
    ...tables.flatMap(({ further }) => further()),
  ]);
  return { bytes: workbookOf(sheets.length > 0 ? sheets : [emptySheet]), warnings: [] };
};

function workbookOf(sheets: readonly Table[]): Uint8Array {
  const parts = {
    ...packageParts(sheets.map(({ name }) => name)),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: noTime }]] as const);
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]);
}

/** In UTF-16 units. */
const longestName = 31;

/** Names that Excel takes: short, without some characters, and each only once. */
function named(sheets: readonly Table[]): Table[] {
  const taken = new Set<string>();
  return sheets.map((sheet, index) => {
    const plain = [...sheet.name.replace(/[[\]/\\:*?\p{Cc}]+/gu, ' ').replace(/^[\s']+|[\s']+$/gu, '')];
    const base = plain.join('') === '' ? String(index + 1) : plain.join('');
    let name = shortened(base, '');
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = shortened(base, ` ${count}`);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function shortened(name: string, ending: string): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length + ending.length > longestName) break;
    kept += character;
  }
  return kept.trimEnd() + ending;
}
