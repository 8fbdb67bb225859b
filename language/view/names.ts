/** Names as a reader sees them: as they are declared, or as they are written where the thing is meant. */
import { declaredAs } from '../model/in-reach.ts';
import type { Declarations, Journey, Reference } from '../model/model.ts';

/** The name of what a reference stands for: the declared one, or the word in the text where there is none. */
export function declaredName(
  kind: 'channels' | 'teams' | 'sources',
  { key, value }: Reference,
  { inReach }: { readonly inReach: Declarations },
): string {
  return declaredAs(inReach, kind, key)?.name.trim() || value;
}

/** A person's name where there is little room, and in a sentence: "Kim" of "Kim, first-time buyer". */
export function shortName(name: string): string {
  const [first = ''] = name.split(/\s*[,:;(–—]|\s-\s/u);
  return first.trim() === '' ? name.trim() : first.trim();
}

/** What a persona is called where there is little room; the key where nothing is written yet. */
export function personaName({ key, name }: { readonly key: string; readonly name: string }): string {
  return shortName(name) || key;
}

/** Those who take part in a touchpoint: personas as they are declared, others as they are written. */
export function participantNames(participants: readonly Reference[], journey: Journey): string[] {
  return participants.map(({ key, value }) => (key === undefined ? value : (personaNames([key], journey)[0] ?? value)));
}

/** The names of the personas with these keys. */
export function personaNames(keys: readonly string[], { personas, inReach }: Journey): string[] {
  return keys.map((key) => {
    const persona = personas.find((declared) => declared.key === key) ?? declaredAs(inReach, 'personas', key);
    return persona ? personaName(persona) : key;
  });
}
