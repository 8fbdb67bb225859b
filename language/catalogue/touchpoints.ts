/**
 * The touchpoints that the field's articles name, in the order of a journey. They are suggestions and a way to
 * recognise what a touchpoint is about; no map has to have any of them (field notes, row 3: the list differs per
 * company).
 */
import after from './data/touchpoints-after.json' with { type: 'json' };
import before from './data/touchpoints-before.json' with { type: 'json' };
import during from './data/touchpoints-during.json' with { type: 'json' };
import { dataFile } from './data-file.ts';
import type { CatalogueTouchpoint } from './touchpoint-entry.ts';

/** Met before a customer decides, while one does, and after the purchase: a part of a journey that has no end. */
export const catalogueTouchpoints = dataFile<readonly CatalogueTouchpoint[]>([...before, ...during, ...after]);
