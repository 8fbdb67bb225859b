/** Lines that are begun where the facts of a touchpoint stand move out to where their keyword belongs. */
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { type KeywordLanguage, keywordLanguages } from '../../../language/keywords/keyword-translations.ts';
import { type KeywordWord, keywordNamed, spell } from '../../../language/keywords/keywords.ts';
import { newLineIndentation } from '../../../language/lsp/formatting/new-line.ts';
import { indentIn, ownIndentation } from '../../../language/lsp/own-level.ts';
import { sourceOf } from '../../../language/text/text-order.ts';
import { exampleFiles } from '../reader.ts';
import { completeAt } from './completing.ts';
import { openText } from './open-text.ts';

/** The text after the last character before `<|>` has been typed. */
async function typed(marked: string, ch = ':'): Promise<string> {
  const offset = marked.indexOf('<|>');
  const { services, document } = await openText(marked.replace('<|>', ''));
  const edits = await services.lsp.Formatter?.formatDocumentOnType(document, {
    textDocument: { uri: document.uri.toString() },
    position: document.textDocument.positionAt(offset),
    options: { tabSize: 2, insertSpaces: true },
    ch,
  });
  return applied(document.textDocument.getText(), edits ?? []);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///any', 'journey', 1, text), [...edits]);
}

/** A journey in that language with a touchpoint whose facts are written, one level by `step`. */
function written(language: KeywordLanguage, step = '  ', eol = '\n'): string {
  const k = (word: KeywordWord) => spell(keywordNamed(word), language);
  const lines = [
    `${k('journey')}: A`,
    `${step}${k('scale')}: 1-10`,
    `${step}${k('stage')}: B`,
    `${step.repeat(2)}${k('touchpoint')} t: C`,
    `${step.repeat(3)}${k('rating')}: 4`,
  ];
  return lines.map((line) => line + eol).join('');
}

const headers = [
  ...[['journey', 0] as const, ['stage', 1] as const, ['persona', 1] as const, ['source', 1] as const],
  ...[['outcome', 1] as const, ['retention', 1] as const, ['for', 1] as const, ['compares', 1] as const],
  ...[['touchpoint', 2] as const, ['again', 2] as const],
  ...[['need', 3] as const, ['action', 3] as const, ['goal', 3] as const, ['channel', 3] as const],
];

describe.each(keywordLanguages)('in %s, behind the facts of a touchpoint', (language) => {
  test.each(headers)('`%s:` moves to level %d when its colon is typed, and when it is taken', async (word, level) => {
    const spelling = spell(keywordNamed(word), language);
    const text = written(language);
    expect(await typed(`${text}      ${spelling}:<|>\n`)).toBe(`${text}${'  '.repeat(level)}${spelling}:\n`);
    const completed = await completeAt(`${text}      ${spelling.slice(0, 2)}<|>`);
    const item = completed.item(spelling);
    expect(completed.taken(item)).toBe(`${text}${'  '.repeat(level)}${spelling}: `);
  });
});

describe('a line moves', () => {
  test.each([
    ['tabs', written('en', '\t'), '\t\t\t', '\t\t'],
    ['four spaces', written('en', '    '), '            ', '        '],
    ['line ends of Windows', written('en', '  ', '\r\n'), '      ', '    '],
    ['a byte order mark', `\uFEFF${written('en')}`, '      ', '    '],
    ['touchpoints below their stage', 'journey: A\nstage: B\ntouchpoint: C\n  rating: 4\n', '  ', ''],
    ['no journey yet', 'touchpoint: C\n  rating: 4\n', '  ', ''],
    ['no stages', 'journey: A\n  touchpoint: C\n    rating: 4\n', '    ', '  '],
    ['a staircase', `${written('en')}      touchpoint: D\n`, '        ', '    '],
    ['a header alone', 'journey: A\n  stage: B\n    touchpoint: C\n', '      ', '    '],
  ])('where there are %s', async (_, text, before, after) => {
    expect(await typed(`${text}${before}touchpoint:<|>`)).toBe(`${text}${after}touchpoint:`);
    expect(await typed(`${text}${before}touchpoint d:<|>`)).toBe(`${text}${after}touchpoint d:`);
    expect(await typed(`${text}${before}Touchpoint: <|>`, ' ')).toBe(`${text}${after}Touchpoint: `);
    const completed = await completeAt(`${text}${before}touchp<|>`);
    expect(completed.taken(completed.item('touchpoint'))).toBe(`${text}${after}touchpoint: `);
  });

  test('between lines, and those below it stay where they are', async () => {
    const text = written('en');
    expect(await typed(`${text}      touchpoint:<|>\n      importance: 9\n  stage: D\n`)).toBe(
      `${text}    touchpoint:\n      importance: 9\n  stage: D\n`,
    );
  });
});

describe('a line stays', () => {
  const text = written('en');
  test.each([
    ['in a text', `${text}      note: """\n      touchpoint:<|>\n      """\n`],
    ['in a text that is not closed yet', `${text}      note: """\n      touchpoint:<|>\n`],
    ['in a value', `${text}      note: see touchpoint:<|>`],
    ['behind a bar', `${text}      note: see | touchpoint:<|>`],
    ['in a comment', `${text}      # touchpoint:<|>`],
    ['that says something', `${text}      touchpoint:<|> D`],
    ['that says something behind a bar', `${text}      touchpoint:<|> | channel: web`],
    ['where it belongs', `${text}    touchpoint:<|>`],
    ['further out than it belongs', `${text}  touchpoint:<|>`],
    ['deeper within its own thing', `${text}        importance:<|>`],
    ['that means nothing there', `${text}      team:<|>`],
    ['that cannot be read', `${text}      touchpoin:<|>`],
    ['with a bullet', `${text}      - touchpoint:<|>`],
  ])('%s', async (_, marked) => {
    expect(await typed(marked)).toBe(marked.replace('<|>', ''));
    expect(await typed(marked.replace('<|>', ' <|>'), ' ')).toBe(marked.replace('<|>', ' '));
  });

  test('that its author has put back; one change later the editor had dropped the answer', async () => {
    const { services, document } = await openText(`${text}      touchpoint:\n`);
    const uri = document.uri.toString();
    const ask = async (version: number, ch: string) => {
      TextDocument.update(document.textDocument as TextDocument, [], version);
      const position = { line: 5, character: 17 };
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await services.lsp.Formatter?.formatDocumentOnType(document, {
        ...{ textDocument: { uri }, position, options, ch },
      });
      return edits?.length;
    };
    expect(await ask(1, ':')).toBe(1);
    expect(await ask(2, ' ')).toBe(1);
    expect(await ask(5, ':')).toBe(0);
    expect(await ask(7, '\n')).toBe(0);
    expect(await ask(8, ':')).toBe(1);
  });
});

describe('what is taken from the list', () => {
  const text = written('da');

  test('a whole touchpoint stands with its lines where touchpoints do', async () => {
    const snippet = await completeAt(`${text}      kontakt<|>`);
    const whole = snippet.items.find(({ textEdit }) => textEdit?.newText.includes('\n'));
    if (!whole) throw new Error('No whole touchpoint is offered.');
    const lines = (after: string) =>
      after
        .slice(text.length)
        .split('\n')
        .map((line) => /^ */.exec(line)?.[0].length);
    expect(lines(snippet.taken(whole))).toEqual([4, 6, 6, 6, 6]);
    const plain = await completeAt(`${text}      kontakt<|>`, { editor: { snippets: false } });
    const same = plain.items.find((item) => item.label === whole.label);
    expect(same && lines(plain.taken(same))).toEqual([4, 6, 6, 6, 6]);
  });

  test('edits keep apart, on one line, and the range of the word holds the cursor', async () => {
    const { items } = await completeAt(`${text}      fa<|>`);
    const [edit] = items.find(({ label }) => label === 'fase')?.additionalTextEdits ?? [];
    expect(edit).toEqual({ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 4 } }, newText: '' });
  });

  test('a keyword before a colon that is there leaves the line where it is', async () => {
    const completed = await completeAt(`${text}      kontakt<|>: Navn`);
    expect(completed.item('kontaktpunkt').additionalTextEdits).toBeUndefined();
  });
});

/** Types a text as an analyst does in VS Code, who never presses Tab: Enter indents, and a colon moves its line. */
function type(example: string): string {
  let text = '';
  let lead = '';
  for (const [index, line] of example.split('\n').entries()) {
    const content = line.trim();
    if (index > 0) text += '\n';
    lead = newLineIndentation(sourceOf(text), text.length, '  ') ?? lead;
    if (content === '') continue;
    const head = /^[^:]*:/u.exec(content)?.[0] ?? '';
    const begun = sourceOf(text + lead + head);
    const levels = { text: begun.text, report: begun.report, step: begun.usualStep ?? '  ' };
    lead = ownIndentation(begun.text.length, levels) ?? lead;
    text += lead + content;
  }
  return text;
}

test.each(Object.entries(exampleFiles()))('%s, typed line by line, has the levels that it has', (_, example) => {
  // Comments, and the texts between quotation marks, stand where their author puts them.
  const levels = (text: string) => {
    const { report } = sourceOf(text);
    return report.scan.clauses
      .filter(({ startsLine }) => startsLine)
      .map(({ indent, keywordText }) => `${indent} ${keywordText}`);
  };
  expect(levels(type(example))).toEqual(levels(example));
});

test('a first line in a thing stands a step further in', () => {
  const { text, report } = sourceOf('journey: A\n');
  const holder = { holder: 'journey' as const, clause: report.scan.clauses[0], stages: 0 };
  expect(indentIn(holder, keywordNamed('stage'), text.length, { text, report, step: '\t' })).toBe('\t');
});
