import { contradictingCount, impossibleDeviation, impossibleMean } from '../../analysis/plausible.ts';
import { importanceScaleOf } from '../../analysis/position.ts';
import type { Evidence, Journey, NpsFact, Rating, Scale, Touchpoint } from '../../model/model.ts';
import type { Range } from '../../model/position.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/** A mean and what stands behind it. */
interface Stated {
  readonly mean: number;
  readonly scale: Scale;
  readonly evidence: Evidence;
  /** From the number to the end of its line. */
  readonly range: Range;
}

/**
 * Figures that cannot belong together: a spread that no answers with this mean can have, counts that contradict the
 * number of answers, and, as information, a mean that so few whole-number answers cannot have.
 */
export const impossibleNumber = journeyRule({
  code: 'impossible-number',
  level: 'error',
  *check(context) {
    const { journey } = context;
    yield* wrongIn(wholeMeans(journey), journey.nps, context);
    for (const touchpoint of touchpointsIn(journey.stages)) {
      for (const draft of wrongIn(meansOf(touchpoint, journey), touchpoint.nps, context)) {
        yield { ...draft, touchpoint: touchpointId(touchpoint) };
      }
    }
  },
});

function* wrongIn(means: readonly Stated[], nps: readonly NpsFact[], context: JourneyContext): Generator<Draft> {
  const { t } = context;
  for (const stated of means) {
    const draft = wrongSpread(stated, context) ?? wrongMean(stated, context);
    if (draft) yield draft;
  }
  for (const fact of nps) {
    const sum = contradictingCount(fact);
    if (sum === undefined || fact.n === undefined) continue;
    const message = t('impossible-number.count', { sum, n: fact.n });
    yield { message, range: fact.range, meant: { figure: 'n', value: sum } };
  }
}

function wrongSpread({ mean, scale, evidence, range }: Stated, { t }: JourneyContext): Draft | undefined {
  const { n, sd } = evidence;
  const wrong = sd === undefined ? undefined : impossibleDeviation(mean, n, sd, scale);
  if (!wrong || sd === undefined) return undefined;
  const { largest, meant } = wrong;
  const { low, high } = scale;
  const said = t('impossible-number', {
    sd,
    mean,
    low,
    high,
    largest,
    counted: n === undefined ? 'no' : 'yes',
    n: n ?? 0,
  });
  if (meant === undefined) return { message: said, range };
  const message = `${said} ${t('impossible-number.meant', { meant })}`;
  return { message, range, meant: { figure: 'sd', value: meant } };
}

function wrongMean({ mean, scale, evidence, range }: Stated, { t }: JourneyContext): Draft | undefined {
  const { n = 0 } = evidence;
  const nearest = impossibleMean(mean, evidence.n, scale);
  return nearest && { message: t('impossible-number.mean', { mean, n, ...nearest }), range, level: 'info' };
}

/** Ratings and importances of every date and persona, CSAT and CES as means. */
function meansOf(touchpoint: Touchpoint, journey: Journey): Stated[] {
  const { ratings, importances, csat, ces } = touchpoint;
  return [...lines(ratings, journey.scale), ...lines(importances, importanceScaleOf(journey)), ...ownScales(csat, ces)];
}

function wholeMeans(journey: Journey): Stated[] {
  const { outcomes, csat, ces, scale } = journey;
  const means = outcomes.flatMap((outcome): Stated[] =>
    outcome.measure === 'rating'
      ? [{ mean: outcome.number, scale, evidence: outcome, range: behind(outcome.valueRange, outcome.range) }]
      : [],
  );
  return [...means, ...ownScales(csat, ces)];
}

function lines(ratings: readonly Rating[], scale: Scale): Stated[] {
  return ratings.flatMap((rating) =>
    rating.value.kind === 'number'
      ? [{ mean: rating.value.number, scale, evidence: rating, range: behind(rating.valueRange, rating.range) }]
      : [],
  );
}

function ownScales(csat: Touchpoint['csat'], ces: Touchpoint['ces']): Stated[] {
  return [
    ...csat.flatMap((fact): Stated[] =>
      fact.value.kind === 'mean'
        ? [{ mean: fact.value.mean, scale: { low: 1, high: fact.value.high }, evidence: fact, range: fact.range }]
        : [],
    ),
    ...ces.map(
      (fact): Stated => ({ mean: fact.value, scale: { low: 1, high: fact.high }, evidence: fact, range: fact.range }),
    ),
  ];
}

function behind(value: Range, clause: Range): Range {
  return { start: value.start, end: clause.end };
}
