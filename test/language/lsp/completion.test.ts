import { describe, expect, test } from 'vitest';
import { type CompletionItem, InsertTextFormat, TextEdit } from 'vscode-languageserver-types';
import { createLanguage } from '../../support/language.ts';

const head = `persona kim: Kim
  need colour: The colour I chose
channel web: Website
channel phone: Telephone
team sales: Sales
source survey-2026: Spring survey
journey buy: Buying a car
  scale: 1-5
  need fit: A car that suits my life
  stage before: Before
    touchpoint site: Dealer website
      rating: 4
    touchpoint: Test drive
`;

/** The items at `<|>`, in the order in which an editor shows them. */
async function complete(marked: string, snippets = true): Promise<{ text: string; items: CompletionItem[] }> {
  const { journey, build } = createLanguage({
    today: () => ({ year: 2026, month: 2, day: 7 }),
    editor: () => ({ snippets, suggestAgain: undefined }),
  });
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const [document] = await build({ 'map.journey': text, 'sub/other.journey': 'journey other: Another' });
  if (!document) throw new Error('The text was not read.');
  const position = document.textDocument.positionAt(offset);
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const list = await journey.lsp.CompletionProvider?.getCompletion(document, params);
  const sortKey = ({ sortText, label }: CompletionItem) => sortText ?? label;
  const items = [...(list?.items ?? [])].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return { text, items };
}

async function labels(marked: string): Promise<string[]> {
  return (await complete(marked, false)).items.map(({ label }) => label);
}

describe('keywords', () => {
  test('under a touchpoint: what it does not say yet, the likeliest first', async () => {
    const found = await labels(`${head}      need: Try it\n      <|>`);
    expect(found.slice(0, 3)).toEqual(['need', 'rating', 'importance']);
    expect(found).not.toContain('scale');
    expect(found).not.toContain('met');
  });

  test('what is said already is not offered again', async () => {
    const found = await labels(`${head}      rating: 3\n      <|>\n      importance: 4\n`);
    expect(found).not.toContain('rating');
    expect(found).not.toContain('importance');
    expect(found).toContain('quote');
  });

  test('at the indentation of a stage, a stage comes first', async () => {
    expect((await labels(`${head}  <|>`))[0]).toBe('stage');
    expect((await labels(`${head}    <|>`))[0]).toBe('touchpoint');
  });

  test('behind the bar of a need and of an action: what these hold', async () => {
    expect((await labels(`${head}      need: Try it | <|>`)).slice(0, 2)).toEqual(['met', 'importance']);
    expect((await labels(`${head}      action: Call | o<|>`)).slice(0, 3)).toEqual(['owner', 'due', 'expect']);
  });

  test('in an empty file: a journey; in a half-typed word: the word is replaced', async () => {
    expect((await labels('<|>'))[0]).toBe('journey');
    const { text, items } = await complete(`${head}      ra<|>`);
    const rating = items.find(({ label }) => label === 'rating');
    expect(applied(text, rating)).toBe(`${head}      rating: `);
  });

  test('a whole touchpoint as a snippet, only where the editor understands snippets', async () => {
    const { items } = await complete(`${head}    <|>`);
    const whole = items.find(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet);
    expect(whole?.textEdit?.newText).toMatch(/^touchpoint: \$\{1:[^}]+\}\n {2}channel: \$2\n/);
    expect((await complete(`${head}    <|>`, false)).items.every((item) => item.insertTextFormat === undefined)).toBe(
      true,
    );
  });

  test('a channel is declared before the first stage only', async () => {
    expect(await labels('journey: A\n  <|>')).toContain('channel');
    expect(await labels('journey: A\n  stage: B\n  <|>')).not.toContain('channel');
  });
});

describe('values', () => {
  test.each([
    ['status: <|>', ['planned', 'missing', 'failed', 'ad hoc', 'out of order']],
    ['action: Call | status: <|>', ['planned', 'doing', 'done', 'dropped']],
    ['by: c<|>', ['customer', 'company', 'partner']],
    ['effort: <|>', ['low', 'medium', 'high']],
    ['rating: <|>', ['?', 'n/a']],
    ['serves: <|>', ['fit', 'colour']],
    ['serves: fit, <|>', ['colour']],
    ['next: <|>', ['site']],
    ['channel: <|>', ['web', 'phone']],
    ['owner: <|>', ['sales']],
    ['rating[<|>', ['kim']],
    [
      'rating: 4 (<|>',
      [
        'n=',
        'sd=',
        '2026-02',
        'survey',
        'interview',
        'crm',
        'analytics',
        'review',
        'observation',
        'support',
        'self',
        'survey-2026',
      ],
    ],
    ['action: Call | due: <|>', ['2026-02-07', '2026-02-28', '2026-03-31']],
  ])('%s', async (line, expected) => {
    expect(await labels(`${head}      ${line}`)).toEqual(expected);
  });

  test.each([
    'goal: A<|>',
    'note: Then we <|>',
    'quote: """\n  some <|>\n"""',
    '# a comment <|>',
    'touchpoint web <|>',
  ])('nothing in free words: %s', async (line) => {
    expect(await labels(`${head}      ${line}`)).toEqual([]);
  });

  test('other files, as a use line writes them', async () => {
    expect(await labels('use: <|>')).toEqual(['./sub/other.journey']);
  });

  test('the codes behind # ignore', async () => {
    expect(await labels(`${head}      # ignore red<|>`)).toContain('red-rating');
  });

  test('what one accepts is a text that means it', async () => {
    const { text, items } = await complete(`${head}      serves: fit, co<|>`);
    expect(applied(text, items[0])).toBe(`${head}      serves: fit, colour`);
  });
});

function applied(text: string, item: CompletionItem | undefined): string {
  const edit = item?.textEdit;
  if (!edit || !TextEdit.is(edit)) {
    throw new Error('There is no edit.');
  }
  const lines = text.split('\n');
  const { start, end } = edit.range;
  const line = lines[start.line] ?? '';
  lines[start.line] = line.slice(0, start.character) + edit.newText + line.slice(end.character);
  return lines.join('\n');
}

describe('in a text with Danish keywords', () => {
  const danish = `sprog: da
kunderejse bil: At købe bil
  fase før: Før køb
    kontaktpunkt: Hjemmeside
`;

  test('keywords are offered in Danish, and are found by their English word', async () => {
    const { items } = await complete(`${danish}      <|>`, false);
    expect(items.slice(0, 3).map(({ label }) => label)).toEqual(['behov', 'vurdering', 'betydning']);
    expect(items[0]?.filterText).toContain('need');
    expect(items[0]?.textEdit?.newText).toBe('behov: ');
    expect(items[0]?.documentation).toMatchObject({ value: expect.stringContaining('`behov: ') });
  });

  test('whole things are written in Danish', async () => {
    const { items } = await complete(`${danish}    kontakt<|>`);
    const whole = items.find(({ label }) => label.startsWith('kontaktpunkt, with'));
    expect(whole?.textEdit?.newText).toMatch(
      /^kontaktpunkt: .*\n.*kanal: .*\n.*behov: .*\n.*vurdering: .*\n.*betydning: /u,
    );
  });

  test('values are offered behind a Danish keyword in Danish', async () => {
    expect(await labels(`${danish}      indsats: <|>`)).toEqual(['lav', 'middel', 'høj']);
  });

  test('a text in Danish with English keywords goes on in English', async () => {
    const english = 'language: da\njourney: Bil\n  stage: Før\n    touchpoint: Hjemmeside\n      <|>';
    expect((await labels(english)).slice(0, 2)).toEqual(['need', 'rating']);
  });
});
