/** Ratings as somebody types them: what a text means on a journey's scale, and what stands there before. */
import { bandOf } from '../../language/analysis/bands.ts';
import { compareDates } from '../../language/analysis/dates.ts';
import { importanceScaleOf, onScale } from '../../language/analysis/position.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Journey, JourneyDate, Rating, RatingValue, Scale, Touchpoint } from '../../language/model/model.ts';
import type { Band } from '../../language/model/numbers.ts';
import { importanceLineOf, numbersFor, ratingLineOf } from '../../language/view/numbers-for.ts';

export type { Journey, RatingValue, Scale, Touchpoint };
export { importanceScaleOf };

/** What was typed: a value, nothing, no number, or a number that the scale does not have. */
export type Typed = RatingValue | 'nothing' | 'no-number' | 'off-scale';

/** Reads `6.5`, `6,5`, `?` and `n/a`. */
export function readTyped(text: string, scale: Scale): Typed {
  const typed = text.trim();
  if (typed === '') return 'nothing';
  if (typed === '?') return { kind: 'unknown' };
  if (/^n\s*\/?\s*a$/iu.test(typed)) return { kind: 'not-applicable' };
  if (!/^[-+−]?\d+(?:[.,]\d+)?$/u.test(typed)) return 'no-number';
  const number = Number(typed.replace(',', '.').replace('−', '-'));
  return onScale(number, scale) ? { kind: 'number', number } : 'off-scale';
}

/** The band that a rating would be in; `undefined` for what is no rating. */
export function bandOfTyped(typed: Typed, { bands }: Journey): Band | undefined {
  return typeof typed === 'object' && typed.kind === 'number' ? bandOf(typed.number, bands) : undefined;
}

/** The line that the latest value stands on; a persona's is her own, not the one of everybody. */
export function latestLine(
  touchpoint: Touchpoint,
  fact: 'rating' | 'importance',
  view: JourneyView,
  persona?: string,
): Rating | undefined {
  const { touchpoints } = persona === undefined ? view.numbers : numbersFor(view, persona);
  const lineOf = fact === 'rating' ? ratingLineOf : importanceLineOf;
  const line = lineOf(touchpoint, touchpoints[touchpoint.key]);
  return persona === undefined || line?.personas.includes(persona) ? line : undefined;
}

/**
 * Whether another number in this line's place would borrow what stands behind it: answers, a source, a date. A line
 * that is dated later than today cannot be followed by one of today.
 */
export function isMeasured({ n, sd, date, kinds, sources }: Rating, today: JourneyDate): boolean {
  if (date) return compareDates(date, today) <= 0;
  return n !== undefined || sd !== undefined || kinds.length > 0 || sources.length > 0;
}

/** As it is written into a field, with the reader's own decimal sign. */
export function fieldText(value: RatingValue | undefined, locale: string): string {
  if (!value) return '';
  if (value.kind !== 'number') return value.kind === 'unknown' ? '?' : 'n/a';
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 15 });
  return format.format(value.number).replace('−', '-');
}

export function sameValue(one: RatingValue | undefined, other: RatingValue): boolean {
  return one?.kind === 'number' && other.kind === 'number' ? one.number === other.number : one?.kind === other.kind;
}

/**
 * The value some steps further on the scale; from what is no number, the middle of the scale. A step is about a
 * hundredth of the scale as people say it: 0.1 on 1–10, 1 on 0–100.
 */
export function stepped(typed: Typed, steps: number, scale: Scale): RatingValue {
  const { low, high } = scale;
  const power = Math.floor(Math.log10((high - low) / 11));
  const number = typeof typed === 'object' && typed.kind === 'number' ? typed.number : undefined;
  const wanted = number === undefined ? (low + high) / 2 : number + steps * 10 ** power;
  const rounded = Number(wanted.toFixed(Math.max(0, -power)));
  return { kind: 'number', number: Math.min(high, Math.max(low, rounded)) };
}

/** The personas that a form offers beside everybody: those with numbers of their own. */
export function offeredRaters({ personas }: JourneyView): { readonly key: string; readonly name: string }[] {
  return personas.map(({ persona: { key, name, id } }) => ({ key, name: name || (id ?? key) }));
}
