import type { LangiumDocuments } from 'langium';
import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Range } from '../model/position.ts';
import type { ImportGraph } from '../names/import-graph.ts';
import type { JourneyDocument, Occurrences } from '../names/occurrences.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';

/** A change of another file. */
export type FileChange =
  | { readonly uri: string; readonly edits: readonly TextEdit[] }
  /** A file that is not there yet, with its whole text. */
  | { readonly uri: string; readonly text: string };

/** One refactoring, as text edits. */
export interface Refactoring {
  /** A kind of LSP's code actions, such as `refactor.rewrite`. */
  readonly kind: string;
  readonly title: MessageKey;
  readonly args: MessageArguments;
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  readonly elsewhere?: readonly FileChange[];
  /** The description in an editor that can preview the edits. */
  readonly shownFirst?: MessageKey;
  /** The reason why it is not possible here; then there are no edits. */
  readonly refused?: { readonly reason: MessageKey; readonly args: MessageArguments };
}

/** The other files, and the targets of the names in them. */
export interface WorkspaceContext {
  readonly document: JourneyDocument;
  readonly occurrences: Occurrences;
  readonly reach: ImportGraph;
  readonly documents: LangiumDocuments;
  /** Whether the editor can create a file in an edit. */
  readonly createsFiles: boolean;
  /** Names of all files in the document's folder, including other files than journeys; undefined if not listed. */
  readonly namesBeside?: readonly string[];
}

export interface RefactoringContext extends FixContext {
  /** Undefined if only this text is known; refactorings that need other files are then not offered. */
  readonly workspace?: WorkspaceContext;
}

/** Returns the refactorings of a selection; empty if there is none. Pure. */
export type RefactoringMaker = (selection: Range, context: RefactoringContext) => readonly Refactoring[];
