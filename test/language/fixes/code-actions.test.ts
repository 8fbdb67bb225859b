/** The light bulb as an editor asks for it. */

import { describe, expect, test } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionKind, type Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { fixAllKind } from '../../../language/lsp/code-actions.ts';
import type { Finding } from '../../../language/model/finding.ts';
import { type Editor, noEditor } from '../../../language/project/editor.ts';
import { type OpenText, openText } from '../lsp/open-text.ts';

const slips = 'journey: A\n  touchpoint: B\n    ratng: 7\n    imprtance 9\n    ownr: C\n    rating: 3\n';

function diagnosticOf({ code, range, message }: Finding): Diagnostic {
  return { code, range, message, source: 'journey' };
}

class Bulb {
  private readonly opened: OpenText;
  readonly findings: readonly Finding[];

  constructor(opened: OpenText) {
    this.opened = opened;
    this.findings = opened.services.analyser.analyse(opened.document as never).findings;
  }

  async actions(diagnostics: readonly Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const params = {
      textDocument: { uri: this.opened.document.uri.toString() },
      range,
      context: { diagnostics: [...diagnostics], ...(only ? { only } : {}) },
    };
    const { CodeActionProvider } = this.opened.services.lsp;
    return ((await CodeActionProvider?.getCodeActions(this.opened.document, params, CancellationToken.None)) ??
      []) as CodeAction[];
  }

  of(code: string): Diagnostic[] {
    return this.findings.filter((finding) => finding.code === code).map(diagnosticOf);
  }

  textAfter(action: CodeAction | undefined): string {
    const edits = action?.edit?.changes?.[this.opened.document.uri.toString()] ?? [];
    expect(edits.every(TextEdit.is)).toBe(true);
    return applied(this.opened, edits);
  }

  /** As if the editor had gone on without the server. */
  typeOn(): void {
    Object.defineProperty(this.opened.document.textDocument, 'version', { value: 99 });
  }
}

function applied({ document }: OpenText, edits: readonly TextEdit[]): string {
  const { textDocument } = document;
  let text = textDocument.getText();
  const inOrder = edits
    .map(({ range, newText }) => ({
      start: textDocument.offsetAt(range.start),
      end: textDocument.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start);
  for (const { start, end, newText } of inOrder) text = text.slice(0, start) + newText + text.slice(end);
  return text;
}

test('gives the fixes of the diagnostics it is asked about, silencing last', async () => {
  const bulb = new Bulb(await openText('journey: A\n  touchpoint: B\n    rating: 3\n    owner: C\n    idea: D\n'));
  const actions = await bulb.actions(bulb.of('red-rating'));
  expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
    ['Make the idea an action: “D”', CodeActionKind.QuickFix, undefined],
    ['Add an action: “Decide what to do”', CodeActionKind.QuickFix, undefined],
    ['Ignore “red-rating” here, with a reason', CodeActionKind.QuickFix, undefined],
  ]);
  expect(actions[0]?.diagnostics).toEqual(bulb.of('red-rating'));
  expect(bulb.textAfter(actions[0])).toContain('    idea: D\n    action: D\n');
});

test('mends all of one kind at once, where there are several that need no choice', async () => {
  const bulb = new Bulb(await openText(slips));
  const [first] = bulb.of('unknown-keyword');
  if (!first) throw new Error('The slips were not found.');
  const actions = await bulb.actions([first]);
  expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
    ['Change to “rating”', true],
    ['Fix all 2 of “unknown-keyword” in this file', undefined],
  ]);
  expect(bulb.textAfter(actions[1])).toBe(slips.replace('ratng', 'rating').replace('ownr', 'owner'));
  expect((await bulb.actions(bulb.of('syntax'))).map(({ title }) => title)).not.toContain(
    'Fix all 1 of “syntax” in this file',
  );
});

test('mends the file where an editor asks for that kind, and only then', async () => {
  const bulb = new Bulb(await openText(slips));
  for (const only of [[fixAllKind], ['source.fixAll'], ['source']]) {
    const actions = await bulb.actions([], only);
    expect(actions[0]?.kind).toBe(fixAllKind);
    expect(actions.filter(({ kind }) => kind === fixAllKind)).toHaveLength(1);
    expect(bulb.textAfter(actions[0])).toContain('rating: 7');
    expect(bulb.textAfter(actions[0])).toContain('owner: C');
  }
  expect(await bulb.actions(bulb.of('unknown-keyword'), [CodeActionKind.Refactor])).toEqual([]);
  expect((await bulb.actions(bulb.of('unknown-keyword'), [CodeActionKind.QuickFix])).map(({ kind }) => kind)).toEqual(
    Array(3).fill(CodeActionKind.QuickFix),
  );
  const sound = new Bulb(await openText('journey: A\n'));
  expect(await sound.actions([], [fixAllKind])).toEqual([]);
});

test('gives nothing for a place that has moved, another code, or a text that went on', async () => {
  const bulb = new Bulb(await openText(slips));
  const [diagnostic] = bulb.of('unknown-keyword');
  if (!diagnostic) throw new Error('The slips were not found.');
  const { start, end } = diagnostic.range;
  const moved = { start: { ...start, line: start.line + 1 }, end: { ...end, line: end.line + 1 } };
  expect(await bulb.actions([{ ...diagnostic, range: moved }])).toEqual([]);
  expect(await bulb.actions([{ ...diagnostic, code: 'red-rating' }])).toEqual([]);
  bulb.typeOn();
  expect(await bulb.actions([diagnostic])).toEqual([]);
  expect(await bulb.actions([], [fixAllKind])).toEqual([]);
});

test('shortens what it quotes from the map', async () => {
  const idea = 'Call every customer who waits longer than a week, and tell them when the car arrives';
  const bulb = new Bulb(await openText(`journey: A\n  touchpoint: B\n    rating: 3\n    idea: ${idea}\n`));
  const [action] = await bulb.actions(bulb.of('red-rating'));
  expect(action?.title).toBe(`Make the idea an action: “${idea.slice(0, 59)}…”`);
  expect(bulb.textAfter(action)).toContain(`action: ${idea}\n`);
});

test('writes a new line above a text that nobody closed, and never into it', async () => {
  const bulb = new Bulb(
    await openText(
      'journey: A\n  need fit: Fit\n  touchpoint: B\n    status: missing\n    importance: """9\n    owner: C\n',
    ),
  );
  const [action] = await bulb.actions(bulb.of('unserved-need'));
  expect(bulb.textAfter(action)).toBe(
    'journey: A\n  need fit: Fit\n  touchpoint: B\n    status: missing\n    serves: fit\n    importance: """9\n    owner: C\n',
  );
});

describe('words to be replaced', () => {
  const select: Editor = { ...noEditor, commands: { select: 'select.it' } };

  test.each([
    [
      'an action',
      'journey: A\n  touchpoint: B\n    status: missing\n    importance: 9\n    owner: C\n',
      '<Make it happen: B>',
    ],
    [
      'a need',
      'journey: A\n  touchpoint: B\n    rating: 8\n    importance: 9\n',
      '<What does the customer want here?>',
    ],
    [
      'on Windows, without a last line end',
      'journey: A\r\n  touchpoint: B | rating: 8',
      '<What does the customer want here?>',
    ],
  ])('are selected once they are there: %s', async (_, text, words) => {
    const opened = await openText(text, {}, select);
    const bulb = new Bulb(opened);
    const actions = await bulb.actions(bulb.findings.map(diagnosticOf));
    const asking = actions.find((action) => bulb.textAfter(action).includes(words));
    const after = TextDocument.create('', '', 1, bulb.textAfter(asking));
    const [uri, range] = asking?.command?.arguments ?? [];
    expect([asking?.command?.command, uri]).toEqual(['select.it', opened.document.uri.toString()]);
    expect(after.getText(range)).toBe(words);
    const codes = new Bulb(await openText(after.getText())).findings.map(({ code }) => code);
    expect(codes).toEqual(bulb.findings.map(({ code }) => code));
  });

  test('are what an idea or another need takes the place of', async () => {
    const text = 'journey: A\n  need fit: C\n  touchpoint: B\n    need: <What?>\n    rating: 8\n';
    const bulb = new Bulb(await openText(text, {}, select));
    const actions = await bulb.actions(bulb.of('purposeless'));
    const asking = actions.find(({ command }) => command);
    expect(bulb.textAfter(asking)).toBe(text.replace('<What?>', '<What does the customer want here?>'));
  });

  test('are only left in the text where an editor cannot select', async () => {
    const bulb = new Bulb(await openText('journey: A\n  touchpoint: B\n    rating: 8\n'));
    const actions = await bulb.actions(bulb.of('purposeless'));
    expect(actions.map(({ command }) => command)).toEqual(actions.map(() => undefined));
  });
});
