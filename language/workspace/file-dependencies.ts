import { DefaultIndexManager, type LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import type { Reach } from './reach.ts';

/**
 * Which files a change touches: beside those that name something in it, every file that uses it, however far, even when
 * it was not there before. Without this an `unknown-reference` would stay after its file has come.
 */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly reach: Reach;

  constructor(services: LangiumSharedServices, roots: Reach) {
    super(services);
    this.reach = roots;
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const file = document.parseResult.value;
    return (
      super.isAffected(document, changedUris) ||
      (ast.isJourneyFile(file) && this.uses(file).some((uri) => changedUris.has(uri)))
    );
  }

  private uses(file: ast.JourneyFile): string[] {
    return [file, ...this.reach.usedFiles(file)].flatMap((used) => this.reach.usedUris(used).map(String));
  }
}
