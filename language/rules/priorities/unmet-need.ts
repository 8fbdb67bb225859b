import { bandOf } from '../../analysis/bands.ts';
import { needsByOpportunity, type RankedNeed } from '../../analysis/needs.ts';
import { importanceScaleOf, onScale } from '../../analysis/position.ts';
import { opportunityGrade } from '../../analysis/priority.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Fact, Journey, Need } from '../../model/model.ts';
import type { TouchpointNumbers } from '../../model/numbers.ts';
import { type JourneyContext, journeyRule } from '../rule.ts';
import { readableImportance, readableOpportunity, readableRating } from '../shared/numbers-in-words.ts';
import { redTouchpoints } from '../shared/red-touchpoints.ts';
import { nameOf, touchpointId, touchpointsIn } from '../shared/touchpoint-views.ts';

/**
 * A need that matters and is met badly, with its place among the needs: also under a good rating, which hides it.
 * `red-rating` names the needs of a red touchpoint, and `missing-touchpoint` those of a contact that never happens.
 */
export const unmetNeed = journeyRule({
  code: 'unmet-need',
  level: 'warning',
  *check(context) {
    const { journey, numbers, t } = context;
    const reported = new Set(redTouchpoints(context).map(({ view }) => view.touchpoint.key));
    const ranked = needsByOpportunity(journey);
    const places = new Map(ranked.map((entry, index) => [entry.need, { entry, place: index + 1 }]));
    for (const touchpoint of touchpointsIn(journey.stages)) {
      if (reported.has(touchpoint.key) || touchpoint.status?.value === 'missing') continue;
      const own = numbers.touchpoints[touchpoint.key];
      for (const need of touchpoint.needs) {
        if (!isMetBadly(need, journey) || !matters(need, own, journey)) continue;
        const { entry, place } = places.get(need) ?? {};
        yield {
          message: [
            t('unmet-need', {
              ranked: place === undefined ? 'no' : 'yes',
              place: place ?? 0,
              count: ranked.length,
              need: nameOf({ name: need.text, id: need.id }, t),
              name: nameOf(touchpoint, t),
              met: readableRating(need.met.value, journey.bands),
              high: journey.scale.high,
            }),
            weight(entry, own, journey, t),
            hidden(own, journey, t),
          ]
            .filter((sentence) => sentence !== '')
            .join(' '),
          range: need.met.range,
          touchpoint: touchpointId(touchpoint),
        };
      }
    }
  },
});

function isMetBadly(need: Need, { scale, bands }: JourneyContext['journey']): need is Need & { met: Fact<number> } {
  return need.met !== undefined && onScale(need.met.value, scale) && bandOf(need.met.value, bands) === 'red';
}

/** A need without an importance matters as much as its touchpoint. */
function matters({ importance }: Need, own: TouchpointNumbers | undefined, journey: Journey): boolean {
  const { important } = journey;
  if (importance && onScale(importance.value, importanceScaleOf(journey))) return importance.value >= important;
  return own?.important === true;
}

function weight(
  entry: RankedNeed | undefined,
  own: TouchpointNumbers | undefined,
  { important }: Journey,
  t: JourneyTranslate,
): string {
  if (!entry) return t('unmet-need.touchpoint', { importance: readableImportance(own?.importance ?? 0, important) });
  return t('rating.importance', {
    importance: readableImportance(entry.importance, important),
    opportunity: readableOpportunity(entry.opportunity),
    // A choice of an ICU message is one word without hyphens.
    grade: opportunityGrade(entry.opportunity).replaceAll('-', '_'),
  });
}

/** What a better rating of the touchpoint hides; a derived one is no more than the needs themselves. */
function hidden(own: TouchpointNumbers | undefined, { bands, scale }: Journey, t: JourneyTranslate): string {
  if (own?.ratingState !== 'rated' || own.rating === null || own.band === null || own.band === 'red') return '';
  return t('unmet-need.hidden', { band: own.band, rating: readableRating(own.rating, bands), high: scale.high });
}
