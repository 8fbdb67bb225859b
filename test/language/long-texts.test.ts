/** Texts that are longer in one respect than anyone writes: they are read, and the work grows with their length. */
import { beforeAll, expect, test } from 'vitest';
import { createReader, type Reader } from './reader.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await createReader();
});

test('two hundred thousand lines of a text in quotes are read', async () => {
  const { file } = await reader.read(`journey: J\n  note: """\n${'    word\n'.repeat(200_000)}    """\n`);
  expect(file.journeys[0]?.notes[0]?.value).toHaveLength(200_000 * 'word\n'.length - 1);
});

test('two hundred thousand lines of comments are read', async () => {
  const { file } = await reader.read(`${'# so\n'.repeat(200_000)}journey: J\n  touchpoint: T\n`);
  expect(file.journeys[0]?.name).toBe('J');
});
