/** Touchpoints as everybody and as single personas meet them. */
import type { JourneyView } from '../model/journey-view.ts';
import type { Persona, Rating, Touchpoint } from '../model/model.ts';
import type { JourneyNumbers, TouchpointNumbers } from '../model/numbers.ts';
import { importanceLineOf, ratingLineOf } from './numbers-for.ts';

/** A touchpoint as everybody, or one persona, meets it. */
export interface TouchpointView {
  readonly touchpoint: Touchpoint;
  /** `undefined` for everybody. */
  readonly persona: Persona | undefined;
  /** The line that the latest rating comes from. */
  readonly ratingLine: Rating | undefined;
  readonly importanceLine: Rating | undefined;
  readonly numbers: TouchpointNumbers;
  /** The whole journey's numbers, for everybody or for the same persona. */
  readonly whole: JourneyNumbers;
}

/**
 * A touchpoint as everybody meets it, and once more for each persona of whom a line of its own says something that
 * everybody's view does not say already.
 */
export function* viewsOf(touchpoint: Touchpoint, view: JourneyView): Generator<TouchpointView> {
  const everybody = look(touchpoint, view.numbers, undefined);
  if (everybody) yield everybody;
  for (const { persona, numbers } of view.personas) {
    const theirs = look(touchpoint, numbers, persona);
    if (theirs && speaksForItself(theirs, everybody)) yield theirs;
  }
}

function look(touchpoint: Touchpoint, whole: JourneyNumbers, persona: Persona | undefined): TouchpointView | undefined {
  const numbers = whole.touchpoints[touchpoint.key];
  return (
    numbers && {
      touchpoint,
      persona,
      ratingLine: ratingLineOf(touchpoint, numbers),
      importanceLine: importanceLineOf(touchpoint, numbers),
      numbers,
      whole,
    }
  );
}

function speaksForItself(theirs: TouchpointView, everybody: TouchpointView | undefined): boolean {
  return theirs.ratingLine !== everybody?.ratingLine || theirs.importanceLine !== everybody?.importanceLine;
}
