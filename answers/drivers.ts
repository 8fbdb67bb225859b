/**
 * Which questions go with an outcome: parts of its explained variance, with intervals. Formulas:
 * docs/answers-formulas.md.
 */
import { randomFor } from '../language/analysis/random.ts';
import { CrossProducts, correlationsOf } from './drivers/cross-products.ts';
import { type Correlations, relativeWeights } from './drivers/relative-weights.ts';
import { mostExact, shapleyValues } from './drivers/shapley.ts';
import { countRows } from './measure-answers.ts';
import { pause } from './pause.ts';
import type { AnswerFile, AnswerPlan, AnswerProblem, FileFacts, MeasureOptions } from './plan.ts';
import { RowFile } from './read-rows.ts';
import type { AnswerTally } from './tally/answer-tally.ts';

export interface DriverPlan {
  /** Its numbers are the outcome and the drivers, each of a column of its own. Their segments are not used. */
  readonly answers: AnswerPlan;
  /** Key of the number that is the outcome. */
  readonly outcome: string;
  /** Key of a segment; left out, all rows. */
  readonly segment?: string;
  /** `relative-weights` by default (Johnson 2000); `lmg` is Shapley values. */
  readonly method?: DriverMethod;
}

export type DriverMethod = 'relative-weights' | 'lmg';

export interface DriverResult {
  /** Share of the outcome's variance that all drivers explain, 0–1; `null` where refused. */
  readonly r2: number | null;
  /** Rows that have an answer to every question. */
  readonly n: number;
  /** In the order of the plan; empty where refused. */
  readonly drivers: readonly Driver[];
  readonly refused: DriverRefusal | null;
  readonly file: FileFacts | null;
  readonly problems: readonly AnswerProblem[];
}

export interface Driver {
  readonly key: string;
  /** Share of the explained variance, 0–1; all sum up to 1. */
  readonly share: number;
  /** Ends of its 95 % bootstrap interval. */
  readonly low: number;
  readonly high: number;
  /** Correlation with the outcome, −1 to 1. */
  readonly r: number;
}

export type DriverRefusal =
  /** The file has a problem, or has not the outcome or two of the drivers. */
  | { readonly code: 'no-answers' }
  /** One row has one answer, so that answers cannot be compared. */
  | { readonly code: 'long-file' }
  | { readonly code: 'too-few-answers'; readonly n: number; readonly needed: number }
  /** Everyone gave the same answer to these. */
  | { readonly code: 'no-variance'; readonly keys: readonly string[] }
  /** Two questions have the same answers, or others give all of one: the data cannot separate their parts. */
  | { readonly code: 'collinear'; readonly keys: readonly string[] }
  /** The drivers explain nothing of the outcome. */
  | { readonly code: 'nothing-explained' };

/** So many complete answers are needed for each driver (convention). */
export const answersPerDriver = 10;

const draws = 1000;
/** Above {@link mostExact} drivers each draw takes random orders of them. */
const drawsOfOrders = 200;
const orders = 2000;
const ordersOfDraw = 100;

/**
 * Reads the file twice: what the answers mean is known after the first time. The memory that it needs does not grow
 * with the rows; a workbook is kept as it is packed.
 *
 * @throws the reason of `options.signal` where it is aborted; every other failure is a problem of the result.
 */
export async function measureDrivers(
  file: AnswerFile,
  plan: DriverPlan,
  options: MeasureOptions = {},
): Promise<DriverResult> {
  const rows = new RowFile(file, options);
  const { tally, result } = await countRows(rows, withoutSegments(plan));
  const facts = { file: result.file, problems: result.problems };
  if (plan.answers.long) return refusal({ code: 'long-file' }, 0, facts);
  const keys = result.numbers.map(({ key }) => key);
  const drivers = keys.filter((key) => key !== plan.outcome);
  if (!tally || drivers.length < 2 || drivers.length === keys.length) return refusal({ code: 'no-answers' }, 0, facts);
  const products = await completeAnswers(rows, tally, plan, [...drivers, plan.outcome]);
  const changed = await rows.changed();
  if (!products || changed) {
    return refusal({ code: 'no-answers' }, 0, { ...facts, problems: changed ? [changed] : facts.problems });
  }
  return { ...(await driversOf(products, drivers, plan, options)), ...facts };
}

function withoutSegments({ answers }: DriverPlan): AnswerPlan {
  const numbers = answers.numbers.map(({ segment: _, ...number }) => number);
  return { ...answers, numbers };
}

type Facts = Pick<DriverResult, 'file' | 'problems'>;

function refusal(refused: DriverRefusal, n: number, facts: Facts): DriverResult {
  return { r2: null, n, drivers: [], refused, ...facts };
}

/** The second reading; `undefined` where it fails. */
async function completeAnswers(
  rows: RowFile,
  tally: AnswerTally,
  { answers, segment }: DriverPlan,
  keys: readonly string[],
): Promise<CrossProducts | undefined> {
  const places = keys.map((key) =>
    tally.layout.asked.findIndex(({ numbers }) => numbers.some((number) => number.key === key)),
  );
  const at = segment === undefined ? undefined : (answers.segments ?? []).findIndex(({ key }) => key === segment);
  const readings = tally.readings();
  const products = new CrossProducts(keys.length);
  const read = await rows.read(
    () => ({
      wanted: tally.wanted,
      texts: tally.texts,
      dateSlot: tally.dateSlot,
      add: (row) => {
        const found = tally.answersIn(row, readings, at);
        const values = places.flatMap((place) => found?.values[place] ?? []);
        if (found && values.length === places.length) products.add(values, found.weight);
      },
      skip: () => undefined,
    }),
    answers.sheet,
  );
  return read.kind === 'read' ? products : undefined;
}

type Figures = Pick<DriverResult, 'r2' | 'n' | 'drivers' | 'refused'>;

/** @param keys of the drivers, in the order of the variables; the outcome is the last variable */
async function driversOf(
  products: CrossProducts,
  keys: readonly string[],
  { outcome, method = 'relative-weights' }: DriverPlan,
  options: MeasureOptions,
): Promise<Figures> {
  const { n, variables } = products;
  const refuse = (refused: DriverRefusal): Figures => ({ r2: null, n, drivers: [], refused });
  const needed = answersPerDriver * keys.length;
  if (products.effectiveN < needed) return refuse({ code: 'too-few-answers', n, needed });
  const total = products.total();
  const constant = constantIn(total, variables).map((index) => keys[index] ?? outcome);
  if (constant.length > 0) return refuse({ code: 'no-variance', keys: constant });
  const correlations = correlationsOf(total, variables);
  if (!correlations) return refuse({ code: 'no-variance', keys: [] });
  const same = collinearIn(correlations).map((index) => keys[index] ?? '');
  if (same.length > 0) return refuse({ code: 'collinear', keys: same });
  const random = randomFor(products.seed);
  const partsOf = (one: Correlations, count: number) =>
    method === 'lmg' ? shapleyValues(one, random, count) : relativeWeights(one);
  const parts = partsOf(correlations, orders);
  const r2 = sum(parts);
  if (r2 < 1e-9) return refuse({ code: 'nothing-explained' });
  const isSampled = method === 'lmg' && keys.length > mostExact;
  const drawn: number[][] = [];
  for (let draw = 0; draw < (isSampled ? drawsOfOrders : draws); draw++) {
    const one = correlationsOf(products.drawn(random), variables);
    if (one) drawn.push(sharesOf(partsOf(one, ordersOfDraw)));
    if (draw % 20 === 0) await pause(options);
  }
  const shares = sharesOf(parts);
  const drivers = keys.map((key, index): Driver => {
    const share = shares[index] ?? 0;
    const sorted = drawn.map((one) => one[index] ?? 0).sort((a, b) => a - b);
    const [low, high] = [quantile(sorted, 0.025), quantile(sorted, 0.975)];
    return { key, share, low: Math.min(share, low), high: Math.max(share, high), r: correlations.outcome[index] ?? 0 };
  });
  return { r2: Math.min(1, r2), n, drivers, refused: null };
}

function constantIn(sums: Float64Array, variables: number): number[] {
  const weight = sums[0] ?? 0;
  return Array.from({ length: variables }, (_, index) => index).filter((index) => {
    const start = 1 + index + (index * (index + 1)) / 2;
    const mean = (sums[start] ?? 0) / weight;
    return !((sums[start + 1 + index] ?? 0) / weight - mean ** 2 > 1e-12);
  });
}

/** A predictor of which the ones before it leave less than a millionth, with the one that it goes with most. */
function collinearIn({ predictors }: Correlations): number[] {
  let left = predictors;
  for (let index = 0; index < predictors.length; index++) {
    const row = left[index] ?? [];
    const variance = row[index] ?? 0;
    if (variance < 1e-6) {
      const others = predictors[index] ?? [];
      const strength = (other: number) => (other === index ? -1 : Math.abs(others[other] ?? 0));
      const twin = [...others.keys()].reduce((best, other) => (strength(other) > strength(best) ? other : best));
      return [twin, index].sort((a, b) => a - b);
    }
    left = left.map((other, at) =>
      other.map((value, place) => value - ((row[at] ?? 0) * (row[place] ?? 0)) / variance),
    );
  }
  return [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sharesOf(parts: readonly number[]): number[] {
  const total = sum(parts);
  return parts.map((part) => (total > 0 ? part / total : 1 / parts.length));
}

/** Linear between the two nearest draws. */
function quantile(sorted: readonly number[], at: number): number {
  const place = at * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
