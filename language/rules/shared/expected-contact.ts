import { recogniseTouchpoint } from '../../catalogue/recognise.ts';
import { catalogueTouchpoints } from '../../catalogue/touchpoints.ts';
import { nameFor } from '../../catalogue/words.ts';
import type { Touchpoint } from '../../model/model.ts';
import type { Draft, JourneyContext } from '../rule.ts';
import { nameOf, touchpointsIn } from './touchpoint-views.ts';
import { isLineLost } from './uncertainty.ts';

/** A shorter journey is only begun, and nobody expects it to be complete. */
const enoughTouchpoints = 5;

/** What a journey of some length is expected to have somewhere. */
interface Expectation {
  readonly message: 'no-support' | 'no-feedback';
  readonly isMet: (touchpoint: Touchpoint) => boolean;
  /** The catalogue's touchpoint to suggest, in the language of the map. */
  readonly suggestion: string;
}

/**
 * Tells once, on the journey's name, that none of its touchpoints is what is expected; a missing contact counts as
 * known.
 */
export function* expectedContact(
  { journey, file, problems, t }: JourneyContext,
  { message, isMet, suggestion }: Expectation,
): Generator<Draft> {
  const touchpoints = touchpointsIn(journey.stages);
  if (touchpoints.length < enoughTouchpoints || isLineLost(problems) || touchpoints.some(isMet)) return;
  const entry = catalogueTouchpoints.find(({ id }) => id === suggestion);
  const name = entry ? nameFor(entry.names, journey.language ?? file.language) : '';
  const fits = name !== '' && isOfTheCatalogue(touchpoints) ? 'yes' : 'no';
  yield { message: t(message, { journey: nameOf(journey, t), suggestion: name, fits }), range: journey.nameRange };
}

/** Whether the catalogue, which is about buying, knows half of them. "Customer service" would not fit a hospital. */
function isOfTheCatalogue(touchpoints: readonly Touchpoint[]): boolean {
  const known = touchpoints.filter(({ name }) => recogniseTouchpoint(name));
  return known.length * 2 >= touchpoints.length;
}
