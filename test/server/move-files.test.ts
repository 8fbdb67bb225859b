/** Paths lead where they led when the editor gives files and folders another place or name. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type TextDocumentEdit, WillRenameFilesRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient } from '../support/server.ts';

const map = `use: ./shared.journey
use: ./sub/people.journey
source panel: Panel
  file: data/panel 1.csv
journey: A
  link: https://example.org/shared.journey
  link: ./report.pdf
  touchpoint: T
    link: see the report
`;
const people = 'use: ../shared.journey\nuse: ./more.journey\npersona kim: Kim\n';
const files = {
  'map.journey': map,
  'shared.journey': 'team sales: Sales\n',
  'sub/people.journey': people,
  'sub/more.journey': 'persona lise: Lise\n',
};

/** The texts that change when these are renamed, by name; old and new names as in the folder. */
async function afterMoves(moves: Readonly<Record<string, string>>): Promise<Record<string, readonly string[]>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-move-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
  const client = await startClient({
    folder,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
  expect(client.greeting?.capabilities.workspace?.fileOperations?.willRename?.filters).toEqual([
    { pattern: { glob: '**/*' } },
  ]);
  await client.open(uri('map.journey'), map);
  await client.newest(uri('map.journey'));
  const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
    files: Object.entries(moves).map(([from, to]) => ({ oldUri: uri(from), newUri: uri(to) })),
  });
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(
    changes.map(({ textDocument, edits }) => {
      const name = Object.keys(files).find((one) => uri(one) === textDocument.uri) ?? '';
      expect(textDocument.version).toBe(name === 'map.journey' ? 1 : null);
      const text = files[name as keyof typeof files];
      const own = edits.flatMap((one) => ('newText' in one ? [one] : []));
      const now = TextDocument.applyEdits(TextDocument.create(textDocument.uri, 'journey', 1, text), own).split('\n');
      return [name, now.filter((line) => !text.split('\n').includes(line)).map((line) => line.trim())];
    }),
  );
}

test('a used file that gets another name', async () => {
  expect(await afterMoves({ 'shared.journey': 'common.journey' })).toEqual({
    'map.journey': ['use: ./common.journey'],
    'sub/people.journey': ['use: ../common.journey'],
  });
});

test('a map that goes into a folder takes its paths along', async () => {
  expect(await afterMoves({ 'map.journey': 'sub/map.journey' })).toEqual({
    'map.journey': [
      'use: ../shared.journey',
      'use: ./people.journey',
      'file: ../data/panel 1.csv',
      'link: ../report.pdf',
    ],
  });
});

test('a folder: what leads into it follows, what stays inside it does not change', async () => {
  expect(await afterMoves({ sub: 'teams/people' })).toEqual({
    'map.journey': ['use: ./teams/people/people.journey'],
    'sub/people.journey': ['use: ../../shared.journey'],
  });
});

test('reports and data follow, too, several at once', async () => {
  expect(await afterMoves({ 'report.pdf': 'old/report.pdf', 'data/panel 1.csv': 'panel | 2.csv' })).toEqual({
    'map.journey': ['file: panel \\| 2.csv', 'link: ./old/report.pdf'],
  });
});

test('what nothing leads to changes nothing', async () => {
  expect(await afterMoves({ 'photo.png': 'picture.png' })).toEqual({});
});
