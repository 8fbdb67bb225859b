import { type CountedAnswers, countedAnswers } from '../../analysis/answer-counts.ts';
import { newestOf } from '../../analysis/dates.ts';
import { declaredAs } from '../../model/in-reach.ts';
import type { AnswerCounts, Rating, Touchpoint } from '../../model/model.ts';
import { type Draft, type TouchpointContext, touchpointRule } from '../rule.ts';
import { touchpointId } from '../shared/touchpoint-views.ts';

/** Counts of answers that do not belong to the rating beside them, or to the scale. */
export const contradictingAnswers = touchpointRule({
  code: 'contradicting-answers',
  level: 'warning',
  *check(context) {
    const { touchpoint } = context;
    for (const answers of touchpoint.answers) {
      const draft = drafted(answers, context);
      if (draft) yield { ...draft, touchpoint: touchpointId(touchpoint) };
    }
  },
});

function drafted(answers: AnswerCounts, { touchpoint, journey, t }: TouchpointContext): Draft | undefined {
  const { scale, inReach } = journey;
  const { counts, valueRange: range } = answers;
  const values = scale.high - scale.low + 1;
  if (counts.length !== values) {
    const args = { count: counts.length, values, low: scale.low, high: scale.high };
    return { message: t('contradicting-answers.length', args), range };
  }
  const rating = ratingOf(answers, touchpoint);
  const found = countedAnswers(counts, scale.low);
  if (rating?.value.kind !== 'number' || !found) return undefined;
  const isWeighted = rating.sources.some(({ key }) => declaredAs(inReach, 'sources', key)?.weight !== undefined);
  if (!contradicts(rating.value.number, rating, found, isWeighted)) return undefined;
  const { n, mean, sd } = found;
  const stated = { rating: rating.value.number, ratingN: rating.n ?? 0, hasN: rating.n === undefined ? 'no' : 'yes' };
  return { message: t('contradicting-answers', { n, mean: shown(mean), sd: shown(sd ?? 0), ...stated }), range };
}

/** The newest rating of the same personas. */
function ratingOf({ personas }: AnswerCounts, { ratings }: Touchpoint): Rating | undefined {
  const who = JSON.stringify([...personas].sort());
  return newestOf(ratings.filter((rating) => JSON.stringify([...rating.personas].sort()) === who));
}

/** Only what is stated is compared; weighted answers have another mean than their counts. */
function contradicts(number: number, { n, sd }: Rating, found: CountedAnswers, isWeighted: boolean): boolean {
  if (n !== undefined && n !== found.n) return true;
  if (isWeighted) return false;
  return !isRounded(number, found.mean) || (sd !== undefined && found.sd !== null && !isRounded(sd, found.sd));
}

/** Half of the last digit that is written; a whole number may have been written with decimals: `4.0`. */
function isRounded(written: number, exact: number): boolean {
  const decimals = /\.(\d+)$/u.exec(String(written))?.[1]?.length ?? 0;
  return Math.abs(written - exact) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** As precise as a survey report. */
function shown(value: number): number {
  return Number(value.toFixed(2));
}
