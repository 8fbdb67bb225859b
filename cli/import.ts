/** `journey import`: a spreadsheet, a Markdown table or a Mermaid journey as a map. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ImportedMap, importTable } from '../language/import/import-table.ts';
import { isTooLarge, largestFileInMegabytes, megabytesOf } from '../language/project/size-limit.ts';
import type { SheetFile } from '../sheets/read-sheet.ts';
import { type ExitCode, exitCode, Failure, readFailure } from './failure.ts';
import { type FoundFile, findFile } from './files.ts';
import type { Reader } from './locale.ts';
import { reportFailures, say } from './report.ts';
import type { Terminal } from './terminal.ts';
import { writeTo } from './write.ts';

export interface ImportOptions {
  /** Of a workbook; left out, the first one with a table. */
  readonly sheet?: string;
  readonly output?: string;
}

/** Writes a map, and says on standard error what was not understood. */
export async function importFile(
  given: string,
  options: ImportOptions,
  terminal: Terminal,
  reader: Reader,
): Promise<ExitCode> {
  const file = await findFile(given, terminal.cwd);
  const map = file instanceof Failure ? file : await mapOf(file, options, reader);
  const failure = map instanceof Failure || file instanceof Failure ? map : await write(map, file, options, terminal);
  if (failure instanceof Failure) {
    reportFailures([failure], terminal, reader.t);
    return exitCode.failure;
  }
  if (!(map instanceof Failure)) {
    for (const remark of map.remarks) say(remark, terminal, reader.t);
  }
  return exitCode.fine;
}

async function mapOf(file: FoundFile, { sheet }: ImportOptions, reader: Reader): Promise<ImportedMap | Failure> {
  const { shown } = file;
  const read = await sheetIn(file, sheet);
  if (read instanceof Failure) return read;
  if (read.kind === 'no-such-sheet') {
    return new Failure('failure.no-such-sheet', { path: shown, given: sheet ?? '', known: read.sheets.join(', ') });
  }
  if (read.kind !== 'table') return new Failure(`failure.sheet-${read.kind}`, { path: shown });
  const name = path.basename(shown, path.extname(shown));
  const map = importTable(read.table, { locale: reader.locale, name });
  return typeof map === 'string' ? new Failure(`failure.sheet-${map}`, { path: shown }) : map;
}

async function sheetIn({ shown, absolute }: FoundFile, sheet: string | undefined): Promise<SheetFile | Failure> {
  try {
    const { size } = await stat(absolute);
    if (isTooLarge(size)) {
      const args = { path: shown, size: megabytesOf(size), limit: largestFileInMegabytes };
      return new Failure('failure.sheet-too-large', args);
    }
    // The readers of workbooks are loaded where a file is read.
    const { readSheetFile } = await import('../sheets/read-sheet.ts');
    return await readSheetFile(new Uint8Array(await readFile(absolute)), sheet);
  } catch (error) {
    return readFailure(shown, error);
  }
}

async function write(
  { text }: ImportedMap,
  file: FoundFile,
  { output }: ImportOptions,
  terminal: Terminal,
): Promise<Failure | undefined> {
  if (output !== undefined) return writeTo(output, new TextEncoder().encode(text), [file], terminal);
  terminal.out(text);
  return undefined;
}
