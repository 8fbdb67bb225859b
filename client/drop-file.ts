/** A spreadsheet, a Markdown table or a Mermaid journey that is dropped into a map: its rows become touchpoints. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isJourneyImportAnswer, journeyImport } from '../server/protocol.ts';
import { fileAt, importedEndings } from './commands/import-file.ts';
import { rowsIn } from './paste-rows.ts';
import { workspaceEdit } from './workspace-edit.ts';

const ending = new RegExp(`\\.(?:${importedEndings.join('|')})$`, 'iu');

export function dropProvider(client: BaseLanguageClient): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, transfer, token) {
      const [uri] = ((await transfer.get('text/uri-list')?.asString()) ?? '').split(/\r?\n/u);
      if (!uri || !ending.test(uri) || !client.isRunning()) return undefined;
      const file = await fileAt(vscode.Uri.parse(uri));
      if (!file) return undefined;
      const answer: unknown = await client.sendRequest<unknown>(journeyImport, file, token);
      if (!isJourneyImportAnswer(answer))
        throw new TypeError(`The answer to ${journeyImport} says nothing about a map.`);
      const rows = 'refused' in answer ? undefined : await rowsIn(client, document, answer.rows, position.line, token);
      if (!rows || 'refused' in rows || rows.version !== document.version) return undefined;
      const edit = new vscode.DocumentDropEdit(
        '',
        vscode.l10n.t('Paste Rows as Touchpoints ({0})', String(rows.touchpoints)),
      );
      edit.additionalEdit = workspaceEdit(client, document.uri, rows.edits);
      return edit;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider({ language: 'journey' }, provider);
}
