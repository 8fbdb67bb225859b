/** What the editor knows of names, form and numbers, asked through VS Code's own commands. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Case } from './cases.ts';
import { fileUri, openText } from './documents.ts';

const text = `journey trip: A trip
  stage before: Before
    touchpoint shop: Shop
      Rating:4.2 (n=42)
      importance: 9
      next: web
    touchpoint web: Web
      link: https://example.org/report
`;

const inNext = new vscode.Position(5, 13);
const whole = new vscode.Range(0, 0, 99, 0);

async function ask<Answer>(command: string, ...args: unknown[]): Promise<Answer> {
  return vscode.commands.executeCommand<Answer>(command, ...args);
}

export const thinkingAlongCases: readonly Case[] = [
  {
    name: 'an id is renamed wherever it is meant',
    run: async () => {
      const { uri } = await openText(text);
      const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, inNext, 'site');
      assert.deepEqual(
        edit.get(uri).map(({ range, newText }) => [range.start.line, newText]),
        [
          [5, 'site'],
          [6, 'site'],
        ],
      );
    },
  },
  {
    name: 'a clash of names is refused with its reason',
    run: async () => {
      const { uri } = await openText(text);
      const reason = await ask('vscode.executeDocumentRenameProvider', uri, inNext, 'shop').then(
        () => '',
        (error: unknown) => String(error),
      );
      assert.include(reason, '`shop` is already taken on line 3');
    },
  },
  {
    name: 'names are highlighted, followed along `next` and found in the workspace',
    run: async () => {
      const { uri } = await openText(text);
      const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', uri, inNext);
      assert.lengthOf(highlights, 3);
      const [item] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', uri, inNext);
      const calls = await ask<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
      assert.deepEqual(
        calls.map(({ from }) => from.name),
        ['Shop'],
      );
      await vscode.workspace.openTextDocument(fileUri('car-dealership.journey'));
      const symbols = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'concrete offer');
      assert.include(
        symbols.map(({ name }) => name),
        'A concrete offer',
      );
    },
  },
  {
    name: 'links are offered and selections grow',
    run: async () => {
      const { uri } = await openText(text);
      const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
      assert.deepEqual(
        links.map(({ target }) => target?.authority),
        ['example.org'],
      );
      const [first] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', uri, [inNext]);
      let depth = 0;
      for (let range = first; range; range = range.parent) depth++;
      assert.isAtLeast(depth, 6);
    },
  },
  {
    name: 'a file is formatted',
    run: async () => {
      const { uri } = await openText(text);
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await ask<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', uri, options);
      // The editor leaves out what stays the same.
      assert.deepEqual(
        edits.map(({ range, newText }) => [range.start.line, newText]),
        [
          [3, 'r'],
          [3, ' '],
        ],
      );
    },
  },
  {
    name: 'numbers stand between the lines',
    run: async () => {
      const { uri } = await openText(text);
      const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, whole);
      assert.deepEqual(
        hints.map(({ label }) => label),
        ['score 4.2', 'priority 1'],
      );
      const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      assert.deepEqual(
        lenses.map(({ command }) => command?.title),
        ['Score 4.2 of 10 (red) · 1 of 2 rated', '1 priority, first number 1: Shop'],
      );
      assert.isTrue(lenses[0]?.command?.arguments?.[0] instanceof vscode.Uri);
    },
  },
  {
    name: 'ratings have tokens of their band, and parentheses explain themselves',
    run: async () => {
      const { uri } = await openText(text);
      const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
      const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
      const red = 1 << legend.tokenModifiers.indexOf('red');
      assert.include([...tokens.data.filter((_, index) => index % 5 === 4)], red);
      const place = new vscode.Position(3, 'Rating:4.2 (      '.length);
      const help = await ask<vscode.SignatureHelp>('vscode.executeSignatureHelpProvider', uri, place, '(');
      assert.include(help.signatures[0]?.label, 'sd=1.9');
    },
  },
];
