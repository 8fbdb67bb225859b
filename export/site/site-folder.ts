/**
 * Writes the pages of a site into a folder, and takes away those of maps that are gone. A list in the folder names what
 * was written, with a digest of each: only what is still as it was written is ever deleted.
 */

export interface SitePage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder on a disk, in an editor or on a server. */
export interface SiteFolder<Problem> {
  /** `undefined` for what is not there. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<Problem | undefined>;
  remove(name: string): Promise<void>;
}

export type SiteOutcome<Problem> =
  | { readonly kind: 'written'; readonly removed: readonly string[] }
  /** A file of that name is there, and it is not one of ours: nothing was written. */
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

export const siteList = 'journey-site.json';

/**
 * @param isComplete whether all maps were read: the page of one that could not be read stays
 */
export async function updateSite<Problem>(
  folder: SiteFolder<Problem>,
  pages: readonly SitePage[],
  isComplete: boolean,
): Promise<SiteOutcome<Problem>> {
  const listed = await folder.read(siteList);
  const before = listed && listIn(listed);
  if (listed && !before) return { kind: 'taken', name: siteList };
  for (const { name } of pages) {
    if (!before?.has(name) && (await folder.read(name))) return { kind: 'taken', name };
  }
  const own = new Map<string, string>();
  for (const { name, bytes } of pages) own.set(name, await digestOf(bytes));
  // The list comes first: what is written halfway is ours as well.
  const all = new Map([...(before ?? []), ...own]);
  for (const page of [{ name: siteList, bytes: listWith(all) }, ...pages]) {
    const problem = await folder.write(page.name, page.bytes);
    if (problem !== undefined) return { kind: 'failed', problem };
  }
  const gone = isComplete ? [...all].filter(([name]) => !own.has(name)) : [];
  const removed: string[] = [];
  for (const [name, digest] of gone) {
    const bytes = await folder.read(name);
    if (!bytes || (await digestOf(bytes)) !== digest) continue;
    await folder.remove(name);
    removed.push(name);
  }
  if (gone.length > 0) {
    const problem = await folder.write(siteList, listWith(own));
    if (problem !== undefined) return { kind: 'failed', problem };
  }
  return { kind: 'written', removed };
}

/** Names with digests; `undefined` for a file that is no such list. A name that leads elsewhere is not ours. */
function listIn(bytes: Uint8Array): Map<string, string> | undefined {
  try {
    const { files }: { files?: unknown } = JSON.parse(new TextDecoder().decode(bytes)) ?? {};
    if (typeof files !== 'object' || files === null) return undefined;
    const named = Array.isArray(files) ? files.map((name) => [name, ''] as const) : Object.entries(files);
    return new Map(
      named.flatMap(([name, digest]) => (isPage(name) && typeof digest === 'string' ? [[name, digest]] : [])),
    );
  } catch {
    return undefined;
  }
}

function isPage(name: unknown): name is string {
  return typeof name === 'string' && /^[^/\\:]+\.html$/u.test(name);
}

function listWith(files: ReadonlyMap<string, string>): Uint8Array {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({ files: Object.fromEntries(sorted) }, undefined, 2)}\n`);
}

/** SHA-256, in hexadecimal digits. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
