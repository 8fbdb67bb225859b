/** The part of the protocol that goes on to the preview page: the map of a document, and two of them side by side. */
import * as v from 'valibot';
import type { Brand } from '../language/model/brand.ts';
import { type MapEdit, mapEdit } from '../language/model/map-edit.ts';
import type { Range } from '../language/model/position.ts';
import { count, fields, finite, guard, list, trustedList } from '../language/model/schema.ts';
import type { PackedView } from '../language/view/packed-view.ts';

export { type MapEdit, mapEdit };

/** A line that could not be read; the map says so in one slim line. */
export interface UnreadLine {
  readonly range: Range;
  readonly message: string;
}

export const findingOfCard = fields({
  level: v.picklist(['error', 'warning', 'info', 'hint']),
  message: v.string(),
  /** Titles of the quick fixes, the best first. */
  fixes: list(v.string()),
});
/** A finding about a touchpoint, in the reader's language. */
export type FindingOfCard = v.InferOutput<typeof findingOfCard>;

const brandData = fields({
  colours: list(v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/u))),
  font: v.optional(v.string()),
  logo: v.optional(
    fields({
      kind: v.picklist(['svg', 'png', 'jpeg']),
      data: v.string(),
      width: finite((px) => px > 0),
      height: finite((px) => px > 0),
    }),
  ),
}) satisfies v.GenericSchema<Brand>;

export const mapData = fields({
  uri: v.string(),
  version: v.number(),
  /** BCP 47 tag of the language that the file is in, where it has one. */
  language: v.optional(v.string()),
  journeys: trustedList<PackedView>(),
  /** How the file's project wants it to look. */
  brand: v.optional(brandData),
  unread: trustedList<UnreadLine>(),
  /** Lines to begin with, for a text without a journey. */
  start: v.optional(v.array(v.string())),
  /** Whole journeys to begin with, for a text without a journey; the number of touchpoints of each stage. */
  templates: v.optional(list(fields({ id: v.string(), name: v.string(), stages: list(count()) }))),
});
export type MapData = v.InferOutput<typeof mapData>;
export const isMapData = guard(mapData);

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

export const nothingCompared = v.picklist([
  'no-journey-here',
  'no-journey-there',
  'other-unknown',
  'nothing-named',
  'named-unknown',
  'no-counterpart',
]);
/** Why there is nothing to see side by side. */
export type NothingCompared = v.InferOutput<typeof nothingCompared>;

export const comparedData = fields({
  uri: v.string(),
  /** Of the document that was asked about. */
  version: v.number(),
  pairs: trustedList<ComparedPair>(),
  /** Names of journeys on either side that have no counterpart. */
  alone: trustedList<string>(),
  /** Set where there are no pairs. */
  nothing: v.nullable(nothingCompared),
});
export type ComparedData = v.InferOutput<typeof comparedData>;
export const isComparedData = guard(comparedData);
