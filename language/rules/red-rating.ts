import { bandOf } from '../analysis/bands.ts';
import { onScale } from '../analysis/position.ts';
import type { JourneyTranslate } from '../messages/messages.ts';
import type { Journey, Need, Touchpoint } from '../model/model.ts';
import { importanceSentence, ratingArguments } from './rating-words.ts';
import { journeyRule } from './rule.ts';
import { touchpointId } from './touchpoint-views.ts';

/** Every red touchpoint: its place among the priorities, what the rating stands on, and the need that is not met. */
export const redRating = journeyRule({
  code: 'red-rating',
  level: 'warning',
  *check(context) {
    const { journey, t } = context;
    const needs = needsByKey(journey);
    for (const view of context.touchpoints) {
      if (view.numbers.band !== 'red' || !view.ratingLine) continue;
      const sentences = [
        t('red-rating', ratingArguments(view, journey, t)),
        importanceSentence(view, journey, context.problems, t),
        needSentence(unmetNeeds(view.touchpoint, needs, journey), t),
      ];
      yield {
        message: sentences.filter((sentence) => sentence !== '').join(' '),
        range: view.ratingLine.valueRange,
        touchpoint: touchpointId(view.touchpoint),
      };
    }
  },
});

/** The needs of the journey and of its personas, which a touchpoint may say that it serves. */
function needsByKey(journey: Journey): ReadonlyMap<string, Need> {
  const needs = [...journey.needs, ...journey.personas.flatMap((persona) => persona.needs)];
  return new Map(needs.map((need) => [need.key, need]));
}

/** A red rating says that the needs are not met, except those that are said to be met well. */
function unmetNeeds(touchpoint: Touchpoint, needs: ReadonlyMap<string, Need>, journey: Journey): Need[] {
  const served = touchpoint.serves.flatMap(({ key }) => (key === undefined ? [] : (needs.get(key) ?? [])));
  const wanted = touchpoint.needs.length > 0 ? touchpoint.needs : served;
  return wanted.filter(({ text, met }) => {
    const isMet =
      met !== undefined && onScale(met.value, journey.scale) && bandOf(met.value, journey.bands) === 'green';
    return text !== '' && !isMet;
  });
}

function needSentence(needs: readonly Need[], t: JourneyTranslate): string {
  if (needs.length === 0) return '';
  const texts = needs.map(({ text }) => t('red-rating.need', { text })).join(', ');
  return t('red-rating.needs', { count: needs.length, needs: texts });
}
