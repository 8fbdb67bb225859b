/** Ratings that are not today's, and that a reader has to know of. */
import type { Journey, Rating, Touchpoint } from '../model/model.ts';
import type { TouchpointNumbers } from '../model/numbers.ts';
import { compareDates, newestOf } from './dates.ts';
import { isOwnAssessment } from './own-assessment.ts';
import { onScale } from './position.ts';

/** A line of customers' with a number on the journey's scale. */
export type MeasuredLine = Rating & { readonly value: { readonly kind: 'number' } };

type Context = Pick<Journey, 'scale' | 'inReach'>;

/**
 * The last measurement where the current line is `?`: 5.5 of 2023 before `rating: ? (2024)`.
 *
 * @returns `undefined` where the current line is not `?`, or where it was never measured for the same customers.
 */
export function measuredBefore(
  touchpoint: Pick<Touchpoint, 'ratings'>,
  { ratingState, ratingLine }: Pick<TouchpointNumbers, 'ratingState' | 'ratingLine'>,
  journey: Context,
): MeasuredLine | undefined {
  const current = ratingState === 'unknown' ? touchpoint.ratings[ratingLine ?? -1] : undefined;
  if (!current) return undefined;
  const isSame = ({ personas }: Rating) =>
    current.personas.length === 0 ? personas.length === 0 : personas.some((one) => current.personas.includes(one));
  return newestOf(measuredLines(touchpoint, journey).filter(isSame));
}

/**
 * The newest rating of single personas that is newer than the one that counts for everybody. Nothing is averaged over
 * personas, so that it does not count for everybody.
 */
export function newerOfPersona(
  touchpoint: Pick<Touchpoint, 'ratings'>,
  { ratingLine }: Pick<TouchpointNumbers, 'ratingLine'>,
  journey: Context,
): MeasuredLine | undefined {
  const current = touchpoint.ratings[ratingLine ?? -1];
  if (!current || current.personas.length > 0) return undefined;
  const newest = newestOf(measuredLines(touchpoint, journey).filter(({ personas }) => personas.length > 0));
  if (!newest?.date) return undefined;
  return !current.date || compareDates(newest.date, current.date) > 0 ? newest : undefined;
}

function measuredLines({ ratings }: Pick<Touchpoint, 'ratings'>, { scale, inReach }: Context): MeasuredLine[] {
  return ratings.filter(
    (line): line is MeasuredLine =>
      line.value.kind === 'number' && onScale(line.value.number, scale) && !isOwnAssessment(line, inReach),
  );
}
