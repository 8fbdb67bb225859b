import type { Journey, Scale } from '../model/model.ts';

/** Whether the journey's scale has this value, both ends included; false for NaN. */
export function onScale(value: number, scale: Scale): boolean {
  return value >= scale.low && value <= scale.high;
}

/** The scales that importance usually has, the shortest first. */
export const importanceScales: readonly Scale[] = [
  { low: 1, high: 3 },
  { low: 1, high: 5 },
  { low: 1, high: 7 },
  { low: 1, high: 10 },
  { low: 0, high: 10 },
  { low: 0, high: 100 },
];

/** The scale of importance: the journey's, unless importance has one of its own. */
export function importanceScaleOf({ scale, importanceScale }: Pick<Journey, 'scale' | 'importanceScale'>): Scale {
  return importanceScale ?? scale;
}

/** The middle of the scale, m = (lo + hi) / 2: neither good nor bad. */
export function middle(scale: Scale): number {
  return (scale.low + scale.high) / 2;
}

/**
 * p(x) = 1 + 9 (x − lo) / (hi − lo): where a value stands on 1–10, so that journeys with different scales compare.
 *
 * @param value on the journey's scale.
 * @returns 1 at the lowest value of the scale, 10 at the highest.
 */
export function position(value: number, scale: Scale): number {
  // Exactly the value, without the noise of the formula.
  if (scale.low === 1 && scale.high === 10) return value;
  return 1 + (9 * (value - scale.low)) / (scale.high - scale.low);
}

/**
 * The value that stands at a position: lo + (p − 1) (hi − lo) / 9. Multiplied before it is divided and freed of noise,
 * so that position 5 on 1–100 is 45 and not a hair beside it.
 */
export function valueAt(place: number, scale: Scale): number {
  return withoutNoise(scale.low + ((place - 1) * (scale.high - scale.low)) / 9);
}

/** A value of one scale carried over to the same position of another. The same scale gives the value itself. */
export function carriedOver(value: number, from: Scale, to: Scale): number {
  if (from.low === to.low && from.high === to.high) return value;
  return to.low + ((value - from.low) * (to.high - to.low)) / (from.high - from.low);
}

/**
 * Twelve significant digits of a computed number. Two opportunities that are equal on paper differ in the sixteenth
 * digit in binary; compared as they are, that noise would decide their order and 12 could count as less than 12.
 */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}
