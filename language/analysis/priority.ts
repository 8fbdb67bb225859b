import type { Journey, Scale, TouchpointStatus } from '../model/model.ts';
import type { Band, OpportunityGrade, Quadrant, RatingState } from '../model/numbers.ts';
import { importanceScaleOf, position, withoutNoise } from './position.ts';

/**
 * The quadrant of importance–performance analysis (Martilla & James 1977) with fixed cut-offs, so that no touchpoint
 * changes its colour because another one was edited.
 */
export function quadrantOf(band: Band, important: boolean): Quadrant {
  return quadrant(band === 'green', important);
}

/** The quadrant of what is good enough, or is not, and is important, or is not. */
export function quadrant(good: boolean, important: boolean): Quadrant {
  if (important) return good ? 'keep-up' : 'concentrate-here';
  return good ? 'possible-overkill' : 'low-priority';
}

/**
 * An index after Ulwick's opportunity: p(I) + max(p(I) − p(r), 0), on positions 1–10. Ulwick adds shares of top answers
 * on 0–10; this adds positions of means, so it is another index and not an estimate of his.
 *
 * @param importance on the scale of importance.
 * @param rating (or how well a need is met) on the journey's scale.
 * @returns from 1 to 19.
 */
export function opportunity(
  importance: number,
  rating: number,
  scales: Pick<Journey, 'scale' | 'importanceScale'>,
): number {
  const { scale } = scales;
  const wanted = position(importance, importanceScaleOf(scales));
  return wanted + Math.max(wanted - position(rating, scale), 0);
}

/** More than 15 extreme, 12 strong, 10 worth a look: the limits of Ulwick's measure, for this index a convention. */
export function opportunityGrade(value: number): OpportunityGrade {
  const exact = withoutNoise(value);
  if (exact > 15) return 'extreme';
  if (exact > 12) return 'strong';
  return exact > 10 ? 'worth-a-look' : 'none';
}

/** Whether a rating falls short of the importance, p(r) < p(I), on positions 1–10. */
export function hasGap(
  importance: number,
  rating: number,
  scales: Pick<Journey, 'scale' | 'importanceScale'>,
): boolean {
  const wanted = withoutNoise(position(importance, importanceScaleOf(scales)));
  return wanted > withoutNoise(position(rating, scales.scale));
}

/**
 * What a contact that never happens gives customers today: how well its needs are met without it, else the lowest
 * value of the scale. The opportunity uses it where a rating is missing.
 */
export function givenWithout(needsMet: number | null, scale: Scale): number {
  return needsMet ?? scale.low;
}

/** What decides about a place in the ranking. */
export interface Rankable {
  readonly key: string;
  /** A contact that never happens and is not rated: its opportunity says how much creating it is worth. */
  readonly toCreate: boolean;
  /** How many needs it serves, or would serve. */
  readonly needs: number;
  readonly band: Band | null;
  readonly rating: number | null;
  readonly importance: number | null;
  readonly opportunity: number | null;
  /** Whether the rating falls short of the importance; `null` unless both are known. */
  readonly gap: boolean | null;
}

/**
 * The priorities: touchpoints that are not green and have a gap ({@link hasGap}), and contacts to create that have an
 * importance, by opportunity, then importance, then the lower rating, then the number of needs, then source order.
 * Green is never ranked: an important green one can score above an unimportant red one.
 *
 * @param touchpoints in source order.
 * @returns keys, first priority first.
 */
export function ranking(touchpoints: readonly Rankable[]): string[] {
  return byOpportunity(touchpoints.filter((one) => one.toCreate || (isNotGreen(one) && one.gap === true)));
}

/**
 * Touchpoints that are not green and rated at least as high as they matter, in the order of {@link ranking}: nothing
 * falls short there, so they are not priorities.
 */
export function withoutGap(touchpoints: readonly Rankable[]): string[] {
  return byOpportunity(touchpoints.filter((one) => !one.toCreate && isNotGreen(one) && one.gap === false));
}

function isNotGreen({ band }: Rankable): boolean {
  return band !== null && band !== 'green';
}

function byOpportunity(touchpoints: readonly Rankable[]): string[] {
  const ranked = touchpoints.flatMap(({ key, rating, importance, opportunity: worth, needs }) =>
    importance !== null && worth !== null
      ? [{ key, rating: rating ?? Number.NEGATIVE_INFINITY, importance, worth: withoutNoise(worth), needs }]
      : [],
  );
  ranked.sort(
    (a, b) => b.worth - a.worth || b.importance - a.importance || lower(a.rating, b.rating) || b.needs - a.needs,
  );
  return ranked.map(({ key }) => key);
}

/** Compared, not subtracted: two contacts to create are both lower than every rating. */
function lower(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Keys of red touchpoints without an importance, in source order: they come after the ranked ones, unranked. */
export function redUnranked(touchpoints: readonly Pick<Rankable, 'key' | 'band' | 'importance'>[]): string[] {
  return touchpoints.filter(({ band, importance }) => band === 'red' && importance === null).map(({ key }) => key);
}

/** What decides whether a touchpoint is to be measured. */
export interface Measurable {
  readonly key: string;
  readonly state: RatingState;
  readonly status: TouchpointStatus | undefined;
  readonly importance: number | null;
  readonly important: boolean | null;
  /** True when it is measured for some persona, though not for everybody. */
  readonly ratedForSomebody: boolean;
}

/**
 * What to measure first: important, and not known how customers rate it (`?`, or nothing said). A list of its own,
 * never mixed into the ranking. A contact that never happens has to be created, not measured. `n/a` is not
 * unknown, and an off-scale number is an error to fix, not a survey to run.
 *
 * @param touchpoints in source order.
 * @returns keys, most important first.
 */
export function measureFirst(touchpoints: readonly Measurable[]): string[] {
  return touchpoints
    .filter(({ important, state, status, ratedForSomebody }) => {
      const open = status !== 'missing' && (state === 'unknown' || state === 'not-said');
      return important === true && open && !ratedForSomebody;
    })
    .sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0))
    .map(({ key }) => key);
}
