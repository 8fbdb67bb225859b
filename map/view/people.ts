/** What people are called where there is little room. */
import type { Journey } from '../../language/model/model.ts';

/** How people call each other: "Kim" of "Kim, first-time buyer". */
export function callName(name: string): string {
  const [first = ''] = name.split(/\s*[,:;(–—]|\s-\s/u);
  return first.trim() === '' ? name.trim() : first.trim();
}

/** The people of those keys. */
export function personaNames(keys: readonly string[], { personas, inReach }: Journey): string[] {
  return keys.map((key) => {
    const persona = [...personas, ...inReach.personas].find((declared) => declared.key === key);
    return persona?.name.trim() ? callName(persona.name) : key;
  });
}
