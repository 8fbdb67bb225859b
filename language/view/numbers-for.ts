/** What a view says to whom. */
import type { JourneyView } from '../model/journey-view.ts';
import type { Rating, Touchpoint } from '../model/model.ts';
import type { JourneyNumbers, TouchpointNumbers } from '../model/numbers.ts';

/**
 * The numbers of a persona.
 *
 * @param persona key; without numbers of their own, plain lines count for them.
 */
export function numbersFor({ personas, others }: JourneyView, persona: string): JourneyNumbers {
  return personas.find((one) => one.persona.key === persona)?.numbers ?? others;
}

/** The line that the rating comes from: a `rating` line, or what stands in for one. */
export function ratingLineOf({ ratings }: Touchpoint, numbers: TouchpointNumbers | undefined): Rating | undefined {
  return numbers?.standIn ?? ratings[numbers?.ratingLine ?? -1];
}

/** The line that the importance comes from. */
export function importanceLineOf(
  { importances }: Touchpoint,
  numbers: TouchpointNumbers | undefined,
): Rating | undefined {
  return importances[numbers?.importanceLine ?? -1];
}

/** Whether a persona has ratings of their own there; elsewhere everybody's count. */
export function ratesItself({ ratings }: Touchpoint, persona: string): boolean {
  return ratings.some(({ personas }) => personas.includes(persona));
}
