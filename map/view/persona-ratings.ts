/**
 * Ratings of single personas where there is none for everybody: what a map shows there instead. Nothing is averaged
 * over personas; each one has numbers of its own, the same as the findings count with.
 */
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Touchpoint } from '../../language/model/model.ts';
import type { JourneyNumbers, TouchpointNumbers } from '../../language/model/numbers.ts';
import { touchpointsOf } from '../../language/model/touchpoints.ts';
import { personaName } from '../../language/view/names.ts';
import { ratesItself } from '../../language/view/numbers-for.ts';

/** A persona with ratings of their own. */
export interface RatingPersona {
  readonly key: string;
  /** How people call the persona. */
  readonly name: string;
  readonly numbers: JourneyNumbers;
}

/** What one persona says of one touchpoint. */
export interface OwnRating {
  readonly persona: RatingPersona;
  readonly numbers: TouchpointNumbers;
}

/** Everyone with numbers of their own, as a map names them. */
export function ratingPersonas({ personas }: JourneyView): readonly RatingPersona[] {
  return personas.map(({ persona, numbers }) => ({ key: persona.key, name: personaName(persona), numbers }));
}

/** The personas who have rated a touchpoint that is not rated for everybody. */
export function ratedAlone(view: JourneyView): readonly RatingPersona[] {
  if (view.personas.length === 0) return [];
  const { journey, numbers } = view;
  const open = journey.stages.flatMap(touchpointsOf).filter(({ key }) => isOpen(numbers.touchpoints[key]));
  return ratingPersonas(view).filter((persona) => open.some((touchpoint) => ownNumbers(touchpoint, persona)));
}

/** The personas' own ratings of a touchpoint that is not rated for everybody; none where it is, or cannot happen. */
export function ownRatings(
  touchpoint: Touchpoint,
  numbers: TouchpointNumbers,
  personas: readonly RatingPersona[],
): readonly OwnRating[] {
  if (!isOpen(numbers)) return [];
  return personas.flatMap((persona) => {
    const own = ownNumbers(touchpoint, persona);
    return own ? [{ persona, numbers: own }] : [];
  });
}

/**
 * A touchpoint's numbers for a persona who rates it; `undefined` where the persona says nothing of it, or no number.
 */
export function ownNumbers(touchpoint: Touchpoint, { key, numbers }: RatingPersona): TouchpointNumbers | undefined {
  const own = numbers.touchpoints[touchpoint.key];
  return own && own.rating !== null && ratesItself(touchpoint, key) ? own : undefined;
}

/** Whether nothing is rated for everybody, though something is for single personas. */
export function isRatedByPersonasOnly(
  coverage: JourneyNumbers['coverage'],
  personas: readonly RatingPersona[],
): boolean {
  return coverage.rated === 0 && personas.length > 0;
}

/**
 * Keys of the personas whose curves are drawn without anybody's asking, as there would be no curve otherwise: what is
 * chosen to be seen (`overlay`) comes before that.
 */
export function drawnUnasked(journeys: readonly JourneyView[]): readonly string[] {
  return journeys.flatMap((view) => {
    const personas = ratedAlone(view);
    return isRatedByPersonasOnly(view.numbers.coverage, personas) ? personas.map(({ key }) => key) : [];
  });
}

function isOpen(numbers: TouchpointNumbers | undefined): boolean {
  return numbers?.ratingState === 'not-said' || numbers?.ratingState === 'unknown';
}
