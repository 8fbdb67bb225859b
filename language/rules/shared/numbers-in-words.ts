/**
 * Numbers as a message prints them: short, but never so short that they contradict what is said about them. A red
 * 4.9996 must not read "5.00 of 10", and 7.9996 is not the green 8. Decimal mark and grouping are the message's.
 */
import { bandOf, isOnLimit } from '../../analysis/bands.ts';
import { opportunityGrade } from '../../analysis/priority.ts';
import { decimalsThatKeep } from '../../messages/faithful-rounding.ts';
import type { Bands } from '../../model/model.ts';

/** Two decimals, or as many as keep a rating in its band and off (or on) the cut-off. */
export function readableRating(rating: number, bands: Bands): number {
  return rounded(
    rating,
    2,
    (short) => bandOf(short, bands) === bandOf(rating, bands) && isOnLimit(short, bands) === isOnLimit(rating, bands),
  );
}

/** Two decimals, or as many as keep an importance on its side of the value from which on it counts as important. */
export function readableImportance(importance: number, important: number): number {
  return rounded(importance, 2, (short) => Math.sign(short - important) === Math.sign(importance - important));
}

/** One decimal, or as many as keep an opportunity in its grade. */
export function readableOpportunity(opportunity: number): number {
  return rounded(opportunity, 1, (short) => opportunityGrade(short) === opportunityGrade(opportunity));
}

/** One decimal for the half width of an interval; two significant digits when it is less than a tenth. */
export function readableMargin(margin: number): number {
  return margin < 0.1 ? Number(margin.toPrecision(2)) : Number(margin.toFixed(1));
}

/** Two decimals of what a touchpoint adds or takes, without its sign; two significant digits below a tenth. */
export function readableContribution(contribution: number): number {
  const points = Math.abs(contribution);
  return points < 0.1 ? Number(points.toPrecision(2)) : Number(points.toFixed(2));
}

function rounded(value: number, decimals: number, isTrue: (short: number) => boolean): number {
  return Number(value.toFixed(decimalsThatKeep(value, decimals, isTrue)));
}
