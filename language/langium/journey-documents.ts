import {
  type AstNode,
  DefaultLangiumDocumentFactory,
  DefaultLangiumDocuments,
  DocumentState,
  type LangiumDocument,
  type ParseResult,
  TextDocument,
  type TextDocumentProvider,
  type URI,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken } from 'vscode-languageserver-protocol';
import type { ImportGraph } from '../names/import-graph.ts';
import { excessOf, excessOnDisk, type UnreadResult, unreadBytesOf } from '../project/size-limit.ts';
import { JourneyParser } from '../syntax/journey-parser.ts';

/** The documents that are known; what they use is known with them. */
export class JourneyDocuments extends DefaultLangiumDocuments {
  private readonly reach: () => ImportGraph;

  constructor(services: LangiumSharedServices, reach: () => ImportGraph) {
    super(services);
    this.reach = reach;
  }

  /** Whether a file that is known uses this one, be it there or not. */
  isUsed(uri: URI): boolean {
    return this.reach().isUsedAt(uri);
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.reach().put(document);
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    const deleted = super.deleteDocument(uri);
    if (deleted) this.reach().remove(deleted.uri);
    return deleted;
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    const deleted = super.deleteDocuments(folder);
    for (const { uri } of deleted) this.reach().remove(uri);
    return deleted;
  }
}

/**
 * Parses documents. What is too large is not read: its document is empty, tree and text alike, and knows how large it
 * is. So no service has to ask, and none works on such a text.
 */
export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly reach: () => ImportGraph;
  private readonly open: TextDocumentProvider | undefined;
  /** What documents gave before the update that is under way. */
  private readonly before = new Map<string, ParseResult>();

  constructor(services: LangiumSharedServices, reach: () => ImportGraph) {
    super(services);
    this.reach = reach;
    this.open = services.workspace.TextDocuments;
  }

  override async fromUri<T extends AstNode = AstNode>(
    uri: URI,
    token?: CancellationToken,
  ): Promise<LangiumDocument<T>> {
    const excess = await excessOnDisk(uri, this.fileSystemProvider);
    if (excess === undefined) return super.fromUri(uri, token);
    return this.createLangiumDocument(this.unread<T>(uri, excess), uri, undefined, '');
  }

  override async update<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    token: CancellationToken,
  ): Promise<LangiumDocument<T>> {
    const { parseResult } = document;
    const text = this.open?.get(document.uri);
    const excess = text ? excessOf(text.getText()) : await excessOnDisk(document.uri, this.fileSystemProvider);
    if (excess !== undefined) {
      Object.assign(document, { parseResult: this.unread<T>(document.uri, excess) });
      Object.assign(document.parseResult.value, { $document: document });
      const { languageId } = this.serviceRegistry.getServices(document.uri).LanguageMetaData;
      const empty = TextDocument.create(document.uri.toString(), languageId, text?.version ?? 0, '');
      Object.defineProperty(document, 'textDocument', { value: empty, configurable: true });
      document.state = DocumentState.Parsed;
    } else {
      // An empty text that follows one that was too large is another text all the same.
      if (unreadBytesOf(document) !== undefined) Object.assign(document, { parseResult: unparsed });
      await this.updateFrom(document, token);
    }
    if (document.parseResult !== parseResult) this.reach().put(document);
    return document;
  }

  protected override createLangiumDocument<T extends AstNode = AstNode>(
    parseResult: ParseResult<T>,
    uri: URI,
    textDocument?: TextDocument,
    text?: string,
  ): LangiumDocument<T> {
    if (!('unreadBytes' in parseResult)) return super.createLangiumDocument(parseResult, uri, textDocument, text);
    const { languageId } = this.serviceRegistry.getServices(uri).LanguageMetaData;
    const empty = TextDocument.create(uri.toString(), languageId, textDocument?.version ?? 0, '');
    return super.createLangiumDocument(parseResult, uri, empty);
  }

  protected override parse<T extends AstNode>(uri: URI, text: string): ParseResult<T> {
    const excess = excessOf(text);
    return excess === undefined ? super.parse(uri, text) : this.unread(uri, excess);
  }

  protected override async parseAsync<T extends AstNode>(
    uri: URI,
    text: string,
    token: CancellationToken,
  ): Promise<ParseResult<T>> {
    const excess = excessOf(text);
    if (excess !== undefined) return this.unread(uri, excess);
    const { LangiumParser } = this.serviceRegistry.getServices(uri).parser;
    const before = this.before.get(uri.toString());
    return before && LangiumParser instanceof JourneyParser
      ? LangiumParser.parse<T>(text, undefined, before)
      : super.parseAsync(uri, text, token);
  }

  /** Only what an edit has touched is read; the rest is taken over from the tree before. */
  private async updateFrom<T extends AstNode>(document: LangiumDocument<T>, token: CancellationToken): Promise<void> {
    const uri = document.uri.toString();
    this.before.set(uri, document.parseResult);
    try {
      await super.update(document, token);
    } finally {
      this.before.delete(uri);
    }
  }

  private unread<T extends AstNode>(uri: URI, unreadBytes: number): ParseResult<T> {
    const result: ParseResult<T> & UnreadResult = { ...super.parse<T>(uri, ''), unreadBytes };
    return result;
  }
}

const unparsed = { value: { $type: 'INVALID' }, parserErrors: [], lexerErrors: [] };
