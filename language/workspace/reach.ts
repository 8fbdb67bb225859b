import type { LangiumDocuments, URI } from 'langium';
import { AstUtils, UriUtils } from 'langium';
import { isJourneyFile, type JourneyFile } from '../generated/ast.ts';

/** A `use` line, resolved against the place of its own file. */
export interface ResolvedUse {
  readonly path: string;
  /** `undefined` when the path is none that may be read: an address, or one that leaves the workspace. */
  readonly uri: URI | undefined;
  readonly file: JourneyFile | undefined;
}

/** What a file can name: follows `use` lines, in any depth and with no trouble about circles. */
export class Reach {
  private readonly documents: LangiumDocuments;
  private readonly roots: () => readonly URI[];

  /** @param roots the folders that `use` must not leave; none means the file's own folder and those below it. */
  constructor(documents: LangiumDocuments, roots: () => readonly URI[]) {
    this.documents = documents;
    this.roots = roots;
  }

  usesOf(file: JourneyFile): ResolvedUse[] {
    return file.uses.map((path) => {
      const uri = this.resolve(AstUtils.getDocument(file).uri, path);
      const root = uri && this.documents.getDocument(uri)?.parseResult.value;
      // A file that has only just come has a stand-in for a tree until it is parsed.
      return { path, uri, file: isJourneyFile(root) ? root : undefined };
    });
  }

  /** The files that are used, nearest first, each once, without the file itself. */
  usedFiles(file: JourneyFile): JourneyFile[] {
    const found = new Set<JourneyFile>([file]);
    for (const reached of found) {
      for (const use of this.usesOf(reached)) {
        if (use.file) {
          found.add(use.file);
        }
      }
    }
    found.delete(file);
    return [...found];
  }

  /** Whether another file uses this one. */
  isUsed(file: JourneyFile): boolean {
    const { uri } = AstUtils.getDocument(file);
    return this.documents.all.some((document) => {
      const other = document.parseResult.value;
      return isJourneyFile(other) && other !== file && this.usedUris(other).some((used) => UriUtils.equals(used, uri));
    });
  }

  /** Addresses of all files that are used directly, there or not. */
  usedUris(file: JourneyFile): URI[] {
    return this.usesOf(file).flatMap((use) => (use.uri ? [use.uri] : []));
  }

  /** Whether an address lies in one of the workspace's folders. */
  isInWorkspace(uri: URI): boolean {
    return this.roots().some((root) => contains(root, uri));
  }

  /** The address that a path means in a file; `undefined` for addresses and for paths that leave the workspace. */
  resolve(from: URI, path: string): URI | undefined {
    // A file system refuses a question with control characters, instead of saying that nothing is there, and no address can be
    // written with half a character, as an emoji is while it is pasted in two parts.
    if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//') || /[\p{Cc}\p{Cs}]/u.test(path)) {
      return undefined;
    }
    const folder = UriUtils.dirname(from);
    const uri = UriUtils.resolvePath(folder, path.replaceAll('\\', '/'));
    const roots = this.roots().filter((root) => contains(root, from));
    return (roots.length > 0 ? roots : [folder]).some((root) => contains(root, uri)) ? uri : undefined;
  }
}

function contains(folder: URI, uri: URI): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return folder.scheme === uri.scheme && folder.authority === uri.authority && uri.path.startsWith(path);
}
