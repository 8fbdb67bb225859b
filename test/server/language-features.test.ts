/** What helps while writing, over the wire: names, form, colours, hints, lenses and the settings that switch them. */
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  ConfigurationRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type Location,
  type LocationLink,
  PrepareRenameRequest,
  RenameRequest,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type TextEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { journeyLines } from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';
import { exampleFolder, type StartOptions, startClient } from '../support/server.ts';

class Opened {
  readonly client: Client;
  readonly folder: string;
  readonly uri: string;
  readonly text: string;

  constructor(client: Client, folder: string, uri: string, text: string) {
    this.client = client;
    this.folder = folder;
    this.uri = uri;
    this.text = text;
  }

  get connection() {
    return this.client.connection;
  }

  get textDocument() {
    return { uri: this.uri };
  }

  /** The place of `word` on the line that contains `on`. */
  at(word: string, on: string) {
    const lines = this.text.split('\n');
    const line = lines.findIndex((one) => one.includes(on));
    const character = (lines[line] ?? '').indexOf(word);
    if (line < 0 || character < 0) throw new Error(`"${word}" on a line with "${on}" is not in the text.`);
    return { textDocument: this.textDocument, position: { line, character } };
  }
}

async function openText(text: string, options: StartOptions = {}, name = 'open.journey'): Promise<Opened> {
  const folder = exampleFolder();
  const client = await startClient({ folder, ...options });
  const uri = pathToFileURL(join(folder, name)).toString();
  await client.open(uri, text);
  await client.newest(uri);
  return new Opened(client, folder, uri, text);
}

const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

const trip = `use: ./shared.journey
journey trip: A trip
  compares: old
  stage: Before
    touchpoint shop: Shop
      channel: web
      rating: 4.2 (n=42)
      importance: 9
      next: desk
    touchpoint desk: Help desk
      rating: 8
    again: shop
journey old: As it was
`;

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///any', 'journey', 1, text), [...edits]);
}

test('the server says all that it can do', async () => {
  const client = await startClient();
  expect(client.greeting?.capabilities).toMatchObject({
    renameProvider: { prepareProvider: true },
    workspaceSymbolProvider: expect.anything(),
    selectionRangeProvider: true,
    callHierarchyProvider: expect.anything(),
    documentLinkProvider: expect.anything(),
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [':', ' '] },
    semanticTokensProvider: {
      full: { delta: true },
      range: true,
      legend: { tokenModifiers: expect.arrayContaining(['red']) },
    },
    inlayHintProvider: expect.anything(),
    codeLensProvider: expect.anything(),
    signatureHelpProvider: { triggerCharacters: ['(', ',', '|'] },
  });
});

describe('names', () => {
  test('are renamed in every file that uses them', async () => {
    const opened = await openText('use: ./shared.journey\njourney: A\n  touchpoint: T\n    quote[anna]: Fine\n');
    const where = opened.at('anna', 'quote');
    expect(await opened.connection.sendRequest(PrepareRenameRequest.type, where)).toEqual({
      start: where.position,
      end: { line: 3, character: 14 },
    });
    const edit = await opened.connection.sendRequest(RenameRequest.type, { ...where, newName: 'annika' });
    const files = Object.keys(edit?.changes ?? {}).map((uri) => uri.split('/').at(-1));
    expect(files.toSorted()).toEqual(['broadband-fault.journey', 'open.journey', 'shared.journey']);
    const shared = readFileSync(join(opened.folder, 'shared.journey'), 'utf8');
    const uri = pathToFileURL(join(opened.folder, 'shared.journey')).toString();
    expect(applied(shared, edit?.changes?.[uri] ?? [])).toMatch(/^persona annika: /m);
  });

  test('are not renamed without a reason that one can read', async () => {
    const opened = await openText(trip);
    const rename = (word: string, on: string, newName: string) =>
      opened.connection.sendRequest(RenameRequest.type, { ...opened.at(word, on), newName });
    await expect(rename('shop', 'touchpoint shop', 'desk')).rejects.toThrow('“desk” is already taken on line 10');
    await expect(rename('shop', 'touchpoint shop', 'a b')).rejects.toThrow('“a b” cannot be an id');
    await expect(rename('4.2', 'rating: 4.2', 'x')).rejects.toThrow('Only names, ids and references');
    // The server goes on.
    const where = opened.at('shop', 'touchpoint shop');
    const { line, character } = where.position;
    expect(await opened.connection.sendRequest(PrepareRenameRequest.type, where)).toEqual({
      start: where.position,
      end: { line, character: character + 'shop'.length },
    });
  });

  test('are not renamed where the file of the thing is read-only', async () => {
    const opened = await openText('use: ./shared.journey\njourney: A\n  touchpoint: T\n    quote[anna]: Fine\n');
    chmodSync(join(opened.folder, 'shared.journey'), 0o444);
    await expect(opened.connection.sendRequest(PrepareRenameRequest.type, opened.at('anna', 'quote'))).rejects.toThrow(
      'shared.journey is read-only',
    );
  });

  test('of a text that the editor alone has can be renamed', async () => {
    const client = await startClient();
    const uri = 'untitled:Untitled-1';
    await client.open(uri, trip);
    await client.newest(uri);
    const opened = new Opened(client, '', uri, trip);
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      ...opened.at('shop', 'again'),
      newName: 'store',
    });
    expect(edit?.changes?.[uri]?.map(({ range }) => range.start.line)).toEqual([4, 11]);
  });

  test('lead to what they stand for in another file', async () => {
    const opened = await openText(trip, { capabilities: { textDocument: { definition: { linkSupport: true } } } });
    const links = await opened.connection.sendRequest(DefinitionRequest.type, opened.at('./shared', 'use'));
    expect(((links ?? []) as LocationLink[]).map(({ targetUri }) => targetUri)).toEqual([
      pathToFileURL(join(opened.folder, 'shared.journey')).toString(),
    ]);
  });

  test('lead there as plain places, too, where the editor knows no links', async () => {
    const opened = await openText(trip);
    const places = await opened.connection.sendRequest(DefinitionRequest.type, opened.at('shop', 'again'));
    expect(((places ?? []) as Location[]).map(({ uri, range }) => [uri, range.start.line])).toEqual([[opened.uri, 4]]);
  });

  test('are highlighted, found in the workspace and followed along `next`', async () => {
    const opened = await openText(trip);
    const { connection } = opened;
    const highlights = await connection.sendRequest(DocumentHighlightRequest.type, opened.at('shop', 'again'));
    expect(highlights?.map(({ range, kind }) => [range.start.line, kind])).toEqual([
      [4, 3],
      [4, 3],
      [11, 2],
    ]);
    const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'help desk' });
    expect(symbols?.map(({ name }) => name)).toContain('Help desk');
    const [shop] =
      (await connection.sendRequest(CallHierarchyPrepareRequest.type, opened.at('Shop', 'touchpoint shop'))) ?? [];
    if (!shop) throw new Error('There is no item.');
    const outgoing = await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: shop });
    expect(outgoing?.map(({ to }) => to.name)).toEqual(['Help desk']);
    const incoming = await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: shop });
    expect(incoming?.map(({ from }) => from.name)).toEqual(['Before']);
  });

  test('links and growing selections', async () => {
    const opened = await openText(trip);
    const { connection, textDocument } = opened;
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links?.map(({ target }) => target?.split('/').at(-1))).toEqual(['shared.journey']);
    const { position } = opened.at('42', 'rating: 4.2');
    const [first] =
      (await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
    let depth = 0;
    for (let range: SelectionRange | undefined = first; range; range = range.parent) depth++;
    expect(depth).toBe(8);
  });
});

describe('form', () => {
  const untidy = 'Journey:A\nTouchpoint:S  |  Rating:4(n=3,survey)\n        no line here\nchannel:web ,phone\n';

  test('of a file', async () => {
    const { connection, textDocument } = await openText(untidy);
    const options = { tabSize: 4, insertSpaces: false };
    const edits = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(applied(untidy, edits ?? [])).toBe(
      'journey: A\n  touchpoint: S | rating: 4 (n=3, survey)\n        no line here\n    channel: web, phone\n',
    );
  });

  test('of a selection, and of the line that Enter begins', async () => {
    const text = 'Journey:A\nTouchpoint:S\n\n';
    const { connection, textDocument } = await openText(text);
    const options = { tabSize: 2, insertSpaces: true };
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const edits = await connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, options, range });
    expect(applied(text, edits ?? [])).toBe('Journey:A\n  touchpoint: S\n\n');
    const position = { line: 2, character: 0 };
    const typed = await connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      options,
      position,
      ch: '\n',
    });
    expect(applied(text, typed ?? [])).toBe('Journey:A\nTouchpoint:S\n  \n');
  });
});

test.each(['touchpoint', 'kontaktpunkt', 'kontaktyta', 'contactpunt'])(
  '`%s:` behind the facts of another one moves out to its level, over the wire',
  async (word) => {
    const text = `journey: A\n  stage: B\n    ${word}: C\n      rating: 4\n      ${word}:\n`;
    const { connection, textDocument } = await openText(text);
    const typed = await connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
      position: { line: 4, character: 7 + word.length },
      ch: ':',
    });
    expect(applied(text, typed ?? [])).toBe(text.replace(`      ${word}:\n`, `    ${word}:\n`));
  },
);

test('lines that are pasted at the column of facts are told their level, over the wire', async () => {
  const text = 'journey: A\n  stage: B\n    touchpoint: C\n      rating: 4\n      \n';
  const { connection, uri } = await openText(text);
  const at = { line: 4, character: 6 };
  const paste = (lines: string) => connection.sendRequest(journeyLines, { uri, lines, range: { start: at, end: at } });
  expect(await paste('touchpoint: D\n  rating: 5')).toEqual({
    version: 1,
    newText: 'touchpoint: D\n      rating: 5',
    unindent: 2,
  });
  expect(await paste('some words')).toBeNull();
  await expect(connection.sendRequest(journeyLines, { uri })).rejects.toThrow('needs {"uri", "lines", "range"}');
});

describe('form of a file with steps of its own', () => {
  const tabs = { tabSize: 4, insertSpaces: false };

  test('with tabs keeps them where the editor writes tabs', async () => {
    const tabbed = 'journey: A\n\tstage: B\n\t\ttouchpoint:S\n';
    const { connection, textDocument } = await openText(tabbed);
    const formatted = async (options: typeof tabs) =>
      applied(tabbed, (await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })) ?? []);
    expect(await formatted(tabs)).toBe('journey: A\n\tstage: B\n\t\ttouchpoint: S\n');
    expect(await formatted({ ...tabs, insertSpaces: true })).toBe('journey: A\n  stage: B\n    touchpoint: S\n');
  });

  test('with four spaces keeps them when Enter is pressed', async () => {
    const text = 'journey: A\n    stage: B\n        touchpoint: S\n\n';
    const { connection, textDocument } = await openText(text);
    const typed = await connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
      position: { line: 3, character: 0 },
      ch: '\n',
    });
    expect(applied(text, typed ?? [])).toBe(`${text.trimEnd()}\n            \n`);
  });
});

test('links lead to addresses and to files of the workspace, and nowhere else', async () => {
  const text = [
    'journey: A',
    '  source s: Survey',
    '    file: ./shared.journey',
    '  link: https://example.org/report',
    '  link: http://example.org/open',
    '  touchpoint: T',
    '    link: ../../outside.txt',
    '',
  ].join('\n');
  const { connection, textDocument, folder } = await openText(text);
  const links = (await connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
  expect(links.map(({ range, target }) => [range.start.line, target])).toEqual([
    [2, pathToFileURL(join(folder, 'shared.journey')).toString()],
    [3, 'https://example.org/report'],
  ]);
});

describe('what is written between the lines', () => {
  test('colours of ratings, whole, by range, and what changed since', async () => {
    const { client, connection, textDocument, uri } = await openText(trip);
    const legend = client.greeting?.capabilities.semanticTokensProvider?.legend;
    const red = 1 << (legend?.tokenModifiers.indexOf('red') ?? 0);
    const green = 1 << (legend?.tokenModifiers.indexOf('green') ?? 0);
    const bitsOf = (data: readonly number[]) => data.filter((_, index) => index % 5 === 4);
    const first = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(bitsOf(first?.data ?? []).filter((bits) => bits & (red | green))).toEqual([red, green]);
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 9 } };
    const some = await connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    expect(bitsOf(some?.data ?? [])).toEqual([0, red]);
    await client.change(uri, { text: trip.replace('4.2', '9.2') });
    const previousResultId = first?.resultId ?? '';
    const delta = await connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId });
    expect(delta).toMatchObject({ edits: [{ deleteCount: 5, data: [0, 8, 3, expect.any(Number), green] }] });
  });

  test('hints, lenses and help, about the newest text', async () => {
    const opened = await openText(trip);
    const { client, connection, textDocument, uri } = opened;
    const labels = async () =>
      (await connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole }))?.map(({ label }) => label);
    expect(await labels()).toEqual(['score 4.2', 'priority 1']);
    const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument });
    expect(lenses?.map(({ command }) => command?.title)).toEqual([
      'Score 4.2 of 10 (red) · 2 of 2 rated',
      'Compare with “old”',
      '1 priority, first number 1: Shop',
    ]);
    const position = { line: 6, character: 'rating: 4.2 (      '.length };
    const help = await connection.sendRequest(SignatureHelpRequest.type, { textDocument, position });
    expect(help?.signatures[0]?.label).toBe('(n=42, sd=1.9, evidence, date, source)');
    await client.change(uri, { text: trip.replace('rating: 8', 'rating: 2 | importance: 10') });
    expect(await labels()).toEqual(['score 3.04', 'priority 2', 'priority 1']);
  });

  test('in the language of the reader', async () => {
    const { connection, textDocument } = await openText(trip, { locale: 'sv' });
    const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole });
    expect(hints?.map(({ label }) => label)).toEqual(['totalbetyg 4,2', 'prioritet 1']);
  });
});

describe('settings', () => {
  const noHints = { inlayHints: { rank: false, score: false } };
  const labels = async ({ connection, textDocument }: Opened) =>
    (await connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole }))?.map(({ label }) => label);

  test('come with the greeting from a client that cannot be asked, and by notification later', async () => {
    const opened = await openText(trip, { initializationOptions: { settings: noHints } });
    expect(await labels(opened)).toEqual([]);
    const settings = { journey: { inlayHints: { rank: true } } };
    await opened.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    expect(await labels(opened)).toEqual(['priority 1']);
  });

  test('are asked for where the client has them, also after a change, and the editor looks again', async () => {
    let section: unknown = noHints;
    const refreshed = new Set<string>();
    const refreshSupport = { refreshSupport: true };
    const opened = await openText(trip, {
      capabilities: { workspace: { configuration: true, inlayHint: refreshSupport, codeLens: refreshSupport } },
      prepare: (connection) => {
        connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => section));
        connection.onRequest(InlayHintRefreshRequest.type, () => void refreshed.add('hints'));
        connection.onRequest(CodeLensRefreshRequest.type, () => void refreshed.add('lenses'));
      },
    });
    await expect.poll(() => labels(opened)).toEqual([]);
    refreshed.clear();
    section = {};
    await opened.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await expect.poll(() => [...refreshed].toSorted()).toEqual(['hints', 'lenses']);
    expect(await labels(opened)).toEqual(['score 4.2', 'priority 1']);
    expect(opened.client.log).not.toContain('Error');
  });

  test('a client that takes no registrations is not asked to', async () => {
    const asked: string[] = [];
    const opened = await openText(trip, {
      capabilities: { workspace: { configuration: true } },
      prepare: (connection) => {
        connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
        connection.onRequest('client/registerCapability', () => void asked.push('registration'));
      },
    });
    expect(await labels(opened)).toEqual(['score 4.2', 'priority 1']);
    expect(asked).toEqual([]);
  });

  test('align the values of a formatted file', async () => {
    const text = 'journey: A\n  touchpoint: T\n    rating: 4\n    importance: 9\n';
    const settings = { format: { alignValues: true } };
    const { connection, textDocument } = await openText(text, { initializationOptions: { settings } });
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(applied(text, edits ?? [])).toContain('    rating:     4\n    importance: 9\n');
  });
});
