/**
 * Invariant of this room: numbers follow from the facts alone, without a clock; what is not known is `null`, never
 * zero.
 */
import type { Journey, JourneyDate, Rating, Stage, Touchpoint } from '../model/model.ts';
import type {
  Coverage,
  JourneyNumbers,
  RatedTouchpoint,
  RatingState,
  Score,
  TouchpointNumbers,
} from '../model/numbers.ts';
import { ratedAnew, touchpointsOf } from '../model/touchpoints.ts';
import { bandOf } from './bands.ts';
import { contributions, pulls, weightsOf } from './contribution.ts';
import { type CsatRating, csatRating } from './csat-rating.ts';
import { gapBetween } from './expectation.ts';
import { baseOf, intervalOf } from './interval.ts';
import { type LatestValues, latestValues } from './latest-rating.ts';
import { importanceScaleOf } from './position.ts';
import {
  givenWithout,
  hasGap,
  type Measurable,
  measureFirst,
  opportunity,
  quadrantOf,
  type Rankable,
  ranking,
  redUnranked,
  withoutGap,
} from './priority.ts';
import { type DrawMemory, rankStability } from './rank-stability.ts';
import { coverageOf, scoreOf } from './score.ts';

/** Whose journey is looked at. */
export interface AnalyseOptions {
  /** Key of a persona: their ratings count where they have some. Left out: everybody's. */
  readonly persona?: string;
  /** What is dated after today does not count yet. Left out: every date counts. */
  readonly today?: JourneyDate;
  /** By touchpoint key, so that everybody's and each persona's numbers share the lines. Left out: computed. */
  readonly csatRatings?: CsatRatings;
  /** What was drawn for the version before. Left out: nothing was. */
  readonly draws?: DrawMemory;
}

/** CSAT as ratings, by touchpoint key. */
export type CsatRatings = ReadonlyMap<string, CsatRating>;

export function csatRatings(journey: Journey): CsatRatings {
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  return new Map(
    touchpoints.flatMap((touchpoint) => {
      const rating = csatRating(touchpoint, journey);
      return rating ? [[touchpoint.key, rating] as const] : [];
    }),
  );
}

/**
 * Every number that follows from a journey's facts. Pure: no clock, no file, the same facts give the same numbers. Each
 * number's formula and source stand with its function; what each one means stands in `model/numbers.ts`.
 */
export function analyse(journey: Journey, options: AnalyseOptions = {}): JourneyNumbers {
  const csat = options.csatRatings ?? csatRatings(journey);
  const byStage = journey.stages.map((stage) => ({
    stage,
    values: touchpointsOf(stage).map((touchpoint) =>
      latestValues(touchpoint, journey, options, csat.get(touchpoint.key)),
    ),
  }));
  const all = byStage.flatMap(({ values }) => values);
  const shares = contributions(all, journey);
  const drawn = pulls(all, journey);
  const weights = weightsOf(all, importanceScaleOf(journey));
  const unranked = all.map((values, index) =>
    numbersOf(values, journey, {
      contribution: shares[index] ?? null,
      pull: drawn[index] ?? null,
      weight: weights[index] ?? null,
    }),
  );
  const known = new Map(unranked.map((numbers) => [numbers.key, numbers]));
  const ranked = ranking(unranked);
  const ranks = new Map(ranked.map((key, index) => [key, index + 1]));
  let stability: JourneyNumbers['stability'] | undefined;
  return {
    score: scoreOf(unranked, journey, lastRated(journey.stages, known)),
    coverage: coverage(all, journey, options),
    stages: byKey(byStage, ({ stage, values }) => [
      stage.key,
      { score: stageScore(stage, values, known, journey), coverage: coverage(values, journey, options) },
    ]),
    touchpoints: byKey(unranked, (numbers) => [numbers.key, withRank(numbers, ranks.get(numbers.key) ?? null)]),
    ranking: ranked,
    get stability() {
      stability ??= rankStability(
        ranked.flatMap((key) => known.get(key) ?? []),
        journey,
        options.draws,
      );
      return stability;
    },
    noGap: withoutGap(unranked),
    redUnranked: redUnranked(unranked),
    measureFirst: measureFirst(all.map((values, index) => measurable(values, unranked[index], journey, options))),
  };
}

type Known = ReadonlyMap<string, Unranked>;

function stageScore(stage: Stage, values: readonly LatestValues[], known: Known, journey: Journey): Score {
  const own = values.flatMap(({ touchpoint }) => known.get(touchpoint.key) ?? []);
  return scoreOf(own, journey, lastRated([stage], known));
}

function coverage(values: readonly LatestValues[], journey: Journey, { persona, today }: AnalyseOptions): Coverage {
  const open = persona === undefined ? values.filter(({ rating, state }) => rating === null && isOpen(state)) : [];
  const byPersona = open.filter(({ touchpoint }) => isRatedForSomebody(touchpoint, journey, today)).length;
  return coverageOf(
    values.map(({ state }) => state),
    byPersona,
  );
}

function isOpen(state: RatingState): boolean {
  return state === 'unknown' || state === 'not-said';
}

/** The last rating on the way through these stages, also of a touchpoint that is met again there. */
function lastRated(stages: readonly Stage[], known: Known): RatedTouchpoint | null {
  for (const stage of stages.toReversed()) {
    for (const entry of stage.entries.toReversed()) {
      const own = entry.kind === 'touchpoint' ? entry.touchpoint : ratedAnew(entry);
      const key = own?.key ?? (entry.kind === 'again' ? entry.reference.key : undefined);
      const rating = key === undefined ? null : (known.get(key)?.rating ?? null);
      if (key !== undefined && rating !== null) return { touchpoint: key, rating };
    }
  }
  return null;
}

/** Without a copy of what it leaves out: written so, because there are thousands of them after every keystroke. */
function withRank(numbers: Unranked, rank: number | null): TouchpointNumbers {
  return {
    ratingState: numbers.ratingState,
    ratingKind: numbers.ratingKind,
    standIn: numbers.standIn,
    ratingLine: numbers.ratingLine,
    importanceLine: numbers.importanceLine,
    rating: numbers.rating,
    selfAssessed: numbers.selfAssessed,
    importance: numbers.importance,
    importanceDerived: numbers.importanceDerived,
    important: numbers.important,
    band: numbers.band,
    quadrant: numbers.quadrant,
    opportunity: numbers.opportunity,
    contribution: numbers.contribution,
    pull: numbers.pull,
    weight: numbers.weight,
    interval: numbers.interval,
    n: numbers.n,
    population: numbers.population,
    invited: numbers.invited,
    base: numbers.base,
    expectationGap: numbers.expectationGap,
    needsMet: numbers.needsMet,
    rank,
  };
}

type Unranked = Omit<TouchpointNumbers, 'rank'> & Pick<Rankable, 'key' | 'toCreate' | 'needs' | 'gap'>;

/** All that a touchpoint's numbers owe to itself; its rank owes to the others. */
function numbersOf(
  latest: LatestValues,
  journey: Journey,
  { contribution, pull, weight }: Pick<TouchpointNumbers, 'contribution' | 'pull' | 'weight'>,
): Unranked {
  const { touchpoint, ratingLine, importanceLine, state, kind, standIn, rating, selfAssessed, importance } = latest;
  const important = importance === null ? null : importance >= journey.important;
  const band = rating === null ? null : bandOf(rating, journey.bands);
  const answered = state === 'rated' && !selfAssessed ? ratingLine : undefined;
  const n = answered?.n ?? null;
  const toCreate = isToCreate(latest);
  const given = toCreate ? givenWithout(latest.needsMet, journey.scale) : rating;
  return {
    key: touchpoint.key,
    toCreate,
    needs: touchpoint.needs.length + touchpoint.serves.length,
    ratingState: state,
    ratingKind: kind,
    standIn: standIn?.line ?? null,
    ratingLine: standIn ? null : indexOf(ratingLine, touchpoint.ratings),
    importanceLine: indexOf(importanceLine, touchpoint.importances),
    rating,
    selfAssessed,
    importance,
    importanceDerived: latest.importanceDerived,
    important,
    band,
    quadrant: band === null || important === null ? null : quadrantOf(band, important),
    opportunity: given === null || importance === null ? null : opportunity(importance, given, journey),
    gap: given === null || importance === null ? null : hasGap(importance, given, journey),
    contribution,
    pull,
    weight,
    interval:
      rating === null
        ? null
        : standIn
          ? standIn.interval
          : intervalOf(rating, answered?.n, answered?.sd, journey.scale, answered?.population),
    n,
    population: answered?.population ?? null,
    invited: answered?.invited ?? null,
    base: n === null ? null : baseOf(n, journey.bases),
    expectationGap: gapBetween(rating, touchpoint.expected?.value, journey.scale),
    needsMet: latest.needsMet,
  };
}

/** A contact that never happens; one that customers have rated is ranked by that rating, also by a persona's. */
function isToCreate({ touchpoint: { status, ratings }, state }: LatestValues): boolean {
  const isRated = ratings.some(({ value }) => value.kind === 'number');
  return status?.value === 'missing' && !isRated && state !== 'not-applicable';
}

function indexOf(line: Rating | undefined, lines: readonly Rating[]): number | null {
  return line ? lines.indexOf(line) : null;
}

function measurable(
  { touchpoint, state, importance }: LatestValues,
  numbers: Pick<TouchpointNumbers, 'important'> | undefined,
  journey: Journey,
  { persona, today }: AnalyseOptions,
): Measurable {
  return {
    key: touchpoint.key,
    state,
    status: touchpoint.status?.value,
    importance,
    important: numbers?.important ?? null,
    ratedForSomebody: persona === undefined && isRatedForSomebody(touchpoint, journey, today),
  };
}

/** Whether some persona's own rating of today is a number: then it is not a blind spot of everybody's. */
function isRatedForSomebody(touchpoint: Touchpoint, journey: Journey, today: JourneyDate | undefined): boolean {
  const personas = new Set(touchpoint.ratings.flatMap((rating) => rating.personas));
  return [...personas].some(
    (persona) => latestValues(touchpoint, journey, { persona, ...(today ? { today } : {}) }).state === 'rated',
  );
}

/** A record without a prototype: keys come from the text, and a touchpoint may be called `constructor`. */
function byKey<T, V>(items: readonly T[], entry: (item: T) => readonly [string, V]): Readonly<Record<string, V>> {
  const record: Record<string, V> = Object.create(null);
  for (const item of items) {
    const [key, value] = entry(item);
    record[key] = value;
  }
  return record;
}
