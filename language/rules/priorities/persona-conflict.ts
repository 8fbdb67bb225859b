import type { Journey } from '../../model/model.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { type JourneyContext, journeyRule } from '../rule.ts';
import { readableRating } from '../shared/numbers-in-words.ts';
import { whoseLine } from '../shared/personas.ts';
import { nameOf, touchpointId } from '../shared/touchpoint-views.ts';

/** Green for one persona and red for another, each by a rating of their own: no average is true of either. */
export const personaConflict = journeyRule({
  code: 'persona-conflict',
  level: 'hint',
  *check(context) {
    const { journey, file, t } = context;
    for (const [touchpoint, views] of byTouchpoint(context)) {
      const [best, worst] = [extreme(views, 'green'), extreme(views, 'red')];
      if (!best?.ratingLine || !worst?.ratingLine) continue;
      const [happy, unhappy] = [best.ratingLine, worst.ratingLine];
      yield {
        message: t('persona-conflict', {
          name: nameOf(touchpoint, t),
          happy: whoseLine(happy, journey, t).persona,
          good: ratingOf(best, journey),
          unhappy: whoseLine(unhappy, journey, t).persona,
          bad: ratingOf(worst, journey),
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
    }
  },
});

/** The views whose rating is a persona's own; what falls back on everybody's rating says nothing about the persona. */
function byTouchpoint({ touchpoints }: JourneyContext) {
  const groups = new Map<TouchpointView['touchpoint'], TouchpointView[]>();
  for (const view of touchpoints) {
    if (!view.ratingLine || view.ratingLine.personas.length === 0) continue;
    groups.set(view.touchpoint, [...(groups.get(view.touchpoint) ?? []), view]);
  }
  return groups;
}

/** The greenest green, or the reddest red. */
function extreme(views: readonly TouchpointView[], band: 'green' | 'red'): TouchpointView | undefined {
  const sign = band === 'green' ? -1 : 1;
  const ofBand = views.filter(({ numbers }) => numbers.band === band);
  return ofBand.sort((a, b) => sign * ((a.numbers.rating ?? 0) - (b.numbers.rating ?? 0)))[0];
}

function ratingOf({ numbers }: TouchpointView, journey: Journey): number {
  return readableRating(numbers.rating ?? 0, journey.bands);
}
