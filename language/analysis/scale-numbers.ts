/** The numbers of a journey on another scale, at the same positions, with as few decimals as keep them there. */

import type { Bands, Scale } from '../model/model.ts';
import { bandOf } from './bands.ts';
import { carriedOver, withoutNoise } from './position.ts';

/** More decimals than these are nobody's measure. */
const mostDecimals = 9;

/** So near a number stays to its exact position, in points of the other scale. */
const tolerance = 0.005;

/** The scale that the text has, and the other one. */
export type Scales = readonly [from: Scale, to: Scale];

/** A number of the text. */
export interface ScaleNumber {
  readonly value: number;
  /** How many decimals it is written with. */
  readonly decimals: number;
  /** A distance on the scale, such as a standard deviation, rather than a place on it. */
  readonly isDistance: boolean;
}

/** The cut-offs that a journey has. */
export interface CutOffs {
  readonly bands: Bands;
  readonly important: number;
}

export interface Rounding {
  readonly decimals: number;
  /**
   * Whether the cut-offs have to be written down, because a rounded number would be on the wrong side of the usual
   * ones.
   */
  readonly statesBands: boolean;
  readonly statesImportant: boolean;
}

export function onOtherScale(number: ScaleNumber, from: Scale, to: Scale, decimals: number): number {
  return Number(exactlyOn(number, from, to).toFixed(decimals));
}

/** Whether one of the numbers is not exactly where it was, because it is written with these decimals. */
export function isRounded(numbers: readonly ScaleNumber[], [from, to]: Scales, decimals: number): boolean {
  return numbers.some((number) => onOtherScale(number, from, to, decimals) !== exactlyOn(number, from, to));
}

function exactlyOn({ value, isDistance }: ScaleNumber, from: Scale, to: Scale): number {
  const exact = isDistance ? (value * (to.high - to.low)) / (from.high - from.low) : carriedOver(value, from, to);
  return withoutNoise(exact);
}

/**
 * The fewest decimals with which every number is within {@link tolerance} of its position and comes back as it was
 * written, so that no two become one and none changes sides of a cut-off; `undefined` where there are none.
 *
 * @param before the cut-offs on the scale that the text has
 * @param after the usual ones on the other scale; left out where the text states them, and they are carried over as
 * well
 */
export function roundingFor(
  written: readonly ScaleNumber[],
  scales: Scales,
  before: CutOffs,
  after: { readonly bands: Bands | undefined; readonly important: number | undefined },
): Rounding | undefined {
  // A map of thousands of touchpoints has few different numbers.
  const byText = written.map((number) => [`${number.value} ${number.decimals} ${number.isDistance}`, number] as const);
  const numbers = [...new Map(byText).values()];
  const roundings = Array.from({ length: mostDecimals + 1 }, (_, decimals) => decimals).flatMap((decimals) => {
    if (!allComeBack(numbers, scales, decimals)) return [];
    const places = numbers.filter(({ isDistance }) => !isDistance);
    const pairs = places.map((number) => [number.value, onOtherScale(number, ...scales, decimals)] as const);
    const { bands, important } = after;
    const statesBands =
      bands !== undefined && pairs.some(([old, now]) => bandOf(old, before.bands) !== bandOf(now, bands));
    const statesImportant =
      important !== undefined && pairs.some(([old, now]) => old >= before.important !== now >= important);
    const cuts = [
      ...(statesBands ? [before.bands.red.limit, before.bands.yellow.limit] : []),
      ...(statesImportant ? [before.important] : []),
    ].map((value): ScaleNumber => ({ value, decimals: decimalsOf(value), isDistance: false }));
    const isSafe =
      allComeBack([...numbers, ...cuts], scales, decimals) &&
      cuts.every((cut) => keepsSides(cut.value, onOtherScale(cut, ...scales, decimals), pairs));
    return isSafe ? [{ decimals, statesBands, statesImportant }] : [];
  });
  return roundings.find(({ decimals }) => isUndone(numbers, scales, decimals)) ?? roundings[0];
}

/**
 * The fewest decimals with which every number of another scale is within {@link tolerance} of its position, comes back
 * as it was written, and is on the same side of the cut-offs as its exact value; `undefined` where there are none.
 *
 * @param cutOffs of the scale that the numbers are carried over to
 */
export function decimalsFor(
  numbers: readonly ScaleNumber[],
  scales: Scales,
  { bands, important }: CutOffs,
): number | undefined {
  const places = numbers.filter(({ isDistance }) => !isDistance);
  const keepsMeaning = (decimals: number) =>
    places.every((number) => {
      const [exact, rounded] = [
        withoutNoise(carriedOver(number.value, ...scales)),
        onOtherScale(number, ...scales, decimals),
      ];
      return bandOf(exact, bands) === bandOf(rounded, bands) && exact >= important === rounded >= important;
    });
  return Array.from({ length: mostDecimals + 1 }, (_, decimals) => decimals).find(
    (decimals) => allComeBack(numbers, scales, decimals) && keepsMeaning(decimals),
  );
}

/** Whether every number is on the same side of a cut-off as before. */
function keepsSides(old: number, now: number, pairs: readonly (readonly [number, number])[]): boolean {
  return pairs.every(([before, after]) => Math.sign(before - old) === Math.sign(after - now));
}

/**
 * Whether every number is within {@link tolerance} of its position and, carried over and back, is what it was, to the
 * last decimal that any of them has.
 */
function allComeBack(numbers: readonly ScaleNumber[], scales: Scales, decimals: number): boolean {
  const finest = Math.max(0, ...numbers.map((number) => number.decimals));
  const [from, to] = scales;
  return numbers.every((number) => {
    const there = onOtherScale(number, from, to, decimals);
    return (
      isNear(number, there, from, to) && onOtherScale({ ...number, value: there }, to, from, finest) === number.value
    );
  });
}

/**
 * Within {@link tolerance}, or within what a number with two decimals or more leaves open: 2.47 on 1–5 was rounded, so
 * that it can be 4.3 on 1–10 and need not be 4.3075.
 */
function isNear(number: ScaleNumber, there: number, from: Scale, to: Scale): boolean {
  const unit = number.decimals < 2 ? 0 : 10 ** -number.decimals;
  const open = (unit / 2) * ((to.high - to.low) / (from.high - from.low));
  return withoutNoise(Math.abs(there - exactlyOn(number, from, to))) <= Math.max(tolerance, withoutNoise(open));
}

/** Whether converting back, which has to find its own decimals, gives the text that there was. */
function isUndone(numbers: readonly ScaleNumber[], [from, to]: Scales, decimals: number): boolean {
  const there = numbers.map((number) => {
    const value = onOtherScale(number, from, to, decimals);
    return { ...number, value, decimals: decimalsOf(value) };
  });
  for (let back = 0; back <= mostDecimals; back++) {
    if (!allComeBack(there, [to, from], back)) continue;
    return there.every((number, index) => onOtherScale(number, to, from, back) === numbers[index]?.value);
  }
  return false;
}

/** Decimals of a number that is not in the text. */
function decimalsOf(value: number): number {
  return (/\.(\d+)/u.exec(String(value))?.[1] ?? '').length;
}
