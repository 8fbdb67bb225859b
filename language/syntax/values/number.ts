import { dashes, decimal, partsOf } from '../../keywords/value-forms.ts';
import { linksOf, oneOf } from '../../keywords/word-patterns.ts';
import type { Bands, Scale } from '../../model/model.ts';
import type { Span } from '../spans.ts';
import { type Reading, refuse } from './reading.ts';

/** A decimal number and nothing else. */
export const numberOnly = new RegExp(`^${decimal}$`, 'u');
const minus = new RegExp(`^[${dashes}]`, 'u');

/** `4.2` and `4,2` are the same number. The text must be a number. */
export function toNumber(text: string): number {
  return Number(text.replace(',', '.').replace(minus, '-'));
}

/** A decimal number with a point or a comma. */
export function readNumber(text: string): Reading<number> {
  if (numberOnly.test(text)) return { value: toNumber(text) };
  return refuse(text, otherScale(text) ?? 'invalid-value.number', highIn(text));
}

const outOf = new RegExp(String.raw`^${decimal}\s*(?:/|${oneOf(linksOf('of'))})\s*(?<high>\d+)$`, 'iu');

/** Why `8/10` and `90%` are not numbers on the journey’s scale; `undefined` for other texts. */
export function otherScale(text: string): 'invalid-value.rating-of' | 'invalid-value.rating-share' | undefined {
  if (outOf.test(text)) return 'invalid-value.rating-of';
  return /^\d+(?:[.,]\d+)?\s*%$/u.test(text) ? 'invalid-value.rating-share' : undefined;
}

/** The 10 of `8/10`. */
export function highIn(text: string): { readonly high?: string } {
  const high = outOf.exec(text)?.groups?.high;
  return high === undefined ? {} : { high };
}

/** `1-10`: the lowest and the highest value. */
export function readScale(text: string): Reading<Scale> {
  const scales = readScales(text);
  return scales.fault ? scales : { value: scales.value.scale };
}

/** The scale of ratings, and that of importance where it is another one. */
export interface Scales {
  readonly scale: Scale;
  readonly importance: Scale | undefined;
  /** The scale of ratings alone. */
  readonly at: Span;
}

/** `-2 to 2, importance 1-5`. */
export function readScales(text: string): Reading<Scales> {
  const groups = partsOf('scale', text);
  if (!groups) {
    return refuse(text, 'invalid-value.scale');
  }
  const scale = { low: toNumber(groups.low ?? ''), high: toNumber(groups.high ?? '') };
  const own = { low: toNumber(groups.importanceLow ?? ''), high: toNumber(groups.importanceHigh ?? '') };
  const importance = groups.importance === undefined ? undefined : own;
  const isInOrder = [scale, importance].every((one) => !one || one.low < one.high);
  const at = { start: 0, end: text.search(/\s*[,;]\s*\p{L}|$/u) };
  return isInOrder ? { value: { scale, importance, at } } : contradiction(text, 'invalid-bands.scale');
}

/** `red <= 5, yellow < 8`: where red ends and where yellow ends, on `scale`. */
export function readBands(text: string, scale: Scale): Reading<Bands> {
  const groups = partsOf('bands', text);
  if (!groups) {
    return refuse(text, 'invalid-value.bands');
  }
  const red = { limit: toNumber(groups.redLimit ?? ''), inclusive: groups.redUntil !== '<' };
  const yellow = { limit: toNumber(groups.yellowLimit ?? ''), inclusive: groups.yellowUntil !== '<' };
  if (yellow.limit < red.limit || (yellow.limit === red.limit && (red.inclusive || !yellow.inclusive))) {
    return contradiction(text, 'invalid-bands.order');
  }
  const outside = [red.limit, yellow.limit].some((limit) => limit < scale.low || limit > scale.high);
  return outside
    ? contradiction(text, 'invalid-bands.outside', { low: scale.low, high: scale.high })
    : { value: { red, yellow } };
}

function contradiction(
  text: string,
  message: 'invalid-bands.scale' | 'invalid-bands.order' | 'invalid-bands.outside',
  args: Readonly<Record<string, number>> = {},
): Reading<never> {
  return { fault: { message, args: { text, ...args }, at: { start: 0, end: text.length }, code: 'invalid-bands' } };
}
