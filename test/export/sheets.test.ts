import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jointsOf, overlap, posterSheets, sheetMap, singleSheet } from '../../export/pdf/sheets.ts';
import { papers, posterPapers } from '../../export/request.ts';

const pictures = fc.record({ width: fc.integer({ min: 50, max: 30_000 }), height: fc.integer({ min: 50, max: 9000 }) });

describe('one page', () => {
  test('holds the whole picture and is no larger than readers take', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom(...papers), (picture, paper) => {
        const { width, height, window, origin, scale } = singleSheet(picture, paper);
        expect(origin.x).toBeGreaterThanOrEqual(window.x - 1e-6);
        expect(origin.x + picture.width * scale).toBeLessThanOrEqual(window.x + window.width + 1e-6);
        expect(origin.y + picture.height * scale).toBeLessThanOrEqual(window.y + window.height + 1e-6);
        expect(Math.max(width, height)).toBeLessThanOrEqual(14_400);
      }),
    );
  });

  test('lies for a wide picture and stands for a high one', () => {
    const wide = singleSheet({ width: 4000, height: 1000 }, 'a4');
    const high = singleSheet({ width: 1000, height: 4000 }, 'a4');
    expect(wide.width).toBeGreaterThan(wide.height);
    expect(high.height).toBeGreaterThan(high.width);
  });
});

describe('a poster', () => {
  test('every point of the picture is on a sheet, and neighbours share an edge to glue', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom(...posterPapers), fc.constantFrom(0.5, 1, 2), (picture, paper, scale) => {
        const sheets = posterSheets(picture, paper, scale);
        const parts = sheets.map(({ window, origin, scale: points }) => ({
          left: (window.x - origin.x) / points,
          right: (window.x + window.width - origin.x) / points,
          top: (window.y - origin.y) / points,
          bottom: (window.y + window.height - origin.y) / points,
          points,
        }));
        for (const x of [0, picture.width / 3, picture.width / 2, picture.width]) {
          for (const y of [0, picture.height / 2, picture.height]) {
            const on = parts.filter(
              (part) =>
                part.left - 0.01 <= x && x <= part.right + 0.01 && part.top - 0.01 <= y && y <= part.bottom + 0.01,
            );
            expect(on.length).toBeGreaterThan(0);
          }
        }
        const [first, second] = parts.filter(({ top }) => Math.abs(top) < 1e-6);
        if (first && second) expect((first.right - second.left) * first.points).toBeCloseTo(overlap, 6);
      }),
    );
  });

  test('a picture that fits needs one sheet', () => {
    expect(posterSheets({ width: 300, height: 200 }, 'a4', 1)).toHaveLength(1);
  });

  test('a dashed mark on a sheet is where the cut edge of its neighbour comes to lie', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom(...posterPapers), (picture, paper) => {
        const sheets = posterSheets(picture, paper, 1);
        for (const sheet of sheets) {
          const { place, origin, scale } = sheet;
          const next = sheets.find(
            (other) => other.place?.row === place?.row && other.place?.column === (place?.column ?? 0) + 1,
          );
          if (!next) continue;
          const inPicture = (x: number, on: typeof sheet) => (x - on.origin.x) / on.scale;
          expect(inPicture(jointsOf(sheet).x.at(-1) ?? 0, sheet)).toBeCloseTo(inPicture(next.window.x, next), 6);
          const right = (sheet.window.x + sheet.window.width - origin.x) / scale;
          expect(inPicture(jointsOf(next).x[0] ?? 0, next)).toBeCloseTo(right, 6);
        }
      }),
    );
  });

  test('each sheet has a small map of all of them in its lower margin, with itself filled', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom(...posterPapers), (picture, paper) => {
        const sheets = posterSheets(picture, paper, 1);
        for (const [index, sheet] of sheets.entries()) {
          const cells = sheetMap(sheet);
          expect(cells).toHaveLength(sheets.length);
          expect(cells.findIndex(({ isThis }) => isThis)).toBe(index);
          for (const { x, y, width, height } of cells) {
            expect(y).toBeGreaterThan(sheet.window.y + sheet.window.height);
            expect(y + height).toBeLessThan(sheet.height);
            expect(x).toBeGreaterThan(sheet.width / 2);
            expect(x + width).toBeLessThan(sheet.window.x + sheet.window.width);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('without a scale it fills the sheets that it takes: at least as large as on a screen, on as many sheets', () => {
    fc.assert(
      fc.property(pictures, fc.constantFrom(...posterPapers), (picture, paper) => {
        const [plain, filled] = [posterSheets(picture, paper, 1), posterSheets(picture, paper)];
        expect(filled).toHaveLength(plain.length);
        expect(filled[0]?.scale).toBeGreaterThanOrEqual(0.75 - 1e-9);
      }),
    );
  });
});
