/** A `use` line that nearly names a file: the nearest file is offered, and the composition of an å does not matter. */
import { expect, test } from 'vitest';
import { tryFixes } from './fixes/fix-harness.ts';
import { createReader } from './reader.ts';

const shared = { 'shared.journey': 'channel: post\n', 'parts/teams.journey': 'team: Sales\n' };
const using = (path: string) => `use: ${path}\njourney: A\n  touchpoint: Letter\n    channel: post\n`;

test.each([
  ['./Shared.journey', './shared.journey'],
  ['shared', './shared.journey'],
  ['./shared.jurney', './shared.journey'],
  ['./sharde.journey', './shared.journey'],
  ['./teams.journey', './parts/teams.journey'],
  ['parts\\teams', './parts/teams.journey'],
])('%s: the nearest file is %s', async (written, path) => {
  const fixes = await tryFixes('unknown-reference', using(written), () => true, shared);
  expect(fixes.map(({ title, preferred }) => [title, preferred])).toEqual([[`Change to “${path}”`, true]]);
  expect(fixes[0]?.text).toBe(using(path));
});

test('nothing is offered where no file is near', async () => {
  expect(await tryFixes('unknown-reference', using('./customers-2025.journey'), () => true, shared)).toEqual([]);
});

test.each([
  ['NFC', 'NFD'],
  ['NFD', 'NFC'],
] as const)('a path in %s finds a file in %s', async (path, file) => {
  const { read } = await createReader({ [`${'Mål'.normalize(file)}.journey`]: 'channel post: Post\n' });
  const analysis = await read(using(`./${'Mål'.normalize(path)}.journey`));
  expect(analysis.findings.filter(({ code }) => code === 'unknown-reference')).toEqual([]);
  expect(analysis.file.uses[0]?.found).toBe(true);
});
