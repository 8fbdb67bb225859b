import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Case } from './cases.ts';
import { openText, replace } from './documents.ts';

const text = `journey: A
  stage one: One
    touchpoint shop: Shop
      rating: 4.2
      
  stage two: Two
    touchpoint web: Web
      next: shop
`;

async function labelsAt(document: vscode.TextDocument, line: number, character: number): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new vscode.Position(line, character),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

export const completionCases: readonly Case[] = [
  {
    name: 'a touchpoint is offered the keywords that it may have and does not have yet',
    run: async () => {
      const document = await openText(text);
      assert.includeMembers(await labelsAt(document, 4, 6), ['importance', 'channel']);
      await replace(document, 'rating: 4.2', 'importance: 9');
      const labels = await labelsAt(document, 4, 6);
      assert.include(labels, 'rating');
      assert.notInclude(labels, 'importance');
    },
  },
  {
    name: 'a reference is offered the ids that are there',
    run: async () => {
      const labels = await labelsAt(await openText(text), 7, 12);
      assert.include(labels, 'shop');
      assert.notInclude(labels, 'importance');
    },
  },
];
