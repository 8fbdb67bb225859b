import type { CsatFact, Journey, Rating, Scale, Touchpoint } from '../model/model.ts';
import type { Interval } from '../model/numbers.ts';
import { newestOf } from './dates.ts';
import { intervalOf } from './interval.ts';
import { carriedOver, withoutNoise } from './position.ts';
import { shareInterval } from './share.ts';

/** A satisfaction score that counts as a rating. */
export interface CsatRating {
  /** The line as a rating on the journey's scale. */
  readonly line: Rating;
  readonly interval: Interval | null;
}

/**
 * CSAT as a rating, for a touchpoint that has no `rating` (convention): a share of satisfied customers stands at the
 * same place of the journey's scale as between 0 and 100 %, and a mean at the same place as on its own scale from 1. On
 * 1–10, 90 % is 9.1 and 4.2 of 5 is 8.2.
 *
 * @returns `undefined` without `csat`.
 */
export function csatRating(
  { csat }: Pick<Touchpoint, 'csat'>,
  { scale }: Pick<Journey, 'scale'>,
): CsatRating | undefined {
  const fact = newestOf(csat);
  return fact && csatAsRating(fact, scale);
}

/** One line of `csat` as a rating on the journey's scale. */
export function csatAsRating(fact: CsatFact, scale: Scale): CsatRating {
  const { n, date, kinds, sources, range } = fact;
  const [own, interval] = ownInterval(fact);
  const value = fact.value.kind === 'share' ? fact.value.share : fact.value.mean;
  const placed = (number: number) => withoutNoise(carriedOver(number, own, scale));
  const line: Rating = {
    value: { kind: 'number', number: placed(value) },
    personas: [],
    ...(n === undefined ? {} : { n }),
    ...(date === undefined ? {} : { date }),
    kinds,
    sources,
    range,
    valueRange: range,
  };
  return { line, interval: interval && { ...interval, low: placed(interval.low), high: placed(interval.high) } };
}

function ownInterval({ value, n, sd }: CsatFact): readonly [Scale, Interval | null] {
  if (value.kind === 'share') return [{ low: 0, high: 1 }, shareInterval(value.share, n)];
  const own = { low: 1, high: value.high };
  return [own, intervalOf(value.mean, n, sd, own)];
}
