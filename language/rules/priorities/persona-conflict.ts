import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { touchpointRule } from '../rule.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { sureDifference } from '../shared/sure-difference.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/**
 * Green for one persona and red for another, each by a rating of their own, and by more than chance explains: an
 * average may be true of neither.
 */
export const personaConflict = touchpointRule({
  code: 'persona-conflict',
  level: 'hint',
  *check({ journey, file, touchpoint, views, t }) {
    const own = views.filter(isOwn);
    const [best, worst] = [extreme(own, 'green'), extreme(own, 'red')];
    if (!best?.ratingLine || !worst?.ratingLine) return;
    if (sureDifference(worst, best).least <= 0) return;
    const [happy, unhappy] = [best.ratingLine, worst.ratingLine];
    yield {
      message: t('persona-conflict', {
        name: nameOf(touchpoint, t),
        happy: whoseLine(happy, journey, t).persona,
        good: readableRating(best.numbers.rating ?? 0, journey.bands),
        unhappy: whoseLine(unhappy, journey, t).persona,
        bad: readableRating(worst.numbers.rating ?? 0, journey.bands),
        high: journey.scale.high,
      }),
      range: touchpoint.nameRange,
      touchpoint: touchpointId(touchpoint),
      related: [happy, unhappy].map((line) => ({
        uri: file.uri,
        range: line.valueRange,
        message: t('persona-conflict.place', {
          persona: whoseLine(line, journey, t).persona,
          band: line === happy ? 'green' : 'red',
        }),
      })),
    };
  },
});

/** Whether the rating is a persona's own; what falls back on everybody's rating says nothing about the persona. */
function isOwn({ ratingLine }: TouchpointView): boolean {
  return ratingLine !== undefined && ratingLine.personas.length > 0;
}

/** The greenest green, or the reddest red. */
function extreme(views: readonly TouchpointView[], band: 'green' | 'red'): TouchpointView | undefined {
  const sign = band === 'green' ? -1 : 1;
  const ofBand = views.filter(({ numbers }) => numbers.band === band);
  return ofBand.sort((a, b) => sign * ((a.numbers.rating ?? 0) - (b.numbers.rating ?? 0)))[0];
}
