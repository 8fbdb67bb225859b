/** The sentences about a rating that several findings share. */
import { marginOf } from '../../analysis/interval.ts';
import { opportunityGrade } from '../../analysis/priority.ts';
import { inHundred } from '../../analysis/rank-stability.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { MessageArguments } from '../../messages/translator.ts';
import type { Journey } from '../../model/model.ts';
import type { RankStability, TouchpointNumbers } from '../../model/numbers.ts';
import type { ReadingProblem } from '../../syntax/problem.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { hasLostLine } from './lost-lines.ts';
import { readableImportance, readableMargin, readableOpportunity, readableRating } from './numbers-in-words.ts';
import { nameOf, shortName } from './touchpoint-views.ts';

/** What the first sentence needs: the place among the priorities, name, persona, rating, and what it stands on. */
export function ratingArguments(
  { touchpoint, persona, numbers, whole }: TouchpointView,
  journey: Journey,
  t: JourneyTranslate,
): MessageArguments {
  return {
    ranked: numbers.rank === null ? 'no' : 'yes',
    rank: numbers.rank ?? 0,
    count: whole.ranking.length,
    ...drawnArguments(whole.stability[touchpoint.key], whole.ranking.length),
    name: nameOf(touchpoint, t),
    ...personaArguments(persona, t),
    rating: numbers.rating === null ? 0 : readableRating(numbers.rating, journey.bands),
    high: journey.scale.high,
    evidence: evidence(numbers, journey, t),
  };
}

/** In how many of 100 draws it is first; left out where it never is, and where it has no competitor. */
function drawnArguments(stability: RankStability | undefined, count: number): MessageArguments {
  const isDrawn = stability !== undefined && stability.first > 0 && count > 1;
  return { drawn: isDrawn ? 'yes' : 'no', first: inHundred(stability?.first ?? 0) };
}

/** For whom a finding holds. */
export function personaArguments(persona: TouchpointView['persona'], t: JourneyTranslate): MessageArguments {
  return { who: persona ? 'persona' : 'everybody', persona: persona ? shortName(persona, t) : '' };
}

/** "(n=42, ±0.6)": how many answers, whether they are few, and the interval of the mean; `none` without n. */
function evidence({ n, base, rating, interval }: TouchpointNumbers, { bands }: Journey, t: JourneyTranslate): string {
  if (n === null || rating === null) return 'none';
  const margin = interval && marginOf(interval, rating);
  return t('rating.evidence', {
    n,
    base: base ?? 'solid',
    spread: interval ? (interval.assumed ? 'assumed' : margin === null ? 'uneven' : 'stated') : 'unknown',
    margin: margin === null ? 0 : readableMargin(margin),
    low: interval ? readableRating(interval.low, bands) : 0,
    high: interval ? readableRating(interval.high, bands) : 0,
  });
}

/**
 * "Importance 9, opportunity 13.8 (strong).", or why there is no rank: the importance is not given, or the rating does
 * not fall short of it. Empty where an importance is given that could not be read: another finding reports that line.
 */
export function importanceSentence(
  { numbers: { importance, opportunity, rank }, touchpoint }: TouchpointView,
  journey: Journey,
  problems: readonly ReadingProblem[],
  t: JourneyTranslate,
) {
  if (importance === null || opportunity === null) {
    const isSaid = touchpoint.importances.some(({ value }) => value.kind === 'number');
    return isSaid || hasLostLine(touchpoint, problems) ? '' : t('rating.no-importance');
  }
  const figures = t('rating.importance', {
    importance: readableImportance(importance, journey.important),
    opportunity: readableOpportunity(opportunity),
    // A choice of an ICU message is one word without hyphens.
    grade: opportunityGrade(opportunity).replaceAll('-', '_'),
  });
  return rank === null ? `${figures} ${t('rating.no-gap')}` : figures;
}
