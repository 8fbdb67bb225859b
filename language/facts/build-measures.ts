import type * as ast from '../generated/ast.ts';
import type {
  Benchmark,
  CesFact,
  CsatFact,
  Evidence,
  Fact,
  MetricFact,
  NpsFact,
  RetentionFact,
  Review,
} from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';
import { type Qualified, readQualified } from '../syntax/values/evidence.ts';
import { readCes, readCsat, readNps, readRetention } from '../syntax/values/kpi-values.ts';
import { readNumber } from '../syntax/values/number.ts';
import { type MetricFigure, readMetric } from '../syntax/values/outcome.ts';
import type { Reading } from '../syntax/values/reading.ts';
import { readReview } from '../syntax/values/time.ts';
import type { BuildContext } from './context.ts';
import type { Properties } from './properties.ts';

interface Measured {
  readonly benchmark: Benchmark | undefined;
  readonly reviewed: Fact<Review> | undefined;
  readonly nps: readonly NpsFact[];
  readonly csat: readonly CsatFact[];
  readonly ces: readonly CesFact[];
  readonly metrics: readonly MetricFact[];
}

/** Reads the measures that a journey and a touchpoint have in common. */
export function measuresOf(
  node: ast.Touchpoint | ast.Journey,
  properties: Properties,
  context: BuildContext,
): Measured {
  const facts = <T>(name: string, read: (text: string) => Reading<T>) =>
    properties.all(name).flatMap((place) => {
      const fact = context.value(place, (text) => readQualified(text, read));
      return fact ? [{ value: fact.value.value, ...context.evidence(place, fact.value, node), range: fact.range }] : [];
    });
  const [benchmark] = facts('benchmarks', readNumber);
  const ces = facts('ces', readCes).map(({ value, ...rest }) => ({ ...rest, ...value }));
  return {
    benchmark: benchmark && withNumber(benchmark),
    reviewed: context.value(properties.first('reviews'), readReview),
    nps: onePerDay(facts('nps', readNps), 'nps', context),
    csat: onePerDay(facts('csat', readCsat), 'csat', context),
    ces: onePerDay(ces, 'ces', context),
    metrics: onePerDay(facts('metrics', readMetric).map(metricOf), 'metric', context, ({ name }) => nameKey(name)),
  };
}

function metricOf({
  value: { name, number, unit, target },
  ...rest
}: Evidence & { readonly value: MetricFigure; readonly range: Range }): MetricFact {
  const inUnit = (figure: number) => (unit === '%' ? figure / 100 : figure);
  const goal = target && { value: inUnit(target.number), atMost: target.atMost };
  return { ...rest, name, value: inUnit(number), unit, ...(goal ? { target: goal } : {}) };
}

function withNumber({ value, ...rest }: Evidence & { readonly value: number; readonly range: Range }): Benchmark {
  return { ...rest, number: value };
}

/** Reads the shares of customers who stay, in the order of the lines; the later shares of a line are the older ones. */
export function retentionOf(node: ast.Journey, properties: Properties, context: BuildContext): RetentionFact[] {
  const shares = properties.all('retentions').flatMap((place): RetentionFact[] => {
    const fact = context.value(place, readRetention);
    const line = (fact?.value ?? []).map((share: Qualified<number>) => ({
      ...context.evidence(place, share, node),
      share: share.value,
      range: context.part(place, share.at),
    }));
    return line.reverse();
  });
  return onePerDay(shares, 'retention', context);
}

/**
 * Several lines are a history; two of the same day contradict each other, and the first one holds. The shares that one
 * line of retention states are in order without dates.
 */
export function onePerDay<F extends Evidence & { readonly range: Range }>(
  facts: readonly F[],
  keyword: string,
  context: BuildContext,
  seriesOf: (fact: F) => string = () => '',
): F[] {
  const before = new Map<string, F>();
  return facts.filter((fact) => {
    const day = JSON.stringify([seriesOf(fact), fact.date]);
    const other = before.get(day);
    if (!other) before.set(day, fact);
    const contradicts = other !== undefined && other.range.start.line !== fact.range.start.line;
    if (contradicts) context.measuredTwice(fact, other, keyword);
    return !contradicts;
  });
}
