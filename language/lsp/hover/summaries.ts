/** A touchpoint's or a stage's numbers in a few words, for where there is no room for a sentence. */
import { bandOf } from '../../analysis/bands.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Journey, Touchpoint } from '../../model/model.ts';
import type { StageNumbers, TouchpointNumbers } from '../../model/numbers.ts';
import { readableRating } from '../../rules/shared/numbers-in-words.ts';

/** "4.2 red · priority 1", or why there is no rating. */
export function touchpointSummary(
  { status }: Pick<Touchpoint, 'status'>,
  { rating, band, rank, ratingState }: TouchpointNumbers,
  journey: Journey,
  t: JourneyTranslate,
): string {
  if (rating !== null && band !== null) {
    return t('outline.touchpoint', {
      rating: readableRating(rating, journey.bands),
      band,
      derived: ratingState === 'derived' ? 'yes' : 'no',
      ranked: rank === null ? 'no' : 'yes',
      rank: rank ?? 0,
    });
  }
  if (status?.value === 'missing') {
    return t('outline.missing', { ranked: rank === null ? 'no' : 'yes', rank: rank ?? 0 });
  }
  // A choice of an ICU message is one word without hyphens.
  return t('outline.unrated', { state: ratingState.replaceAll('-', '_') });
}

/** "6.94 yellow · 8 of 9 rated"; without a score how many are rated, and nothing where nothing could be rated. */
export function scoreSummary({ score, coverage }: StageNumbers, journey: Journey, t: JourneyTranslate): string {
  const { rated, of } = coverage;
  if (of === 0) {
    return '';
  }
  return score.weightedMean === null
    ? t('outline.coverage', { rated, of })
    : t('outline.score', {
        score: readableRating(score.weightedMean, journey.bands),
        band: bandOf(score.weightedMean, journey.bands),
        rated,
        of,
      });
}
