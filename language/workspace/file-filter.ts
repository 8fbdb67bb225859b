import { type FileSystemNode, type URI, UriUtils } from 'langium';

const ending = '.journey';

/**
 * Which files and folders are ours: the same answer at both doors, the first crawl of the workspace and the watcher, so
 * that no file is known by one and not by the other.
 */
export function isJourneyEntry({ uri, isDirectory, isFile }: FileSystemNode): boolean {
  return !isSkipped(UriUtils.basename(uri)) && (isDirectory || (isFile && UriUtils.extname(uri) === ending));
}

/** What a watcher tells: a name without an ending may be a folder, whether it is there still or not. */
export function mayHoldJourneys(uri: URI): boolean {
  const isOurs = UriUtils.extname(uri) === ending || UriUtils.extname(uri) === '';
  return isOurs && !uri.path.split('/').some(isSkipped);
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
