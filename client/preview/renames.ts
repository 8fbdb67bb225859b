/** Where a document's address went when files or folders were renamed. */

export interface Rename {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The new address of `uri`, also when a folder above it was renamed; undefined when the renames do not touch it. */
export function renamedUri(uri: string, renames: readonly Rename[]): string | undefined {
  for (const { oldUri, newUri } of renames) {
    if (uri === oldUri) return newUri;
    if (uri.startsWith(`${oldUri}/`)) return newUri + uri.slice(oldUri.length);
  }
  return undefined;
}

/** True if `uri` is one of these files or is in one of these folders. */
export function isWithin(uri: string, places: readonly string[]): boolean {
  return places.some((place) => uri === place || uri.startsWith(`${place}/`));
}
