import type { JourneyTranslate } from '../../messages/messages.ts';
import type { Persona, Stage, Touchpoint } from '../../model/model.ts';
import { touchpointsOf } from '../../model/touchpoints.ts';
import { shortName as shortened } from '../../view/names.ts';

/** What a message calls a thing: its name, or its id, or that it has none yet. */
export function nameOf(thing: { readonly name: string; readonly id: string | undefined }, t: JourneyTranslate): string {
  return thing.name || thing.id || t('symbol.unnamed');
}

/** A persona's name in a sentence: "Kim" of "Kim, first-time buyer", whose comma would tear the sentence apart. */
export function shortName(persona: Persona, t: JourneyTranslate): string {
  return shortened(nameOf(persona, t));
}

/** What a finding calls a touchpoint: its id, or its name. */
export function touchpointId({ id, name }: Touchpoint): string | undefined {
  return id ?? (name || undefined);
}

/** All touchpoints that are held by a stage, in the order of the journey. */
export function touchpointsIn(stages: readonly Stage[]): Touchpoint[] {
  return stages.flatMap(touchpointsOf);
}
