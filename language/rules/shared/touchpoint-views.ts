import { analyse } from '../../analysis/analyse.ts';
import { latestRating } from '../../analysis/latest-rating.ts';
import type { JourneyTranslate } from '../../messages/messages.ts';
import { declaredAs } from '../../model/in-reach.ts';
import type { Journey, Persona, Stage, Touchpoint } from '../../model/model.ts';
import type { AnalysedJourney, JourneyNumbers } from '../../model/numbers.ts';
import { touchpointsOf } from '../../model/touchpoints.ts';
import type { JourneyView, PersonaView, TouchpointView } from '../rule.ts';

/** So many touchpoints are looked at through the eyes of single personas; a thousand on a thousand would take minutes. */
export const mostViews = 50_000;

/** Adds the views of the personas who have ratings or importances of their own, and those of each touchpoint. */
export function journeyView({ journey, numbers }: AnalysedJourney): JourneyView {
  const spoken = new Set<string>();
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  for (const { ratings, importances } of touchpoints) {
    for (const { personas } of ratings) for (const key of personas) spoken.add(key);
    for (const { personas } of importances) for (const key of personas) spoken.add(key);
  }
  const own = new Map(journey.personas.map((persona) => [persona.key, persona]));
  const room = Math.max(1, Math.floor(mostViews / Math.max(1, touchpoints.length)));
  const personas = [...spoken].slice(0, room).flatMap((key): PersonaView[] => {
    const persona = own.get(key) ?? declaredAs(journey.inReach, 'personas', key);
    return persona ? [{ persona, numbers: analyse(journey, { persona: key }) }] : [];
  });
  return { journey, numbers, personas, touchpoints: [...touchpointViews(journey, numbers, personas)] };
}

function* touchpointViews(
  journey: Journey,
  numbers: JourneyNumbers,
  personas: readonly PersonaView[],
): Generator<TouchpointView> {
  for (const touchpoint of journey.stages.flatMap(touchpointsOf)) {
    const everybody = look({ journey, numbers }, touchpoint, undefined);
    if (everybody) yield everybody;
    for (const view of personas) {
      const theirs = look({ journey, numbers: view.numbers }, touchpoint, view.persona);
      if (theirs && speaksForItself(theirs, everybody)) yield theirs;
    }
  }
}

function look(
  { journey, numbers }: AnalysedJourney,
  touchpoint: Touchpoint,
  persona: Persona | undefined,
): TouchpointView | undefined {
  const own = numbers.touchpoints[touchpoint.key];
  return (
    own && {
      touchpoint,
      persona,
      ratingLine: latestRating(touchpoint.ratings, journey, persona?.key),
      importanceLine: latestRating(touchpoint.importances, journey, persona?.key),
      numbers: own,
      whole: numbers,
    }
  );
}

function speaksForItself(theirs: TouchpointView, everybody: TouchpointView | undefined): boolean {
  return theirs.ratingLine !== everybody?.ratingLine || theirs.importanceLine !== everybody?.importanceLine;
}

/** What a message calls a thing: its name, or its id, or that it has none yet. */
export function nameOf(thing: { readonly name: string; readonly id: string | undefined }, t: JourneyTranslate): string {
  return thing.name || thing.id || t('symbol.unnamed');
}

/** A persona's name in a sentence: "Kim" of "Kim, first-time buyer", whose comma would tear the sentence apart. */
export function shortName(persona: Persona, t: JourneyTranslate): string {
  return nameOf(persona, t).split(',', 1)[0]?.trim() || nameOf(persona, t);
}

/** What a finding calls a touchpoint: its id, or its name. */
export function touchpointId({ id, name }: Touchpoint): string | undefined {
  return id ?? (name || undefined);
}

/** All touchpoints that are held by a stage, in the order of the journey. */
export function touchpointsIn(stages: readonly Stage[]): Touchpoint[] {
  return stages.flatMap(touchpointsOf);
}
