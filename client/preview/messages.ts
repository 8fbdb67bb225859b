/**
 * The one typed protocol between the client and the preview page. Both sides check what comes in with these guards; only
 * data travels, never HTML.
 */
import { isMapData, type MapData } from '../../server/protocol.ts';

/** One card of the map: a touchpoint's key, and the key of the journey that it stands in. */
export interface CardAddress {
  readonly journey: string;
  readonly touchpoint: string;
}

/** Why the picture may be older than the text. */
export type Trouble = 'server-stopped' | 'no-answer' | 'file-gone';

const troubles: readonly unknown[] = ['server-stopped', 'no-answer', 'file-gone'] satisfies readonly Trouble[];

export type ZoomStep = 'in' | 'out' | 'actual' | 'fit';

const zoomSteps: readonly unknown[] = ['in', 'out', 'actual', 'fit'] satisfies readonly ZoomStep[];

/** From the client to the page. `mark` names the touchpoint under the text cursor. */
export type ToPage =
  | { readonly type: 'map'; readonly map: MapData }
  | { readonly type: 'trouble'; readonly trouble: Trouble | null }
  | { readonly type: 'mark'; readonly card: CardAddress | null }
  | { readonly type: 'zoom'; readonly step: ZoomStep };

/** From the page to the client. `ready` asks for everything again; lines count from 0. */
export type ToClient =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly card: CardAddress }
  | { readonly type: 'reveal-line'; readonly line: number };

/** What the page keeps over a reload of the window, and what the client finds its document by. Scroll in CSS pixels. */
export interface PageState {
  readonly uri: string;
  readonly zoom: number;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly selected: CardAddress | null;
}

export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'map':
      return isMapData(value.map);
    case 'trouble':
      return value.trouble === null || troubles.includes(value.trouble);
    case 'mark':
      return value.card === null || isCardAddress(value.card);
    case 'zoom':
      return zoomSteps.includes(value.step);
    default:
      return false;
  }
}

export function isToClient(value: unknown): value is ToClient {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
      return true;
    case 'reveal':
      return isCardAddress(value.card);
    case 'reveal-line':
      return typeof value.line === 'number' && Number.isInteger(value.line) && value.line >= 0;
    default:
      return false;
  }
}

export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    value.uri !== '' &&
    isPositive(value.zoom) &&
    isRecord(value.scroll) &&
    Number.isFinite(value.scroll.left) &&
    Number.isFinite(value.scroll.top) &&
    (value.selected === null || isCardAddress(value.selected))
  );
}

export function sameCard(one: CardAddress | null, other: CardAddress | null): boolean {
  return one === other || (one?.journey === other?.journey && one?.touchpoint === other?.touchpoint);
}

function isCardAddress(value: unknown): value is CardAddress {
  return isRecord(value) && typeof value.journey === 'string' && typeof value.touchpoint === 'string';
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
