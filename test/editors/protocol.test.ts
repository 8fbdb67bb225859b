/** The packed server and a client that can do nothing but the least, counting in UTF-16. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/root.mts';
import { applied, cutOut, positionOf, type Range, type TextEdit } from './cut-out.ts';
import { type PlainClient, plainClient } from './plain-client.ts';

const shared = 'persona kim: Kim 金\n\njourney: 🎈\n  touchpoint: 🎈å | rating[kim]: 4\n';
const text = [
  'use: ./delat.journey',
  'journey: Köpa 🚗',
  '  stage: Före köpet',
  '    touchpoint offer: 報價 🚗 å | rating: 4.2 (n=42) | importance: 9',
  '    touchpoint: Ända fram 🏁🏁 | next: offer | rating[kim]: 3 | importance: 5',
  '    touchpoint: Fråga 🙋 | next: offer | importance: 5 | raiting: 3',
  '',
].join('\n');

/** Nothing, as Kate and Sublime Text say; what eglot, Helix and Neovim offer. UTF-16 is what each of them must know. */
const offered = [
  { offers: undefined },
  { offers: ['utf-32', 'utf-8', 'utf-16'] },
  { offers: ['utf-8', 'utf-32', 'utf-16'] },
  { offers: ['utf-8', 'utf-16', 'utf-32'] },
];

interface Session extends PlainClient {
  readonly uri: string;
  readonly sharedUri: string;
}

/** Two files on disk, of which the first is open. */
async function session(offers: readonly string[] | undefined): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-köp-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'köp 🚗.journey'), text);
  writeFileSync(join(folder, 'delat.journey'), shared);
  const capabilities = offers === undefined ? {} : { general: { positionEncodings: offers } };
  const client = await plainClient(capabilities, pathToFileURL(folder).toString());
  const at = (name: string) => pathToFileURL(join(folder, name)).toString();
  const opened = { ...client, uri: at('köp 🚗.journey'), sharedUri: at('delat.journey') };
  await opened.open(opened.uri, text);
  return opened;
}

test.each(offered)('a client that offers $offers counts in UTF-16', async ({ offers }) => {
  const { connection, capabilities, uri, sharedUri, diagnostics } = await session(offers);
  expect(capabilities.positionEncoding ?? 'utf-16').toBe('utf-16');
  const textDocument = { uri };
  const cut = (range: Range) => cutOut(text, range);
  const ask = <T>(method: string, params: object): Promise<T> => connection.sendRequest(method, params);

  const found = await diagnostics(uri, (all) => all.length > 0);
  expect(found.filter(({ code }) => code === 'unknown-keyword').map(({ range }) => cut(range))).toEqual(['raiting']);
  const unknown = found.filter(({ code }) => code === 'unknown-keyword');
  const actions = await ask<{ edit: { changes: Record<string, TextEdit[]> } }[]>('textDocument/codeAction', {
    textDocument,
    range: unknown[0]?.range,
    context: { diagnostics: unknown },
  });
  const mended = actions.map(({ edit }) => applied(text, edit.changes[uri] ?? []));
  expect(mended).toContain(text.replace('raiting', 'rating'));

  const onNext = positionOf(text, 'offer | rating[kim]');
  const definition = await ask<{ targetUri?: string; uri?: string; range: Range }[]>('textDocument/definition', {
    textDocument,
    position: onNext,
  });
  expect(definition.map(({ range }) => cut(range))).toEqual(['offer']);
  const onKim = positionOf(text, 'kim');
  const elsewhere = await ask<{ uri: string; range: Range }[]>('textDocument/definition', {
    textDocument,
    position: onKim,
  });
  expect(elsewhere.map((place) => [place.uri, cutOut(shared, place.range)])).toEqual([[sharedUri, 'kim']]);

  const references = await ask<{ range: Range }[]>('textDocument/references', {
    textDocument,
    position: onNext,
    context: { includeDeclaration: true },
  });
  expect(references.map(({ range }) => cut(range))).toEqual(['offer', 'offer', 'offer']);

  const { changes } = await ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', {
    textDocument,
    position: onNext,
    newName: 'bud',
  });
  expect(applied(text, changes[uri] ?? [])).toBe(text.replaceAll(' offer', ' bud'));

  const renamed = await ask<{ changes: Record<string, TextEdit[]> }>('textDocument/rename', {
    textDocument,
    position: onKim,
    newName: 'mika',
  });
  // In a file that is not open, too.
  expect(applied(shared, renamed.changes[sharedUri] ?? [])).toBe(shared.replaceAll('kim', 'mika'));

  const hover = await ask<{ contents: { value: string } }>('textDocument/hover', { textDocument, position: onNext });
  expect(hover.contents.value).toContain('報價');

  const tokens = await ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
  expect(tokenTexts(tokens.data)).toEqual(expect.arrayContaining(['4.2', '3', 'offer']));

  const edits = await ask<TextEdit[]>('textDocument/formatting', {
    textDocument,
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(applied(text, edits).split('\n')).toHaveLength(text.split('\n').length);
});

/** What each semantic token covers. */
function tokenTexts(data: readonly number[]): string[] {
  const texts: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(index, index + 3);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const range = { start: { line, character }, end: { line, character: character + length } };
    texts.push(cutOut(text, range));
  }
  return texts;
}

test('a client types behind emoji', async () => {
  const { connection, uri, diagnostics } = await session(undefined);
  await diagnostics(uri, (all) => all.some(({ code }) => code === 'unknown-keyword'));
  const start = positionOf(text, 'raiting');
  const end = { line: start.line, character: start.character + 'raiting'.length };
  const smile = positionOf(text, ' 🙋');
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    // The second is about the text that the first has made.
    contentChanges: [
      { range: { start, end }, text: 'rating' },
      { range: { start: smile, end: smile }, text: ' 🎈é' },
      {
        range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } },
        text: '    touchpoint: 🎈 | next: ',
      },
    ],
  });
  const found = await diagnostics(uri, (all) => all.every(({ code }) => code !== 'unknown-keyword'));
  expect(found.length).toBeGreaterThan(0);
  const typed = `${text.replace('raiting', 'rating').replace(' 🙋', ' 🎈é 🙋')}    touchpoint: 🎈 | next: `;
  const position = positionOf(typed, 'next: ', typed.lastIndexOf('next: '));
  const answer: { items: { label: string; textEdit?: TextEdit; additionalTextEdits?: TextEdit[] }[] } =
    await connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line: position.line, character: position.character + 'next: '.length },
    });
  const offer = answer.items.find(({ label }) => label === 'offer');
  expect(offer?.textEdit && applied(typed, [offer.textEdit])).toBe(`${typed}offer`);
});

test('nothing is asked of a client that says it can do nothing', async () => {
  const uri = pathToFileURL(join(root, 'examples/car-dealership.journey')).toString();
  const client = await plainClient({});
  await client.open(uri, readFileSync(join(root, 'examples/car-dealership.journey'), 'utf8'));
  const found = await client.diagnostics(uri, (all) => all.length > 0);
  expect(found.map(({ code }) => code)).toContain('red-rating');
  const items: { items: { insertTextFormat?: number }[] } = await client.connection.sendRequest(
    'textDocument/completion',
    { textDocument: { uri }, position: { line: 0, character: 0 } },
  );
  expect(items.items.length).toBeGreaterThan(0);
  expect(items.items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([]);
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await client.ended).toBe(0);
  expect({ asked: client.asked, log: client.log }).toEqual({ asked: [], log: [] });
});
