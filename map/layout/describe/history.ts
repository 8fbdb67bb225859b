/** How a touchpoint was rated before: everybody's ratings from the oldest to the latest, and as a small line. */
import { csatAsRating } from '../../../language/analysis/csat-rating.ts';
import { compareDates } from '../../../language/analysis/dates.ts';
import { isOwnAssessment } from '../../../language/analysis/own-assessment.ts';
import { onScale } from '../../../language/analysis/position.ts';
import { type RatingTrend, ratingTrend } from '../../../language/analysis/rating-trend.ts';
import { highest, lowest } from '../../../language/model/long-lists.ts';
import type { JourneyDate, Rating, Scale, Touchpoint } from '../../../language/model/model.ts';
import type { AnalysedJourney } from '../../../language/model/numbers.ts';
import { ratingLineOf } from '../../../language/view/numbers-for.ts';
import type { Stroke } from '../drawing.ts';
import type { Box, Origin } from '../geometry.ts';

/** A rating that was measured, on the journey's scale; without a date it is older than any with one. */
export interface PastRating {
  readonly rating: number;
  readonly date: JourneyDate | undefined;
}

/**
 * The ratings of those whose rating counts today (everybody's, or the only persona's), from the oldest to the newest.
 * Those dated after today do not count, and are left out. The company's own assessments and the ratings of customers
 * are two histories. Of several of one day only the one that holds; empty where the latest is the only one.
 */
export function historyOf(touchpoint: Touchpoint, { journey, numbers }: AnalysedJourney): readonly PastRating[] {
  const own = numbers.touchpoints[touchpoint.key];
  const latest = ratingLineOf(touchpoint, own);
  if (!latest) return [];
  if (own?.ratingKind === 'csat') return csatHistory(touchpoint, journey.scale);
  const same = touchpoint.ratings.filter(
    (line) =>
      isOwnAssessment(line, journey.inReach) === isOwnAssessment(latest, journey.inReach) &&
      byAge(line, latest) <= 0 &&
      line.personas.length === latest.personas.length &&
      line.personas.every((key) => latest.personas.includes(key)),
  );
  const measured = [...same].sort(byAge).flatMap((line) => pastRating(line, journey.scale));
  const distinct = measured.filter(({ date }, index) => !isSameDay(date, measured[index + 1]?.date));
  return distinct.length > 1 ? distinct : [];
}

function csatHistory({ csat }: Touchpoint, scale: Scale): readonly PastRating[] {
  const lines = csat.map((fact) => csatAsRating(fact, scale).line);
  const measured = lines.sort(byAge).flatMap((line) => pastRating(line, scale));
  return measured.length > 1 ? measured : [];
}

function pastRating({ value, date }: Rating, scale: Scale): PastRating[] {
  return value.kind === 'number' && onScale(value.number, scale) ? [{ rating: value.number, date }] : [];
}

function byAge({ date: a }: Rating, { date: b }: Rating): number {
  if (a && b) return compareDates(a, b);
  return Number(a !== undefined) - Number(b !== undefined);
}

function isSameDay(a: JourneyDate | undefined, b: JourneyDate | undefined): boolean {
  return a !== undefined && b !== undefined && compareDates(a, b) === 0;
}

/** The least part of the scale that a small line's height stands for: a change of a tenth must not look like a fall. */
const leastRange = 0.35;

/** Where the newest rating would lie if nothing had changed, on the journey's scale. */
type Limits = NonNullable<RatingTrend['limits']>;

/** How the rating moves over three or more dated measurements; `null` with fewer, and for a CSAT that stands in. */
export function trendOf(touchpoint: Touchpoint, { journey, numbers }: AnalysedJourney): RatingTrend | null {
  const own = numbers.touchpoints[touchpoint.key];
  return own?.ratingKind === 'csat' ? null : ratingTrend(touchpoint, ratingLineOf(touchpoint, own), journey);
}

/** A small line with the places of its first and last point. */
interface SmallLine {
  readonly stroke: Stroke;
  readonly ends: readonly Origin[];
}

/**
 * A small line through the ratings inside a box, one step for each.
 *
 * @param limits control limits of the newest rating: they are lines across the box.
 */
export function sparkline(
  history: readonly PastRating[],
  { low, high }: Scale,
  box: Box,
  limits: Limits | null = null,
): SmallLine & { readonly limits: readonly Stroke[] } {
  const ratings = history.map(({ rating }) => rating);
  const ends = limits ? [limits.low, limits.high] : [];
  const yOf = heightOf([...ratings, ...ends], (high - low) * leastRange, box);
  const right = box.x + box.width;
  return {
    ...lineOf(ratings, yOf, box),
    limits: ends.map((value) => ({
      kind: 'limit',
      points: [
        { x: box.x, y: yOf(value) },
        { x: right, y: yOf(value) },
      ],
    })),
  };
}

/**
 * A small line through values, oldest first.
 *
 * @param least the range that the height of the box stands for at least.
 */
export function lineThrough(values: readonly number[], least: number, box: Box): SmallLine {
  return lineOf(values, heightOf(values, least, box), box);
}

function heightOf(values: readonly number[], least: number, { y, height }: Box): (value: number) => number {
  const [lowestValue, most] = [lowest(values), highest(values)];
  const range = Math.max(most - lowestValue, least) || 1;
  const bottom = (lowestValue + most - range) / 2;
  return (value) => y + height * (1 - (value - bottom) / range);
}

function lineOf(values: readonly number[], yOf: (value: number) => number, { x, width }: Box): SmallLine {
  const points = values.map((value, index) => ({
    x: x + (index / Math.max(1, values.length - 1)) * width,
    y: yOf(value),
  }));
  return { stroke: { kind: 'history', points }, ends: [points[0], points.at(-1)].flatMap((point) => point ?? []) };
}
