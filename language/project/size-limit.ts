/** How large a file may be that is read: the same for editors and for the command line. */
import type { FileSystemProvider, LangiumDocument, ParseResult, URI } from 'langium';

/**
 * In megabytes. No one writes more than this by hand: ten thousand touchpoints are about two or three. A map of this
 * size is read in some eight seconds and half a gigabyte of memory; three times the size would fill the gigabyte that a
 * host may give.
 */
export const largestFileInMegabytes = 3;
const megabyte = 1_000_000;
const largestFile = largestFileInMegabytes * megabyte;

/** So many bytes of files of a workspace are read before any of them is opened or used. */
export const usualAdvance = 20 * megabyte;

/** A file system that knows the size of a file without reading it. */
export interface SizedFileSystem extends FileSystemProvider {
  /** In bytes; `undefined` where only reading says it. */
  sizeOf(uri: URI): Promise<number | undefined>;
}

/** What stands in for a file that is too large: an empty tree. */
export interface UnreadResult extends ParseResult {
  /** The size of what was not read, in bytes. */
  readonly unreadBytes: number;
}

export function isTooLarge(bytes: number): boolean {
  return bytes > largestFile;
}

/** Megabytes with one decimal, rounded up: that 3 MB are too many where 3 MB may be had helps no one. */
export function megabytesOf(bytes: number): number {
  return Math.ceil((bytes / megabyte) * 10) / 10;
}

/** The bytes of a text in UTF-8 if they are too many, `undefined` otherwise; a shorter text is not counted through. */
export function excessOf(text: string): number | undefined {
  const mostBytesOfUnit = 3;
  if (text.length * mostBytesOfUnit <= largestFile) return undefined;
  const bytes = new TextEncoder().encode(text).length;
  return isTooLarge(bytes) ? bytes : undefined;
}

/** The size of a file, in bytes, if it is too large to be read; `undefined` where it is not, or where no one knows. */
export async function excessOnDisk(uri: URI, files: FileSystemProvider): Promise<number | undefined> {
  const size = await sizeOnDisk(uri, files);
  return size !== undefined && isTooLarge(size) ? size : undefined;
}

/** The size of a file in bytes; `undefined` where only reading says it. Rejects for what is not there. */
export async function sizeOnDisk(uri: URI, files: FileSystemProvider): Promise<number | undefined> {
  return isSized(files) ? files.sizeOf(uri) : undefined;
}

/** The size of a document's text, in bytes, if it was too large to be read. */
export function unreadBytesOf({ parseResult }: LangiumDocument): number | undefined {
  return 'unreadBytes' in parseResult ? (parseResult as UnreadResult).unreadBytes : undefined;
}

function isSized(files: FileSystemProvider): files is SizedFileSystem {
  return 'sizeOf' in files;
}
