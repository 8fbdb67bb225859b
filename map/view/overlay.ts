/** Curves of single personas over everybody's. */
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { TouchpointNumbers } from '../../language/model/numbers.ts';
import { personaName } from '../../language/view/names.ts';
import { numbersFor } from '../../language/view/numbers-for.ts';

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

/** The personas of a journey, and others with ratings of their own, that are to be shown, in this order. */
export function overlaysOf(view: JourneyView, keys: readonly string[]): readonly Overlay[] {
  const known = new Map(
    [...view.journey.personas, ...view.personas.map(({ persona }) => persona)].map((one) => [one.key, one]),
  );
  return [...known.values()]
    .map((persona, index) => ({ persona, kind: index % overlayKinds }))
    .filter(({ persona }) => keys.includes(persona.key))
    .map(({ persona, kind }) => {
      const name = personaName(persona);
      const { touchpoints } = numbersFor(view, persona.key);
      return {
        key: persona.key,
        name,
        initial: initialOf(name),
        kind,
        numbersOf: (touchpoint) => touchpoints[touchpoint],
      };
    });
}

/** The first letter of a name, as a reader counts letters. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name.trim());
  return (first?.segment ?? '?').toLocaleUpperCase('en');
}
