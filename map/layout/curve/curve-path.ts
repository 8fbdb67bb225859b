/** The line of the curve, and the part of it that a slice shows. */
import type { Origin } from '../geometry.ts';

/** Points that one line joins without a gap, from left to right, with the slope of the line in each. */
export interface Stretch {
  readonly points: readonly Origin[];
  readonly slopes: readonly number[];
}

/** A smooth line that never rises above or falls below the points it joins (Fritsch & Carlson 1980, limited slopes). */
export function stretchThrough(points: readonly Origin[]): Stretch {
  return { points, slopes: points.map((_, index) => slopeAt(points, index)) };
}

/** 0 at peaks, troughs and ends; elsewhere the harmonic mean of the slopes on both sides. */
function slopeAt(points: readonly Origin[], index: number): number {
  const [before, at, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !at || !after) return 0;
  const left = (at.y - before.y) / (at.x - before.x);
  const right = (after.y - at.y) / (after.x - at.x);
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
}

/**
 * Half the thickness of the curve and a little: cut exactly at an edge, a steep line would show a notch where slices
 * meet.
 */
const overhang = 1.5;

/**
 * The part of a stretch over `width` px from `left` on and a little beyond, as SVG path data measured from `left`; none
 * where it does not pass. Its parts in neighbouring slices lie exactly on each other where they overlap.
 */
export function curveWithin({ points, slopes }: Stretch, left: number, width: number): string[] {
  const [from, to] = [left - overhang, left + width + overhang];
  let path = '';
  for (let index = firstSegment(points, from); index < points.length; index += 1) {
    const [start, end] = [points[index - 1], points[index]];
    if (!start || !end || start.x >= to) break;
    const segment: Segment = { start, end, slopes: [slopes[index - 1] ?? 0, slopes[index] ?? 0] };
    path += pathOf(segment, Math.max(from, start.x), Math.min(to, end.x), left, path === '');
  }
  return path === '' ? [] : [path];
}

/** The index of the end of the first segment that reaches beyond `from`. */
function firstSegment(points: readonly Origin[], from: number): number {
  const index = points.findIndex(({ x }) => x > from);
  return index < 0 ? points.length : Math.max(1, index);
}

interface Segment {
  readonly start: Origin;
  readonly end: Origin;
  readonly slopes: readonly [number, number];
}

/** A segment's control points stand at its thirds, so that x runs evenly and any part of it is such a segment again. */
function pathOf(segment: Segment, from: number, to: number, left: number, begin: boolean): string {
  const [a, b] = [at(segment, from), at(segment, to)];
  const third = (to - from) / 3;
  const x = (value: number) => round(value - left);
  const curve = [
    `C${x(from + third)} ${round(a.y + third * a.slope)}`,
    `${x(to - third)} ${round(b.y - third * b.slope)}`,
    `${x(to)} ${round(b.y)}`,
  ].join(' ');
  return begin ? `M${x(from)} ${round(a.y)}${curve}` : curve;
}

/** Height and slope of a cubic Hermite segment at x. */
function at({ start, end, slopes }: Segment, x: number): { readonly y: number; readonly slope: number } {
  const width = end.x - start.x;
  const t = (x - start.x) / width;
  const rise = end.y - start.y;
  const [first, last] = [slopes[0] * width, slopes[1] * width];
  // y = start + first t + b t² + a t³, with both ends and both slopes as given.
  const a = first + last - 2 * rise;
  const b = 3 * rise - 2 * first - last;
  return {
    y: start.y + t * (first + t * (b + t * a)),
    slope: (first + t * (2 * b + t * 3 * a)) / width,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
