import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import { exampleFiles } from '../reader.ts';
import { type OpenText, openText } from './open-text.ts';

async function symbolsOf({ services, document }: OpenText): Promise<DocumentSymbol[]> {
  const params = { textDocument: { uri: document.uri.toString() } };
  return (await services.lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
}

/** The outline as a reader sees it, indented. */
function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` — ${detail}`}`,
    ...drawn(children ?? [], `${indent}  `),
  ]);
}

const text = `persona kim: Kim
channel web: Website
  kind: digital
team care: Customer care
source panel: Panel
journey trip: A trip
  persona lise: Lise
  stage before: Before
    touchpoint shop: Shop
      rating: 4.996
      importance: 9
    touchpoint: Web | rating: 8
    again: shop
  stage: After
    touchpoint: Call | status: missing
    touchpoint: Mail | rating: ?
    touchpoint: Bill | rating: n/a
    touchpoint: Fax | rating: 11
    touchpoint:
  stage:
`;

test('journeys hold stages, stages hold touchpoints, each with its numbers in short', async () => {
  expect(drawn(await symbolsOf(await openText(text)))).toEqual([
    'Kim',
    'Website — digital',
    'Customer care',
    'Panel',
    'A trip — 4.996 red · 2 of 6 rated',
    '  Lise',
    '  Before — 4.996 red · 2 of 2 rated',
    '    Shop — 4.996 red · priority 1',
    '    Web — 8 green',
    '  After — 0 of 4 rated',
    '    Call — never happens',
    '    Mail — not measured yet',
    '    Bill — cannot happen',
    '    Fax — rating off the scale',
    '    (no name yet) — no rating',
    '  (no name yet)',
  ]);
});

test('each kind of thing has a sign of its own', async () => {
  const symbols = await symbolsOf(await openText(text));
  const [stage] = symbols[4]?.children?.filter(({ name }) => name === 'Before') ?? [];
  expect(symbols.map(({ kind }) => kind)).toEqual([
    SymbolKind.Class,
    SymbolKind.Interface,
    SymbolKind.Object,
    SymbolKind.File,
    SymbolKind.Module,
  ]);
  expect(stage?.kind).toBe(SymbolKind.Namespace);
  expect(stage?.children?.[0]?.kind).toBe(SymbolKind.Event);
});

test('a symbol selects the name and spans its lines', async () => {
  const opened = await openText(text);
  const shop = (await symbolsOf(opened))[4]?.children?.[1]?.children?.[0];
  expect(shop && opened.textOf(shop.selectionRange)).toBe('Shop');
  expect(shop && opened.textOf(shop.range)).toBe('touchpoint shop: Shop\n      rating: 4.996\n      importance: 9');
});

test('touchpoints without stages hang on the journey', async () => {
  const opened = await openText('journey: List\n  touchpoint: A\n  touchpoint: B | rating: 3\n');
  expect(drawn(await symbolsOf(opened))).toEqual(['List — 1 of 2 rated', '  A — no rating', '  B — 3 red']);
});

function expectSound(symbols: readonly DocumentSymbol[], opened: OpenText, outer?: DocumentSymbol): void {
  const offset = ({ line, character }: DocumentSymbol['range']['start']) =>
    opened.document.textDocument.offsetAt({ line, character });
  for (const { name, range, selectionRange, children } of symbols) {
    expect(name.trim()).not.toBe('');
    expect(offset(range.start)).toBeLessThanOrEqual(offset(selectionRange.start));
    expect(offset(selectionRange.end)).toBeLessThanOrEqual(offset(range.end));
    if (outer) {
      expect(offset(outer.range.start)).toBeLessThanOrEqual(offset(range.start));
      expect(offset(range.end)).toBeLessThanOrEqual(offset(outer.range.end));
    }
    expectSound(children ?? [], opened, { name, kind: SymbolKind.Event, range, selectionRange });
  }
}

test('whatever is cut out of an example, names are there and ranges lie in each other', async () => {
  const examples = Object.values(exampleFiles());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...examples), fc.nat(), fc.nat(200), async (example, from, length) => {
      const start = from % example.length;
      const opened = await openText(example.slice(0, start) + example.slice(start + length));
      expectSound(await symbolsOf(opened), opened);
    }),
    { numRuns: 60 },
  );
});
