/** Curves of single personas over everybody's. */
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Persona } from '../../language/model/model.ts';
import type { TouchpointNumbers } from '../../language/model/numbers.ts';
import { personaName } from '../../language/view/names.ts';
import { numbersFor } from '../../language/view/numbers-for.ts';

/** How many kinds of lines there are; a ninth persona's looks like the first one's, with its own letters and name. */
export const overlayKinds = 8;

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
  const letters = personaLetters(view);
  return knownPersonas(view)
    .map((persona, index) => ({ persona, kind: index % overlayKinds }))
    .filter(({ persona }) => keys.includes(persona.key))
    .map(({ persona, kind }) => {
      const name = personaName(persona);
      const { touchpoints } = numbersFor(view, persona.key);
      return {
        key: persona.key,
        name,
        initial: letters.get(persona.key) ?? initialOf(name),
        kind,
        numbersOf: (touchpoint) => touchpoints[touchpoint],
      };
    });
}

/** The personas of a journey, and others with ratings of their own. */
function knownPersonas({ journey, personas }: JourneyView): readonly Persona[] {
  const known = new Map([...journey.personas, ...personas.map(({ persona }) => persona)].map((one) => [one.key, one]));
  return [...known.values()];
}

/** By key: the initial of each persona, with the letter that tells it from others with the same initial. */
export function personaLetters(view: JourneyView): ReadonlyMap<string, string> {
  const personas = knownPersonas(view).map((persona) => ({
    key: persona.key,
    letters: lettersOf(personaName(persona)),
  }));
  return new Map(
    personas.map(({ key, letters }) => {
      const alike = personas.filter((other) => other.key !== key && initial(other.letters) === initial(letters));
      if (alike.length === 0) return [key, initial(letters)];
      const different = letters.findIndex(
        (letter, at) => at > 0 && alike.every((other) => other.letters[at] !== letter),
      );
      // Of two of the same name the place in the list is all that differs.
      const sign = letters[different] ?? String(personas.findIndex((other) => other.key === key) + 1);
      return [key, initial(letters) + sign];
    }),
  );
}

/** The first letter of a name, as a reader counts letters. */
export function initialOf(name: string): string {
  return initial(lettersOf(name));
}

function initial([first = '?']: readonly string[]): string {
  return first.toLocaleUpperCase('en');
}

function lettersOf(name: string): string[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name.trim());
  return Array.from(segments, ({ segment }) => segment);
}
