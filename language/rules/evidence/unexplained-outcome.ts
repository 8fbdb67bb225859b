import { bandOf } from '../../analysis/bands.ts';
import { isNearlyAllGreen, wholeProblems, worstScore } from '../../analysis/whole.ts';
import type { MeasureSeries } from '../../model/measures.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { measureName } from '../shared/measure-words.ts';
import { readableRating } from '../shared/numbers-in-words.ts';

/**
 * An outcome below the score of the touchpoints by more than chance explains, and whether the touchpoints that are not
 * rated could explain it. Where nearly all is green and the outcome is red, `contradicting-outcome` reports it.
 */
export const unexplainedOutcome = journeyRule({
  code: 'unexplained-outcome',
  level: 'warning',
  *check(context) {
    const { journey, numbers } = context;
    const isAllGreen = isNearlyAllGreen(numbers);
    for (const { kind, series } of wholeProblems(journey, numbers)) {
      if (kind !== 'unexplained') continue;
      if (isAllGreen && bandOf(series.newest.value, journey.bands) === 'red') continue;
      const draft = draftFor(series, context);
      if (draft) yield draft;
    }
  },
});

/** Information where the touchpoints without a rating could explain it: nothing contradicts it yet. */
function draftFor(series: MeasureSeries, { journey, numbers, t }: JourneyContext): Draft | undefined {
  const score = numbers.score.weightedMean ?? numbers.score.mean;
  const worst = worstScore(journey, numbers);
  if (score === null || !worst) return undefined;
  const { value, range } = series.newest;
  const { low, high } = journey.scale;
  const isPossible = worst.unrated > 0 && worst.score <= value;
  const cause = isPossible ? 'unexplained-outcome.unrated' : 'unexplained-outcome.between';
  const numbersSaid = { unrated: worst.unrated, low, worst: readableRating(worst.score, journey.bands) };
  const said = t('unexplained-outcome', {
    name: measureName(series, t),
    value: readableRating(value, journey.bands),
    high,
    score: readableRating(score, journey.bands),
  });
  return {
    message: `${said} ${t(cause, numbersSaid)}`,
    range: journey.outcomes.find((outcome) => outcome.range === range)?.valueRange ?? range,
    ...(isPossible ? { level: 'info' as const } : {}),
  };
}
