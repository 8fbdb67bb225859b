/** What an editor asks for, and what it is answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Location,
  MarkupContent,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { isMapData, journeyMap, type MapData } from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';
import { exampleFolder, startClient } from '../support/server.ts';

/** A server, and a text that it has open. */
class Opened {
  readonly client: Client;
  readonly uri: string;
  readonly text: string;

  constructor(client: Client, uri: string, text: string) {
    this.client = client;
    this.uri = uri;
    this.text = text;
  }

  get textDocument() {
    return { uri: this.uri };
  }

  /** The request's parameters for the place of `word` on the line that contains `on`. */
  at(word: string, on: string) {
    const lines = this.text.split('\n');
    const line = lines.findIndex((one) => one.includes(on));
    const character = (lines[line] ?? '').indexOf(word);
    if (line < 0 || character < 0) throw new Error(`"${word}" on a line with "${on}" is not in the text.`);
    return { textDocument: this.textDocument, position: { line, character } };
  }

  async hover(word: string, on: string): Promise<string | undefined> {
    const hover = await this.client.connection.sendRequest(HoverRequest.type, this.at(word, on));
    return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
  }

  /** The texts that a definition leads to. */
  async definition(word: string, on: string): Promise<string[]> {
    const places = await this.client.connection.sendRequest(DefinitionRequest.type, this.at(word, on));
    const lines = this.text.split('\n');
    return ((places ?? []) as Location[]).map(({ range: { start, end } }) =>
      (lines[start.line] ?? '').slice(start.character, end.character),
    );
  }
}

async function openText(text: string): Promise<Opened> {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const uri = pathToFileURL(join(folder, 'open.journey')).toString();
  await client.open(uri, text);
  await client.newest(uri);
  return new Opened(client, uri, text);
}

async function openExample(): Promise<Opened> {
  const folder = exampleFolder();
  const path = join(folder, 'car-dealership.journey');
  const client = await startClient({ folder });
  const opened = new Opened(client, pathToFileURL(path).toString(), readFileSync(path, 'utf8'));
  await client.open(opened.uri, opened.text);
  return opened;
}

const shop = `journey: A trip
  persona kim: Kim
  stage: Before
    touchpoint shop: Shop
      rating[kim]: 4.2
      next: desk
    touchpoint desk: Help desk
      rating: 8
    again: shop
`;

test('the server says what it can do, and nothing else', async () => {
  const client = await startClient();
  expect(client.greeting?.capabilities).toMatchObject({
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    completionProvider: expect.anything(),
  });
  expect(client.greeting?.capabilities).toMatchObject({ typeDefinitionProvider: false });
  expect(client.greeting?.capabilities).toMatchObject({ implementationProvider: false });
});

test('outline, folding, hover and completion answer right after opening', async () => {
  const opened = await openExample();
  const { connection } = opened.client;
  const { textDocument } = opened;
  const [symbols, folds, hover, completion] = await Promise.all([
    connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    opened.hover('4.2', 'rating: 4.2'),
    connection.sendRequest(CompletionRequest.type, opened.at('rating', 'rating: 4.2')),
  ]);
  expect(symbols?.map(({ name }) => name)).toEqual(['Buying a new car']);
  expect(folds).toContainEqual({ startLine: 44, endLine: 53 });
  expect(hover).toContain('4.2 of 10: red');
  expect(Array.isArray(completion) ? completion : completion?.items).not.toHaveLength(0);
});

test('an answer is about the newest text, however fast one types', async () => {
  const { client, uri, textDocument } = await openExample();
  for (let round = 0; round < 20; round++) {
    await client.change(uri, { text: `journey: Round ${round}\n${'  touchpoint: T | rating: 3\n'.repeat(300)}` });
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols?.map(({ name }) => name)).toEqual([`Round ${round}`]);
  }
});

test('what a name stands for is found, from there and back', async () => {
  const opened = await openText(shop);
  expect(await opened.definition('desk', 'next: desk')).toEqual(['desk']);
  expect(await opened.definition('kim', 'rating[kim]')).toEqual(['kim']);
  expect(await opened.definition('shop', 'again: shop')).toEqual(['shop']);
  const { connection } = opened.client;
  const where = opened.at('shop', 'touchpoint shop');
  const references = await connection.sendRequest(ReferencesRequest.type, {
    ...where,
    context: { includeDeclaration: true },
  });
  expect(references?.map(({ range }) => range.start)).toEqual([
    { line: 3, character: 15 },
    { line: 8, character: 11 },
  ]);
  const highlights = await connection.sendRequest(DocumentHighlightRequest.type, where);
  // The id, the name that goes with it, and the place that means it.
  expect(highlights?.map(({ range }) => range.start.line)).toEqual([3, 3, 8]);
});

test('the map comes with its version, its numbers and the lines that could not be read', async () => {
  const { client, uri } = await openText(`${shop}    no keyword here\n`);
  const ask = () => client.connection.sendRequest<MapData | null>(journeyMap, { uri });
  const first = await ask();
  expect(isMapData(first)).toBe(true);
  expect(first?.version).toBe(1);
  expect(first?.unread.map(({ range }) => range.start)).toEqual([{ line: 9, character: 4 }]);
  expect(first?.journeys[0]?.numbers.touchpoints.shop?.band).toBe('red');
  const version = await client.change(uri, { text: shop.replace('4.2', '9') });
  await client.newest(uri);
  const second = await ask();
  expect(second?.version).toBe(version);
  expect(second?.unread).toEqual([]);
  expect(second?.journeys[0]?.numbers.touchpoints.shop?.band).toBe('green');
});

test('the map comes with the language of its file', async () => {
  const { client, uri } = await openText(shop);
  const language = async () =>
    (await client.connection.sendRequest<MapData | null>(journeyMap, { uri }))?.language ?? 'none';
  expect(await language()).toBe('none');
  await client.change(uri, { text: `language: da-DK\n${shop}` });
  await client.newest(uri);
  expect(await language()).toBe('da');
  await client.change(uri, { text: 'klantreis: A\n  fase: B\n    contactpunt: C\n' });
  await client.newest(uri);
  expect(await language()).toBe('nl');
});

test('a map that nobody has is no error', async () => {
  const { client } = await openText(shop);
  expect(await client.connection.sendRequest(journeyMap, { uri: 'file:///nowhere/at-all.journey' })).toBeNull();
});
