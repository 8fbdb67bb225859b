/** Rows of a spreadsheet that are pasted into a journey become touchpoints, and its lines stand where they belong. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  isJourneyLinesAnswer,
  isJourneyRowsAnswer,
  type JourneyRowsAnswer,
  journeyLines,
  journeyRows,
} from '../server/protocol.ts';
import { whenRunning } from './when-running.ts';
import { workspaceEdit } from './workspace-edit.ts';

type Rows = Extract<JourneyRowsAnswer, { readonly edits: unknown }>;

/** "Journey: Paste Rows as Touchpoints": what is on the clipboard goes below the touchpoint with the cursor. */
export function pasteRows(client: BaseLanguageClient): () => Promise<void> {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'journey') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a journey first.'));
      return;
    }
    const rows = await vscode.env.clipboard.readText();
    const { document } = editor;
    const answer = await rowsIn(client, document, rows, editor.selection.active.line);
    if (!answer || 'refused' in answer) {
      void vscode.window.showWarningMessage(answer?.refused ?? vscode.l10n.t('The language server has stopped.'));
      return;
    }
    // The text has changed in the meantime: these edits would overwrite the newer text.
    const isDone =
      answer.version === document.version &&
      (await vscode.workspace.applyEdit(workspaceEdit(client, document.uri, answer.edits)));
    if (!isDone) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text is being changed. Try again in a moment.'));
      return;
    }
    tell(answer);
  };
}

/** What was not understood is said where the analyst looks, and stands in the text as well. */
function tell({ touchpoints, noted, converted, renamed, nameless, hasHeader }: Rows): void {
  const said = [
    ...(noted.length > 0 ? [vscode.l10n.t('Kept as notes: {0}.', noted.join(', '))] : []),
    ...(converted.length > 0 ? [vscode.l10n.t('Converted to the scale of this map: {0}.', converted.join(', '))] : []),
    ...(renamed > 0 ? [vscode.l10n.t('Ids that were in use and have changed: {0}.', String(renamed))] : []),
    ...(nameless > 0 ? [vscode.l10n.t('Rows without a name, kept as comments: {0}.', String(nameless))] : []),
    ...(hasHeader ? [] : [vscode.l10n.t('The rows have no header.')]),
  ];
  if (said.length === 0) return;
  const done = vscode.l10n.t('Touchpoints pasted: {0}.', String(touchpoints));
  void vscode.window.showInformationMessage([done, ...said].join(' '));
}

/** Columns of a spreadsheet or of Markdown, or a diagram of Mermaid. */
const mayBeTable = /[\t;,|]|^\s*journey\s*$/mu;

/** VS Code 1.97 made this part of its API. */
const firstWithPasting = 97;

/**
 * Pasting itself: rows become touchpoints where the first one says what the columns are, and plain text where that is
 * in doubt.
 */
export function pasteProvider(client: BaseLanguageClient): vscode.Disposable {
  // The newest VS Code for the Web on npm, which `npm start` opens, is older than this way of pasting: there it is a
  // proposal that refuses registration. The command is there all the same.
  const [, minor = 0] = vscode.version.split('.').map(Number);
  if (minor < firstWithPasting) return new vscode.Disposable(() => undefined);
  return vscode.Disposable.from(rowsProvider(client), linesProvider(client));
}

function rowsProvider(client: BaseLanguageClient): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('journey', 'rows');
  const provider: vscode.DocumentPasteEditProvider = {
    provideDocumentPasteEdits: async (document, [range], transfer, context, token) => {
      if (context.only && !context.only.contains(kind)) return [];
      const rows = (await transfer.get('text/plain')?.asString()) ?? '';
      if (!range || !mayBeTable.test(rows) || !/[\r\n]./u.test(rows) || !client.isRunning()) return [];
      const answer = await rowsIn(client, document, rows, range.end.line, token);
      if (!answer || 'refused' in answer || answer.version !== document.version) return [];
      // Commas and semicolons stand in any text: only with a header are they columns.
      if (!answer.hasHeader && !rows.includes('\t')) return [];
      const title = vscode.l10n.t('Paste Rows as Touchpoints ({0})', String(answer.touchpoints));
      const edit = new vscode.DocumentPasteEdit('', title, kind);
      edit.additionalEdit = workspaceEdit(client, document.uri, answer.edits);
      if (!answer.hasHeader) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'journey' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}

/** A keyword and its colon, after blank lines and comments. */
const firstOfJourney = /^(?:[^\S\r\n]*(?:#[^\r\n]*)?[\r\n]+)*[^\S\r\n]*[\p{L}_][^\r\n:]*:/u;

/** Lines of a journey, where they would stand too far in or out; "as text" in the list behind takes that back. */
function linesProvider(client: BaseLanguageClient): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('journey', 'lines');
  const provider: vscode.DocumentPasteEditProvider = {
    provideDocumentPasteEdits: async (document, [range, ...others], transfer, context, token) => {
      if (context.only && !context.only.contains(kind)) return [];
      const lines = (await transfer.get('text/plain')?.asString()) ?? '';
      if (!range || others.length > 0 || !firstOfJourney.test(lines) || !client.isRunning()) return [];
      const params = {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        lines,
        range: client.code2ProtocolConverter.asRange(range),
      };
      const answer: unknown = await client.sendRequest<unknown>(journeyLines, params, token);
      if (!isJourneyLinesAnswer(answer) || answer.version !== document.version) return [];
      const edit = new vscode.DocumentPasteEdit(answer.newText, vscode.l10n.t('Paste Lines at Their Level'), kind);
      if (answer.unindent > 0) {
        edit.additionalEdit = new vscode.WorkspaceEdit();
        edit.additionalEdit.delete(
          document.uri,
          new vscode.Range(range.start.with({ character: 0 }), range.start.with({ character: answer.unindent })),
        );
      }
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'journey' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}

/** What the rows make of the text at that line. */
export async function rowsIn(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  rows: string,
  line: number,
  token?: vscode.CancellationToken,
): Promise<JourneyRowsAnswer | undefined> {
  if (!(await whenRunning(client))) return undefined;
  const params = { uri: client.code2ProtocolConverter.asUri(document.uri), rows, line };
  const answer: unknown = await client.sendRequest<unknown>(journeyRows, params, token);
  if (isJourneyRowsAnswer(answer)) return answer;
  throw new TypeError(`The answer to ${journeyRows} says nothing about rows.`);
}
