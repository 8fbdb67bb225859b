/** Asks for completions in a text without a window, and takes them as an editor would. */
import {
  type CompletionItem,
  type InsertReplaceEdit,
  InsertTextFormat,
  type TextEdit,
} from 'vscode-languageserver-types';
import { translatorFor } from '../../../language/messages/messages.ts';
import type { Editor } from '../../../language/project/editor.ts';
import { createLanguage } from '../../support/language.ts';

export interface Completed {
  readonly text: string;
  readonly isIncomplete: boolean;
  /** In the order in which an editor shows them. */
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  item(label: string): CompletionItem;
  /** The text after an item is taken. */
  taken(item: CompletionItem, mode?: 'insert' | 'replace'): string;
  /** That line of it, from 0, or the line of the cursor. */
  line(label: string, mode?: 'insert' | 'replace'): string;
}

export interface Asking {
  readonly others?: Readonly<Record<string, string>>;
  readonly editor?: Partial<Editor>;
  readonly locale?: string;
  /** Of the text itself; left out, a file of the workspace. */
  readonly address?: string;
}

const able: Editor = { snippets: true, suggestAgain: 'suggest', insertReplace: true, adjustsIndentation: true };

/** Completions at `<|>`. */
export async function completeAt(
  marked: string,
  { others = {}, editor = {}, locale = 'en', address = 'file:///maps/map.journey' }: Asking = {},
): Promise<Completed> {
  const { shared, journey, build } = createLanguage({
    today: () => ({ year: 2026, month: 2, day: 7 }),
    translate: () => translatorFor(locale).t,
    locale: () => locale,
    editor: () => ({ ...able, ...editor }),
  });
  shared.workspace.WorkspaceManager.initialize({
    workspaceFolders: [{ uri: 'file:///maps', name: 'maps' }],
    capabilities: {},
    processId: null,
    rootUri: null,
  });
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const [document] = await build({ [address]: text, ...others });
  if (!document) throw new Error('The text was not read.');
  const position = document.textDocument.positionAt(offset);
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const list = await journey.lsp.CompletionProvider?.getCompletion(document, params);
  const items = [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  const item = (label: string) => {
    const found = items.find((one) => one.label === label);
    if (!found) throw new Error(`"${label}" is not offered: ${items.map((one) => one.label).join(', ')}`);
    return found;
  };
  const taken = (one: CompletionItem, mode: 'insert' | 'replace' = 'replace') =>
    one.textEdit ? take(text, one, one.textEdit, mode) : text;
  return {
    text,
    isIncomplete: list?.isIncomplete ?? false,
    items,
    labels: items.map(({ label }) => label),
    item,
    taken,
    line: (label, mode) =>
      taken(item(label), mode).split('\n')[position.line + linesIn(item(label).additionalTextEdits ?? [])] ?? '',
  };
}

function take(
  text: string,
  item: CompletionItem,
  edit: TextEdit | InsertReplaceEdit,
  mode: 'insert' | 'replace',
): string {
  const range = 'range' in edit ? edit.range : edit[mode];
  const lines = text.split('\n');
  // An editor makes the other edits first, and indents as the line then is.
  const before = (item.additionalTextEdits ?? []).find((one) => one.range.start.line === range.start.line);
  const own = lines[range.start.line] ?? '';
  const lead = /^\s*/.exec((before?.newText ?? '') + own.slice(before?.range.end.character ?? 0))?.[0] ?? '';
  const newText =
    item.insertTextFormat === InsertTextFormat.Snippet
      ? filledIn(edit.newText).replaceAll('\n', `\n${lead}`)
      : edit.newText;
  const edits = [...(item.additionalTextEdits ?? []), { range, newText }];
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const at = ({ line, character }: { line: number; character: number }) => (starts[line] ?? 0) + character;
  return edits
    .toSorted((one, other) => at(other.range.start) - at(one.range.start))
    .reduce((now, one) => now.slice(0, at(one.range.start)) + one.newText + now.slice(at(one.range.end)), text);
}

function linesIn(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { newText }) => sum + newText.split('\n').length - 1, 0);
}

/** A snippet whose places are left as they are. */
function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, '$1')
    .replace(/\$\d/gu, '')
    .replace(/\\([$}\\])/gu, '$1');
}
