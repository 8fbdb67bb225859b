/** The needs of the whole, and the touchpoints that serve them. */
import type { Journey, Need, Persona, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { touchpointsOf } from '../model/touchpoints.ts';

/** A need of the journey, or of a persona whose journey it is. */
export interface NeedOfWhole {
  readonly need: Need;
  /** `undefined` for a need of the journey. */
  readonly persona: Persona | undefined;
}

/** The needs with a text, those of the journey first. */
export function needsOfWhole({ needs, personas }: Pick<Journey, 'needs' | 'personas'>): NeedOfWhole[] {
  const own = needs.map((need) => ({ need, persona: undefined }));
  const theirs = personas.flatMap((persona) => persona.needs.map((need) => ({ need, persona })));
  return [...own, ...theirs].filter(({ need }) => need.text !== '');
}

/**
 * The needs that no touchpoint serves: neither by `serves` nor by a need of its own with the same id or text. A missing
 * contact serves its needs, as it is a gap of its own. A journey without touchpoints has only begun: none is reported.
 */
export function unservedNeeds(journey: Journey): NeedOfWhole[] {
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  if (touchpoints.length === 0) return [];
  const isServed = servedBy(touchpoints);
  return needsOfWhole(journey).filter(({ need }) => !isServed(need));
}

/** The touchpoints that serve a need, in the order of the journey. */
export function touchpointsServing(need: Need, { stages }: Pick<Journey, 'stages'>): Touchpoint[] {
  return stages.flatMap(touchpointsOf).filter((touchpoint) => servedBy([touchpoint])(need));
}

function servedBy(touchpoints: readonly Touchpoint[]): (need: Need) => boolean {
  const keys = new Set(touchpoints.flatMap(({ serves }) => serves.flatMap(({ key }) => key ?? [])));
  const own = touchpoints.flatMap(({ needs }) => needs);
  const ids = new Set(own.flatMap(({ id }) => (id === undefined ? [] : [nameKey(id)])));
  const texts = new Set(own.map(({ text }) => nameKey(text)));
  return (need) =>
    keys.has(need.key) || texts.has(nameKey(need.text)) || (need.id !== undefined && ids.has(nameKey(need.id)));
}
