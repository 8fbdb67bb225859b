/**
 * The one typed protocol between server and client, beside LSP itself. The client learns that a map has changed, then
 * pulls it: data travels, never HTML.
 */
import { type ExportRequest, endingOf, exportEndings, isExportRequest } from '../export/request.ts';
import { isMapEdit, type MapEdit } from '../language/model/map-edit.ts';
import type { Position, Range } from '../language/model/position.ts';
import type { PackedView } from '../language/view/packed-view.ts';

export type { ExportRequest };
export { endingOf, exportEndings, isMapEdit, type MapEdit };

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
  /** Everybody's view of each journey, and those of single personas. */
  readonly journeys: readonly PackedView[];
  readonly unread: readonly UnreadLine[];
}

/** Request from the client: this document beside another one. Answer: {@link ComparedData}, or null when it is unknown. */
export const journeyCompared = 'journey/compared';

/**
 * What a document is seen beside. `named`: what its journeys name with `compares`, or else the journeys of the workspace
 * that name one of them there. `file`: a document that the server knows. `text`: a text that is no file now, such as the
 * last commit's; it is read as if it stood at `uri`, and nobody else learns of it.
 */
export type ComparedWith =
  | { readonly kind: 'named' }
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'text'; readonly uri: string; readonly text: string };

export interface JourneyComparedParams {
  readonly uri: string;
  readonly with: ComparedWith;
}

/** One journey of a comparison, and the document that it stands in; no address where it came as a `text`. */
export interface ComparedSide {
  readonly uri: string | null;
  readonly analysed: PackedView;
}

/** The earlier or as-is journey, and the later or to-be one. */
export interface ComparedPair {
  readonly older: ComparedSide;
  readonly newer: ComparedSide;
}

/** Why there is nothing to see side by side. */
export type NothingCompared =
  | 'no-journey-here'
  | 'no-journey-there'
  | 'other-unknown'
  | 'nothing-named'
  | 'named-unknown'
  | 'no-counterpart';

const nothingCompared: readonly unknown[] = [
  'no-journey-here',
  'no-journey-there',
  'other-unknown',
  'nothing-named',
  'named-unknown',
  'no-counterpart',
] satisfies readonly NothingCompared[];

export interface ComparedData {
  readonly uri: string;
  /** Of the document that was asked about. */
  readonly version: number;
  readonly pairs: readonly ComparedPair[];
  /** Names of journeys on either side that have no counterpart. */
  readonly alone: readonly string[];
  /** Set where there are no pairs. */
  readonly nothing: NothingCompared | null;
}

export function isJourneyComparedParams(value: unknown): value is JourneyComparedParams {
  return isRecord(value) && typeof value.uri === 'string' && isComparedWith(value.with);
}

function isComparedWith(value: unknown): value is ComparedWith {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'named':
      return true;
    case 'file':
      return typeof value.uri === 'string';
    case 'text':
      return typeof value.uri === 'string' && typeof value.text === 'string';
    default:
      return false;
  }
}

/** Checks the envelope; what is inside is made by the same version of this extension. */
export function isComparedData(value: unknown): value is ComparedData {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    typeof value.version === 'number' &&
    Array.isArray(value.pairs) &&
    Array.isArray(value.alone) &&
    (value.nothing === null || nothingCompared.includes(value.nothing))
  );
}

/** Request from the client: what does this edit of the map make of the text? Answer: {@link JourneyEditAnswer}. */
export const journeyEdit = 'journey/edit';

export interface JourneyEditParams {
  readonly uri: string;
  /** Of the text that the client has. The answer is about the newest one that the server has, and says which. */
  readonly version: number;
  readonly edit: MapEdit;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Edits of exactly that version, which do not overlap, and where the touchpoint is then named; or why there are none. */
export type JourneyEditAnswer =
  | { readonly version: number; readonly edits: readonly TextEdit[]; readonly focus: Position }
  | { readonly refused: string };

export function isJourneyEditParams(value: unknown): value is JourneyEditParams {
  return isRecord(value) && typeof value.uri === 'string' && typeof value.version === 'number' && isMapEdit(value.edit);
}

/** Checks the envelope; what is inside is made by the same version of this extension. */
export function isJourneyEditAnswer(value: unknown): value is JourneyEditAnswer {
  if (!isRecord(value)) return false;
  if (typeof value.refused === 'string') return true;
  return typeof value.version === 'number' && Array.isArray(value.edits) && isRecord(value.focus);
}

/** Request from the client: what do these rows of a spreadsheet make of the text? Answer: {@link JourneyRowsAnswer}. */
export const journeyRows = 'journey/pasteRows';

export interface JourneyRowsParams {
  readonly uri: string;
  /** As they were copied, with tabs, semicolons or commas between their cells. */
  readonly rows: string;
  /** Line of the cursor, from 0. */
  readonly line: number;
}

/** Edits of exactly that version, which do not overlap, and what they could not say; or why there are none. */
export type JourneyRowsAnswer =
  | {
      readonly version: number;
      readonly edits: readonly TextEdit[];
      readonly touchpoints: number;
      /** Names of the columns of which something became a note. */
      readonly noted: readonly string[];
      /** Names of the columns whose numbers were carried over to the scale of the journey. */
      readonly converted: readonly string[];
      /** How many ids were taken already, so that the touchpoints of these rows have others. */
      readonly renamed: number;
      /** How many rows named no touchpoint, and became comments. */
      readonly nameless: number;
      /** Whether the first row said what the columns are. */
      readonly hasHeader: boolean;
    }
  | { readonly refused: string };

export function isJourneyRowsParams(value: unknown): value is JourneyRowsParams {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    typeof value.rows === 'string' &&
    typeof value.line === 'number' &&
    Number.isInteger(value.line) &&
    value.line >= 0
  );
}

/** Checks the envelope; what is inside is made by the same version of this extension. */
export function isJourneyRowsAnswer(value: unknown): value is JourneyRowsAnswer {
  if (!isRecord(value)) return false;
  if (typeof value.refused === 'string') return true;
  return (
    typeof value.version === 'number' &&
    Array.isArray(value.edits) &&
    typeof value.touchpoints === 'number' &&
    Array.isArray(value.noted) &&
    typeof value.nameless === 'number' &&
    typeof value.hasHeader === 'boolean'
  );
}

/** Request from the client: how do these lines stand where they are pasted? Answer: {@link JourneyLinesAnswer}, or null: as they are. */
export const journeyLines = 'journey/pasteLines';

export interface JourneyLinesParams {
  readonly uri: string;
  readonly lines: string;
  /** What they replace, or the place of the cursor. */
  readonly range: Range;
}

export interface JourneyLinesAnswer {
  readonly version: number;
  /** Goes where the lines would have gone. */
  readonly newText: string;
  /** Characters to take away from the beginning of the line on which the range starts. */
  readonly unindent: number;
}

export function isJourneyLinesParams(value: unknown): value is JourneyLinesParams {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    typeof value.lines === 'string' &&
    isRecord(value.range) &&
    isPosition(value.range.start) &&
    isPosition(value.range.end)
  );
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
}

export function isJourneyLinesAnswer(value: unknown): value is JourneyLinesAnswer {
  return (
    isRecord(value) &&
    typeof value.version === 'number' &&
    typeof value.newText === 'string' &&
    typeof value.unindent === 'number'
  );
}

/** Request from the client: a to-be journey in a file of its own, made from one of this document. Answer: {@link JourneyToBeAnswer}. */
export const journeyToBe = 'journey/toBe';

export interface JourneyToBeParams {
  readonly uri: string;
  /** A line of the journey, from 0; null for the first one that a to-be journey can be made from. */
  readonly line: number | null;
  /** Names of all files in the document's folder: none of them is written over. */
  readonly namesBeside: readonly string[];
}

/** An LSP `WorkspaceEdit` that makes the new file, and the address of that; or why there is none. */
export type JourneyToBeAnswer = { readonly edit: object; readonly file: string } | { readonly refused: string };

export function isJourneyToBeParams(value: unknown): value is JourneyToBeParams {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    (value.line === null || Number.isInteger(value.line)) &&
    Array.isArray(value.namesBeside) &&
    value.namesBeside.every((name) => typeof name === 'string')
  );
}

/** Checks the envelope; what is inside is made by the same version of this extension. */
export function isJourneyToBeAnswer(value: unknown): value is JourneyToBeAnswer {
  if (!isRecord(value)) return false;
  return typeof value.refused === 'string' || (isRecord(value.edit) && typeof value.file === 'string');
}

/**
 * Request from the client: the map of this document as a file, alone or beside another one. Answer: {@link ExportedData}, or null
 * when the document is unknown or there is nothing to see beside it.
 */
export const journeyExport = 'journey/export';

/**
 * What is exported beside the document's own map, in one picture. `text`: the last commit's. `personas`: the same journey
 * through two pairs of eyes; null is everybody.
 */
export type ExportedBeside =
  | ComparedWith
  | { readonly kind: 'personas'; readonly older: string | null; readonly newer: string | null };

export interface JourneyExportParams {
  readonly uri: string;
  readonly request: ExportRequest;
  /** Left out: the map alone. */
  readonly beside?: ExportedBeside;
}

export interface ExportedData {
  /** In base64. */
  readonly bytes: string;
  /** In the reader's language: what is not as it was wished for. */
  readonly warnings: readonly string[];
}

/** Request from a server without files of its own: a file of the extension that exporting needs, in base64. */
export const exportAsset = 'journey/exportAsset';

export interface ExportAssetParams {
  /** The name of a file in `dist/export`, without a path. */
  readonly name: string;
}

export function isJourneyExportParams(value: unknown): value is JourneyExportParams {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    isExportRequest(value.request) &&
    (value.beside === undefined || isComparedWith(value.beside) || isBesidePersonas(value.beside))
  );
}

function isBesidePersonas(value: unknown): boolean {
  const isPersona = (key: unknown) => key === null || typeof key === 'string';
  return isRecord(value) && value.kind === 'personas' && isPersona(value.older) && isPersona(value.newer);
}

export function isExportedData(value: unknown): value is ExportedData {
  return (
    isRecord(value) &&
    typeof value.bytes === 'string' &&
    Array.isArray(value.warnings) &&
    value.warnings.every((warning) => typeof warning === 'string')
  );
}

export function isExportAssetParams(value: unknown): value is ExportAssetParams {
  return isRecord(value) && typeof value.name === 'string' && /^[a-z\d-]+\.(wasm|ttf|woff2)$/.test(value.name);
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
  /** In bytes, where the client knows it. */
  readonly size?: number;
}

export function isFileParams(value: unknown): value is FileParams {
  return isRecord(value) && typeof value.uri === 'string';
}

export function isFileEntry(value: unknown): value is FileEntry {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    (value.kind === 'file' || value.kind === 'folder') &&
    (value.size === undefined || typeof value.size === 'number')
  );
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
