import {
  type AstNode,
  DefaultLangiumDocumentFactory,
  DefaultLangiumDocuments,
  type LangiumDocument,
  type URI,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken } from 'vscode-languageserver-protocol';
import type { Reach } from './reach.ts';

/** The documents that are known; what they use is known with them. */
export class JourneyDocuments extends DefaultLangiumDocuments {
  private readonly reach: () => Reach;

  constructor(services: LangiumSharedServices, reach: () => Reach) {
    super(services);
    this.reach = reach;
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

/** Parses documents; a text that was parsed anew may use others. */
export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly reach: () => Reach;

  constructor(services: LangiumSharedServices, reach: () => Reach) {
    super(services);
    this.reach = reach;
  }

  override async update<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    token: CancellationToken,
  ): Promise<LangiumDocument<T>> {
    const tree = document.parseResult.value;
    const updated = await super.update(document, token);
    if (updated.parseResult.value !== tree) this.reach().put(updated);
    return updated;
  }
}
