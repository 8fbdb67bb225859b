/** Another id or name, wherever it is meant; refused with a reason before a reference would mean something else. */
import { AstUtils, type LangiumDocument, type LangiumDocuments, UriUtils } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { MessageKey } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import { nameKey } from '../../model/name-key.ts';
import { counterpartsOf } from '../../names/counterparts.ts';
import {
  isJourneyDocument,
  isSoft,
  type JourneyDocument,
  keysOf,
  type LocatedOccurrence,
  type Occurrence,
  type Occurrences,
  type Target,
} from '../../names/occurrences.ts';
import type { NamedNode } from '../../names/symbol-tables.ts';
import { nameOf, shortName } from '../../names/symbol-tables.ts';
import type { HostEnvironment } from '../../project/analyser.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isId } from '../../syntax/scan.ts';
import { rangeIn } from '../navigation/navigation.ts';
import { clashOf, meantAlready, misreadAfter, type Rewritten, siblingCalled } from './rename-clash.ts';

export interface RenameServices {
  readonly occurrences: Occurrences;
  readonly documents: LangiumDocuments;
  /** The version of a document that is open in the editor; `undefined` for what is only on disk. */
  readonly openVersion: (document: LangiumDocument) => number | undefined;
}

/** Which of a thing's names is changed: its id, its name, or its name up to the first comma. */
export type NamePart = 'id' | 'name' | 'short';

interface Renamed {
  readonly id: string | undefined;
  readonly name: string;
}

interface Found {
  readonly document: JourneyDocument;
  readonly occurrence: Occurrence;
  readonly meaning: Target;
}

export class JourneyRenameProvider implements RenameProvider {
  private readonly services: RenameServices;
  private readonly host: HostEnvironment;

  constructor(services: RenameServices, host: HostEnvironment) {
    this.services = services;
    this.host = host;
  }

  async prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Promise<Range | undefined> {
    const found = this.find(document, params);
    await this.checkFiles(found.meaning);
    return rangeIn(found.document, found.occurrence);
  }

  async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    const found = this.find(document, params);
    const written = params.newName.trim();
    const rewritten = this.rewrite(found, written);
    const { occurrences } = this.services;
    for (const [place, texts] of rewritten) {
      if (misreadAfter(place, texts, occurrences)) {
        throw this.refusal('rename.cannot-be-written', { name: written });
      }
    }
    const part = partOf(found);
    const targets = new Map(this.thingsMeant(found).map((node) => [node, renamed(node, part, written)]));
    const clash = clashOf(targets, rewritten, occurrences);
    if (clash) {
      throw this.refusal('rename.captured', { name: written, ...placeOf(clash) });
    }
    await this.checkFiles(found.meaning, [...rewritten.keys()]);
    return this.edit(rewritten);
  }

  private find(document: LangiumDocument, { position }: TextDocumentPositionParams): Found {
    if (!isJourneyDocument(document)) {
      throw this.refusal('rename.no-name');
    }
    const occurrence = this.services.occurrences.at(document, document.textDocument.offsetAt(position));
    if (
      !occurrence ||
      occurrence.kind === 'File' ||
      document.textDocument.getText(rangeIn(document, occurrence)).startsWith('"""')
    ) {
      throw this.refusal('rename.no-name');
    }
    const meaning = this.services.occurrences.meaning(document, occurrence);
    if (!meaning) {
      throw this.refusal('rename.unknown', { name: document.textDocument.getText(rangeIn(document, occurrence)) });
    }
    return { document, occurrence, meaning };
  }

  /** What each place that means it says afterwards, by document. */
  private rewrite(found: Found, written: string): Map<JourneyDocument, Rewritten> {
    const part = partOf(found);
    this.checkText(written, part);
    const things = this.thingsMeant(found);
    for (const node of things) {
      const sibling = siblingCalled(nameKey(plainText(written)), part, node);
      if (sibling) {
        throw this.refusal('rename.taken', { name: written, ...placeOf(sibling) });
      }
    }
    const changes = new Map<JourneyDocument, Map<Occurrence, string>>();
    const change = (meaning: Target, textFor: (occurrence: Occurrence, before: string) => string | undefined) => {
      for (const { document, occurrence } of this.services.occurrences.all(meaning)) {
        const before = textIn(document, occurrence);
        const text = textFor(occurrence, before);
        if (text === undefined || text === before) continue;
        const own = changes.get(document) ?? new Map<Occurrence, string>();
        changes.set(document, own.set(occurrence, text));
      }
    };
    for (const node of things) {
      const after = renamed(node, part, written);
      change({ kind: 'thing', node }, (occurrence, before) => said(occurrence, before, node, part, after));
    }
    if (found.meaning.kind === 'word') {
      const other = meantAlready(found.meaning, plainText(written), this.services.occurrences);
      if (other) {
        throw this.refusal('rename.merged', { name: written, ...placeOf(other) });
      }
      change(found.meaning, () => escaped(plainText(written)));
    }
    return changes;
  }

  /** What gets the name: the thing, and its counterparts in compared maps that are found by what changes. */
  private thingsMeant(found: Found): NamedNode[] {
    if (found.meaning.kind !== 'thing') {
      return [];
    }
    const { node } = found.meaning;
    const sign = partOf(found) === 'id' ? 'id' : 'name';
    return [node, ...counterpartsOf(node, sign, this.services.documents)];
  }

  private checkText(written: string, part: NamePart): void {
    if (written === '' || /[\r\n\u2028\u2029]/.test(written) || written.startsWith('"""')) {
      throw this.refusal('rename.empty');
    }
    if (part === 'id' && !isId(written)) {
      throw this.refusal('syntax.bad-id', { id: written });
    }
    if (part === 'short' && written.includes(',')) {
      throw this.refusal('rename.cannot-be-written', { name: written });
    }
  }

  /** A file that is gone, or that may not be changed, would leave half of the references behind. */
  private async checkFiles(meaning: Target, documents = this.homeOf(meaning)): Promise<void> {
    const { access } = this.host.editor();
    for (const document of access ? documents : []) {
      const is = await access?.(document.uri);
      if (is === 'read-only' || is === 'not-there') {
        const state = is === 'read-only' ? 'read_only' : 'gone';
        throw this.refusal('rename.file', { file: UriUtils.basename(document.uri), state });
      }
    }
  }

  private homeOf(meaning: Target): readonly LangiumDocument[] {
    switch (meaning.kind) {
      case 'thing':
        return [AstUtils.getDocument(meaning.node)];
      case 'word':
        return [meaning.document];
      case 'file':
        return [];
    }
  }

  private edit(rewritten: ReadonlyMap<JourneyDocument, Rewritten>): WorkspaceEdit {
    const edits = [...rewritten].map(([document, texts]): readonly [JourneyDocument, TextEdit[]] => [
      document,
      [...texts].map(([occurrence, newText]) => ({ range: rangeIn(document, occurrence), newText })),
    ]);
    if (this.host.editor().versionedEdits) {
      return {
        documentChanges: edits.map(([document, own]) => ({
          textDocument: { uri: document.uri.toString(), version: this.services.openVersion(document) ?? null },
          edits: own,
        })),
      };
    }
    return { changes: Object.fromEntries(edits.map(([document, own]) => [document.uri.toString(), own])) };
  }

  private refusal(message: MessageKey, args: MessageArguments = {}): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, this.host.translate()(message, args));
  }
}

function textIn({ textDocument }: JourneyDocument, { at }: Occurrence): string {
  return textDocument.getText().slice(at.start, at.end);
}

/** Which of the names stands under the cursor. */
function partOf({ document, occurrence, meaning }: Found): NamePart {
  if (occurrence.part !== 'reference') {
    return occurrence.part;
  }
  return meaning.kind === 'thing' ? partMeant(meaning.node, textIn(document, occurrence)) : 'name';
}

function partMeant(node: NamedNode, written: string): NamePart {
  const keys = keysOf(node);
  const key = nameKey(written);
  const plain = nameKey(plainText(written));
  return [key, plain].includes(keys.id) && keys.id !== '' ? 'id' : [key, plain].includes(keys.name) ? 'name' : 'short';
}

/** The thing's id and name afterwards. */
function renamed(node: NamedNode, part: NamePart, written: string): Renamed {
  const { id } = node;
  const name = nameOf(node) ?? '';
  switch (part) {
    case 'id':
      return { id: written, name };
    case 'name':
      return { id, name: plainText(written) };
    case 'short':
      return { id, name: plainText(written) + name.slice(shortName(name).length) };
  }
}

/** What one place says afterwards; `undefined` where it calls the thing by another of its names. */
function said(
  occurrence: Occurrence,
  before: string,
  node: NamedNode,
  part: NamePart,
  after: Renamed,
): string | undefined {
  const own = occurrence.part === 'reference' ? partMeant(node, before) : occurrence.part;
  if ((own === 'id') !== (part === 'id')) {
    return undefined;
  }
  if (own === 'id') {
    return after.id;
  }
  if (occurrence.part === 'name') {
    return escaped(after.name);
  }
  const name = own === 'short' || occurrence.inList ? shortName(after.name) : after.name;
  return isSoft(occurrence) ? escaped(name) : name;
}

/** A name as a text writes it: a bar that belongs to it must not end it. */
function escaped(name: string): string {
  return name.replace(/\\(?=[\\|])|\|/g, '\\$&');
}

function placeOf(place: NamedNode | LocatedOccurrence): { readonly line: number; readonly file: string } {
  if ('occurrence' in place) {
    const { document, occurrence } = place;
    return { line: rangeIn(document, occurrence).start.line + 1, file: UriUtils.basename(document.uri) };
  }
  const { uri } = AstUtils.getDocument(place);
  return { line: (place.$cstNode?.range.start.line ?? 0) + 1, file: UriUtils.basename(uri) };
}
