/** Which things of a newer journey continue those of an older one, told by their ids and names alone. */
import { nameKey } from '../model/name-key.ts';

/** What a touchpoint or a stage is recognised by. */
export interface Recognised {
  readonly id: string | undefined;
  readonly name: string;
  /** The name of the stage that holds a touchpoint; empty for a stage itself. */
  readonly stage: string;
}

/** An older thing, and whether it was recognised by its id or by its name. */
export interface Partner<Thing> {
  readonly older: Thing;
  readonly by: 'id' | 'name';
}

/**
 * The older things that newer ones continue: those of the same id, then of the same name in the stage of the same name,
 * then of the same name alone. Each has one partner at most; of several alike, the first one that is left.
 *
 * @returns by newer thing; those that were added are not in it
 */
export function pairByNames<Thing extends Recognised>(
  older: readonly Thing[],
  newer: readonly Thing[],
): ReadonlyMap<Thing, Partner<Thing>> {
  const pairs = new Map<Thing, Partner<Thing>>();
  const taken = new Set<Thing>();
  for (const { by, keyOf } of signs) {
    const open = openBy(
      keyOf,
      older.filter((one) => !taken.has(one)),
    );
    for (const thing of newer) {
      const partner = pairs.has(thing) ? undefined : open.get(keyOf(thing))?.shift();
      if (!partner) continue;
      pairs.set(thing, { older: partner, by });
      taken.add(partner);
    }
  }
  return pairs;
}

/** What is compared, in this order; a thing with an empty key is not recognised. */
const signs: readonly { readonly by: 'id' | 'name'; readonly keyOf: (thing: Recognised) => string }[] = [
  { by: 'id', keyOf: ({ id }) => nameKey(id ?? '') },
  { by: 'name', keyOf: ({ stage, name }) => nameIn(stage, name) },
  { by: 'name', keyOf: ({ name }) => nameIn('', name) },
];

function nameIn(stage: string, name: string): string {
  const key = nameKey(name);
  return key && `${nameKey(stage)}\n${key}`;
}

function openBy<Thing extends Recognised>(
  keyOf: (thing: Recognised) => string,
  things: readonly Thing[],
): ReadonlyMap<string, Thing[]> {
  const open = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === '') continue;
    const same = open.get(key);
    if (same) same.push(thing);
    else open.set(key, [thing]);
  }
  return open;
}
