import type { JourneyTranslate } from '../../messages/messages.ts';
import type { RelatedPlace } from '../../model/finding.ts';

/**
 * So many places are listed behind a finding; a list of thousands is read by no one, and would be sent at every
 * keystroke.
 */
export const mostPlaces = 20;

/**
 * The places behind a finding: the first ones, and at the next one how many more there are.
 *
 * @param places the first ones at least, one more than are listed if there are more
 * @param count how many there are in all
 */
export function relatedPlaces(places: readonly RelatedPlace[], count: number, t: JourneyTranslate): RelatedPlace[] {
  const shown = places.slice(0, mostPlaces);
  const next = places[mostPlaces];
  return next ? [...shown, { ...next, message: t('limit.places', { count: count - mostPlaces }) }] : shown;
}
