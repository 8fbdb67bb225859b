import type { BandLimit, Bands, BandsOrigin, Scale } from '../model/model.ts';
import type { Band } from '../model/numbers.ts';
import { valueAt } from './position.ts';

/**
 * The field's cut-offs as positions on 1–10: red r ≤ 5, yellow 5 < r < 8, green r ≥ 8. Trade sources give "1–5 red, 5–7
 * yellow, 8–10 green", in which 5 stands twice and 7.5 nowhere; these close both gaps.
 */
const redPosition = 5;
const yellowPosition = 8;
/**
 * From this position on an importance counts as important, where neither the journey nor its project says otherwise.
 */
export const importantPosition = 7;

/**
 * The band of a rating, always of the unrounded value.
 *
 * @param value on the journey's own scale, as the limits are: typed numbers are compared with each other, so nothing is
 *   lost to a conversion.
 */
export function bandOf(value: number, bands: Bands): Band {
  if (isWithin(value, bands.red)) return 'red';
  return isWithin(value, bands.yellow) ? 'yellow' : 'green';
}

function isWithin(value: number, limit: BandLimit): boolean {
  return limit.inclusive ? value <= limit.limit : value < limit.limit;
}

/** Whether a rating is exactly the limit between two bands. */
export function isOnLimit(value: number, bands: Bands): boolean {
  return value === bands.red.limit || value === bands.yellow.limit;
}

/** The bands of a scale for which none are stated: the field's on 1–10, the same positions on any other scale. */
export function bandsFor(scale: Scale): { readonly bands: Bands; readonly origin: BandsOrigin } {
  const bands: Bands = {
    red: { limit: valueAt(redPosition, scale), inclusive: true },
    yellow: { limit: valueAt(yellowPosition, scale), inclusive: false },
  };
  return { bands, origin: scale.low === 1 && scale.high === 10 ? 'default' : 'derived' };
}

/**
 * From which importance on a touchpoint counts as important where the journey does not say.
 *
 * @param position on 1–10; a project may have its own.
 */
export function importantFor(scale: Scale, position = importantPosition): number {
  return valueAt(position, scale);
}

/**
 * A cut-off in two decimals: the last value of the lower band, or the first one of the upper band. Of 2.777… these are
 * 2.77 (up to and including) and 2.78 (from there on). A cut-off of two decimals is itself.
 */
export function shownLimit({ limit, inclusive }: BandLimit): number {
  return (inclusive ? Math.floor : Math.ceil)(Number((limit * 100).toFixed(8))) / 100;
}
