/**
 * Computes a journey's view. This file alone calls `analyse`: whoever draws or searches reads the numbers that are in
 * the view, on the page, too.
 */
import { analyse, csatRatings } from '../analysis/analyse.ts';
import { figuresOfToday } from '../analysis/figures-of-today.ts';
import type { DrawMemory } from '../analysis/rank-stability.ts';
import type { ContactMismatch } from '../model/contact-mismatch.ts';
import { declaredAs } from '../model/in-reach.ts';
import type { JourneyView } from '../model/journey-view.ts';
import type { Journey, JourneyDate, Persona, Touchpoint } from '../model/model.ts';
import type { JourneyNumbers } from '../model/numbers.ts';
import { touchpointsOf } from '../model/touchpoints.ts';
import { contactMismatches } from './contact-mismatches.ts';

/** The most touchpoints that are analysed for single personas; a thousand for each of a thousand would take minutes. */
export const mostViews = 50_000;

/**
 * The view of a journey, with the numbers of each persona that has ratings or importances of their own.
 *
 * @param today ratings and other figures that are dated later do not count yet; the view's journey has no such figures.
 *   Left out: every date counts.
 * @param hasLostLine whether a line of a touchpoint could not be read; left out, all could
 * @param draws what was drawn for the version before; left out, nothing was
 */
export function journeyView(
  written: Journey,
  today?: JourneyDate,
  hasLostLine: (touchpoint: Touchpoint) => boolean = () => false,
  draws?: DrawMemory,
): JourneyView {
  const journey = figuresOfToday(written, today);
  const personas = personasWithNumbers(journey);
  const csat = csatRatings(journey);
  const shared = { csatRatings: csat, ...(today ? { today } : {}), ...(draws ? { draws } : {}) };
  const numbers = analyse(journey, shared);
  let others: JourneyNumbers | undefined = personas.length === 0 ? numbers : undefined;
  let mismatches: readonly ContactMismatch[] | undefined;
  return {
    journey,
    numbers,
    personas: personas.map((persona) => ({
      persona,
      numbers: analyse(journey, { persona: persona.key, ...shared }),
    })),
    // A picture needs these and a finding does not: computed at the first question.
    get others() {
      others ??= analyse(journey, { persona: noPersona, ...shared });
      return others;
    },
    get mismatches() {
      mismatches ??= contactMismatches({ journey, hasLostLine });
      return mismatches;
    },
  };
}

/** The key of no persona: one is a word of the text, which has no line breaks. */
const noPersona = '\n';

/** Personas of whom the journey states ratings or importances; those beyond {@link mostViews} are left out. */
function personasWithNumbers(journey: Journey): readonly Persona[] {
  const touchpoints = journey.stages.flatMap(touchpointsOf);
  const named = new Set<string>();
  for (const { ratings, importances } of touchpoints) {
    for (const { personas } of ratings) for (const key of personas) named.add(key);
    for (const { personas } of importances) for (const key of personas) named.add(key);
  }
  if (named.size === 0) return [];
  const room = Math.max(1, Math.floor(mostViews / Math.max(1, touchpoints.length)));
  const own = journey.personas.filter(({ key }) => named.delete(key));
  const reached = [...named].flatMap((key) => declaredAs(journey.inReach, 'personas', key) ?? []);
  return [...own, ...reached].slice(0, room);
}
