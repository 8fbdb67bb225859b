/**
 * Finds fonts of this machine for characters that the map's own fonts lack: Chinese, Japanese, Korean, emoji and rarer
 * ones.
 */
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { codePointsIn } from './character-map.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where systems keep their fonts. Folders that are not there do no harm. */
export function fontFolders(platform: NodeJS.Platform, environment: Environment): string[] {
  const home = environment.HOME ?? environment.USERPROFILE ?? '';
  if (platform === 'win32') {
    const windows = environment.WINDIR ?? 'C:\\Windows';
    const own = environment.LOCALAPPDATA ? [path.join(environment.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : [];
    return [path.join(windows, 'Fonts'), ...own];
  }
  if (platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', ...(home ? [path.join(home, 'Library', 'Fonts')] : [])];
  }
  const own = home ? [path.join(home, '.local', 'share', 'fonts'), path.join(home, '.fonts')] : [];
  return ['/usr/share/fonts', '/usr/local/share/fonts', ...own];
}

/** Plain fonts for running text come first, as they go best with the map's; then whatever has the character. */
const preferred = [
  /notosans(cjk)?[^/]*(regular|variable|vf)/i,
  /sourcehansans/i,
  /pingfang|hiragino|applesdgothic/i,
  /msyh|yugoth|meiryo|malgun|simsun/i,
  /segoeui|seguisym|applesymbols|arialuni|arial unicode/i,
  /notoemoji|symbola/i,
  /seguiemj|apple ?color ?emoji|notocoloremoji/i,
];

/** Larger files are not read: every picture would need that much memory. In bytes. */
const largestFont = 64 * 1024 * 1024;

/**
 * The bytes of fonts that have these characters, the preferred ones first; none that adds nothing to those before it.
 */
export async function fontsWith(characters: readonly string[], folders: readonly string[]): Promise<Uint8Array[]> {
  const files = (await Promise.all(folders.map(fontFilesIn))).flat().toSorted(byPreference);
  const missing = new Set(characters.map((character) => character.codePointAt(0) ?? 0));
  const found: Uint8Array[] = [];
  for (const file of files) {
    if (missing.size === 0) break;
    const has = await charactersOf(file);
    const useful = [...missing].filter((code) => has(code));
    if (useful.length === 0) continue;
    found.push(await readFile(file));
    for (const code of useful) missing.delete(code);
  }
  return found;
}

async function fontFilesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name)).map((name) => path.join(folder, name));
  } catch (error) {
    if (isOfTheSystem(error)) return [];
    throw error;
  }
}

function byPreference(one: string, other: string): number {
  return rankOf(one) - rankOf(other) || (one < other ? -1 : 1);
}

function rankOf(file: string): number {
  const slanted = /italic|oblique|bold|mono|serif/i.test(path.basename(file)) ? preferred.length : 0;
  const rank = preferred.findIndex((name) => name.test(path.basename(file)));
  return (rank < 0 ? preferred.length : rank) + slanted;
}

/** Which characters a file has. One that cannot be read has none: it belongs to the machine, not to the map. */
async function charactersOf(file: string): Promise<(code: number) => boolean> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { size } = await handle.stat();
    return size > largestFont ? () => false : await codePointsIn(partReader(handle, size));
  } catch (error) {
    if (isOfTheSystem(error)) return () => false;
    throw error;
  } finally {
    await handle?.close();
  }
}

function partReader(handle: FileHandle, size: number): (at: number, length: number) => Promise<DataView> {
  return async (at, length) => {
    const wanted = Math.max(0, Math.min(length, size - at));
    const { buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted, at);
    return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  };
}

/** An error with a code such as `ENOENT` or `EACCES`; any other is a mistake of ours. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
