/**
 * Texts that are no files of the folder: unsaved ones, the past, a repository that is only browsed, a cell of a
 * notebook.
 */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Case } from './cases.ts';
import { codeOf, diagnosticsWhen, openText } from './documents.ts';

const text = `journey: A trip
  touchpoint shop: Shop
    rating: 4.2
    importance: 9
  touchpoint web: Web
    next: `;

async function labelsAt(document: vscode.TextDocument): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(text.length),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Findings, completion and an outline, as in a file. */
async function assertWorks(document: vscode.TextDocument): Promise<void> {
  const isRed = (diagnostic: vscode.Diagnostic) => codeOf(diagnostic) === 'red-rating';
  const found = await diagnosticsWhen(document.uri, (all) => all.some(isRed));
  assert.equal(document.getText(found.find(isRed)?.range), '4.2');
  assert.include(await labelsAt(document), 'shop');
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  assert.deepEqual(
    symbols.map(({ name }) => name),
    ['A trip'],
  );
}

async function openReadOnly(uri: vscode.Uri): Promise<void> {
  const { scheme } = uri;
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: () => text,
  });
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'journey');
    await vscode.window.showTextDocument(document);
    await assertWorks(document);
  } finally {
    provider.dispose();
  }
}

export const schemeCases: readonly Case[] = [
  {
    name: 'a text that was never saved is read like a file',
    run: async () => assertWorks(await openText(text)),
  },
  {
    name: 'a text of git’s past is read like a file',
    run: () => openReadOnly(vscode.Uri.parse('git:/maps/past.journey?{"path":"/maps/past.journey","ref":"HEAD"}')),
  },
  {
    name: 'a text of a repository that is only browsed is read like a file',
    run: () => openReadOnly(vscode.Uri.parse('vscode-vfs://github/maps/trips/trip.journey')),
  },
  {
    name: 'a cell of a notebook is read like a file, and not with its neighbour',
    run: async () => {
      const cells = [text, text].map(
        (content) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, content, 'journey'),
      );
      const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
      await vscode.window.showNotebookDocument(notebook);
      for (const { document } of notebook.getCells()) {
        assert.equal(document.uri.scheme, 'vscode-notebook-cell');
        await assertWorks(document);
        const codes = vscode.languages.getDiagnostics(document.uri).map(codeOf);
        assert.notInclude(codes, 'duplicate-id');
      }
    },
  },
];
