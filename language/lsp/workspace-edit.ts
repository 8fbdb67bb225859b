/** What a restructuring makes of the files, in the form that the editor takes. */
import type {
  AnnotatedTextEdit,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Editor } from '../project/editor.ts';
import type { Refactoring, RefactoringContext } from '../refactorings/refactoring.ts';

export interface EditHosts {
  readonly context: RefactoringContext;
  readonly editor: Editor;
  /** The version of a document that is open in the editor; `undefined` for what is only on disk. */
  readonly openVersion: (uri: string) => number | undefined;
}

const shown = 'shown-first';

/** Versions and new files only where the editor knows them; one that does not is offered nothing that needs them. */
export function workspaceEdit(restructuring: Refactoring, { context, editor, openVersion }: EditHosts): WorkspaceEdit {
  const { edits, elsewhere = [], shownFirst } = restructuring;
  const { uri, version } = context.analysis;
  if (elsewhere.length === 0 && !(shownFirst && editor.showsFirst)) return { changes: { [uri]: [...edits] } };
  const others = elsewhere.flatMap((change) =>
    'edits' in change ? [{ uri: change.uri, edits: [...change.edits] }] : [],
  );
  if (!editor.versionedEdits)
    return { changes: Object.fromEntries([{ uri, edits: [...edits] }, ...others].map((own) => [own.uri, own.edits])) };
  const asks = shownFirst !== undefined && editor.showsFirst === true;
  const own: (TextEdit | AnnotatedTextEdit)[] = edits.map((edit) => (asks ? { ...edit, annotationId: shown } : edit));
  const documentChanges: (TextDocumentEdit | CreateFile)[] = elsewhere.flatMap((change) =>
    'text' in change ? newFile(change.uri, change.text) : [],
  );
  if (own.length > 0) documentChanges.push({ textDocument: { uri, version: openVersion(uri) ?? version }, edits: own });
  for (const other of others) {
    const version = openVersion(other.uri) ?? null;
    documentChanges.push({ textDocument: { uri: other.uri, version }, edits: other.edits });
  }
  if (!asks) return { documentChanges };
  const { title, args } = restructuring;
  const annotation = { label: context.t(title, args), needsConfirmation: true, description: context.t(shownFirst) };
  return { documentChanges, changeAnnotations: { [shown]: annotation } };
}

/** A file that has come there meanwhile stays, and then nothing of the edit is done. */
function newFile(uri: string, text: string): [CreateFile, TextDocumentEdit] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}
