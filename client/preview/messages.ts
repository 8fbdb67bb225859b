/**
 * The one typed protocol between the client and the preview page, declared once: types and guards follow. Both sides
 * check what comes in; only data travels, never HTML.
 */
import * as v from 'valibot';
import { address, count, fields, finite, guard, list, trusted } from '../../language/model/schema.ts';
import { findingOfCard, mapData, mapEdit } from '../../server/map-data.ts';
import { compareChoice, comparedCard, compareRequest, comparison } from './compare-messages.ts';
import type { Patch } from './patch.ts';

const cardAddress = fields({ journey: v.string(), touchpoint: v.string(), again: v.optional(v.string()) });
/**
 * One card of the map: a touchpoint's key, and the key of the journey that it stands in. `again` is a card that only
 * points back at that touchpoint (its key is empty where there is none of that name): the key of its stage, a slash,
 * and its place among the stage's entries from 0, as the picture names it.
 */
export type CardAddress = v.InferOutput<typeof cardAddress>;

const trouble = v.picklist(['server-stopped', 'no-answer', 'file-gone', 'text-closed']);
/** Why the picture may be older than the text. `text-closed`: it was never saved, and its editor is closed. */
export type Trouble = v.InferOutput<typeof trouble>;

const zoomStep = v.picklist(['in', 'out', 'actual', 'fit', 'fit-all']);
/** `fit` shows the whole width, `fit-all` everything. */
export type ZoomStep = v.InferOutput<typeof zoomStep>;

const copyFailure = v.picklist(['unsupported', 'refused']);
/** Why an image is not on the clipboard: the page may not put one there at all, or not now. */
export type CopyFailure = v.InferOutput<typeof copyFailure>;

/** Under this name a command of the page's context menu gets the name of the preview. */
export const contextKey = 'journeyPreview';

const shownDocument = fields({
  type: v.literal('document'),
  uri: address(),
  was: v.nullable(address()),
  panel: address(),
});
/**
 * The document that the page shows from now on. `was`: its address before, where the page shows the same document and
 * goes on with its view; null for another document. `panel` names the preview, for the time after a reload of the
 * window.
 */
export type ShownDocument = v.InferOutput<typeof shownDocument>;

const editResult = v.union([
  fields({ version: count(), line: count(), notice: v.optional(v.string()) }),
  fields({ refused: v.string() }),
]);
/**
 * What became of an edit: the line (from 0) that names its touchpoint in that version, and a notice for the reader; or
 * in words why nothing changed.
 */
export type EditResult = v.InferOutput<typeof editResult>;

const toPage = v.union([
  shownDocument,
  fields({ type: v.literal('options'), options: v.nullable(trusted()) }),
  fields({ type: v.literal('map'), map: mapData }),
  fields({ type: v.literal('map-changes'), step: count(), patch: trusted<Patch>() }),
  fields({ type: v.literal('trouble'), trouble: v.nullable(trouble) }),
  fields({ type: v.literal('mark'), card: v.nullable(cardAddress) }),
  fields({ type: v.literal('comparison'), comparison: v.nullable(comparison) }),
  fields({ type: v.literal('copy-image'), png: v.string() }),
  fields({ type: v.literal('zoom'), step: zoomStep }),
  fields({ type: v.literal('present') }),
  fields({ type: v.literal('edited'), id: count(), result: editResult }),
  fields({ type: v.literal('findings'), card: cardAddress, findings: list(findingOfCard) }),
]);
/**
 * From the client to the page. `map-changes` is what changed since the step before, from 1 for the first change of a
 * `map`; a page that has missed one asks again with `ready`. `present` shows the map as slides. `mark` names the
 * touchpoint under the text cursor; `options` are what a page of this workspace last chose to see, for the page to read
 * (null when none ever did).
 */
export type ToPage = v.InferOutput<typeof toPage>;
export const isToPage = guard(toPage);

const toClient = v.union([
  fields({ type: v.literal('open') }),
  fields({ type: v.literal('ready'), uri: address() }),
  fields({ type: v.literal('options'), options: trusted() }),
  fields({ type: v.literal('reveal'), card: cardAddress }),
  fields({ type: v.literal('edit'), id: count(), edit: mapEdit }),
  fields({ type: v.literal('findings'), card: cardAddress }),
  fields({ type: v.literal('focus') }),
  fields({ type: v.literal('history'), step: v.picklist(['undo', 'redo']) }),
  fields({ type: v.literal('compare'), request: compareRequest }),
  fields({ type: v.literal('reveal-compared'), card: comparedCard }),
  fields({ type: v.literal('image-copied'), failure: v.nullable(copyFailure) }),
  fields({ type: v.literal('reveal-line'), line: count() }),
  fields({ type: v.literal('explain-numbers') }),
  fields({ type: v.literal('export') }),
  fields({ type: v.literal('copy') }),
  fields({ type: v.literal('import'), from: v.picklist(['clipboard', 'file']) }),
]);
/**
 * From the page to the client. `open` asks for the document, `ready` for everything about it; lines count from 0;
 * `options` are to be kept for the workspace: the client does not look into them. `id` counts the page's edits, so that
 * each answer finds its question. `findings` asks what is wrong with a touchpoint. `focus` asks for the keyboard, which
 * showing a line has given to the text; `history` undoes or redoes what was last done in the text. `explain-numbers`
 * opens the page about the numbers; `export` asks for a file of the map, and `copy` for its picture on the clipboard.
 * `import` asks for touchpoints from a spreadsheet.
 */
export type ToClient = v.InferOutput<typeof toClient>;
export const isToClient = guard(toClient);

const pageState = fields({
  uri: address(),
  /** The name of the preview. */
  panel: v.optional(address()),
  zoom: finite((zoom) => zoom > 0),
  scroll: fields({ left: finite(), top: finite() }),
  selected: v.nullable(cardAddress),
  /** What the map is seen beside. */
  compare: v.optional(v.nullable(compareChoice)),
  /** How the page looks at its map; only the page reads it. */
  viewSettings: v.optional(v.unknown()),
});
/** What the page keeps over a reload of the window, and what the client finds its document by. Scroll in CSS pixels. */
export type PageState = v.InferOutput<typeof pageState>;
export const isPageState = guard(pageState);

/** The name of the preview whose context menu a command was called from. */
export function panelInContext(target: unknown): string | undefined {
  const { success, output } = v.safeParse(v.object({ [contextKey]: v.string() }), target);
  return success ? output[contextKey] : undefined;
}

export function sameCard(one: CardAddress | null, other: CardAddress | null): boolean {
  if (!one || !other) return one === other;
  return one.journey === other.journey && one.touchpoint === other.touchpoint && one.again === other.again;
}
