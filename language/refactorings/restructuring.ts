import type { LangiumDocuments } from 'langium';
import type { MessageKey } from '../messages/messages.ts';
import type { MessageArguments } from '../messages/translator.ts';
import type { Range } from '../model/position.ts';
import type { Reach } from '../names/import-graph.ts';
import type { JourneyDocument, Mentions } from '../names/occurrences.ts';
import type { FixContext, TextEdit } from '../text/edit.ts';

/** What becomes of another file. */
export type FileChange =
  | { readonly uri: string; readonly edits: readonly TextEdit[] }
  /** A file that is not there yet, with its whole text. */
  | { readonly uri: string; readonly text: string };

/** One way to write the same map otherwise, as plain edits of its text. */
export interface Restructuring {
  /** A kind of LSP's code actions, such as `refactor.rewrite`. */
  readonly kind: string;
  readonly title: MessageKey;
  readonly args: MessageArguments;
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  readonly elsewhere?: readonly FileChange[];
  /** What an editor that can show the edits before they are done says about them. */
  readonly shownFirst?: MessageKey;
  /** Why it cannot be done here; then there are no edits. */
  readonly refused?: { readonly reason: MessageKey; readonly args: MessageArguments };
}

/** The other files, and who is meant by which name in them. */
export interface Around {
  readonly document: JourneyDocument;
  readonly mentions: Mentions;
  readonly reach: Reach;
  readonly documents: LangiumDocuments;
  /** Whether the editor makes a new file of an edit. */
  readonly createsFiles: boolean;
  /** Names of the files in the document's folder, also of those that are no journeys; left out where no one has looked. */
  readonly namesBeside?: readonly string[];
}

export interface OfferContext extends FixContext {
  /** Left out where nothing but this text is known: what needs other files is not offered then. */
  readonly around?: Around;
}

/** Gives what can be done with what is selected; none where there is nothing to do. Pure. */
export type RestructuringMaker = (selection: Range, context: OfferContext) => readonly Restructuring[];
