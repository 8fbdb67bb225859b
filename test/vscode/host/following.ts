/** A preview goes where its file goes; what it shows is on its tab, and behind "Show Source". */
import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Case } from './cases.ts';
import { fileUri } from './documents.ts';

/** Milliseconds. */
const patience = 40_000;

/** Resolves once there is a tab of that title; rejects with the titles that there are. */
function tabWhen(title: string): Promise<void> {
  const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  if (titles().includes(title)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`There is no tab "${title}", only ${JSON.stringify(titles())}.`));
    }, patience);
    const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (!titles().includes(title)) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
  });
}

async function openPreviewOf(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  // `showTextDocument` would keep the document open for three minutes after its editor is closed.
  await vscode.commands.executeCommand('vscode.open', uri);
  await vscode.commands.executeCommand('journey.openLockedPreviewToSide');
  await tabWhen(`[Preview] ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`);
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

/** Where the preview leads to: only the document that it shows can be shown. */
async function sourceOfPreview(): Promise<string | undefined> {
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await vscode.commands.executeCommand('journey.preview.showSource');
  return vscode.window.activeTextEditor?.document.uri.toString();
}

export const followingCases: readonly Case[] = [
  {
    name: 'a preview follows its file to another name, and to another folder with all that is in there',
    run: async () => {
      const folder = fileUri('before');
      await openPreviewOf(vscode.Uri.joinPath(folder, 'a.journey'), 'journey: A\n  touchpoint: Shop\n');
      await rename(vscode.Uri.joinPath(folder, 'a.journey'), vscode.Uri.joinPath(folder, 'b.journey'));
      await tabWhen('[Preview] b.journey');
      const moved = vscode.Uri.joinPath(fileUri('after'), 'b.journey');
      await rename(folder, fileUri('after'));
      assert.equal(await sourceOfPreview(), moved.toString());
    },
  },
  {
    name: 'a preview whose text is not open follows a file that something else renames, if its text is the same',
    run: async () => {
      const uri = fileUri('outside.journey');
      await openPreviewOf(uri, 'journey: Outside\n  touchpoint: Shop\n');
      const closed = new Promise<void>((resolve) => {
        const listener = vscode.workspace.onDidCloseTextDocument((document) => {
          if (document.uri.toString() !== uri.toString()) return;
          listener.dispose();
          resolve();
        });
      });
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await closed;
      await vscode.workspace.fs.rename(uri, fileUri('renamed.journey'));
      await tabWhen('[Preview] renamed.journey');
    },
  },
];
