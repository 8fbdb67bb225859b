/**
 * The one typed protocol between server and client, beside LSP itself. The client learns that a map has changed, then
 * pulls it: data travels, never HTML.
 */
import type { AnalysedJourney } from '../language/model/numbers.ts';
import type { Range } from '../language/model/position.ts';

/** Notification from the server: the picture of this document may look different now. */
export const journeyChanged = 'journey/changed';

export interface JourneyChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Request from the client: what is there to draw for this document? Answer: {@link MapData}, or null when it is unknown. */
export const journeyMap = 'journey/map';

export interface JourneyMapParams {
  readonly uri: string;
}

/** A line that could not be read; the map says so in one slim line. */
export interface UnreadLine {
  readonly range: Range;
  readonly message: string;
}

export interface MapData {
  readonly uri: string;
  readonly version: number;
  readonly journeys: readonly AnalysedJourney[];
  readonly unread: readonly UnreadLine[];
}

/** Request from a server without files of its own: what is at this address? Answer: {@link FileEntry}, or null. */
export const fileEntry = 'journey/fileEntry';
/** Request from such a server: what is in this folder? Answer: {@link FileEntry}[]. */
export const fileEntries = 'journey/fileEntries';
/** Request from such a server: the text of this file (UTF-8), or null. */
export const fileText = 'journey/fileText';

export interface FileParams {
  readonly uri: string;
}

export interface FileEntry {
  readonly uri: string;
  readonly kind: 'file' | 'folder';
}

export function isFileParams(value: unknown): value is FileParams {
  return isRecord(value) && typeof value.uri === 'string';
}

export function isFileEntry(value: unknown): value is FileEntry {
  return isRecord(value) && typeof value.uri === 'string' && (value.kind === 'file' || value.kind === 'folder');
}

export function isFileEntryList(value: unknown): value is FileEntry[] {
  return Array.isArray(value) && value.every(isFileEntry);
}

export function isJourneyChanged(value: unknown): value is JourneyChangedParams {
  return isRecord(value) && typeof value.uri === 'string' && typeof value.version === 'number';
}

export function isJourneyMapParams(value: unknown): value is JourneyMapParams {
  return isRecord(value) && typeof value.uri === 'string';
}

/** Checks the envelope; what is inside is made by the same version of this extension. */
export function isMapData(value: unknown): value is MapData {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    typeof value.version === 'number' &&
    Array.isArray(value.journeys) &&
    Array.isArray(value.unread)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
