/** Rows become an image that programs read: the dots that went in, in whatever pieces. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PngFile } from '../../export/png-file.ts';
import { packedDots, partsOf } from './png-parts.ts';

test('the dots of all pieces are in the file, row by row', async () => {
  const picture = fc.record({
    width: fc.integer({ min: 1, max: 7 }),
    pieces: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(picture, async ({ width, pieces }) => {
      const height = pieces.reduce((sum, rows) => sum + rows, 0);
      const dots = Uint8Array.from({ length: width * height * 4 }, (_, index) => (index % 4 === 3 ? 255 : index * 7));
      const file = new PngFile(width, height);
      let from = 0;
      for (const rows of pieces) {
        await file.add(dots.slice(from, from + rows * width * 4));
        from += rows * width * 4;
      }
      const packed = packedDots(await file.end());
      const rows = Array.from({ length: height }, (_, row) =>
        packed.subarray(row * (width * 4 + 1) + 1, (row + 1) * (width * 4 + 1)),
      );
      expect(Buffer.concat(rows)).toEqual(Buffer.from(dots));
    }),
    { numRuns: 20 },
  );
});

test('what shows through has its own colour, not one that is darkened', async () => {
  const file = new PngFile(3, 1);
  await file.add(Uint8Array.from([100, 50, 0, 128, 0, 0, 0, 0, 9, 8, 7, 255]));
  const written = await file.end();
  const parts = partsOf(written);
  expect([...packedDots(written)]).toEqual([0, 199, 100, 0, 128, 0, 0, 0, 0, 9, 8, 7, 255]);
  expect([...parts.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect([...(parts.get('IHDR') ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  // The checksum of an empty last part is known.
  expect([...written.slice(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
});
