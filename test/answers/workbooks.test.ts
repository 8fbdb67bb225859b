import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { measureAnswers } from '../../answers/measure-answers.ts';
import { readSheetParts } from '../../sheets/sheet-parts.ts';
import { sheetRows } from '../../sheets/sheet-rows.ts';
import { readWorkbook } from '../../sheets/workbook.ts';
import { fileOf } from './answer-file.ts';

type Value = string | number | boolean | Date | null;

async function workbookOf(rows: readonly (readonly Value[])[], sheet = 'Answers'): Promise<Uint8Array<ArrayBuffer>> {
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: 'dd.mm.yyyy' } : value === null ? null : { value })),
  );
  return Uint8Array.from(await writeXlsxFile(cells, { sheet }).toBuffer());
}

const value = fc.oneof(
  fc.integer({ min: -5, max: 200 }),
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 7),
  fc.constantFrom('', 'å & <ö> "x"', '5 - Meget tilfreds', 'two\nlines', ' edge '),
  fc.boolean(),
  fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(Date.UTC(1990, 0, 1 + day))),
  fc.constant(null),
);

test('the stream of a sheet has the cells that the reader of whole workbooks has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, { minLength: 3, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const bytes = await workbookOf([['Id', 'Q1', 'Q2'], ...rows]);
        const whole = (await readWorkbook(bytes))?.[0]?.rows ?? [];
        const parts = readSheetParts(bytes);
        const streamed = [...sheetRows(bytes, parts.sheets[0]?.path ?? '', parts)].flat();
        const plain = (row: readonly string[]) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).join('|');
        for (const [index, row] of whole.entries()) {
          expect(plain(streamed.find(([line]) => line === index + 1)?.[1] ?? [])).toBe(plain(row));
        }
      },
    ),
    { numRuns: 20 },
  );
});

describe('a workbook', () => {
  const numbers = [{ key: 'a', column: 'Q1', kind: 'mean' as const }];

  it('is read by its sheet, and the other sheets are named', async () => {
    const file = fileOf(
      await workbookOf([
        ['Id', 'Q1', 'When'],
        [1, 4, new Date(Date.UTC(2026, 2, 31))],
        [2, 5, null],
      ]),
    );
    const { numbers: found, file: facts } = await measureAnswers(file, { dated: 'When', numbers });
    expect(facts).toMatchObject({ format: 'workbook', sheet: 'Answers', rows: 2 });
    expect(found).toMatchObject([{ value: 4.5, newest: { year: 2026, month: 3, day: 31 } }]);
    expect((await measureAnswers(file, { sheet: 'Gone', numbers })).problems).toEqual([
      { code: 'no-sheet', sheet: 'Gone', sheets: ['Answers'] },
    ]);
  });

  it('that is damaged, or of a format before 2007, cannot be read', async () => {
    const bytes = await workbookOf([
      ['Id', 'Q1'],
      [1, 4],
    ]);
    for (const broken of [
      bytes.slice(0, bytes.length - 200),
      bytes.slice().fill(7, 60, bytes.length * 0.7),
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
    ]) {
      expect((await measureAnswers(fileOf(broken), { numbers })).problems).toEqual([{ code: 'cannot-be-read' }]);
    }
    const parquet = new TextEncoder().encode('PAR1 this is not Parquet PAR1');
    expect((await measureAnswers(fileOf(parquet), { numbers })).problems).toEqual([{ code: 'cannot-be-read' }]);
  });
});
