/** Curves of single personas over everybody's. */
import { analyse } from '../../language/analysis/analyse.ts';
import type { Journey, Touchpoint } from '../../language/model/model.ts';
import type { JourneyNumbers, TouchpointNumbers } from '../../language/model/numbers.ts';
import { callName } from './people.ts';

/** How many kinds of lines there are; a fifth persona's looks like the first one's, with its own initial and name. */
export const overlayKinds = 4;

export interface Overlay {
  /** Key of the persona. */
  readonly key: string;
  /** How people call the persona. */
  readonly name: string;
  readonly initial: string;
  /** Which kind of line, from 0. */
  readonly kind: number;
  readonly numbersOf: (touchpoint: string) => TouchpointNumbers | undefined;
}

/** The personas of a journey that are to be shown, in the journey's order. */
export function overlaysOf(journey: Journey, keys: readonly string[]): readonly Overlay[] {
  return journey.personas
    .map((persona, index) => ({ persona, kind: index % overlayKinds }))
    .filter(({ persona }) => keys.includes(persona.key))
    .map(({ persona: { key, name }, kind }) => {
      const called = callName(name) || key;
      // Reckoned when somebody asks: a legend wants no more than the name.
      let touchpoints: JourneyNumbers['touchpoints'] | undefined;
      const numbersOf = (touchpoint: string) => {
        touchpoints ??= analyse(journey, { persona: key }).touchpoints;
        return touchpoints[touchpoint];
      };
      return { key, name: called, initial: initialOf(called), kind, numbersOf };
    });
}

/** Whether a persona has ratings of its own there; elsewhere its curve is everybody's. */
export function ratesItself({ ratings }: Touchpoint, persona: string): boolean {
  return ratings.some(({ personas }) => personas.includes(persona));
}

/** The first letter of a name, as a reader counts letters. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name.trim());
  return (first?.segment ?? '?').toLocaleUpperCase('en');
}
