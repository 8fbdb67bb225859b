/** What an editor is told without asking. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity, FileChangeType } from 'vscode-languageserver/node';
import { root } from '../../scripts/root.mts';
import type { Client } from '../support/client.ts';
import { exampleFolder, startClient } from '../support/server.ts';
import { ensureServer, machinesNode, startProcess } from '../support/server-process.ts';

beforeAll(ensureServer, 150_000);

const uriOf = (folder: string, name: string) => pathToFileURL(join(folder, name)).toString();
/** The codes that these tests are about: they follow a diagnostic's way, whatever else there is to find. */
const about = new Set<unknown>([
  'unserved-need',
  'red-rating',
  'yellow-important',
  'missing-touchpoint',
  'boundary-rating',
  'unknown-keyword',
  'unknown-reference',
]);
const own = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => about.has(code));
const codes = (diagnostics: readonly Diagnostic[]) => own(diagnostics).map(({ code }) => code);

function brief({ severity, code, range }: Diagnostic): string {
  const { start, end } = range;
  return `${severity} ${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

const briefs = (diagnostics: readonly Diagnostic[]) => own(diagnostics).map(brief);

async function openExample(client: Client, folder: string, name: string): Promise<{ uri: string; text: string }> {
  const uri = uriOf(folder, name);
  const text = readFileSync(join(folder, name), 'utf8');
  await client.open(uri, text);
  return { uri, text };
}

const carDealership = [
  '2 unserved-need 4:17-4:44',
  '2 red-rating 48:14-48:17',
  '2 missing-touchpoint 66:14-66:21',
  '2 red-rating 92:14-92:17',
  '4 boundary-rating 92:14-92:17',
];

/** `process.execPath` is what the tests run on; the machine may have another. */
const nodes = [...new Set([process.execPath, machinesNode()])].map((node) => ({
  node,
  version: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
}));

test.each(nodes)('the car dealership is diagnosed exactly on Node $version', async ({ node }) => {
  const folder = exampleFolder();
  const client = await startProcess({ folder, node });
  const { uri } = await openExample(client, folder, 'car-dealership.journey');
  const diagnostics = await client.newest(uri);
  expect(briefs(diagnostics)).toEqual(carDealership);
  expect(own(diagnostics)[1]).toEqual({
    range: { start: { line: 48, character: 14 }, end: { line: 48, character: 17 } },
    severity: DiagnosticSeverity.Warning,
    code: 'red-rating',
    codeDescription: { href: pathToFileURL(join(root, 'docs/rules/red-rating.md')).toString() },
    source: 'journey',
    message: [
      'Priority 2 of 4: "A concrete offer" is red, 4.2 of 10.',
      'n=42, ±0.6. Importance 9, opportunity 13.8 (strong).',
      'What customers need there: "A concrete offer while I am still excited".',
    ].join('\n'),
  });
});

test('diagnostics follow an edit, there and back', async () => {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const { uri } = await openExample(client, folder, 'car-dealership.journey');
  expect(briefs(await client.newest(uri))).toEqual(carDealership);
  const range = { start: { line: 48, character: 14 }, end: { line: 48, character: 17 } };
  await client.change(uri, { range, text: '9.2' });
  const better = await client.newest(uri);
  expect(briefs(better)).toEqual(carDealership.filter((line) => !line.includes('48:')));
  expect(better.find(({ code }) => code === 'red-rating')?.message).toMatch(/^Priority 2 of 3: "First service"/);
  await client.change(uri, { range, text: '4.2' });
  expect(briefs(await client.newest(uri))).toEqual(carDealership);
});

test('a broken line is an error on that line, and the rest stays', async () => {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const { uri } = await openExample(client, folder, 'car-dealership.journey');
  await client.newest(uri);
  const range = { start: { line: 49, character: 6 }, end: { line: 49, character: 16 } };
  await client.change(uri, { range, text: 'importence' });
  const diagnostics = await client.newest(uri);
  const error = diagnostics.find(({ severity }) => severity === DiagnosticSeverity.Error);
  expect(error?.message).toBe('“importence” is not a keyword here. Did you mean “importance”?');
  expect(error?.range).toEqual(range);
  expect(briefs(diagnostics)).toEqual(expect.arrayContaining(carDealership.slice(3)));
});

test('a used file that comes and goes takes its unknown references with it', async () => {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const uri = uriOf(folder, 'new.journey');
  await client.open(
    uri,
    'use: ./people.journey\njourney: A\n  stage: S\n    touchpoint: T\n      rating[kim]: 9\n      importance: 7\n',
  );
  expect(codes(await client.newest(uri))).toEqual(['unknown-reference', 'unknown-reference']);
  const people = join(folder, 'people.journey');
  writeFileSync(people, 'persona kim: Kim\n');
  await client.changedOnDisk(uriOf(folder, 'people.journey'), FileChangeType.Created);
  const known = await client.until(uri, ({ diagnostics }) => !codes(diagnostics).includes('unknown-reference'));
  expect(codes(known.diagnostics)).toEqual([]);
  rmSync(people);
  await client.changedOnDisk(uriOf(folder, 'people.journey'), FileChangeType.Deleted);
  const gone = await client.until(uri, ({ diagnostics }) => codes(diagnostics).length > 0);
  expect(codes(gone.diagnostics)).toEqual(['unknown-reference', 'unknown-reference']);
});

test('a used file that is edited counts as it is in the editor', async () => {
  const folder = exampleFolder();
  writeFileSync(join(folder, 'people.journey'), 'persona kim: Kim\n');
  const client = await startClient({ folder });
  const uri = uriOf(folder, 'new.journey');
  await client.open(uri, 'use: ./people.journey\njourney: A\n  touchpoint: T\n    rating[kim]: 9\n');
  expect(codes(await client.newest(uri))).toEqual([]);
  const people = uriOf(folder, 'people.journey');
  await client.open(people, 'persona kim: Kim\n');
  await client.newest(people);
  await client.change(people, { text: 'persona lise: Lise\n' });
  const renamed = await client.until(uri, ({ diagnostics }) => codes(diagnostics).length > 0);
  expect(own(renamed.diagnostics).map(({ message }) => message)).toEqual([
    expect.stringContaining('There is no persona “kim” here.'),
  ]);
  // Closed without saving: what is on disk holds again.
  await client.close(people);
  const restored = await client.until(uri, ({ diagnostics }) => codes(diagnostics).length === 0);
  expect(codes(restored.diagnostics)).toEqual([]);
});

test('a document that is closed without saving is what is on disk again', async () => {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const { uri } = await openExample(client, folder, 'car-dealership.journey');
  await client.newest(uri);
  await client.change(uri, { text: 'journey: Empty\n' });
  expect(codes(await client.newest(uri))).toEqual([]);
  await client.close(uri);
  const restored = await client.until(uri, ({ diagnostics }) => codes(diagnostics).length > 0);
  expect(briefs(restored.diagnostics)).toEqual(carDealership);
});

test('a document that was never saved is gone when it is closed', async () => {
  const client = await startClient();
  const uri = 'file:///nowhere/unsaved.journey';
  await client.open(uri, 'journey: A\n  touchpoint: T | rating: 2 | importance: 9\n');
  expect(codes(await client.newest(uri))).toEqual(['red-rating']);
  await client.close(uri);
  const gone = await client.until(uri, ({ diagnostics }) => diagnostics.length === 0);
  expect(gone.diagnostics).toEqual([]);
});
