import type { LangiumDocument, LangiumDocuments, URI } from 'langium';
import { AstUtils, UriUtils } from 'langium';
import { isJourneyFile, type JourneyFile } from '../generated/ast.ts';
import { Unfolding } from '../model/unfolding.ts';
import { UseGraph } from './use-graph.ts';

/** A `use` line, resolved against the place of its own file. */
export interface ResolvedUse {
  readonly path: string;
  /** `undefined` when the path is none that may be read: an address, or one that leaves the workspace. */
  readonly uri: URI | undefined;
  readonly file: JourneyFile | undefined;
}

/** What a file can name: follows `use` lines, in any depth and with no trouble about circles. */
export class ImportGraph {
  private readonly documents: LangiumDocuments;
  private readonly roots: () => readonly URI[];
  private readonly graph = new UseGraph();
  private graphRoots: readonly URI[] | undefined;
  /** Files whose names have other characters than those of English, which can be composed in two ways. */
  private readonly composed = new Set<string>();
  /** By folder: the paths of all files from there. */
  private readonly paths = new Map<string, readonly string[]>();
  private resolved = new WeakMap<JourneyFile, readonly Address[]>();
  /** What the last asked file can name: one file asks for each of its names. */
  private last: { readonly file: JourneyFile; readonly used: Iterable<JourneyFile> } | undefined;

  /**
   * @param roots the folders that `use` must not leave; none means the file's own folder and those below it. The same
   * list
   *   as long as they are the same.
   */
  constructor(documents: LangiumDocuments, roots: () => readonly URI[]) {
    this.documents = documents;
    this.roots = roots;
  }

  /** A document has come, or its text was parsed. */
  put(document: LangiumDocument): void {
    this.last = undefined;
    this.paths.clear();
    this.forgetComposed(document.uri);
    // Before the folders are known there is nothing to resolve against.
    if (this.graphRoots) this.putInGraph(document);
  }

  /** A document is gone. */
  remove(uri: URI): void {
    this.last = undefined;
    this.paths.clear();
    this.graph.remove(uri.toString());
    this.composed.delete(uri.toString());
  }

  /** A `use` line may mean a file that has only just come, by a name that is composed otherwise. */
  private forgetComposed(uri: URI): void {
    const address = uri.toString();
    if (/^[ -~]*$/u.test(uri.path) || this.composed.has(address)) return;
    this.composed.add(address);
    this.graphRoots = undefined;
  }

  usesOf(file: JourneyFile): ResolvedUse[] {
    return this.addressesOf(file).map(({ path, uri }) => {
      const root = uri && this.documents.getDocument(uri)?.parseResult.value;
      // A file that has only just come has a stand-in for a tree until it is parsed.
      return { path, uri, file: isJourneyFile(root) ? root : undefined };
    });
  }

  /**
   * The files that are used, nearest first, each once, without the file itself; `use` lines are followed as far as it
   * is read.
   */
  transitiveImports(file: JourneyFile): Iterable<JourneyFile> {
    const graph = this.currentGraph();
    if (this.last?.file === file) return this.last.used;
    const { uri } = AstUtils.getDocument(file);
    const used = new Unfolding(graph.filesFrom(uri.toString(), directly(this.addressesOf(file))));
    this.last = { file, used };
    return used;
  }

  /** Those of {@link transitiveImports} that declare something beside journeys. */
  declaringFiles(file: JourneyFile): Iterable<JourneyFile> {
    const { uri } = AstUtils.getDocument(file);
    return new Unfolding(this.currentGraph().declarersFrom(uri.toString(), directly(this.addressesOf(file))));
  }

  /** The paths by which a file can use the others of the workspace. */
  pathsFrom(file: JourneyFile): string[] {
    const { uri } = AstUtils.getDocument(file);
    const folder = UriUtils.dirname(uri);
    const known = this.paths.get(folder.toString()) ?? this.pathsIn(folder, uri);
    this.paths.set(folder.toString(), known);
    const own = `./${UriUtils.basename(uri)}`;
    return known.filter((path) => path !== own);
  }

  /** In alphabetical order: files are known in the order in which they came. */
  private pathsIn(folder: URI, from: URI): string[] {
    const paths = [...this.documents.all].flatMap(({ uri, parseResult }) => {
      if (!isJourneyFile(parseResult.value)) return [];
      const relative = UriUtils.relative(folder, uri);
      const path = relative.startsWith('.') ? relative : `./${relative}`;
      return this.resolve(from, path) ? [path] : [];
    });
    return paths.sort();
  }

  /** How many files all walks along `use` lines have come to. */
  get steps(): number {
    return this.graph.steps;
  }

  /** Whether another file uses this one. */
  isUsed(file: JourneyFile): boolean {
    return this.isUsedAt(AstUtils.getDocument(file).uri);
  }

  /** Whether another file uses this address. */
  isUsedAt(uri: URI): boolean {
    return this.currentGraph().isUsed(uri.toString());
  }

  /** Addresses of all files that are used directly, there or not. */
  usedUris(file: JourneyFile): URI[] {
    return this.addressesOf(file).flatMap(({ uri }) => uri ?? []);
  }

  /** These addresses, and those of all files that use them, however far. */
  usersOf(addresses: Iterable<string>): ReadonlySet<string> {
    return this.currentGraph().usersOf(addresses);
  }

  /** These addresses, and all that are used from there, however far. */
  usedBy(addresses: Iterable<string>): ReadonlySet<string> {
    return this.currentGraph().usedBy(addresses);
  }

  /** Whether an address lies in one of the workspace's folders. */
  isInWorkspace(uri: URI): boolean {
    return this.roots().some((root) => contains(root, uri));
  }

  private addressesOf(file: JourneyFile): readonly Address[] {
    this.currentGraph();
    const known = this.resolved.get(file);
    if (known) return known;
    const from = AstUtils.getDocument(file).uri;
    const addresses = file.uses.map((path) => {
      const uri = this.resolve(from, path);
      return { path, uri, address: uri?.toString() };
    });
    this.resolved.set(file, addresses);
    return addresses;
  }

  /** The graph, made anew when the workspace has other folders: a path that left it may stay in it now. */
  private currentGraph(): UseGraph {
    const roots = this.roots();
    if (this.graphRoots === roots) return this.graph;
    this.graphRoots = roots;
    this.last = undefined;
    this.resolved = new WeakMap();
    for (const document of this.documents.all) this.putInGraph(document);
    return this.graph;
  }

  private putInGraph({ uri, parseResult }: LangiumDocument): void {
    const file = isJourneyFile(parseResult.value) ? parseResult.value : undefined;
    this.graph.put(uri.toString(), file, file ? directly(this.addressesOf(file)) : []);
  }

  /** The address that a path means in a file; `undefined` for addresses and for paths that leave the workspace. */
  resolve(from: URI, path: string): URI | undefined {
    const uri = addressFrom(from, path);
    const roots = this.roots().filter((root) => contains(root, from));
    const inside = roots.length > 0 ? roots : [UriUtils.dirname(from)];
    return uri && inside.some((root) => contains(root, uri)) ? this.asStored(uri) : undefined;
  }

  /** The address of a file whose name is composed otherwise: an å is one character on a PC, and can be two on a Mac. */
  private asStored(uri: URI): URI {
    if (/^[ -~]*$/u.test(uri.path) || this.documents.hasDocument(uri)) return uri;
    const path = uri.path.normalize('NFC');
    const isSame = ({ uri: other }: LangiumDocument) =>
      other.scheme === uri.scheme && other.authority === uri.authority && other.path.normalize('NFC') === path;
    return [...this.documents.all].find(isSame)?.uri ?? uri;
  }
}

/** A `use` line's path, and where it leads. */
interface Address {
  readonly path: string;
  readonly uri: URI | undefined;
  readonly address: string | undefined;
}

function directly(addresses: readonly Address[]): string[] {
  return addresses.flatMap(({ address }) => address ?? []);
}

/** Where a path leads that a file says, be it in the workspace or not; `undefined` where it is none. */
export function addressFrom(from: URI, path: string): URI | undefined {
  // A file system refuses a question with control characters, instead of saying that nothing is there, and no address
  // can be written with half a character, as an emoji is while it is pasted in two parts.
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//') || /[\p{Cc}\p{Cs}]/u.test(path)) {
    return undefined;
  }
  return UriUtils.resolvePath(UriUtils.dirname(from), path.replaceAll('\\', '/'));
}

function contains(folder: URI, uri: URI): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return folder.scheme === uri.scheme && folder.authority === uri.authority && uri.path.startsWith(path);
}
