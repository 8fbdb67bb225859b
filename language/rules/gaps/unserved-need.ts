import type { Journey, Need } from '../../model/model.ts';
import { nameKey } from '../../model/name-key.ts';
import { type JourneyContext, journeyRule } from '../rule.ts';
import { standsIn } from '../shared/personas.ts';
import { nameOf, shortName, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * A need of the journey, or of a persona whose journey it is, that no touchpoint serves: neither by `serves` nor by a
 * need of its own with the same id or text. A contact that is missing counts, because `missing-touchpoint` speaks about
 * it. A journey without touchpoints is only begun, and nothing is said.
 */
export const unservedNeed = journeyRule({
  code: 'unserved-need',
  level: 'warning',
  *check({ journey, file, t }: JourneyContext) {
    const isServed = servedBy(journey);
    if (!isServed) return;
    for (const need of journey.needs) {
      if (need.text === '' || isServed(need)) continue;
      yield { message: t('unserved-need.journey', { need: need.text, ...hint(need) }), range: need.textRange };
    }
    for (const persona of journey.personas) {
      const here = standsIn(file, journey, persona);
      for (const need of persona.needs) {
        if (need.text === '' || isServed(need)) continue;
        yield {
          message: t('unserved-need.persona', {
            need: need.text,
            persona: shortName(persona, t),
            journeys: file.journeys.length,
            journey: nameOf(journey, t),
            ...hint(need),
          }),
          range: here ? need.textRange : journey.nameRange,
        };
      }
    }
  },
});

function hint(need: Need): { hasId: string; id: string } {
  return { hasId: need.id === undefined ? 'no' : 'yes', id: need.id ?? '' };
}

/** `undefined` when there is no touchpoint at all. */
function servedBy(journey: Journey): ((need: Need) => boolean) | undefined {
  const touchpoints = touchpointsIn(journey.stages);
  if (touchpoints.length === 0) return undefined;
  const keys = new Set(
    touchpoints.flatMap(({ serves }) => serves.flatMap(({ key }) => (key === undefined ? [] : [key]))),
  );
  const own = touchpoints.flatMap(({ needs }) => needs);
  const ids = new Set(own.flatMap(({ id }) => (id === undefined ? [] : [nameKey(id)])));
  const texts = new Set(own.map(({ text }) => nameKey(text)));
  return (need) =>
    keys.has(need.key) || texts.has(nameKey(need.text)) || (need.id !== undefined && ids.has(nameKey(need.id)));
}
