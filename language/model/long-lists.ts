/**
 * Lists as long as a text: an argument for each entry (`Math.min(...numbers)`, `list.push(...more)`) ends in a
 * `RangeError` from about a hundred thousand entries on.
 */

/** The lowest number; `Infinity` of none, as `Math.min` has it. */
export function lowest(numbers: Iterable<number>): number {
  let found = Infinity;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The highest number; `-Infinity` of none, as `Math.max` has it. */
export function highest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** Puts entries at the end of a list. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const entry of more) list.push(entry);
}
