/** Which files a command is about, and what they say. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isTooLarge, largestFileInMegabytes, megabytesOf } from '../language/project/size-limit.ts';
import { decode } from './decode.ts';
import { Failure, readFailure } from './failure.ts';

/** A file as it is shown (as given, with forward slashes) and where it is. */
export interface FoundFile {
  readonly shown: string;
  readonly absolute: string;
}

export interface SourceFile extends FoundFile {
  readonly text: string;
}

export interface Found<T> {
  readonly files: readonly T[];
  /** What could not be found or read; the other files are dealt with all the same. */
  readonly failures: readonly Failure[];
}

const journeyExtension = '.journey';

/**
 * The files that `paths` name: a file itself, whatever its ending, the `*.journey` files below a directory, sorted, or
 * those of them that a pattern matches.
 * `node_modules` and hidden folders are left out; a folder that is reached twice, over a link, is read once.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
): Promise<Found<FoundFile> & { readonly folders: readonly string[] }> {
  const crawl = new Crawl(cwd);
  for (const given of paths) {
    await crawl.add(given);
  }
  return { files: crawl.files, folders: crawl.folders, failures: crawl.failures };
}

/** Whether a path has signs of a pattern: a shell that does not replace them hands them over. */
export function isPattern(given: string): boolean {
  return /[*?[{]/u.test(given);
}

/** The one file that `given` names, whatever its ending; a directory is none. */
export async function findFile(given: string, cwd: string): Promise<FoundFile | Failure> {
  const shown = shownPath(given);
  const absolute = path.resolve(cwd, given);
  try {
    return otherThanFile(await stat(absolute), shown) ?? { shown, absolute };
  } catch (error) {
    return readFailure(shown, error);
  }
}

/** Reading a pipe would wait for ever. */
function otherThanFile(stats: Stats, shown: string): Failure | undefined {
  if (stats.isFile()) {
    return undefined;
  }
  return new Failure(stats.isDirectory() ? 'failure.directory' : 'failure.not-a-file', { path: shown });
}

/** Reads files one after the other, so that a thousand of them do not run into the limit of open files. */
export async function readFiles(found: readonly FoundFile[]): Promise<Found<SourceFile>> {
  const files: SourceFile[] = [];
  const failures: Failure[] = [];
  for (const file of found) {
    const text = await readText(file);
    if (text instanceof Failure) {
      failures.push(text);
    } else {
      files.push({ ...file, text });
    }
  }
  return { files, failures };
}

/** The text of a file, or what keeps it from being read. */
export async function readText({ shown, absolute }: FoundFile): Promise<string | Failure> {
  try {
    const stats = await stat(absolute);
    const other = otherThanFile(stats, shown);
    if (other) {
      return other;
    }
    if (isTooLarge(stats.size)) {
      const size = megabytesOf(stats.size);
      return new Failure('failure.too-large', { path: shown, size, limit: largestFileInMegabytes });
    }
    return textOf(shown, await readFile(absolute));
  } catch (error) {
    return readFailure(shown, error);
  }
}

function textOf(shown: string, bytes: Uint8Array): string | Failure {
  const decoded = decode(bytes);
  switch (decoded.kind) {
    case 'text':
      return decoded.text;
    case 'not-utf-8':
      return new Failure('failure.not-utf-8', { path: shown, line: decoded.line });
    default:
      return new Failure(`failure.${decoded.kind}`, { path: shown });
  }
}

/** A path as it is printed: with forward slashes on every system. */
export function shownPath(given: string): string {
  return path.normalize(given).split(path.sep).join('/');
}

/** A file that is shown by the way to it from a folder. */
export function foundAt(absolute: string, folder: string): FoundFile {
  return { shown: path.relative(folder, absolute).split(path.sep).join('/'), absolute };
}

class Crawl {
  readonly files: FoundFile[] = [];
  /** The directories that were named. */
  readonly folders: string[] = [];
  readonly failures: Failure[] = [];
  private readonly cwd: string;
  /** Real paths of the files that were found. */
  private readonly seen = new Set<string>();
  /** Real paths of directories, with the number of journey files below; 0 while one is being read, which ends loops. */
  private readonly counts = new Map<string, number>();

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  async add(given: string): Promise<void> {
    const shown = shownPath(given);
    const absolute = path.resolve(this.cwd, given);
    if (isPattern(given) && !(await this.isThere(absolute))) return this.addMatching(given);
    const stats = await this.attempt(shown, () => stat(absolute));
    if (stats?.isDirectory()) {
      await this.addDirectory(given, absolute);
    } else if (stats?.isFile()) {
      await this.addFile(shown, absolute);
    } else if (stats) {
      this.failures.push(new Failure('failure.not-a-file', { path: shown }));
    }
  }

  private async isThere(absolute: string): Promise<boolean> {
    return stat(absolute).then(
      () => true,
      () => false,
    );
  }

  /** `maps/*.journey`: below the folder that the pattern begins with. */
  private async addMatching(given: string): Promise<void> {
    const pattern = shownPath(given);
    const parts = pattern.split('/');
    const base = parts.slice(0, parts.findIndex(isPattern)).join('/') || (pattern.startsWith('/') ? '/' : '.');
    const below = new Crawl(this.cwd);
    await below.add(base);
    // Few runs have a pattern.
    const { minimatch } = await import('minimatch');
    const matching = below.files.filter(({ shown }) => minimatch(shown, pattern));
    for (const { shown, absolute } of matching) await this.addFile(shown, absolute);
    if (matching.length > 0) return;
    const missing = below.failures.find(({ key }) => key === 'failure.missing');
    this.failures.push(missing ?? new Failure('failure.no-match', { path: pattern }));
  }

  private async addDirectory(given: string, absolute: string): Promise<void> {
    this.folders.push(absolute);
    const before = this.failures.length;
    if ((await this.crawl(given, absolute)) === 0 && this.failures.length === before) {
      this.failures.push(new Failure('failure.no-journeys-in-directory', { path: shownPath(given) }));
    }
  }

  /** How many journey files there are below, those that were found before among them. */
  private async crawl(given: string, absolute: string): Promise<number> {
    const real = await this.attempt(shownPath(given), () => realpath(absolute));
    const known = real === undefined ? 0 : this.counts.get(real);
    if (real === undefined || known !== undefined) {
      return known ?? 0;
    }
    this.counts.set(real, 0);
    const entries = await this.attempt(shownPath(given), () => readdir(absolute, { withFileTypes: true }));
    let count = 0;
    for (const entry of (entries ?? []).sort(byName)) {
      if (!isIgnored(entry.name)) {
        count += await this.addEntry(entry, path.join(given, entry.name), path.join(absolute, entry.name));
      }
    }
    this.counts.set(real, count);
    return count;
  }

  private async addEntry(entry: Dirent, given: string, absolute: string): Promise<number> {
    const kind: Dirent | Stats | undefined = entry.isSymbolicLink() ? await this.linked(given, absolute) : entry;
    if (kind?.isDirectory()) {
      return this.crawl(given, absolute);
    }
    if (!kind?.isFile() || !entry.name.endsWith(journeyExtension)) {
      return 0;
    }
    await this.addFile(shownPath(given), absolute);
    return 1;
  }

  /** What a link leads to; a broken one that is no journey is nobody's business. */
  private async linked(given: string, absolute: string): Promise<Stats | undefined> {
    try {
      return await stat(absolute);
    } catch (error) {
      const failure = readFailure(shownPath(given), error);
      if (given.endsWith(journeyExtension)) {
        this.failures.push(failure);
      }
      return undefined;
    }
  }

  private async addFile(shown: string, absolute: string): Promise<void> {
    const real = await this.attempt(shown, () => realpath(absolute));
    if (real !== undefined && !this.seen.has(real)) {
      this.seen.add(real);
      this.files.push({ shown, absolute });
    }
  }

  private async attempt<T>(shown: string, read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      this.failures.push(readFailure(shown, error));
      return undefined;
    }
  }
}

function isIgnored(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/** By code unit, not by locale: the same order on every machine. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
