import { measuredBefore } from '../../analysis/earlier-ratings.ts';
import { catalogueMoments } from '../../catalogue/moments.ts';
import { questionFor } from '../../catalogue/questions.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Journey, Touchpoint } from '../../model/model.ts';
import type { TouchpointView } from '../../view/touchpoint-views.ts';
import { type Draft, type JourneyContext, journeyRule } from '../rule.ts';
import { hasLostLine } from '../shared/lost-lines.ts';
import { readableImportance, readableRating } from '../shared/numbers-in-words.ts';
import { personaArguments } from '../shared/rating-words.ts';
import { dateInWords } from '../shared/time-words.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * Important and not measured: it is not known how customers rate it. A contact that is missing has to be created, not
 * measured: see `missing-touchpoint`.
 */
export const blindSpot = journeyRule({
  code: 'blind-spot',
  level: 'hint',
  *check(context) {
    const { journey, t } = context;
    const places = new Map(
      [context, ...context.personas].map(({ numbers }) => [numbers, placesIn(numbers.measureFirst)]),
    );
    for (const view of context.touchpoints) {
      const { touchpoint, persona, whole, ratingLine } = view;
      const place = places.get(whole)?.get(touchpoint.key);
      if (place === undefined) continue;
      // The rating may stand on the line that cannot be read: that line is told already.
      if (hasLostLine(touchpoint, context.problems)) continue;
      // Everybody's blind spot is told once, not again for each persona.
      if (persona && places.get(context.numbers)?.has(touchpoint.key)) continue;
      yield {
        message: [words(view, place, journey, t), ...whatToAsk(touchpoint, context)].join(' '),
        range: ratingLine?.valueRange ?? touchpoint.nameRange,
        touchpoint: touchpointId(touchpoint),
      };
    }
    yield* criticalMoments(context);
  },
});

/** Moments of truth of which the map says neither how they are rated nor how much they matter. */
function* criticalMoments(context: JourneyContext): Generator<Draft> {
  const { journey, numbers, problems, t } = context;
  for (const touchpoint of touchpointsIn(journey.stages)) {
    const moment = touchpoint.moments.find(({ value }) => catalogueMoments.some(({ id }) => id === value));
    const own = numbers.touchpoints[touchpoint.key];
    const isSaid =
      touchpoint.importances.length > 0 || touchpoint.ratings.length > 0 || own?.importanceDerived === true;
    if (!moment || isSaid || own?.rating !== null || touchpoint.status?.value === 'missing') continue;
    if (hasLostLine(touchpoint, problems)) continue;
    yield {
      message: [
        t('blind-spot.moment', { name: nameOf(touchpoint, t), moment: moment.written ?? moment.value }),
        ...whatToAsk(touchpoint, context),
      ].join(' '),
      range: moment.range,
      touchpoint: touchpointId(touchpoint),
    };
  }
}

/** The survey that is planned there, or a question of the catalogue in the language of the map. */
function whatToAsk(touchpoint: Touchpoint, { journey, file, t }: JourneyContext): string[] {
  const [planned] = touchpoint.surveys;
  if (planned) return [t('blind-spot.survey', { survey: planned.value.text })];
  return [t('blind-spot.ask', { question: questionFor(touchpoint, journey.language ?? file.language) })];
}

/**
 * The place in a list by key, from 1. Looked up once per journey: searching the list for each entry takes its square.
 */
function placesIn(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index + 1]));
}

function words(view: TouchpointView, place: number, journey: Journey, t: JourneyTranslate): string {
  const { touchpoint, persona, numbers, whole } = view;
  const before = measuredBefore(touchpoint, numbers, journey);
  const sentences = [
    t('blind-spot', {
      name: nameOf(touchpoint, t),
      ...personaArguments(persona, t),
      importance: readableImportance(numbers.importance ?? 0, journey.important),
      state: numbers.ratingState,
      measured: before ? (before.date ? 'dated' : 'undated') : 'no',
      before: before ? readableRating(before.value.number, journey.bands) : 0,
      date: before?.date ? dateInWords(before.date, t) : '',
    }),
  ];
  if (numbers.needsMet !== null) {
    const met = readableRating(numbers.needsMet, journey.bands);
    sentences.push(t('blind-spot.needs-met', { met, high: journey.scale.high }));
  }
  const count = whole.measureFirst.length;
  if (count > 1) sentences.push(t('blind-spot.place', { place, count }));
  return sentences.join(' ');
}
