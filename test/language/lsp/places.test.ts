/** Symbols of the workspace, links, and selections that grow. */
import { describe, expect, test } from 'vitest';
import { type SelectionRange, SymbolKind } from 'vscode-languageserver/node';
import { selectionRanges } from '../../../language/lsp/navigation/selection-ranges.ts';
import { distanceOf } from '../../../language/lsp/navigation/workspace-symbols.ts';
import { type OpenText, openText } from './open-text.ts';

describe('workspace symbols', () => {
  const text = `persona kim: Kim\n  need cheap: A fair price\njourney: Buying a car
  need: Speed
  stage: Before
    touchpoint offer: A concrete offer
      need: An answer
    touchpoint: Forhåndssjekk
`;
  const other = 'journey: Selling a car\n  touchpoint: Offer by phone\n';

  async function symbols(query: string): Promise<string[]> {
    const opened = await openText(text, { 'other.journey': other });
    const provider = opened.services.shared.lsp.WorkspaceSymbolProvider;
    const found = (await provider?.getSymbols({ query })) ?? [];
    return found.map(({ name, containerName = '' }) => `${name} < ${containerName}`);
  }

  test('list journeys, stages, touchpoints, personas and needs with what holds them', async () => {
    expect(await symbols('')).toEqual([
      'Kim < ',
      'A fair price < Kim',
      'Buying a car < ',
      'Speed < Buying a car',
      'Before < Buying a car',
      'A concrete offer < Buying a car › Before',
      'An answer < A concrete offer',
      'Forhåndssjekk < Buying a car › Before',
      'Selling a car < ',
      'Offer by phone < Selling a car',
    ]);
  });

  test('list what is declared, in a file and in a journey', async () => {
    const opened = await openText(
      'persona kim: Kim\nchannel web: Website\njourney: A\n  team sales: Sales\n  source panel: Panel of the spring\n',
    );
    const provider = opened.services.shared.lsp.WorkspaceSymbolProvider;
    const found = (await provider?.getSymbols({ query: '' })) ?? [];
    expect(found.map(({ name, kind, containerName }) => [name, kind, containerName])).toEqual([
      ['Kim', SymbolKind.Class, undefined],
      ['Website', SymbolKind.Interface, undefined],
      ['A', SymbolKind.Module, undefined],
      ['Sales', SymbolKind.Object, 'A'],
      ['Panel of the spring', SymbolKind.File, 'A'],
    ]);
    expect((await provider?.getSymbols({ query: 'panel' }))?.map(({ name }) => name)).toEqual(['Panel of the spring']);
  });

  test.each([
    ['offer', ['A concrete offer < Buying a car › Before', 'Offer by phone < Selling a car']],
    ['FORHA\u030ANDS', ['Forhåndssjekk < Buying a car › Before']],
    ['cnoff', ['A concrete offer < Buying a car › Before']],
    ['selling car', ['Selling a car < ']],
    ['zzz', []],
  ])('%s', async (query, expected) => expect((await symbols(query)).toSorted()).toEqual(expected.toSorted()));

  test('the beginning of a name comes before the beginning of a word, and that before the rest', () => {
    const distances = ['offer', 'an offer', 'coffers', 'o f f e r'].map(
      (name) => distanceOf('offer', name) ?? Infinity,
    );
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(new Set(distances).size).toBe(4);
    expect(distanceOf('offer', 'offre')).toBeUndefined();
  });
});

describe('links', () => {
  async function links(text: string): Promise<(readonly [string, string | undefined, string | undefined])[]> {
    const opened = await openText(text);
    const params = { textDocument: { uri: opened.document.uri.toString() } };
    const found = (await opened.services.lsp.DocumentLinkProvider?.getDocumentLinks(opened.document, params)) ?? [];
    return found.map(({ range, target, tooltip }) => [opened.textOf(range), target, tooltip] as const);
  }

  test('lead to used files, to files behind sources and to addresses', async () => {
    const text = `use: ./shared.journey
source panel: Panel
  file: data/panel 1.csv
journey: A
  link: https://example.org/report?a=b#c
  touchpoint: T
    link: report.pdf
`;
    expect(await links(text)).toEqual([
      ['./shared.journey', 'file:///maps/shared.journey', 'Open the file'],
      ['data/panel 1.csv', 'file:///maps/data/panel%201.csv', 'Open the file'],
      ['https://example.org/report?a=b#c', 'https://example.org/report?a=b#c', 'Open example.org in the browser'],
      ['report.pdf', 'file:///maps/report.pdf', 'Open the file'],
    ]);
  });

  test.each([
    'http://example.org',
    'javascript:alert(1)',
    'command:workbench.action.quit',
    '../../etc/passwd',
    'file:///etc/passwd',
    '//host/share',
    'https://',
    'https://a b',
    'see https://example.org',
  ])('never lead to %s from `use`', async (target) => expect(await links(`use: ${target}\njourney: A\n`)).toEqual([]));

  test.each([
    'http://example.org',
    'javascript:alert(1)',
    'command:workbench.action.quit',
    '../../etc/passwd.txt',
    'file:///etc/passwd.txt',
    '//host/share.txt',
    'https://',
    'see the report',
    'www.example.org',
    'example.org/report.pdf',
    'version 2.0',
    'and/or',
    'Ask Anna.',
    '"report.pdf"',
  ])('never lead to %s', async (target) => expect(await links(`journey: A\n  link: ${target}\n`)).toEqual([]));

  test.each([
    ['"https://x.org"', ['https://x.org']],
    ['https://x.org (report)', ['https://x.org']],
    ['The report (https://x.org/a_(b)).', ['https://x.org/a_(b)']],
    ['https://x.org/a, and https://y.org/?q=1!', ['https://x.org/a', 'https://y.org/?q=1']],
    ['see [https://x.org/a]', ['https://x.org/a']],
    ['https://x.org/a\\|b', ['https://x.org/a|b']],
    ['HTTPS://X.org', ['HTTPS://X.org']],
    ['https://x.org.', ['https://x.org']],
  ])('lead to the address wherever it stands: %s', async (text, addresses) => {
    const found = await links(`journey: A\n  link: ${text}\n`);
    expect(found.map(([, target]) => target)).toEqual(addresses);
    expect(found.map(([written]) => written.replace('\\|', '|'))).toEqual(addresses);
  });

  test.each(['./report.pdf', 'data/panel 1.csv', 'v1.2/report.xlsx', 'Årsrapport.docx'])(
    'lead to a file: %s',
    async (path) => expect((await links(`journey: A\n  link: ${path}\n`)).map(([written]) => written)).toEqual([path]),
  );
});

describe('a selection grows', () => {
  const text = `journey: A
  stage: S
    touchpoint shop: Shop | channel: web, phone
      rating: 4.2 (n=42, survey)
      note: """
        Two
        lines
        """
  stage: T
`;

  function steps(opened: OpenText, word: string, on: string): string[] {
    const position = opened.at(word, on);
    const textDocument = { uri: opened.document.uri.toString() };
    const [first] = selectionRanges(opened.document, { textDocument, positions: [position] });
    const found: string[] = [];
    for (let range: SelectionRange | undefined = first; range; range = range.parent)
      found.push(opened.textOf(range.range));
    return found;
  }

  const touchpoint = text.slice(text.indexOf('touchpoint'), text.indexOf('\n  stage: T'));

  test('from a name over list, clause, line, touchpoint, stage and journey to the file', async () => {
    expect(steps(await openText(text), 'phone', 'channel')).toEqual([
      'phone',
      'web, phone',
      'channel: web, phone',
      'touchpoint shop: Shop | channel: web, phone',
      touchpoint,
      `stage: S\n    ${touchpoint}`,
      text.trimEnd(),
      text,
    ]);
  });

  test('from a qualifier over the parentheses and the value', async () => {
    expect(steps(await openText(text), 'survey', 'rating').slice(0, 5)).toEqual([
      'survey',
      'n=42, survey',
      '(n=42, survey)',
      '4.2 (n=42, survey)',
      'rating: 4.2 (n=42, survey)',
    ]);
  });

  test('from a long text to its clause', async () => {
    const note = text.slice(text.indexOf('note'), text.indexOf('\n  stage: T'));
    expect(steps(await openText(text), 'lines', 'lines').slice(0, 2)).toEqual([note.slice('note: '.length), note]);
  });
});
