/** The server lives through everything that a keyboard, a paste or a broken file can do to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'langium';
import { beforeAll, expect, test } from 'vitest';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  type Range,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { journeyMap } from '../../server/protocol.ts';
import type { Client } from '../support/client.ts';
import { exampleFolder, startClient } from '../support/server.ts';
import { ensureServer, startProcess } from '../support/server-process.ts';
import { seeded } from './fuzz.ts';

beforeAll(ensureServer, 150_000);

interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A text that is edited here and on the server alike. */
class Edited {
  readonly uri: string;
  private readonly client: Client;
  private readonly document: TextDocument;

  constructor(client: Client, uri: string, text: string) {
    this.client = client;
    this.uri = uri;
    this.document = TextDocument.create(uri, 'journey', 1, text);
  }

  get text(): string {
    return this.document.getText();
  }

  positionAt(offset: number) {
    return this.document.positionAt(offset);
  }

  async edit(start: number, end: number, text: string): Promise<void> {
    const edit: Edit = { range: { start: this.positionAt(start), end: this.positionAt(end) }, text };
    const version = await this.client.change(this.uri, edit);
    TextDocument.update(this.document, [edit], version);
  }
}

async function openExample(name: string): Promise<{ client: Client; edited: Edited; folder: string }> {
  const folder = exampleFolder();
  const client = await startClient({ folder });
  const path = join(folder, name);
  const edited = new Edited(client, pathToFileURL(path).toString(), readFileSync(path, 'utf8'));
  await client.open(edited.uri, edited.text);
  return { client, edited, folder };
}

/** What the diagnostics of this text are when nothing was there before. */
async function diagnosedAfresh(uri: string, text: string, folder: string) {
  const fresh = await startClient({ folder });
  await fresh.open(uri, text);
  return fresh.newest(uri);
}

test('fifty fast edits end where a fresh server starts', async () => {
  const { client, edited, folder } = await openExample('car-dealership.journey');
  const random = seeded(50);
  for (let count = 0; count < 50; count++) {
    const at = edited.text.indexOf('rating: ', random(edited.text.length));
    const start = at < 0 ? edited.text.length : at + 'rating: '.length;
    await edited.edit(start, at < 0 ? start : start + 1, String(random(10)));
  }
  const incremental = await client.newest(edited.uri);
  expect(incremental.length).toBeGreaterThan(0);
  expect(incremental).toEqual(await diagnosedAfresh(edited.uri, edited.text, folder));
});

const pieces = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '|',
  ' | ',
  ':',
  '"""',
  '#',
  '[',
  ']',
  '(n=',
  ')',
  ',',
  '\\',
  '\u0000',
  '\ud800',
  '\ufeff',
  '🚗',
  'journey: X\n',
  '  stage: Y\n',
  'touchpoint: Z | rating: 3 | importance: 9\n',
  '    rating[kim]: 4 (n=3, sd=1)\n',
  'need n: N\n',
  'persona kim: Kim\n',
  'use: ./shared.journey\n',
  'bands: red <= 9, yellow < 2\n',
  'scale: 5-1\n',
  'scale: 0-100\n',
  'again: offer\n',
  '# ignore red-rating: so\n',
];

test.each([1, 2, 3])('random edits with questions between them never get an error (seed %i)', async (seed) => {
  const { client, edited, folder } = await openExample(
    ['car-dealership.journey', 'broadband-fault.journey', 'hudvard.journey'][seed - 1] ?? '',
  );
  const random = seeded(seed);
  const answers: Promise<unknown>[] = [];
  const { connection } = client;
  const textDocument = { uri: edited.uri };
  const questions = [
    () => connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    () => connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    () => connection.sendRequest(HoverRequest.type, { textDocument, position: somewhere() }),
    () => connection.sendRequest(CompletionRequest.type, { textDocument, position: somewhere() }),
    () => connection.sendRequest(DefinitionRequest.type, { textDocument, position: somewhere() }),
    () =>
      connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position: somewhere(),
        context: { includeDeclaration: true },
      }),
    () => connection.sendRequest(journeyMap, { uri: edited.uri }),
  ];
  const somewhere = () => edited.positionAt(random(edited.text.length + 1));
  for (let count = 0; count < 100; count++) {
    const start = random(edited.text.length + 1);
    const end = Math.min(edited.text.length, start + (random(3) === 0 ? random(40) : 0));
    await edited.edit(start, end, pieces[random(pieces.length)] ?? '');
    const question = questions[random(questions.length)];
    if (question) answers.push(question());
  }
  const refused = (await Promise.allSettled(answers)).flatMap((answer) =>
    answer.status === 'rejected' ? [String(answer.reason)] : [],
  );
  expect(refused).toEqual([]);
  const incremental = await client.newest(edited.uri);
  expect(incremental).toEqual(await diagnosedAfresh(edited.uri, edited.text, folder));
  expect(client.log).toBe('');
});

const journey = 'journey: A\n  stage: S\n    touchpoint: T\n      rating: 2 (n=40)\n      importance: 9\n';

test.each([
  { what: 'an empty text', text: '', codes: [] },
  { what: 'NUL', text: `${journey}      note: \u0000\u0000\n\u0000\n`, codes: ['red-rating', 'syntax'] },
  { what: 'lone surrogates', text: journey.replace('T', '\ud83d\udc00\udfff'), codes: ['red-rating'] },
  { what: 'a line of 2 MB', text: `${journey}      note: ${'long '.repeat(400_000)}\n`, codes: ['red-rating'] },
  {
    what: 'a line of 2 MB without a keyword',
    text: `${journey}${'long'.repeat(500_000)}\n`,
    codes: ['red-rating', 'syntax'],
  },
  { what: 'twenty thousand bars', text: `${journey}      note: x${' |'.repeat(20_000)}\n`, codes: undefined },
  { what: 'Windows line ends', text: journey.replaceAll('\n', '\r\n'), codes: ['red-rating'] },
  { what: 'old Mac line ends', text: journey.replaceAll('\n', '\r'), codes: ['red-rating'] },
  { what: 'a byte order mark', text: `\ufeff${journey}`, codes: ['red-rating'] },
  { what: 'a text that never ends', text: `${journey}      note: """\n${'  word\n'.repeat(1000)}`, codes: undefined },
])('$what is read as far as it goes', async ({ text, codes }) => {
  const client = await startClient();
  const uri = 'file:///garbage/any.journey';
  await client.open(uri, text);
  const diagnostics = await client.newest(uri);
  if (codes) {
    // What a touchpoint lacks is not what these texts are about.
    const about = diagnostics.map(({ code }) => code).filter((code) => code === 'red-rating' || code === 'syntax');
    expect(about).toEqual(codes);
  }
  const { connection } = client;
  const position = { line: 2, character: 8 };
  await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  await connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
  await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  expect(client.log).toBe('');
});

test('the server ends when it is told to', async () => {
  const client = await startProcess();
  expect(await client.stop()).toBe(0);
});

test.each([
  ['a control character', './a\u0000b.journey'],
  ['half a character', './a\ud800b.journey'],
  ['a name that no file can have', `./${'long'.repeat(200)}.journey`],
  ['a folder', './'],
])('a path with %s is told, and the text is read all the same', async (_, path) => {
  const { client, edited } = await openExample('quick-list.journey');
  await client.newest(edited.uri);
  await edited.edit(0, 0, `use: ${path}\n`);
  expect((await client.newest(edited.uri)).map(({ code }) => code)).toContain('unknown-reference');
  expect(client.log).toBe('');
});
