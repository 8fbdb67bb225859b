import { DefaultIndexManager, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import type { ImportGraph } from '../names/import-graph.ts';

/**
 * Which files a change touches: every file that uses it, however far, even when it was not there before; and every file
 * that it uses, as what is mentioned nowhere depends on those who could. Without this an `unknown-reference` would stay
 * after its file has come, and an `unused` after its user. A file names nothing of another without using it, so the
 * stock index of references is not kept: filling it walks through every node of the tree.
 */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly reach: ImportGraph;
  /** What each file used directly when it was linked last. */
  private readonly used = new Map<string, readonly string[]>();
  /**
   * Files of which it is not clear yet whom they touch: their text is gone, and what they used is to be looked at
   * again.
   */
  private readonly gone = new Set<string>();
  private newlyUsed = new Set<string>();
  /** Every document is asked about the same changes: what these touch is looked up once. */
  private last: Touched | undefined;

  constructor(services: LangiumSharedServices, roots: ImportGraph) {
    super(services);
    this.reach = roots;
  }

  override isAffected({ uri, parseResult }: LangiumDocument, changedUris: Set<string>): boolean {
    if (this.last?.changed !== changedUris) {
      const touched = new Set([...this.reach.usersOf(changedUris), ...this.usedBefore(changedUris)]);
      const isMoved = [...changedUris].some((one) => !this.used.has(one) || this.gone.has(one));
      this.last = { changed: changedUris, touched, isMoved };
    }
    if (this.last.touched.has(uri.toString())) return true;
    // The nearest file for a path that leads nowhere may be one that has come or gone.
    const file = parseResult.value;
    return this.last.isMoved && ast.isJourneyFile(file) && this.reach.usesOf(file).some((use) => !use.file);
  }

  override async updateReferences(document: LangiumDocument): Promise<void> {
    for (const uri of this.gone) {
      this.used.delete(uri);
    }
    this.gone.clear();
    const file = document.parseResult.value;
    const uri = document.uri.toString();
    const before = new Set(this.used.get(uri));
    const now = ast.isJourneyFile(file) ? this.reach.usedUris(file).map(String) : [];
    this.used.set(uri, now);
    for (const used of now) {
      if (!before.has(used)) this.newlyUsed.add(used);
    }
  }

  override remove(uri: URI): void {
    super.remove(uri);
    this.gone.add(uri.toString());
  }

  /** The files that have a new user, however far, since this was asked last. */
  takeNewlyUsed(): ReadonlySet<string> {
    const taken = this.newlyUsed;
    this.newlyUsed = new Set();
    return taken.size === 0 ? taken : this.reach.usedBy(taken);
  }

  /** These files, and all that they used when each was linked last, however far. */
  private usedBefore(uris: ReadonlySet<string>): ReadonlySet<string> {
    const found = new Set(uris);
    for (const uri of found) for (const used of this.used.get(uri) ?? []) found.add(used);
    return found;
  }
}

/** What a set of changes touches. */
interface Touched {
  readonly changed: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
  /** Whether a file has come or gone. */
  readonly isMoved: boolean;
}
