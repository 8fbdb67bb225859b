/** What is written between the lines: colours, hints, lenses, and the help inside parentheses. */
import { describe, expect, test } from 'vitest';
import type { CodeLens, InlayHint, SemanticTokens, SignatureHelp } from 'vscode-languageserver/node';
import { tokenModifiers, tokenTypes } from '../../../language/lsp/annotations/semantic-tokens.ts';
import { type Editor, noEditor } from '../../../language/project/editor.ts';
import {
  type EditorSettings,
  readEditorSettings,
  usualEditorSettings,
} from '../../../language/project/editor-settings.ts';
import { type OpenText, openText } from './open-text.ts';

const text = `journey trip: A trip
  compares: old
  stage: Before
    touchpoint shop: Shop
      rating: 4.996 (n=42)
      importance: 9
    touchpoint web: Web | rating: 6 | importance: 8
    touchpoint: Mail
      need: Speed | met: 3 | importance: 5
      need: Calm | met: 8 | importance: 5
  stage: After
    touchpoint: Call | rating: 9 | importance: 9 | next: shop
    touchpoint: Fax | rating: 11
journey old: As it was
`;

function withSettings(section: unknown): Editor {
  return { ...noEditor, settings: readEditorSettings(section) };
}

interface Token {
  readonly text: string;
  readonly type: string;
  readonly modifiers: readonly string[];
}

function decoded(opened: OpenText, { data }: SemanticTokens): Token[] {
  let line = 0;
  let character = 0;
  const found: Token[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const modifiers = tokenModifiers.filter((_, index) => (bits & (1 << index)) !== 0);
    found.push({ text: opened.textOf(range), type: tokenTypes[type] ?? '', modifiers });
  }
  return found;
}

async function tokens(opened: OpenText): Promise<SemanticTokens> {
  const params = { textDocument: { uri: opened.document.uri.toString() } };
  const found = await opened.services.lsp.SemanticTokenProvider?.semanticHighlight(opened.document, params);
  if (!found) throw new Error('There are no tokens.');
  return found;
}

describe('colours', () => {
  test('of ratings follow their bands, of the value as it is written', async () => {
    const opened = await openText(text);
    const rated = decoded(opened, await tokens(opened)).filter(({ type }) => type === 'rating');
    expect(rated.map((token) => [token.text, ...token.modifiers])).toEqual([
      ['4.996', 'red'],
      ['6', 'yellow'],
      ['3', 'red'],
      ['8', 'green'],
      ['9', 'green'],
      ['11'],
    ]);
  });

  test('tell keywords, ids, names and references apart', async () => {
    const opened = await openText(text);
    const all = decoded(opened, await tokens(opened));
    expect(all.slice(0, 5)).toEqual([
      { text: 'journey', type: 'keyword', modifiers: [] },
      { text: 'trip', type: 'id', modifiers: ['declaration'] },
      { text: 'A trip', type: 'journey', modifiers: ['declaration'] },
      { text: 'compares', type: 'property', modifiers: [] },
      { text: 'old', type: 'reference', modifiers: [] },
    ]);
    expect(all.filter((token) => token.type === 'stage').map((token) => token.text)).toEqual(['Before', 'After']);
  });

  test('of a range are those of its lines', async () => {
    const opened = await openText(text);
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 50 } };
    const params = { textDocument: { uri: opened.document.uri.toString() }, range };
    const found = await opened.services.lsp.SemanticTokenProvider?.semanticHighlightRange(opened.document, params);
    expect(found && decoded(opened, found).map((token) => token.text)).toEqual(['rating', '4.996']);
  });

  test('are told again only where they changed', async () => {
    const opened = await openText(text);
    const before = await tokens(opened);
    const provider = opened.services.lsp.SemanticTokenProvider;
    const textDocument = { uri: opened.document.uri.toString() };
    const ask = (previousResultId: string) =>
      provider?.semanticHighlightDelta(opened.document, { textDocument, previousResultId });
    expect(await ask(before.resultId ?? '')).toMatchObject({ edits: [] });
    expect(await ask('of another day')).toMatchObject({ data: before.data });
  });

  test('of a longer text arrive by the edits of a delta', async () => {
    const opened = await openText(text);
    const longer = await openText(text.replace('  stage: After', '    touchpoint: New | rating: 2\n  stage: After'));
    const provider = opened.services.lsp.SemanticTokenProvider;
    const before = await tokens(opened);
    const params = { textDocument: { uri: opened.document.uri.toString() }, previousResultId: before.resultId ?? '' };
    // The same provider answers for both texts: what counts is the address, as after an edit.
    const delta = await provider?.semanticHighlightDelta(longer.document, params);
    if (!delta || !('edits' in delta)) throw new Error('The whole was told again.');
    const data = [...before.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect(data).toEqual((await tokens(longer)).data);
    expect(delta.edits.flatMap((edit) => edit.data ?? []).length).toBeLessThan(40);
  });
});

async function hints(opened: OpenText): Promise<string[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const params = { textDocument: { uri: opened.document.uri.toString() }, range };
  const found: InlayHint[] =
    (await opened.services.lsp.InlayHintProvider?.getInlayHints(opened.document, params)) ?? [];
  return found.map(({ label, position: { line, character } }) => {
    const before = text.split('\n')[line]?.slice(0, character).trim();
    return `${before} ⟨${String(label)}⟩`;
  });
}

describe('hints', () => {
  test('say rank, derived needs and the score of a stage, and round nothing across a limit', async () => {
    expect(await hints(await openText(text))).toEqual([
      'stage: Before ⟨score 5.48⟩',
      'stage: After ⟨score 9⟩',
      'touchpoint shop: Shop ⟨priority 1⟩',
      'touchpoint web: Web ⟨priority 2⟩',
      'touchpoint: Mail ⟨needs met 5.5 (derived)⟩',
    ]);
  });

  test('of each kind can be switched', async () => {
    const only = (name: keyof EditorSettings['inlayHints']) =>
      withSettings({ inlayHints: { rank: false, contribution: false, needsMet: false, score: false, [name]: true } });
    expect(await hints(await openText(text, {}, only('contribution')))).toEqual([
      'rating: 4.996 ⟨−0.44⟩',
      'touchpoint web: Web | rating: 6 ⟨−0.13⟩',
      'touchpoint: Call | rating: 9 ⟨+0.73⟩',
    ]);
    expect((await hints(await openText(text, {}, only('needsMet')))).length).toBe(1);
    expect((await hints(await openText(text, {}, only('rank')))).length).toBe(2);
    expect((await hints(await openText(text, {}, only('score')))).length).toBe(2);
  });
});

describe('lenses', () => {
  async function lenses(editor: Editor = noEditor): Promise<CodeLens[]> {
    const opened = await openText(text, {}, editor);
    const params = { textDocument: { uri: opened.document.uri.toString() } };
    return (await opened.services.lsp.CodeLensProvider?.provideCodeLens(opened.document, params)) ?? [];
  }

  test('say score and coverage of a journey, what it is measured against, and the priorities of a stage', async () => {
    expect((await lenses()).map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
      [0, 'Score 6.5 of 10 (yellow) · 4 of 5 rated', ''],
      [0, 'Compare with “old”', ''],
      [2, '2 priorities, first number 1: Shop', ''],
    ]);
  });

  test('run what the editor has', async () => {
    const found = await lenses({ ...noEditor, commands: { openMap: 'show.map', compare: 'show.difference' } });
    expect(found.map(({ command }) => [command?.command, command?.arguments])).toEqual([
      ['show.map', ['file:///maps/map.journey']],
      ['show.difference', ['file:///maps/map.journey']],
      ['show.map', ['file:///maps/map.journey']],
    ]);
  });

  test.each(['score', 'priorities', 'compare'] as const)('without %s are two', async (name) => {
    expect((await lenses(withSettings({ codeLens: { [name]: false } }))).length).toBe(2);
  });
});

describe('help', () => {
  async function help(line: string): Promise<SignatureHelp | undefined> {
    const source = `journey: A\n  touchpoint: T\n    ${line}`;
    const opened = await openText(source);
    const params = {
      textDocument: { uri: opened.document.uri.toString() },
      position: opened.document.textDocument.positionAt(source.length),
    };
    return (await opened.services.lsp.SignatureHelp?.provideSignatureHelp(opened.document, params)) ?? undefined;
  }

  /** The label, with the part marked that comes next. */
  async function shown(line: string): Promise<string | undefined> {
    const signature = (await help(line))?.signatures[0];
    const range = signature?.parameters?.[signature.activeParameter ?? 0]?.label;
    if (!signature || typeof range !== 'object') return undefined;
    const [start, end] = range;
    return `${signature.label.slice(0, start)}»${signature.label.slice(start, end)}«${signature.label.slice(end)}`;
  }

  test.each([
    ['rating: 4 (', '(»n=42«, sd=1.9, evidence, date, source)'],
    ['rating: 4 (n=1', '(»n=42«, sd=1.9, evidence, date, source)'],
    ['rating: 4 (n=12, ', '(n=42, »sd=1.9«, evidence, date, source)'],
    ['rating: 4 (n=12, sd=1,', '(n=42, sd=1.9, »evidence«, date, source)'],
    ['rating: 4 (n=12, sd=1,2', '(n=42, »sd=1.9«, evidence, date, source)'],
    ['rating: 4 (surv', '(n=42, sd=1.9, »evidence«, date, source)'],
    ['rating: 4 (survey, 2026', '(n=42, sd=1.9, evidence, »date«, source)'],
    ['rating: 4 (Our panel', '(n=42, sd=1.9, evidence, date, »source«)'],
    ['action: Call | ', 'action: … | »owner: …« | due: … | expect: … | status: … | effort: …'],
    ['action: Call | owner: Sales | ', 'action: … | owner: … | »due: …« | expect: … | status: … | effort: …'],
    ['action: Call | owner: Sales | st', 'action: … | owner: … | due: … | expect: … | »status: …« | effort: …'],
    ['action: Call | owner: Sal', 'action: … | »owner: …« | due: … | expect: … | status: … | effort: …'],
    ['need: Speed | met: 4 | ', 'need: … | met: … | »importance: …« | expect: …'],
  ])('%s', async (line, expected) => expect(await shown(line)).toBe(expected));

  test.each(['rating: 4', 'rating: 4 (n=3)', 'note: Words (', 'action: Call', 'channel: web | '])(
    'is not given after %j',
    async (line) => expect(await help(line)).toBeUndefined(),
  );

  test('explains each part', async () => {
    const parts = (await help('rating: 4 ('))?.signatures[0]?.parameters ?? [];
    expect(parts.map(({ documentation }) => JSON.stringify(documentation))).toMatchObject([
      expect.stringContaining('The number of answers'),
      expect.stringContaining('standard deviation'),
      expect.stringContaining('survey, interview'),
      expect.stringContaining('2026-03'),
      expect.stringContaining('declared source'),
    ]);
  });
});

describe('settings', () => {
  test('that are not said, or not as yes or no, stay as they are', () => {
    expect(readEditorSettings(undefined)).toEqual(usualEditorSettings);
    expect(readEditorSettings({ inlayHints: { rank: 'no', more: true }, codeLens: null, format: 3 })).toEqual(
      usualEditorSettings,
    );
    expect(readEditorSettings({ format: { alignValues: true } }).format.alignValues).toBe(true);
  });
});
