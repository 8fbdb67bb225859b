/**
 * Ratings of single personas where there is none for everybody: what a map shows there instead. Nothing is averaged over
 * personas; each one has numbers of its own, the same as the findings count with.
 */
import { analyse } from '../../language/analysis/analyse.ts';
import type { Touchpoint } from '../../language/model/model.ts';
import type { AnalysedJourney, JourneyNumbers, TouchpointNumbers } from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { ratesItself } from './overlay.ts';
import { callName } from './people.ts';

/** A journey through the eyes of one persona. */
export interface PersonaView {
  /** Key of the persona. */
  readonly key: string;
  /** How people call the persona. */
  readonly name: string;
  readonly numbers: JourneyNumbers;
}

/** What one persona says of one touchpoint. */
export interface OwnRating {
  readonly persona: PersonaView;
  readonly numbers: TouchpointNumbers;
}

/** The personas who have rated a touchpoint that is not rated for everybody, in the order of the journey. */
export function personaViewsOf({ journey, numbers }: AnalysedJourney): readonly PersonaView[] {
  const open = journey.stages
    .flatMap(touchpointsOf)
    .filter(({ key, ratings }) => ratings.length > 0 && isOpen(numbers.touchpoints[key]));
  if (open.length === 0) return [];
  const known = new Map([...journey.personas, ...journey.inReach.personas].map((persona) => [persona.key, persona]));
  return [...known.values()]
    .filter(({ key }) => open.some((touchpoint) => ratesItself(touchpoint, key)))
    .map(({ key, name }) => ({ key, name: callName(name) || key, numbers: analyse(journey, { persona: key }) }))
    .filter(({ key, numbers: own }) =>
      open.some((touchpoint) => ratesItself(touchpoint, key) && own.touchpoints[touchpoint.key]?.rating !== null),
    );
}

/** The personas' own ratings of a touchpoint that is not rated for everybody; none where it is, or cannot happen. */
export function ownRatings(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  personas: readonly PersonaView[],
): readonly OwnRating[] {
  if (!isOpen(numbers)) return [];
  return personas.flatMap((persona) => {
    const own = persona.numbers.touchpoints[touchpoint.key];
    return own && own.rating !== null && ratesItself(touchpoint, persona.key) ? [{ persona, numbers: own }] : [];
  });
}

/** Whether nothing is rated for everybody, though something is for single personas. */
export function isRatedByPersonasOnly(coverage: JourneyNumbers['coverage'], personas: readonly PersonaView[]): boolean {
  return coverage.rated === 0 && personas.length > 0;
}

/**
 * Keys of the personas whose curves are drawn without anybody's asking, as there would be no curve otherwise: what is chosen to be
 * seen (`overlay`) comes before that.
 */
export function drawnUnasked(journeys: readonly AnalysedJourney[]): readonly string[] {
  return journeys.flatMap((analysed) => {
    const personas = personaViewsOf(analysed);
    return isRatedByPersonasOnly(analysed.numbers.coverage, personas) ? personas.map(({ key }) => key) : [];
  });
}

function isOpen(numbers: TouchpointNumbers | undefined): boolean {
  return numbers?.ratingState === 'not-said' || numbers?.ratingState === 'unknown';
}
