import { DefaultIndexManager, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import type { Reach } from './reach.ts';

/**
 * Which files a change touches: every file that uses it, however far, even when it was not there before; and every file
 * that it uses, as what is mentioned nowhere depends on those who could. Without this an `unknown-reference` would stay
 * after its file has come, and an `unused` after its user. A file names nothing of another without using it, so the stock
 * index of references is not kept: filling it walks through every node of the tree.
 */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly reach: Reach;
  /** What each file used when it was linked last. */
  private readonly used = new Map<string, ReadonlySet<string>>();
  /** Files of which it is not clear yet whom they touch: their text is gone, and what they used is to be told. */
  private readonly gone = new Set<string>();
  private newlyUsed = new Set<string>();

  constructor(services: LangiumSharedServices, roots: Reach) {
    super(services);
    this.reach = roots;
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const file = document.parseResult.value;
    const uri = document.uri.toString();
    return (
      (ast.isJourneyFile(file) && this.uses(file).some((used) => changedUris.has(used))) ||
      [...changedUris].some((changed) => this.used.get(changed)?.has(uri))
    );
  }

  override async updateReferences(document: LangiumDocument): Promise<void> {
    for (const uri of this.gone) {
      this.used.delete(uri);
    }
    this.gone.clear();
    const file = document.parseResult.value;
    const uri = document.uri.toString();
    const before = this.used.get(uri);
    const now = new Set(ast.isJourneyFile(file) ? this.uses(file) : []);
    this.used.set(uri, now);
    for (const used of now) {
      if (!before?.has(used)) this.newlyUsed.add(used);
    }
  }

  override remove(uri: URI): void {
    super.remove(uri);
    this.gone.add(uri.toString());
  }

  /** The files that have a new user since this was asked last. */
  takeNewlyUsed(): ReadonlySet<string> {
    const taken = this.newlyUsed;
    this.newlyUsed = new Set();
    return taken;
  }

  private uses(file: ast.JourneyFile): string[] {
    return [file, ...this.reach.usedFiles(file)].flatMap((used) => this.reach.usedUris(used).map(String));
  }
}
