/** Answers in a sheet of a workbook. */
import { readWorkbook, type Workbook } from '../../sheets/workbook.ts';
import { pause } from '../pause.ts';
import type { AnswerPlan, AnswerProblem, AnswerResult, MeasureOptions } from '../plan.ts';
import { type Headings, headingsOf } from '../table/headings.ts';
import { CellRows } from './cell-rows.ts';

/** Headings and titles are in the first rows. */
const sampleRows = 60;

/** So many rows are read before others have their turn. */
const rowsInOneGo = 20_000;

export async function measureWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  plan: AnswerPlan,
  options: MeasureOptions,
): Promise<AnswerResult> {
  const workbook = await readWorkbook(bytes);
  await pause(options);
  if (!workbook) return failed({ code: 'cannot-be-read' });
  const sheets = workbook.map(({ name }) => name);
  if (plan.sheet !== undefined && !sheets.includes(plan.sheet)) {
    return failed({ code: 'no-sheet', sheet: plan.sheet, sheets });
  }
  const found = firstTable(workbook.filter(({ name }) => plan.sheet === undefined || name === plan.sheet));
  return found ? measureSheet(found, plan, options) : failed({ code: 'no-rows' });
}

interface SheetTable {
  readonly sheet: Workbook[number];
  readonly headings: Headings;
}

function firstTable(workbook: Workbook): SheetTable | undefined {
  for (const sheet of workbook) {
    const headings = headingsOf(sheet.rows.slice(0, sampleRows));
    if (headings) return { sheet, headings };
  }
  return undefined;
}

async function measureSheet({ sheet, headings }: SheetTable, plan: AnswerPlan, options: MeasureOptions) {
  const start = headings.first + headings.rows;
  const cells = new CellRows(headings, plan, sheet.rows.slice(start, start + sampleRows));
  const { tally } = cells;
  const { wanted } = tally.layout;
  for (let index = start; index < sheet.rows.length; index++) {
    const row = sheet.rows[index] ?? [];
    if (row.some((cell) => cell !== '')) cells.add((slot) => row[wanted[slot] ?? 0] ?? '', index + 1);
    if (index % rowsInOneGo === 0) await pause(options);
  }
  const { numbers, problems } = tally.measured();
  const facts = { encoding: null, delimiter: null, sheet: sheet.name, headingRows: headings.rows };
  const file = { format: 'workbook', ...facts, columns: headings.columns, ...tally.facts() } as const;
  return { file, numbers, problems };
}

function failed(problem: AnswerProblem): AnswerResult {
  return { file: null, numbers: [], problems: [problem] };
}
