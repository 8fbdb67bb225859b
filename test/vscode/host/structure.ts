import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Case } from './cases.ts';
import { fileUri, openText } from './documents.ts';

const text = `journey trip: A trip
  stage before: Before
    touchpoint shop: Shop
      rating: 4.2 (n=42)
      importance: 9
    touchpoint web: Web
      rating: 8
`;

function names(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);
}

/** The first webview that is open, as soon as it is listed. */
function webviewTab(): Promise<vscode.Tab> {
  const listed = () =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview);
  return new Promise((resolve) => {
    const take = () => {
      const tab = listed();
      if (!tab) return;
      listener.dispose();
      resolve(tab);
    };
    const listener = vscode.window.tabGroups.onDidChangeTabs(take);
    take();
  });
}

export const structureCases: readonly Case[] = [
  {
    name: 'the outline names journey, stage and touchpoints',
    run: async () => {
      const document = await openText(text);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.includeMembers(names(symbols), ['A trip', 'Before', 'Shop', 'Web']);
    },
  },
  {
    name: 'a touchpoint explains itself to the pointer',
    run: async () => {
      const document = await openText(text);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(2, 18),
      );
      const words = hovers.flatMap(({ contents }) =>
        contents.map((one) => (typeof one === 'string' ? one : one.value)),
      );
      assert.include(words.join('\n'), 'Shop');
    },
  },
  {
    name: 'stages and touchpoints fold',
    run: async () => {
      const document = await openText(text);
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      const starts = ranges.map(({ start }) => start);
      assert.includeMembers(starts, [0, 1, 2, 5]);
    },
  },
  {
    name: 'the preview opens beside the text',
    run: async () => {
      await vscode.window.showTextDocument(fileUri('car-dealership.journey'));
      await vscode.commands.executeCommand('journey.openPreviewToSide');
      const preview = await webviewTab();
      assert.notEqual(preview.group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    },
  },
];
