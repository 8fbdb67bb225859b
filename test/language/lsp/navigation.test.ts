/** From names to what they stand for, and back, in one file and across files. */
import { describe, expect, test } from 'vitest';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { DocumentHighlightKind } from 'vscode-languageserver/node';
import { type OpenText, openText } from './open-text.ts';

const shared = `persona kim: Kim, first-time buyer
channel web: Website
team sales: Sales
source panel: Customer panel
`;

const text = `use: ./shared.journey
journey trip: A trip
  for: kim
  owner: Sales
  compares: old
  need fit: A car that fits
  stage: Before
    touchpoint shop: Shop
      channel: web, phone
      prefers: phone, Website
      owner: sales
      serves: fit
      next: desk
      rating[kim]: 4 (n=42, panel, survey)
      rating: 5 (Customer panel)
      action: Call | owner: Sales
    touchpoint desk: Help desk
      need fit: It fits
      channel: Phone
  stage: After
    again: shop
journey old: As it was
`;

const files = { 'shared.journey': shared };

async function definition(opened: OpenText, word: string, on: string): Promise<LocationLink[]> {
  const params = { textDocument: { uri: opened.document.uri.toString() }, position: opened.at(word, on) };
  return (await opened.services.lsp.DefinitionProvider?.getDefinition(opened.document, params)) ?? [];
}

function place(link: LocationLink | undefined): string {
  const { line, character } = link?.targetSelectionRange.start ?? { line: -1, character: -1 };
  return `${link?.targetUri.split('/').at(-1)}:${line}:${character}`;
}

describe('the definition', () => {
  test.each([
    ['kim', 'for: kim', 'shared.journey:0:8'],
    ['Sales', '  owner: Sales', 'shared.journey:2:5'],
    ['old', 'compares: old', 'map.journey:21:8'],
    ['web', 'channel: web', 'shared.journey:1:8'],
    ['Website', 'prefers:', 'shared.journey:1:8'],
    ['sales', 'owner: sales', 'shared.journey:2:5'],
    ['fit', 'serves: fit', 'map.journey:5:7'],
    ['desk', 'next: desk', 'map.journey:16:15'],
    ['kim', 'rating[kim]', 'shared.journey:0:8'],
    ['panel', '(n=42', 'shared.journey:3:7'],
    ['Customer panel', '(Customer', 'shared.journey:3:7'],
    ['Sales', 'action: Call', 'shared.journey:2:5'],
    ['shop', 'again: shop', 'map.journey:7:15'],
    ['fit', 'need fit: It', 'map.journey:5:7'],
    ['./shared', 'use:', 'shared.journey:0:0'],
    ['Shop', 'touchpoint shop', 'map.journey:7:15'],
  ])('of %s in "%s"', async (word, on, expected) => {
    expect((await definition(await openText(text, files), word, on)).map(place)).toEqual([expected]);
  });

  test('of a channel or a team that nobody declares is wherever else it is used', async () => {
    const opened = await openText(
      'journey: A\n  touchpoint: T\n    channel: web, phone\n    owner: Care\n  touchpoint: U\n    channel: Phone\n    owner: care\n  touchpoint: V\n    channel: phone\n',
    );
    expect((await definition(opened, 'phone', 'channel: web')).map(place)).toEqual([
      'map.journey:5:13',
      'map.journey:8:13',
    ]);
    expect((await definition(opened, 'care', 'owner: care')).map(place)).toEqual(['map.journey:3:11']);
    expect(await definition(opened, 'web', 'channel: web')).toEqual([]);
  });

  test.each([
    ['survey', '(n=42'],
    ['n=42', '(n=42'],
    ['Call', 'action: Call'],
  ])('of %s, which nobody declares, is nowhere', async (word, on) => {
    expect(await definition(await openText(text, files), word, on)).toEqual([]);
  });
});

async function references(opened: OpenText, word: string, on: string, includeDeclaration = true): Promise<string[]> {
  const params = {
    textDocument: { uri: opened.document.uri.toString() },
    position: opened.at(word, on),
    context: { includeDeclaration },
  };
  const found: Location[] =
    (await opened.services.lsp.ReferencesProvider?.findReferences(opened.document, params)) ?? [];
  return found.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line}:${range.start.character}`);
}

describe('references', () => {
  const other = {
    'other.journey': 'use: ./shared.journey\njourney: B\n  owner: Sales\n',
    'alone.journey': 'journey: C\n  owner: Sales\n',
  };

  test('are found in every file that can mean the thing, and in no other', async () => {
    const opened = await openText(text, { ...files, ...other });
    expect((await references(opened, 'Sales', '  owner: Sales')).toSorted()).toEqual([
      'map.journey:10:13',
      'map.journey:15:28',
      'map.journey:3:9',
      'other.journey:2:9',
      'shared.journey:2:5',
    ]);
    expect(await references(opened, 'Sales', '  owner: Sales', false)).not.toContain('shared.journey:2:5');
  });

  test('of a channel that nobody declares are its lines in this file', async () => {
    const opened = await openText(text, files);
    expect(await references(opened, 'phone', 'channel: web')).toEqual([
      'map.journey:8:20',
      'map.journey:9:15',
      'map.journey:18:15',
    ]);
  });

  test('of a need are what serves it, and the needs of touchpoints that are it', async () => {
    const opened = await openText(text, files);
    expect(await references(opened, 'fit', 'need fit: A car')).toEqual([
      'map.journey:5:7',
      'map.journey:11:14',
      'map.journey:17:11',
    ]);
  });

  test('of a used file are the lines that use it', async () => {
    const opened = await openText(text, { ...files, ...other });
    expect(await references(opened, './shared', 'use:')).toEqual(['map.journey:0:5', 'other.journey:0:5']);
  });
});

test('highlights tell where a thing is written down from where it is meant', async () => {
  const opened = await openText(text, files);
  const params = { textDocument: { uri: opened.document.uri.toString() }, position: opened.at('shop', 'again') };
  const found = await opened.services.lsp.DocumentHighlightProvider?.getDocumentHighlight(opened.document, params);
  expect(found?.map(({ range, kind }) => [opened.textOf(range), kind])).toEqual([
    ['shop', DocumentHighlightKind.Write],
    ['Shop', DocumentHighlightKind.Write],
    ['shop', DocumentHighlightKind.Read],
  ]);
});

describe('the call hierarchy', () => {
  test('leads along `next`, and back to where a touchpoint is met again', async () => {
    const opened = await openText(text, files);
    const provider = opened.services.lsp.CallHierarchyProvider;
    const prepare = async (word: string, on: string) => {
      const textDocument = { uri: opened.document.uri.toString() };
      const items = await provider?.prepareCallHierarchy(opened.document, {
        textDocument,
        position: opened.at(word, on),
      });
      const [item] = items ?? [];
      if (!item) throw new Error(`Nothing is prepared for ${word}`);
      return item;
    };
    const shop = await prepare('4', 'rating[kim]');
    expect([shop.name, shop.detail]).toEqual(['Shop', 'Before']);
    const outgoing = await provider?.outgoingCalls({ item: shop });
    expect(outgoing?.map(({ to, fromRanges }) => [to.name, ...fromRanges.map(opened.textOf)])).toEqual([
      ['Help desk', 'desk'],
    ]);
    const incoming = await provider?.incomingCalls({ item: shop });
    expect(incoming?.map(({ from, fromRanges }) => [from.name, ...fromRanges.map(opened.textOf)])).toEqual([
      ['After', 'shop'],
    ]);
    const after = await prepare('After', 'stage: After');
    expect((await provider?.outgoingCalls({ item: after }))?.map(({ to }) => to.name)).toEqual(['Shop']);
    expect(
      (await provider?.incomingCalls({ item: await prepare('desk', 'next') }))?.map(({ from }) => from.name),
    ).toEqual(['Shop']);
  });
});
