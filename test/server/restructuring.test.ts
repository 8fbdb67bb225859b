/** Restructurings through the server: in the form that each client takes, and not at all where it takes none. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  isJourneyRowsAnswer,
  isJourneyToBeAnswer,
  type JourneyRowsAnswer,
  type JourneyToBeAnswer,
  journeyRows,
  journeyToBe,
} from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';
import { startClient } from '../support/server.ts';

const able: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'], changeAnnotationSupport: {} } },
  textDocument: { codeAction: { disabledSupport: true } },
};

const text = [
  'journey a: A',
  '  scale: 1-10',
  '  persona: Kim',
  '  touchpoint: Shop | channel: web, phone | rating: 4.2',
  '  touchpoint: Till',
  '    rating[Kim]: 6',
  '    # dated',
  '    channel: desk',
  '',
].join('\n');

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-restructuring-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function actions(client: Client, uri: string, line: number, only = 'refactor'): Promise<CodeAction[]> {
  const position = { line, character: 2 };
  return ((await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: [only] },
  })) ?? []) as CodeAction[];
}

function after(edit: WorkspaceEdit | undefined, uri: string, before: string): string {
  const changed = edit?.documentChanges?.find((change) => 'textDocument' in change && change.textDocument.uri === uri);
  const edits = changed && 'edits' in changed ? changed.edits : edit?.changes?.[uri];
  if (!edits) throw new Error(`Nothing changes in ${uri}.`);
  return TextDocument.applyEdits(TextDocument.create(uri, 'journey', 1, before), edits as never);
}

test('a plain client gets plain edits, of its own file, and nothing that makes another', async () => {
  const client = await startClient();
  const uri = pathToFileURL(join(folderWith({}), 'map.journey')).toString();
  await client.open(uri, text);
  await client.newest(uri);
  expect(new Set((await actions(client, uri, 0)).map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite.scale']));
  expect((await actions(client, uri, 2)).map(({ kind }) => kind)).toEqual(['refactor.rewrite.id']);
  const lines = await actions(client, uri, 3);
  expect(lines.map(({ kind }) => kind)).toEqual([
    'refactor.rewrite.lines',
    'refactor.rewrite.id',
    'refactor.rewrite.split',
    'refactor.rewrite.split',
  ]);
  expect(after(lines[0]?.edit, uri, text)).toContain('Shop\n    channel: web, phone\n    rating: 4.2\n');
  const [id] = await actions(client, uri, 2, 'refactor.rewrite.id');
  expect(after(id?.edit, uri, text)).toContain('rating[kim]: 6');
  const [scale] = await actions(client, uri, 1);
  expect(scale?.edit).not.toHaveProperty('documentChanges');
  expect(after(scale?.edit, uri, text)).toContain('rating: 2.4');
  // What cannot be done is only said to who shows it.
  expect((await actions(client, uri, 4)).map(({ title }) => title)).not.toContain('Write this touchpoint on one line');
});

test('a client that can is shown the numbers first, and told why something cannot be done', async () => {
  const client = await startClient({ capabilities: able });
  const uri = pathToFileURL(join(folderWith({}), 'map.journey')).toString();
  await client.open(uri, text);
  await client.newest(uri);
  const [scale] = await actions(client, uri, 1);
  const [note] = Object.values(scale?.edit?.changeAnnotations ?? {});
  expect(note).toMatchObject({
    needsConfirmation: true,
    label: 'Convert to the scale 1–5, with every number on it, rounded to 2 decimals',
  });
  expect(after(scale?.edit, uri, text)).toContain('rating: 2.4');
  const [one] = await actions(client, uri, 4);
  expect(one).toMatchObject({
    disabled: { reason: 'The comment on line 7 needs a line of its own.' },
  });
});

test('a to-be map and a shared file come as new files; other files follow an id', async () => {
  const folder = folderWith({
    'map.journey': text,
    'later.journey': 'use: ./map.journey\njourney b: B\n  state: to-be\n  compares: a\n  touchpoint: Shop\n',
    'named.journey': 'use: ./names.journey\njourney c: C\n  for: Lise\n  touchpoint: D\n',
    'names.journey': 'persona: Lise\n',
  });
  const client = await startClient({ folder, capabilities: able });
  const at = (name: string) => pathToFileURL(join(folder, name)).toString();
  await client.open(at('map.journey'), text);
  await client.newest(at('map.journey'));
  const [toBe] = await actions(client, at('map.journey'), 0, 'refactor.extract');
  expect(toBe?.edit?.documentChanges?.[0]).toEqual({ kind: 'create', uri: at('map-to-be.journey') });
  expect(after(toBe?.edit, at('map-to-be.journey'), '')).toContain('compares: a\n');
  expect(toBe?.edit?.documentChanges).toHaveLength(2);
  const shared = await actions(client, at('map.journey'), 2, 'refactor.move');
  expect(shared.map(({ title }) => title)).toEqual([
    'Move “Kim” to names.journey',
    'Move “Kim” to a new file, shared.journey',
  ]);
  await client.open(at('names.journey'), 'persona: Lise\n');
  await client.newest(at('names.journey'));
  const [id] = await actions(client, at('names.journey'), 0);
  expect(
    after(id?.edit, at('named.journey'), 'use: ./names.journey\njourney c: C\n  for: Lise\n  touchpoint: D\n'),
  ).toContain('for: lise\n');
});

test('a client that makes to-be journeys itself asks for one, under a name that is free', async () => {
  const twins = 'journey a: A\n  state: to-be\n  touchpoint: B\njourney: C\n  touchpoint: Shop\n  touchpoint: Shop\n';
  const folder = folderWith({ 'map.journey': twins });
  const commands = { makeToBe: 'client.makeToBe' };
  const client = await startClient({ folder, capabilities: able, initializationOptions: { commands } });
  const uri = pathToFileURL(join(folder, 'map.journey')).toString();
  await client.open(uri, twins);
  await client.newest(uri);
  const [offered] = await actions(client, uri, 3, 'refactor.extract');
  expect(offered).toMatchObject({ command: { command: 'client.makeToBe', arguments: [uri, 3] } });
  expect(offered?.edit).toBeUndefined();
  const ask = async (line: number | null, namesBeside: readonly string[]): Promise<JourneyToBeAnswer> => {
    const answer: unknown = await client.connection.sendRequest(journeyToBe, { uri, line, namesBeside });
    if (!isJourneyToBeAnswer(answer)) throw new TypeError(`${JSON.stringify(answer)} is no answer.`);
    return answer;
  };
  const made = await ask(null, ['map-to-be.journey']);
  if ('refused' in made) throw new Error(made.refused);
  const file = pathToFileURL(join(folder, 'map-to-be-2.journey')).toString();
  expect(made.file).toBe(file);
  expect(after(made.edit, uri, twins)).toContain('touchpoint shop-2: Shop\n  touchpoint shop-3: Shop\n');
  expect(after(made.edit, file, '')).toContain('compares: C\n');
  expect(await ask(5, [])).toMatchObject({ file: expect.stringMatching(/map-to-be\.journey$/) });
  // A journey that is a to-be one itself has none.
  expect(await ask(1, [])).toEqual({ refused: expect.stringContaining('as-is') });
  await expect(client.connection.sendRequest(journeyToBe, { uri })).rejects.toThrow('"namesBeside"');
});

test('in a text that has no file yet, what makes another file asks for it to be saved', async () => {
  const client = await startClient({ capabilities: able });
  const uri = 'untitled:Untitled-1';
  await client.open(uri, text);
  await client.newest(uri);
  const reason = 'Save this text first: the new file is created next to it.';
  expect(await actions(client, uri, 0, 'refactor.extract')).toMatchObject([{ disabled: { reason } }]);
  expect(await actions(client, uri, 2, 'refactor.move')).toMatchObject([{ disabled: { reason } }]);
});

const shop =
  'journey a: A\n  channel web: Website\n  channel phone: Phone\n  touchpoint: Shop\n    rating: 4.2\n    channel: web, phone\n';

test('a split and a sorted touchpoint are given as the text that they make', async () => {
  const client = await startClient({ capabilities: able });
  const uri = pathToFileURL(join(folderWith({}), 'map.journey')).toString();
  await client.open(uri, shop);
  await client.newest(uri);
  const [split] = await actions(client, uri, 3, 'refactor.rewrite.split');
  expect(split?.title).toContain('“Website”');
  expect(after(split?.edit, uri, shop)).toBe(
    `${shop.replace('web, phone', 'web')}\n  touchpoint: Shop (Phone)\n    rating: ?\n    channel: phone\n`,
  );
  const [sorted] = await actions(client, uri, 3, 'refactor.rewrite.sort');
  expect(after(sorted?.edit, uri, shop)).toBe(
    shop.replace('    rating: 4.2\n    channel: web, phone\n', '    channel: web, phone\n    rating: 4.2\n'),
  );
});

test('a shared file gets what a map declares, and the map uses it', async () => {
  const client = await startClient({ capabilities: able });
  const folder = folderWith({ 'map.journey': shop });
  const at = (name: string) => pathToFileURL(join(folder, name)).toString();
  await client.open(at('map.journey'), shop);
  await client.newest(at('map.journey'));
  const [web] = await actions(client, at('map.journey'), 1, 'refactor.move');
  expect(after(web?.edit, at('map.journey'), shop)).toBe(
    `use: ./shared.journey\n\n${shop.replace('  channel web: Website\n', '')}`,
  );
  expect(after(web?.edit, at('shared.journey'), '')).toBe('channel web: Website\n');
});

test('keywords are written in another language on request', async () => {
  const client = await startClient();
  const uri = pathToFileURL(join(folderWith({}), 'map.journey')).toString();
  await client.open(uri, shop);
  await client.newest(uri);
  expect(await actions(client, uri, 0, 'refactor')).not.toContainEqual(
    expect.objectContaining({ kind: 'source.keywords.journey' }),
  );
  const all = await actions(client, uri, 0, 'source.keywords.journey');
  const swedish = all.map(({ edit }) => after(edit, uri, shop)).find((one) => one.startsWith('kundresa a: A'));
  expect(swedish).toContain('  kontaktpunkt: Shop\n    betyg: 4.2\n    kanal: web, phone\n');
});

test('rows that stand in a text and are selected become touchpoints', async () => {
  const client = await startClient();
  const uri = pathToFileURL(join(folderWith({}), 'map.journey')).toString();
  const pasted = `${shop}Touchpoint;Rating\nTill;3\n`;
  await client.open(uri, pasted);
  await client.newest(uri);
  const rows = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 6, character: 0 }, end: { line: 8, character: 0 } },
    context: { diagnostics: [], only: ['refactor.rewrite.rows'] },
  })) as CodeAction[];
  expect(rows.map(({ title }) => title)).toEqual(['Turn these rows into 1 touchpoint']);
  expect(after(rows[0]?.edit, uri, pasted)).toBe(`${shop}\n  touchpoint: Till\n    rating: 3\n`);
});

test('rows of a spreadsheet are answered with edits of the newest text, or with a reason', async () => {
  const client = await startClient({ locale: 'da' });
  const uri = 'untitled:Rows';
  const own = 'journey: A\n  language: sv\n  touchpoint: B\n';
  await client.open(uri, own);
  const ask = async (rows: string): Promise<JourneyRowsAnswer> => {
    const answer: unknown = await client.connection.sendRequest(journeyRows, { uri, rows, line: 2 });
    if (!isJourneyRowsAnswer(answer)) throw new TypeError(`${JSON.stringify(answer)} is no answer.`);
    return answer;
  };
  const answer = await ask('Kontaktpunkt\tBetyg\tOkänt\nKassa\t4,4\tx\n');
  if ('refused' in answer) throw new Error(answer.refused);
  const { version, touchpoints, noted } = answer;
  expect({ version, touchpoints, noted }).toEqual({ version: 1, touchpoints: 1, noted: ['Okänt'] });
  const document = TextDocument.create(uri, 'journey', 1, own);
  expect(TextDocument.applyEdits(document, [...answer.edits])).toContain('Sparat som anteckningar');
  expect(await ask('just words')).toEqual({ refused: expect.stringContaining('ingen rækker') });
  await expect(client.connection.sendRequest(journeyRows, { uri })).rejects.toThrow('needs {"uri", "rows", "line"}');
});
