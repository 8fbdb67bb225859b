/**
 * How sure a place among the priorities is: each rating is drawn again and again within its uncertainty, the ranking is
 * made anew, and the places are counted. Deterministic: the same facts give the same draws.
 */
import type { Journey } from '../model/model.ts';
import type { Interval, RankStability } from '../model/numbers.ts';
import { opportunity } from './priority.ts';
import { randomFor } from './random.ts';
import { studentT975 } from './student-t.ts';

/** How often each rating is drawn. */
export const draws = 2000;

/** Journeys with more priorities are not drawn: it would take longer than a keystroke may. */
export const mostDrawn = 100;

/** A priority, as it is drawn. */
export interface Drawn {
  readonly key: string;
  readonly importance: number | null;
  readonly rating: number | null;
  readonly opportunity: number | null;
  readonly interval: Interval | null;
  /** Answers behind the rating. */
  readonly n: number | null;
}

/**
 * What was drawn for the last version of a text: few edits change a number, and one rating that does leaves the draws
 * of the others as they are.
 */
export class DrawMemory {
  #before: Generation = noDraws();
  #now: Generation = noDraws();

  /** A new version begins: what it does not ask for is forgotten at the next one. */
  begin(): void {
    this.#before = this.#now;
    this.#now = noDraws();
  }

  /** The places of a ranking, by all that they depend on. */
  places(dependsOn: string, count: () => readonly Uint16Array[]): readonly Uint16Array[] {
    return remembered(dependsOn, this.#before.places, this.#now.places, count);
  }

  /** The opportunities that are drawn for a priority, by all that they depend on. */
  opportunities(dependsOn: string, draw: () => Float64Array): Float64Array {
    return remembered(dependsOn, this.#before.opportunities, this.#now.opportunities, draw);
  }
}

interface Generation {
  readonly places: Map<string, readonly Uint16Array[]>;
  readonly opportunities: Map<string, Float64Array>;
}

function noDraws(): Generation {
  return { places: new Map(), opportunities: new Map() };
}

function remembered<T>(key: string, before: ReadonlyMap<string, T>, now: Map<string, T>, make: () => T): T {
  const known = now.get(key) ?? before.get(key) ?? make();
  now.set(key, known);
  return known;
}

/**
 * The share of the draws in which each priority is first, and the range of its rank in 90 % of them. A rating is drawn
 * from Student's t distribution with n − 1 degrees of freedom, so that 95 % of its draws are in its interval; on the
 * scale. Importances are fixed, and so is the set of priorities. What has no interval, such as a contact to create,
 * keeps its opportunity and gets no share.
 *
 * @param ranked first priority first.
 * @param memory draws of the version before; left out, all are drawn.
 * @returns by key; empty where no interval is known, and for more than {@link mostDrawn} priorities.
 */
export function rankStability(
  ranked: readonly Drawn[],
  scales: Pick<Journey, 'scale' | 'importanceScale'>,
  memory: DrawMemory = new DrawMemory(),
): Readonly<Record<string, RankStability>> {
  const stability: Record<string, RankStability> = Object.create(null);
  if (ranked.length > mostDrawn || !ranked.some(isUncertain)) return stability;
  const inputs = ranked.map((one) => inputOf(one, scales));
  const counts = memory.places(inputs.join('\n'), () =>
    placesOf(
      ranked.map((one, index) => memory.opportunities(inputs[index] ?? '', () => drawnOpportunities(one, scales))),
    ),
  );
  ranked.forEach((one, index) => {
    const places = counts[index];
    if (!places || !isUncertain(one)) return;
    stability[one.key] = {
      first: (places[0] ?? 0) / draws,
      low: placeAt(0.05, places),
      high: placeAt(0.95, places),
    };
  });
  return stability;
}

/** All that the draws of a priority depend on. */
function inputOf(
  { key, importance, rating, opportunity, interval, n }: Drawn,
  { scale, importanceScale }: Pick<Journey, 'scale' | 'importanceScale'>,
): string {
  const ends = [scale, importanceScale, interval].map((one) => (one ? [one.low, one.high] : null));
  return JSON.stringify([key, importance, rating, opportunity, n, ...ends]);
}

function isUncertain({ interval, n, rating, importance }: Drawn): boolean {
  return interval !== null && n !== null && n > 1 && rating !== null && importance !== null;
}

function drawnOpportunities(one: Drawn, scales: Pick<Journey, 'scale' | 'importanceScale'>): Float64Array {
  const { key, interval, n, rating, importance } = one;
  const drawn = new Float64Array(draws);
  if (interval === null || n === null || n < 2 || rating === null || importance === null) {
    return drawn.fill(one.opportunity ?? 0);
  }
  const { low, high } = scales.scale;
  const quantile = studentT975(n - 1);
  const random = randomFor(key);
  for (let draw = 0; draw < draws; draw++) {
    const t = studentT(n - 1, random);
    const side = t > 0 ? interval.high - rating : rating - interval.low;
    const value = Math.min(high, Math.max(low, rating + (t / quantile) * side));
    drawn[draw] = opportunity(importance, value, scales);
  }
  return drawn;
}

/** A value of Student's t distribution, by the polar method (Bailey 1994). */
function studentT(degrees: number, random: () => number): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const w = u * u + v * v;
    if (w > 0 && w < 1) return u * Math.sqrt((degrees * (w ** (-2 / degrees) - 1)) / w);
  }
}

/** How often each is at each place; of equal ones the one that is ranked first today stays first. */
function placesOf(drawn: readonly Float64Array[]): Uint16Array[] {
  const counts = drawn.map(() => new Uint16Array(drawn.length));
  const order = new Uint16Array(drawn.length);
  const worth = new Float64Array(drawn.length);
  for (let draw = 0; draw < draws; draw++) {
    // Insertion: the order of today is nearly that of the draw.
    for (let index = 0; index < drawn.length; index++) {
      const own = drawn[index]?.[draw] ?? 0;
      let place = index;
      for (; place > 0 && (worth[place - 1] ?? 0) < own; place--) {
        worth[place] = worth[place - 1] ?? 0;
        order[place] = order[place - 1] ?? 0;
      }
      worth[place] = own;
      order[place] = index;
    }
    for (let place = 0; place < order.length; place++) {
      const own = counts[order[place] ?? 0];
      if (own) own[place] = (own[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** The least place at or below which this share of the draws is. */
function placeAt(share: number, places: Uint16Array): number {
  let seen = 0;
  for (const [place, count] of places.entries()) {
    seen += count;
    if (seen >= share * draws) return place + 1;
  }
  return places.length;
}

/** A share as a number of 100: whole, but 0 and 100 only where it is exactly that. */
export function inHundred(share: number): number {
  const rounded = Math.round(share * 100);
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
}
