import { type NeedOfWhole, unservedNeeds } from '../../analysis/served-needs.ts';
import { declaredName } from '../../view/names.ts';
import { type JourneyContext, journeyRule } from '../rule.ts';
import { standsIn } from '../shared/personas.ts';
import { nameOf, shortName } from '../shared/touchpoint-views.ts';

/** A need of the journey, or of a persona whose journey it is, that no touchpoint serves. */
export const unservedNeed = journeyRule({
  code: 'unserved-need',
  level: 'warning',
  *check(context: JourneyContext) {
    const { journey, file } = context;
    for (const unserved of unservedNeeds(journey)) {
      const { need, persona } = unserved;
      const isHere = !persona || standsIn(file, journey, persona);
      yield { message: messageOf(unserved, context), range: isHere ? need.textRange : journey.nameRange };
    }
  },
});

function messageOf({ need, persona }: NeedOfWhole, { journey, file, t }: JourneyContext): string {
  const { id = '', owner } = need;
  const said = { need: need.text, hasId: id === '' ? 'no' : 'yes', id };
  const gap = persona
    ? t('unserved-need.persona', {
        ...said,
        persona: shortName(persona, t),
        journeys: file.journeys.length,
        journey: nameOf(journey, t),
      })
    : t('unserved-need.journey', said);
  return owner ? `${gap} ${t('unserved-need.owner', { owner: declaredName('teams', owner, journey) })}` : gap;
}
