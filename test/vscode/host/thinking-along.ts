/** What the editor knows of names, form and numbers, asked through VS Code's own commands. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Case } from './cases.ts';
import { codeOf, diagnosticsWhen, fileUri, openText } from './documents.ts';

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
      assert.include(reason, '“shop” is already taken on line 3');
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
    name: 'a name leads to where it is written down, and to every place that means it',
    run: async () => {
      const { uri } = await openText(text);
      const definitions = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        uri,
        inNext,
      );
      const lines = definitions.map((one) => ('targetUri' in one ? one.targetRange : one.range).start.line);
      assert.deepEqual(lines, [6]);
      const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', uri, inNext);
      assert.sameMembers(
        references.map(({ range }) => range.start.line),
        [5, 6],
      );
    },
  },
  {
    name: 'a selection is formatted, and a line that Enter begins stands where its neighbours do',
    run: async () => {
      const options = { tabSize: 2, insertSpaces: true };
      const untidy = 'Journey: A\n    stage: B\n        Touchpoint: C\n\n';
      const { uri } = await openText(untidy);
      const line = new vscode.Range(0, 0, 0, 10);
      const edits = await ask<vscode.TextEdit[]>('vscode.executeFormatRangeProvider', uri, line, options);
      assert.deepEqual(
        edits.map(({ range, newText }) => [range.start.line, newText]),
        [[0, 'j']],
      );
      const place = new vscode.Position(3, 0);
      const typed = await ask<vscode.TextEdit[]>('vscode.executeFormatOnTypeProvider', uri, place, '\n', options);
      assert.deepEqual(
        typed.map(({ range, newText }) => [range.start.line, newText]),
        [[3, ' '.repeat(12)]],
      );
    },
  },
  {
    name: 'facts are put into their order, and keywords into another language',
    run: async () => {
      const document = await openText(
        'journey: A\n  touchpoint: B\n    importance: 9\n    channel: web\n    rating: 4.2\n',
      );
      const { uri } = document;
      // The light bulb speaks about the text that has been read.
      await diagnosticsWhen(uri, (all) => all.some((one) => codeOf(one) === 'red-rating'));
      const line = new vscode.Range(1, 2, 1, 2);
      const take = async (kind: string, words: string) => {
        const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, line, kind);
        const action = actions.find(({ title }) => title.includes(words));
        assert.isDefined(action?.edit, actions.map(({ title }) => title).join('; '));
        if (action?.edit) assert.isTrue(await vscode.workspace.applyEdit(action.edit));
      };
      await take('refactor.rewrite.sort', 'usual order');
      assert.equal(
        document.getText(),
        'journey: A\n  touchpoint: B\n    channel: web\n    rating: 4.2\n    importance: 9\n',
      );
      await diagnosticsWhen(uri, (all) =>
        all.some((one) => codeOf(one) === 'red-rating' && one.range.start.line === 3),
      );
      await take('source.keywords.journey', 'Swedish');
      assert.equal(
        document.getText(),
        'kundresa: A\n  kontaktpunkt: B\n    kanal: web\n    betyg: 4.2\n    betydelse: 9\n',
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
