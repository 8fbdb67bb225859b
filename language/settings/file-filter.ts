import { type FileSystemNode, type URI, UriUtils } from 'langium';
import { pathFrom } from './folder-settings.ts';

const ending = '.journey';

/**
 * Which files and folders are ours: the same answer at both doors, the first crawl of the workspace and the watcher, so
 * that no file is known by one and not by the other.
 */
export function isJourneyEntry({ uri, isDirectory, isFile }: FileSystemNode): boolean {
  return !isSkipped(UriUtils.basename(uri)) && (isDirectory || (isFile && isJourneyName(uri)));
}

/** Whether an address ends as the address of a journey does. */
export function isJourneyName(uri: URI): boolean {
  return UriUtils.extname(uri) === ending;
}

/** Whether the crawl of these folders comes by an address. What is above them may be hidden; they are not. */
export function isCrawled(uri: URI, folders: readonly URI[]): boolean {
  return folders.some((folder) => {
    const path = UriUtils.equals(folder, uri) ? '' : pathFrom(folder, uri);
    return path !== undefined && !path.split('/').some(isSkipped);
  });
}

/** What is hidden, and what others have made. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
