/**
 * The touchpoints that the field's articles name, in the order of a journey. They are suggestions and a way to recognise
 * what a touchpoint is about; no map has to have any of them (field notes, row 3: the list differs per company).
 */
import type { CatalogueTouchpoint } from './touchpoint-entry.ts';
import { touchpointsAfter } from './touchpoints-after.ts';
import { touchpointsBefore } from './touchpoints-before.ts';
import { touchpointsDuring } from './touchpoints-during.ts';

export const catalogueTouchpoints: readonly CatalogueTouchpoint[] = [
  ...touchpointsBefore,
  ...touchpointsDuring,
  ...touchpointsAfter,
];
