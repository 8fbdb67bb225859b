/**
 * The one typed protocol between the client and the preview page. Both sides check what comes in with these guards; only
 * data travels, never HTML.
 */
import { isMapData, isMapEdit, type MapData, type MapEdit } from '../../server/protocol.ts';
import {
  type CompareChoice,
  type ComparedCard,
  type CompareRequest,
  type Comparison,
  isCompareChoice,
  isComparedCard,
  isCompareRequest,
  isComparison,
} from './comparing.ts';

/**
 * One card of the map: a touchpoint's key, and the key of the journey that it stands in. `again` is a card that only points
 * back at that touchpoint (its key is empty where there is none of that name): the key of its stage, a slash, and its place
 * among the stage's entries from 0, as the picture names it.
 */
export interface CardAddress {
  readonly journey: string;
  readonly touchpoint: string;
  readonly again?: string;
}

/** Why the picture may be older than the text. `text-closed`: it was never saved, and its editor is closed. */
export type Trouble = 'server-stopped' | 'no-answer' | 'file-gone' | 'text-closed';

const troubles: readonly unknown[] = [
  'server-stopped',
  'no-answer',
  'file-gone',
  'text-closed',
] satisfies readonly Trouble[];

/** `fit` shows the whole width, `fit-all` everything. */
export type ZoomStep = 'in' | 'out' | 'actual' | 'fit' | 'fit-all';

const zoomSteps: readonly unknown[] = ['in', 'out', 'actual', 'fit', 'fit-all'] satisfies readonly ZoomStep[];

/** Why an image is not on the clipboard: the page may not put one there at all, or not now. */
export type CopyFailure = 'unsupported' | 'refused';

/** Under this name a command of the page's context menu gets the name of the preview. */
export const contextKey = 'journeyPreview';

/**
 * The document that the page shows from now on. `was`: its address before, where the page shows the same document and goes on with
 * its view; null for another document. `panel` names the preview, for the time after a reload of the window.
 */
export interface ShownDocument {
  readonly type: 'document';
  readonly uri: string;
  readonly was: string | null;
  readonly panel: string;
}

/**
 * From the client to the page. `mark` names the touchpoint under the text cursor; `options` are what a page of this
 * workspace last chose to see, for the page to read (null when none ever did).
 */
export type ToPage =
  | ShownDocument
  | { readonly type: 'options'; readonly options: unknown }
  | { readonly type: 'map'; readonly map: MapData }
  | { readonly type: 'trouble'; readonly trouble: Trouble | null }
  | { readonly type: 'mark'; readonly card: CardAddress | null }
  | { readonly type: 'comparison'; readonly comparison: Comparison | null }
  | { readonly type: 'copy-image'; readonly png: string }
  | { readonly type: 'zoom'; readonly step: ZoomStep }
  | { readonly type: 'edited'; readonly id: number; readonly result: EditResult };

/** What became of an edit: the line (from 0) that names its touchpoint in that version, or in words why nothing changed. */
export type EditResult = { readonly version: number; readonly line: number } | { readonly refused: string };

/**
 * From the page to the client. `open` asks for the document, `ready` for everything about it; lines count from 0; `options` are to be kept for the
 * workspace: the client does not look into them. `id` counts the page's edits, so that each answer finds its question.
 * `focus` asks for the keyboard, which showing a line has given to the text;
 * `history` undoes or redoes what was last done in the text.
 */
export type ToClient =
  | { readonly type: 'open' }
  | { readonly type: 'ready'; readonly uri: string }
  | { readonly type: 'options'; readonly options: unknown }
  | { readonly type: 'reveal'; readonly card: CardAddress }
  | { readonly type: 'edit'; readonly id: number; readonly edit: MapEdit }
  | { readonly type: 'focus' }
  | { readonly type: 'history'; readonly step: 'undo' | 'redo' }
  | { readonly type: 'compare'; readonly request: CompareRequest }
  | { readonly type: 'reveal-compared'; readonly card: ComparedCard }
  | { readonly type: 'image-copied'; readonly failure: CopyFailure | null }
  | { readonly type: 'reveal-line'; readonly line: number };

/** What the page keeps over a reload of the window, and what the client finds its document by. Scroll in CSS pixels. */
export interface PageState {
  readonly uri: string;
  /** The name of the preview. */
  readonly panel?: string;
  readonly zoom: number;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly selected: CardAddress | null;
  /** What the map is seen beside. */
  readonly compare?: CompareChoice | null;
  /** How the page looks at its map; only the page reads it. */
  readonly looking?: unknown;
}

export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'document':
      return isAddress(value.uri) && isAddress(value.panel) && (value.was === null || isAddress(value.was));
    case 'options':
      return value.options === null || isRecord(value.options);
    case 'map':
      return isMapData(value.map);
    case 'trouble':
      return value.trouble === null || troubles.includes(value.trouble);
    case 'mark':
      return value.card === null || isCardAddress(value.card);
    case 'comparison':
      return value.comparison === null || isComparison(value.comparison);
    case 'copy-image':
      return typeof value.png === 'string';
    case 'zoom':
      return zoomSteps.includes(value.step);
    case 'edited':
      return isCount(value.id) && isEditResult(value.result);
    default:
      return false;
  }
}

export function isToClient(value: unknown): value is ToClient {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'open':
    case 'focus':
      return true;
    case 'ready':
      return isAddress(value.uri);
    case 'options':
      return isRecord(value.options);
    case 'reveal':
      return isCardAddress(value.card);
    case 'compare':
      return isCompareRequest(value.request);
    case 'reveal-compared':
      return isComparedCard(value.card);
    case 'history':
      return value.step === 'undo' || value.step === 'redo';
    case 'edit':
      return isCount(value.id) && isMapEdit(value.edit);
    case 'image-copied':
      return value.failure === null || value.failure === 'unsupported' || value.failure === 'refused';
    case 'reveal-line':
      return isCount(value.line);
    default:
      return false;
  }
}

export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    isAddress(value.uri) &&
    (value.panel === undefined || isAddress(value.panel)) &&
    isPositive(value.zoom) &&
    isRecord(value.scroll) &&
    Number.isFinite(value.scroll.left) &&
    Number.isFinite(value.scroll.top) &&
    (value.selected === null || isCardAddress(value.selected)) &&
    (value.compare === undefined || value.compare === null || isCompareChoice(value.compare))
  );
}

/** The name of the preview whose context menu a command was called from. */
export function panelInContext(target: unknown): string | undefined {
  const panel = isRecord(target) ? target[contextKey] : undefined;
  return typeof panel === 'string' ? panel : undefined;
}

export function sameCard(one: CardAddress | null, other: CardAddress | null): boolean {
  if (!one || !other) return one === other;
  return one.journey === other.journey && one.touchpoint === other.touchpoint && one.again === other.again;
}

function isCardAddress(value: unknown): value is CardAddress {
  return (
    isRecord(value) &&
    typeof value.journey === 'string' &&
    typeof value.touchpoint === 'string' &&
    (value.again === undefined || typeof value.again === 'string')
  );
}

function isEditResult(value: unknown): value is EditResult {
  return isRecord(value) && (typeof value.refused === 'string' || (isCount(value.version) && isCount(value.line)));
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
