/** How one page looks at its map, beyond zoom and place: as a picture or as a table, and through which filter. */
import * as v from 'valibot';
import { fields, lenientReader, lenientTexts } from '../../../language/model/schema.ts';
import { filterSchema, noFilter } from '../../../map/find/filter.ts';
import { cardWidths } from '../../../map/options.ts';

export const cardChoices = ['auto', ...cardWidths] as const;

export type CardChoice = (typeof cardChoices)[number];

const looking = fields({
  view: v.fallback(v.picklist(['map', 'table']), 'map'),
  filter: v.fallback(filterSchema, noFilter),
  /** Whether zoom and cards follow the width of the window: until the reader zooms. */
  fits: v.fallback(v.boolean(), false),
  /** How wide the reader wants the cards; as the window allows by default. */
  cards: v.fallback(v.picklist(cardChoices), 'auto'),
  /** Keys of the journeys whose head shows all its details. */
  opened: lenientTexts(),
});
export type ViewSettings = v.InferOutput<typeof looking>;
export type View = ViewSettings['view'];

/** Reads what a page kept of itself; what is not understood is as in a new page. */
export const readViewSettings = lenientReader(looking);

export const defaultViewSettings = readViewSettings({});
