/** The ends of an interval of a difference, in words. */
import type { Difference } from '../../language/model/numbers.ts';
import type { Words } from '../layout/words/words.ts';

/** With its sign, rounded outwards to a tenth; finer where a tenth would put a clear difference on zero. */
export function lowBound({ low }: Difference, words: Words): string {
  return words.change(outwards(low, Math.floor), 'signed');
}

export function highBound({ high }: Difference, words: Words): string {
  return words.change(outwards(high, Math.ceil), 'signed');
}

function outwards(value: number, round: (value: number) => number): number {
  for (let steps = 10; steps <= 1e6; steps *= 10) {
    const short = round(Number((value * steps).toFixed(6))) / steps;
    if (Math.sign(short) === Math.sign(value)) return short;
  }
  return value;
}
