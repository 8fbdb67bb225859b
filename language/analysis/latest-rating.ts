import type { Journey, JourneyDate, Rating, Touchpoint } from '../model/model.ts';
import type { RatingKind, RatingState } from '../model/numbers.ts';
import type { CsatRating } from './csat-rating.ts';
import { compareDates, isAhead } from './dates.ts';
import { highestImportance, needsMet } from './needs.ts';
import { isOwnAssessment } from './own-assessment.ts';
import { importanceScaleOf, onScale } from './position.ts';

/** The newest rating and importance of a touchpoint, for everybody or for one persona. */
export interface LatestValues {
  readonly touchpoint: Touchpoint;
  /** The line that the rating comes from. */
  readonly ratingLine: Rating | undefined;
  readonly importanceLine: Rating | undefined;
  readonly state: RatingState;
  /** `null` unless the state is `rated` or `derived`. */
  readonly kind: RatingKind | null;
  /** What stands in for a rating; `undefined` where a `rating` line counts. */
  readonly standIn: CsatRating | undefined;
  /** On the journey's scale; `null` unless the state is `rated` or `derived`. */
  readonly rating: number | null;
  /** To the customer, on the journey's scale; `null` when not said, `?`, or off the scale. */
  readonly importance: number | null;
  /** Whether the importance is that of the most important need. */
  readonly importanceDerived: boolean;
  /** See `TouchpointNumbers`. */
  readonly selfAssessed: boolean;
  /** See `TouchpointNumbers`. */
  readonly needsMet: number | null;
}

/**
 * The newest of several `rating` (or `importance`) lines. An undated one is older than
 * any dated one, and of two equally old ones the later line wins.
 *
 * Customers come first: the company's own assessment (`self`) counts only where no line has a number of theirs.
 *
 * A plain line is everybody's. For a persona theirs counts, else the plain one. For everybody the plain one counts; a
 * journey with exactly one persona and no plain line takes that persona's. Nothing is averaged over personas.
 *
 * @param persona key of the persona; `undefined` for everybody.
 */
export function latestRating(
  ratings: readonly Rating[],
  journey: Pick<Journey, 'personas' | 'inReach'>,
  persona?: string,
): Rating | undefined {
  const customers = ratings.filter((rating) => !isOwnAssessment(rating, journey.inReach));
  if (customers.length === ratings.length) return latestLine(ratings, journey, persona);
  const latest = latestLine(customers, journey, persona);
  const own = latest && latest.value.kind !== 'unknown' ? undefined : latestLine(ratings, journey, persona);
  return own && isOwnAssessment(own, journey.inReach) ? own : (latest ?? own);
}

function latestLine(
  ratings: readonly Rating[],
  journey: Pick<Journey, 'personas'>,
  persona: string | undefined,
): Rating | undefined {
  if (persona !== undefined) return newest(ratings, persona) ?? newest(ratings, undefined);
  const only = journey.personas.length === 1 ? journey.personas[0] : undefined;
  return newest(ratings, undefined) ?? (only && newest(ratings, only.key));
}

/** Of a persona's lines; of the plain ones where there is no persona. */
function newest(ratings: readonly Rating[], persona: string | undefined): Rating | undefined {
  let latest: Rating | undefined;
  for (const rating of ratings) {
    const counts = persona === undefined ? rating.personas.length === 0 : rating.personas.includes(persona);
    if (counts && (!latest || !isOlder(rating, latest))) latest = rating;
  }
  return latest;
}

function isOlder(a: Rating, b: Rating): boolean {
  if (!b.date) return false;
  return !a.date || compareDates(a.date, b.date) < 0;
}

/**
 * The latest rating and importance of a touchpoint.
 *
 * A rating on a contact that is `missing` is taken at its word: customers can rate the silence, and then it is
 * measured. A number off the scale is neither a rating nor an importance.
 *
 * Where no line gives a rating, not even a persona's or `?`, the needs do: how well they are met is the derived rating.
 * A contact that never happens meets no needs, so nothing is derived for it. Where no line gives an importance, the
 * touchpoint matters as much as the most important of its needs.
 *
 * @param whose key of the persona, left out for everybody; and today: lines that are dated later do not count. A to-be
 *   map states aims, so that all of its dates count.
 * @param csat what counts where nothing is rated; not where the rating is `n/a` or off the scale.
 */
export function latestValues(
  touchpoint: Touchpoint,
  journey: Journey,
  { persona, today }: { readonly persona?: string; readonly today?: JourneyDate } = {},
  csat?: CsatRating,
): LatestValues {
  const { needs, ratings, importances, status } = touchpoint;
  const known = (lines: readonly Rating[]) =>
    today && journey.state !== 'to-be' ? lines.filter(({ date }) => !date || !isAhead(date, today)) : lines;
  const measured = latestRating(known(ratings), journey, persona);
  const importanceLine = latestRating(known(importances), journey, persona);
  const measuredState = stateOf(measured, journey);
  const isOpen = measuredState === 'not-said' || measuredState === 'unknown';
  const standIn = isOpen ? csat : undefined;
  const ratingLine = standIn?.line ?? measured;
  const stated = standIn ? stateOf(standIn.line, journey) : measuredState;
  const met = stated === 'unknown' || stated === 'not-said' ? needsMet(needs, journey) : null;
  const isDerived = met !== null && ratings.length === 0 && status?.value !== 'missing';
  const ofNeeds = importances.length === 0 ? highestImportance(needs, journey) : null;
  return {
    touchpoint,
    ratingLine,
    importanceLine,
    state: isDerived ? 'derived' : stated,
    kind: isDerived ? 'needs' : stated === 'rated' ? (standIn ? 'csat' : 'measured') : null,
    standIn,
    rating: isDerived ? met : stated === 'rated' ? numberOf(ratingLine) : null,
    importance:
      ofNeeds ??
      (stateOf(importanceLine, { scale: importanceScaleOf(journey) }) === 'rated' ? numberOf(importanceLine) : null),
    importanceDerived: ofNeeds !== null,
    selfAssessed: stated === 'rated' && ratingLine !== undefined && isOwnAssessment(ratingLine, journey.inReach),
    needsMet: met,
  };
}

function stateOf(line: Rating | undefined, journey: Pick<Journey, 'scale'>): RatingState {
  if (!line) return 'not-said';
  if (line.value.kind === 'unknown') return 'unknown';
  if (line.value.kind === 'not-applicable') return 'not-applicable';
  return onScale(line.value.number, journey.scale) ? 'rated' : 'off-scale';
}

function numberOf(line: Rating | undefined): number | null {
  return line?.value.kind === 'number' ? line.value.number : null;
}
