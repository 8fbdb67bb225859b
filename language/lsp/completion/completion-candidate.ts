/** What completion offers, before it takes the form that an editor understands. */
import type { LangiumDocument } from 'langium';
import {
  type CompletionItem,
  CompletionItemKind,
  InsertReplaceEdit,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver-types';
import { nameKey } from '../../model/name-key.ts';
import type { Editor } from '../../project/editor.ts';
import { startOfLine } from '../formatting/format-line.ts';
import { freeOffers } from './free-text-completion.ts';

export interface CompletionCandidate {
  readonly label: string;
  /** Behind the label, dimmed. */
  readonly beside?: string;
  readonly kind: CompletionItemKind;
  /** One line about it. */
  readonly detail?: string;
  /** Markdown. */
  readonly help?: string;
  /** What it writes; left out, the label. */
  readonly newText?: string;
  /** Words by which it is found; left out, the label. */
  readonly found?: string;
  /** `newText` has places to fill in. */
  readonly snippet?: true;
  /** Shows what can follow once it is taken. */
  readonly suggestAgain?: true;
  /** What stands before the cursor, as it is: taking it changes nothing. */
  readonly typed?: true;
  /** White space that its line begins with instead of what stands there. */
  readonly indent?: string;
  /** The path of a file that has to be used for it to mean something here. */
  readonly use?: string;
}

/** What is offered for one stretch of a text, the likeliest first. */
export interface CandidateList {
  readonly candidates: readonly CompletionCandidate[];
  /** Offsets of what is replaced; the cursor stands in it. */
  readonly start: number;
  readonly end: number;
  /** What stands behind the cursor always goes: half a keyword is of no use. */
  readonly whole: boolean;
  /** Any words may stand here; the offers are only ideas. */
  readonly free?: boolean;
}

export const nothing: CandidateList = { candidates: [], start: 0, end: 0, whole: false };

/** A list that is longer is cut, and asked for again with the next letter. */
const longest = 250;

export interface ItemContext {
  readonly document: LangiumDocument;
  readonly offset: number;
  readonly editor: Editor;
  /** The title of the command that shows completions again. */
  readonly againTitle: string;
  /** One line about the words as they are typed. */
  readonly asTyped: string;
  /** The edit that adds a `use` line with that path. */
  readonly addUse: (path: string) => TextEdit;
}

/** The items for an editor; `isIncomplete` where an editor's own filter could not find them, or would find too much. */
export function itemsOf(
  { candidates, start, end, whole, free = false }: CandidateList,
  context: ItemContext,
): { items: CompletionItem[]; isIncomplete: boolean } {
  const text = context.document.textDocument.getText();
  const typed = text.slice(start, context.offset);
  // Editors compare letter by letter: an å of two characters would find no å of one.
  const isDecomposed = typed.normalize('NFC') !== typed;
  const fitting = free ? freeOffers(candidates, typed, context.asTyped) : findable(candidates, typed, isDecomposed);
  const replacing = { text, start, end, whole, typed: isDecomposed ? typed : undefined };
  return {
    items: fitting.slice(0, longest).map((offer, index) => itemOf(offer, index, replacing, context)),
    isIncomplete: isDecomposed || candidates.length > longest || (free && candidates.length > 0),
  };
}

/** Those that an editor would find, where it cannot look itself. */
function findable(
  offers: readonly CompletionCandidate[],
  typed: string,
  isDecomposed: boolean,
): readonly CompletionCandidate[] {
  const key = nameKey(typed);
  return isDecomposed || offers.length > longest
    ? offers.filter((offer) => isSubsequence(key, nameKey(offer.found ?? offer.label)))
    : offers;
}

interface Replacing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
  readonly typed: string | undefined;
}

function itemOf(offer: CompletionCandidate, index: number, replacing: Replacing, context: ItemContext): CompletionItem {
  const { label, beside, kind, detail, help, found, snippet, suggestAgain, use, indent } = offer;
  const { editor } = context;
  const additionalTextEdits = [
    ...(use === undefined ? [] : [context.addUse(use)]),
    ...(indent === undefined ? [] : indentEdits(indent, replacing, context)),
  ];
  const filterText = replacing.typed ?? found;
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    textEdit: offer.typed ? editAsTyped(replacing, context) : editOf(offer.newText ?? label, replacing, context),
    ...(beside === undefined ? {} : { labelDetails: { description: beside } }),
    ...(detail === undefined ? {} : { detail }),
    ...(help === undefined ? {} : { documentation: { kind: 'markdown', value: help } }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(snippet && editor.adjustsIndentation ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    ...(suggestAgain && editor.suggestAgain !== undefined
      ? { command: { title: context.againTitle, command: editor.suggestAgain } }
      : {}),
    ...(additionalTextEdits.length === 0 ? {} : { additionalTextEdits }),
  };
}

function editOf(
  words: string,
  { text, start, end, whole }: Replacing,
  { document, offset, editor }: ItemContext,
): TextEdit | InsertReplaceEdit {
  // Without its blanks a bar, and what stands behind it, would be part of the value before.
  const before = start > 0 && ':|'.includes(text[start - 1] ?? ' ') ? ' ' : '';
  const after = text[end] === '|' && !words.endsWith(' ') ? ' ' : '';
  const newText = before + words + after;
  const position = (at: number) => document.textDocument.positionAt(at);
  const insert = { start: position(start), end: position(offset) };
  const replace = { start: position(start), end: position(end) };
  if (whole || end === offset) return { range: replace, newText };
  return editor.insertReplace ? InsertReplaceEdit.create(newText, insert, replace) : { range: replace, newText };
}

/**
 * What goes is the beginning of the line, so that it does not touch what is written wherever some white space stays.
 */
function indentEdits(indent: string, { text, start }: Replacing, { document }: ItemContext): TextEdit[] {
  const from = startOfLine(text, start);
  const before = text.slice(from, start);
  if (before.trim() !== '' || before === indent) return [];
  const isRest = before.endsWith(indent);
  const end = isRest ? start - indent.length : start;
  const range = { start: document.textDocument.positionAt(from), end: document.textDocument.positionAt(end) };
  return [{ range, newText: isRest ? '' : indent }];
}

function editAsTyped({ text, start }: Replacing, { document, offset }: ItemContext): TextEdit {
  const { textDocument } = document;
  const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(offset) };
  return { range, newText: text.slice(start, offset) };
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A value to choose, with a line about it. */
export function plain(label: string, detail: string): CompletionCandidate {
  return { label, detail, kind: CompletionItemKind.Value };
}

/** A text on one line, as it is written so that it means itself. */
export function writtenText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^"""/u, '”””')
    .replace(/\\(?=[\\|]|$)|\|/gu, '\\$&');
}
