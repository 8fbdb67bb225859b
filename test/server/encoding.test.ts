/** A position counted in bytes or characters means the same place as the server's own, whatever stands before it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EncodedMessages } from '../../server/encoding/encoded-messages.ts';
import { chosenEncoding, fromUtf16, type PositionEncoding, toUtf16 } from '../../server/encoding/position-encoding.ts';

const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;
/** One, two, three and four bytes; a mark that is a character of its own; a half of a pair, as a broken paste leaves it. */
const signs = fc.constantFrom('a', ' ', '|', 'å', 'é', 'e\u0301', '報', '價', '€', '🚗', '👩‍🔧', '🇸🇪', '\ud83d');
const lines = fc.array(signs, { maxLength: 12 }).map((all) => all.join(''));
const texts = fc
  .tuple(fc.array(lines, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([all, end]) => all.join(end));

/** Written without what it checks. */
function lengthIn(text: string, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return text.length;
  return encoding === 'utf-8' ? new TextEncoder().encode(text).length : [...text].length;
}

/** Places in a text that are not within a character. */
function places(text: string): number[] {
  const all = [0];
  for (const sign of text) all.push((all.at(-1) ?? 0) + sign.length);
  // Nor between the two signs that end a line.
  return all.filter((place) => text.slice(place - 1, place + 1) !== '\r\n');
}

function positionIn(text: string, offset: number, encoding: PositionEncoding) {
  const { line, character } = TextDocument.create('', '', 0, text).positionAt(offset);
  return { line, character: lengthIn(text.slice(offset - character, offset), encoding) };
}

describe.each(encodings)('%s', (encoding) => {
  test('every place in a line is counted there and back', () => {
    fc.assert(
      fc.property(lines, (line) => {
        for (const place of places(line)) {
          const told = lengthIn(line.slice(0, place), encoding);
          expect(fromUtf16(line, place, encoding)).toBe(told);
          expect(toUtf16(line, told, encoding)).toBe(place);
        }
      }),
    );
  });

  test('behind the end of a line is its end, and within a character is where it begins', () => {
    const line = 'a🚗';
    expect(toUtf16(line, 2_147_483_647, encoding)).toBe(3);
    expect(fromUtf16(line, 2_147_483_647, encoding)).toBe(lengthIn(line, encoding));
    expect(toUtf16(line, 2, encoding)).toBe(encoding === 'utf-32' ? 3 : 1);
    expect(fromUtf16(line, 2, encoding)).toBe(1);
  });

  test('a text that is edited in those positions stays the same on both sides', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), texts), { maxLength: 5 });
    fc.assert(
      fc.property(texts, edits, (text, all) => {
        const messages = greeted(encoding);
        messages.incoming(notification('didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } }));
        let told = text;
        const contentChanges = all.map(([one, other, inserted]) => {
          const [start = 0, end = 0] = [one, other]
            .map((random) => places(told)[random % places(told).length] ?? 0)
            .toSorted((a, b) => a - b);
          const range = { start: positionIn(told, start, encoding), end: positionIn(told, end, encoding) };
          told = told.slice(0, start) + inserted + told.slice(end);
          return { range, text: inserted };
        });
        const heard = messages.incoming(
          notification('didChange', { textDocument: { uri, version: 2 }, contentChanges }),
        );
        const server = TextDocument.create(uri, '', 1, text);
        TextDocument.update(server, paramsOf(heard).contentChanges, 2);
        expect(server.getText()).toBe(told);
      }),
    );
  });

  test('what the server says about a range cuts out the same for the client', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const messages = greeted(encoding);
        messages.incoming(notification('didOpen', { textDocument: { uri, languageId: 'journey', version: 1, text } }));
        const [start = 0, end = 0] = [one, other]
          .map((random) => places(text)[random % places(text).length] ?? 0)
          .toSorted((a, b) => a - b);
        const ours = { start: positionIn(text, start, 'utf-16'), end: positionIn(text, end, 'utf-16') };
        const theirs = { start: positionIn(text, start, encoding), end: positionIn(text, end, encoding) };
        const said = messages.outgoing(
          notification('publishDiagnostics', {
            uri,
            diagnostics: [{ range: ours, relatedInformation: [{ location: { uri, range: ours } }], data: ours }],
          }),
        );
        // What is the server's own comes back as it was.
        expect(paramsOf(said).diagnostics).toEqual([
          { range: theirs, relatedInformation: [{ location: { uri, range: theirs } }], data: ours },
        ]);
      }),
    );
  });
});

test.each([
  [undefined, 'utf-16'],
  [[], 'utf-16'],
  [['utf-8', 'utf-16'], 'utf-16'],
  [['utf-32', 'utf-8'], 'utf-32'],
  [['utf-7', 'utf-8'], 'utf-8'],
  [['utf-7'], 'utf-16'],
  ['utf-8', 'utf-16'],
])('of %j, %s is chosen', (positionEncodings, chosen) => {
  expect(chosenEncoding({ capabilities: { general: { positionEncodings } } })).toBe(chosen);
});

const uri = 'file:///k%C3%B6p.journey';
const line = '🚗å | next: offer';

/** What each message looks like on the other side, in a text of that one line, counted in bytes. */
function answered(method: string, params: object, result: unknown): unknown {
  const messages = greeted('utf-8');
  const textDocument = { uri, languageId: 'journey', version: 1, text: line };
  messages.incoming(notification('didOpen', { textDocument }));
  messages.incoming({ jsonrpc: '2.0', id: 1, method, params } as never);
  const answer = messages.outgoing({ jsonrpc: '2.0', id: 1, result } as never);
  return Reflect.get(answer, 'result');
}

const ours = { start: { line: 0, character: 12 }, end: { line: 0, character: 17 } };
const theirs = { start: { line: 0, character: 15 }, end: { line: 0, character: 20 } };
const about = { textDocument: { uri } };

test.each([
  [
    'links',
    'textDocument/definition',
    [{ originSelectionRange: ours, targetUri: uri, targetRange: ours }],
    [{ originSelectionRange: theirs, targetUri: uri, targetRange: theirs }],
  ],
  [
    'edits by address',
    'textDocument/rename',
    { changes: { [uri]: [{ range: ours, newText: 'a' }] } },
    { changes: { [uri]: [{ range: theirs, newText: 'a' }] } },
  ],
  [
    'edits by version',
    'textDocument/rename',
    { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: ours }] }] },
    { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: theirs }] }] },
  ],
  [
    'folds',
    'textDocument/foldingRange',
    [{ startLine: 0, startCharacter: 12, endLine: 0, endCharacter: 17 }],
    [{ startLine: 0, startCharacter: 15, endLine: 0, endCharacter: 20 }],
  ],
  [
    'selections that grow',
    'textDocument/selectionRange',
    [{ range: ours, parent: { range: ours } }],
    [{ range: theirs, parent: { range: theirs } }],
  ],
  [
    'hints',
    'textDocument/inlayHint',
    [{ position: ours.start, label: 'rank' }],
    [{ position: theirs.start, label: 'rank' }],
  ],
  [
    'two ranges of one completion',
    'textDocument/completion',
    { items: [{ textEdit: { insert: ours, replace: ours, newText: '' } }] },
    { items: [{ textEdit: { insert: theirs, replace: theirs, newText: '' } }] },
  ],
  [
    'colours',
    'textDocument/semanticTokens/full',
    { data: [0, 0, 2, 1, 0, 0, 12, 5, 2, 0] },
    { data: [0, 0, 4, 1, 0, 0, 15, 5, 2, 0] },
  ],
])('%s are counted in bytes', (_, method, result, told) => {
  expect(answered(method, about, result)).toEqual(told);
});

test('calls stand in what calls, or in what was asked about', () => {
  const item = { uri, range: ours };
  expect(answered('callHierarchy/outgoingCalls', { item }, [{ to: item, fromRanges: [ours] }])).toEqual([
    { to: { uri, range: theirs }, fromRanges: [theirs] },
  ]);
  expect(answered('callHierarchy/incomingCalls', { item }, [{ from: item, fromRanges: [ours] }])).toEqual([
    { from: { uri, range: theirs }, fromRanges: [theirs] },
  ]);
});

function notification(method: string, params: object) {
  return { jsonrpc: '2.0', method: `textDocument/${method}`, params } as never;
}

function paramsOf(message: object) {
  return Reflect.get(message, 'params');
}

/** After a greeting in which the client has offered only this. */
function greeted(encoding: PositionEncoding): EncodedMessages {
  const messages = new EncodedMessages(() => undefined);
  const params = { capabilities: { general: { positionEncodings: [encoding] } } };
  messages.incoming({ jsonrpc: '2.0', id: 0, method: 'initialize', params } as never);
  const result = { capabilities: { semanticTokensProvider: { full: { delta: true } } } };
  const greeting = messages.outgoing({ jsonrpc: '2.0', id: 0, result } as never);
  expect(Reflect.get(greeting, 'result').capabilities).toEqual({
    positionEncoding: encoding,
    semanticTokensProvider: { full: encoding === 'utf-16' ? { delta: true } : true },
  });
  return messages;
}
