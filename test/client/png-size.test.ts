import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { pngSize } from '../../client/commands/png-size.ts';

test('the size of an image is read from the file', () => {
  const image = encode({ width: 3, height: 2, data: new Uint8Array(24) });
  expect(pngSize(image)).toEqual([3, 2]);
  // A part of a larger buffer, as a file read in one piece with others is.
  expect(pngSize(new Uint8Array([0, ...image]).subarray(1))).toEqual([3, 2]);
});

test('other files have none', () => {
  expect(pngSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
  expect(pngSize(new Uint8Array())).toBeUndefined();
});
