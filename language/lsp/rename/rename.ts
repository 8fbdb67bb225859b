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
  type Meaning,
  type Mention,
  type Mentions,
  type Occurrence,
} from '../../names/occurrences.ts';
import type { NamedNode } from '../../names/symbol-tables.ts';
import { nameOf, shortName } from '../../names/symbol-tables.ts';
import type { Surroundings } from '../../project/analyser.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { isId } from '../../syntax/scan.ts';
import { rangeIn } from '../navigation/navigation.ts';
import { clashOf, meantAlready, misreadAfter, type Rewritten, siblingCalled } from './rename-clash.ts';

export interface RenameServices {
  readonly mentions: Mentions;
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
  readonly mention: Mention;
  readonly meaning: Meaning;
}

export class JourneyRenameProvider implements RenameProvider {
  private readonly services: RenameServices;
  private readonly surroundings: Surroundings;

  constructor(services: RenameServices, surroundings: Surroundings) {
    this.services = services;
    this.surroundings = surroundings;
  }

  async prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Promise<Range | undefined> {
    const found = this.find(document, params);
    await this.checkFiles(found.meaning);
    return rangeIn(found.document, found.mention);
  }

  async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    const found = this.find(document, params);
    const written = params.newName.trim();
    const rewritten = this.rewrite(found, written);
    const { mentions } = this.services;
    for (const [place, texts] of rewritten) {
      if (misreadAfter(place, texts, mentions)) {
        throw this.refusal('rename.cannot-be-written', { name: written });
      }
    }
    const part = partOf(found);
    const targets = new Map(this.thingsMeant(found).map((node) => [node, renamed(node, part, written)]));
    const clash = clashOf(targets, rewritten, mentions);
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
    const mention = this.services.mentions.at(document, document.textDocument.offsetAt(position));
    if (
      !mention ||
      mention.kind === 'File' ||
      document.textDocument.getText(rangeIn(document, mention)).startsWith('"""')
    ) {
      throw this.refusal('rename.no-name');
    }
    const meaning = this.services.mentions.meaning(document, mention);
    if (!meaning) {
      throw this.refusal('rename.unknown', { name: document.textDocument.getText(rangeIn(document, mention)) });
    }
    return { document, mention, meaning };
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
    const changes = new Map<JourneyDocument, Map<Mention, string>>();
    const change = (meaning: Meaning, textFor: (mention: Mention, before: string) => string | undefined) => {
      for (const { document, mention } of this.services.mentions.all(meaning)) {
        const before = textIn(document, mention);
        const text = textFor(mention, before);
        if (text === undefined || text === before) continue;
        const own = changes.get(document) ?? new Map<Mention, string>();
        changes.set(document, own.set(mention, text));
      }
    };
    for (const node of things) {
      const after = renamed(node, part, written);
      change({ kind: 'thing', node }, (mention, before) => said(mention, before, node, part, after));
    }
    if (found.meaning.kind === 'word') {
      const other = meantAlready(found.meaning, plainText(written), this.services.mentions);
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
  private async checkFiles(meaning: Meaning, documents = this.homeOf(meaning)): Promise<void> {
    const { access } = this.surroundings.editor();
    for (const document of access ? documents : []) {
      const is = await access?.(document.uri);
      if (is === 'read-only' || is === 'not-there') {
        const state = is === 'read-only' ? 'read_only' : 'gone';
        throw this.refusal('rename.file', { file: UriUtils.basename(document.uri), state });
      }
    }
  }

  private homeOf(meaning: Meaning): readonly LangiumDocument[] {
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
      [...texts].map(([mention, newText]) => ({ range: rangeIn(document, mention), newText })),
    ]);
    if (this.surroundings.editor().versionedEdits) {
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
    return new ResponseError(LSPErrorCodes.RequestFailed, this.surroundings.translate()(message, args));
  }
}

function textIn({ textDocument }: JourneyDocument, { at }: Mention): string {
  return textDocument.getText().slice(at.start, at.end);
}

/** Which of the names stands under the cursor. */
function partOf({ document, mention, meaning }: Found): NamePart {
  if (mention.part !== 'reference') {
    return mention.part;
  }
  return meaning.kind === 'thing' ? partMeant(meaning.node, textIn(document, mention)) : 'name';
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
function said(mention: Mention, before: string, node: NamedNode, part: NamePart, after: Renamed): string | undefined {
  const own = mention.part === 'reference' ? partMeant(node, before) : mention.part;
  if ((own === 'id') !== (part === 'id')) {
    return undefined;
  }
  if (own === 'id') {
    return after.id;
  }
  if (mention.part === 'name') {
    return escaped(after.name);
  }
  const name = own === 'short' || mention.inList ? shortName(after.name) : after.name;
  return isSoft(mention) ? escaped(name) : name;
}

/** A name as a text writes it: a bar that belongs to it must not end it. */
function escaped(name: string): string {
  return name.replace(/\\(?=[\\|])|\|/g, '\\$&');
}

function placeOf(place: NamedNode | Occurrence): { readonly line: number; readonly file: string } {
  if ('mention' in place) {
    const { document, mention } = place;
    return { line: rangeIn(document, mention).start.line + 1, file: UriUtils.basename(document.uri) };
  }
  const { uri } = AstUtils.getDocument(place);
  return { line: (place.$cstNode?.range.start.line ?? 0) + 1, file: UriUtils.basename(uri) };
}
