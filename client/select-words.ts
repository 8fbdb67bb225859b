/** What a quick fix leaves to be filled in is selected, so that typing replaces it. */
import * as vscode from 'vscode';

/** The server runs it after an edit; it is of no use in the palette, and so not among the extension's own commands. */
export const selectCommand = '_journey.select';

/** Arguments of the command: address of the file, and the range in the protocol's form. */
export function registerSelecting(): vscode.Disposable {
  return vscode.commands.registerCommand(selectCommand, (uri: unknown, range: unknown) => {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === normal(uri));
    if (!editor || !isRange(range)) return;
    const { start, end } = range;
    editor.selection = new vscode.Selection(start.line, start.character, end.line, end.character);
    editor.revealRange(editor.selection);
  });
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function isRange(value: unknown): value is Range {
  const isPlace = (place: unknown) =>
    typeof place === 'object' && place !== null && 'line' in place && Number.isInteger(place.line);
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    isPlace(value.start) &&
    isPlace(value.end)
  );
}

/** An address as VS Code writes it, which is not always as the protocol does. */
function normal(uri: unknown): string | undefined {
  return typeof uri === 'string' ? vscode.Uri.parse(uri).toString() : undefined;
}
