/** How one page looks at its map, beyond zoom and place: as a picture or as a table, and through which filter. */
import * as v from 'valibot';
import { fields, lenientReader, lenientTexts } from '../../../language/model/schema.ts';
import { filterSchema, noFilter } from '../../../map/find/filter.ts';

const looking = fields({
  view: v.fallback(v.picklist(['map', 'table']), 'map'),
  filter: v.fallback(filterSchema, noFilter),
  /** Keys of the journeys whose head shows all its details. */
  opened: lenientTexts(),
});
export type ViewSettings = v.InferOutput<typeof looking>;
export type View = ViewSettings['view'];

/** Reads what a page kept of itself; what is not understood is as in a new page. */
export const readViewSettings = lenientReader(looking);

export const defaultViewSettings = readViewSettings({});
