/**
 * Whatever stands in the text and wherever the cursor is: every question is answered, and answers are about that text.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Range, ResponseError } from 'vscode-languageserver-protocol';
import { selectionRanges } from '../../../language/lsp/navigation/selection-ranges.ts';
import { exampleFiles } from '../reader.ts';
import { type OpenText, openText } from './open-text.ts';

const examples = Object.values(exampleFiles()).filter((text) => text.length < 2500);
const { 'shared.journey': shared = '' } = exampleFiles();

const piece = fc.constantFrom(
  ...[
    'journey: ',
    'stage s: ',
    'touchpoint t: ',
    'again: t',
    'persona kim: Kim',
    'channel web: Web',
    'need n: ',
    'action: ',
  ],
  ...[
    'rating[kim]: 4 (n=3, ',
    'owner: Sales',
    'next: t, ',
    'use: ./shared.journey',
    ' | ',
    '\n',
    '\n  ',
    '"""',
    '# words',
    'for: anna',
  ],
  ...['\\|', '(', ')', '[', ',', ' ', 'serves: n', 'prefers: web', 'compares: A', 'link: https://example.org', 'stgae'],
);

const anyText = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc
    .record({ text: fc.constantFrom(...examples), from: fc.nat(), length: fc.nat(80), put: piece })
    .map(({ text, from, length, put }) => {
      const start = from % text.length;
      return text.slice(0, start) + put + text.slice(start + length);
    }),
);

function isInside({ document }: OpenText, { start, end }: Range): boolean {
  const { textDocument } = document;
  const at = [start, end].map((position) => textDocument.positionAt(textDocument.offsetAt(position)));
  return (
    JSON.stringify(at) === JSON.stringify([start, end]) && textDocument.offsetAt(start) <= textDocument.offsetAt(end)
  );
}

async function askEverything(opened: OpenText, offset: number): Promise<Range[]> {
  const { document, services } = opened;
  const { lsp } = services;
  const textDocument = { uri: document.uri.toString() };
  const at = { textDocument, position: document.textDocument.positionAt(offset) };
  const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  await lsp.DefinitionProvider?.getDefinition(document, at);
  await lsp.SignatureHelp?.provideSignatureHelp(document, { ...at });
  await lsp.SemanticTokenProvider?.semanticHighlight(document, { textDocument });
  const own = (found: readonly { readonly range: Range }[] | undefined) => (found ?? []).map((one) => one.range);
  const references = await lsp.ReferencesProvider?.findReferences(document, {
    ...at,
    context: { includeDeclaration: true },
  });
  const calls = await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, at);
  for (const item of calls ?? []) {
    await lsp.CallHierarchyProvider?.incomingCalls({ item });
    await lsp.CallHierarchyProvider?.outgoingCalls({ item });
  }
  const hints = (await lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range })) ?? [];
  return [
    ...(references ?? []).filter(({ uri }) => uri === textDocument.uri).map((one) => one.range),
    ...own(calls),
    ...own(await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, at)),
    ...own(await lsp.DocumentLinkProvider?.getDocumentLinks(document, { textDocument })),
    ...own(await lsp.CodeLensProvider?.provideCodeLens(document, { textDocument })),
    ...own(await lsp.Formatter?.formatDocument(document, { textDocument, options })),
    ...own(await lsp.Formatter?.formatDocumentOnType(document, { ...at, options, ch: '\n' })),
    ...own(await lsp.Formatter?.formatDocumentOnType(document, { ...at, options, ch: ':' })),
    ...own(selectionRanges(document, { textDocument, positions: [at.position] })),
    ...hints.map(({ position }) => ({ start: position, end: position })),
    ...(await renamed(opened, at)),
  ];
}

/** A new name is written in this text, or there is a reason why not. */
async function renamed(
  { document, services }: OpenText,
  at: { readonly textDocument: { readonly uri: string }; readonly position: Range['start'] },
) {
  try {
    const edit = await services.lsp.RenameProvider?.rename(document, { ...at, newName: 'something' });
    return (edit?.changes?.[at.textDocument.uri] ?? []).map(({ range }) => range);
  } catch (error) {
    if (error instanceof ResponseError && error.message !== '') return [];
    throw error;
  }
}

test('no text and no place make a question fail, and no answer lies outside of the text', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.nat(), async (text, place) => {
      const opened = await openText(text, { 'shared.journey': shared });
      for (const range of await askEverything(opened, place % (text.length + 1))) {
        expect(isInside(opened, range), JSON.stringify(range)).toBe(true);
      }
    }),
    { numRuns: 120 },
  );
}, 120_000);

test('a selection that grows holds the one before it', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.nat(), async (text, place) => {
      const { document } = await openText(text);
      const { textDocument } = document;
      const offset = place % (text.length + 1);
      const positions = [textDocument.positionAt(offset)];
      const [first] = selectionRanges(document, { textDocument: { uri: textDocument.uri }, positions });
      let inner = { start: offset, end: offset };
      for (let step = first; step; step = step.parent) {
        const outer = { start: textDocument.offsetAt(step.range.start), end: textDocument.offsetAt(step.range.end) };
        expect(outer.start <= inner.start && inner.end <= outer.end, JSON.stringify([inner, outer])).toBe(true);
        inner = outer;
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);
