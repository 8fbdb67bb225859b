/**
 * What a journey can name, found when it is asked for: where many files use each other, the lists of all of them would
 * take the square of the number of files.
 */
import type { Declarations } from './model.ts';

type Kind = keyof Declarations;
type Declared<K extends Kind> = Declarations[K][number];

/**
 * The declarations of several places, the nearest first; a farther one with the same key is hidden. Its lists are plain
 * data for whoever copies or sends it. Each is made anew when it is read, so a loop reads it once.
 */
export class InReach implements Declarations {
  declare readonly personas: Declarations['personas'];
  declare readonly channels: Declarations['channels'];
  declare readonly teams: Declarations['teams'];
  declare readonly sources: Declarations['sources'];
  readonly #places: Iterable<Declarations>;
  readonly #found: { readonly [K in Kind]: Map<string, Declared<K> | undefined> } = {
    personas: new Map(),
    channels: new Map(),
    teams: new Map(),
    sources: new Map(),
  };

  /** @param places read as far as it is needed, and more than once */
  constructor(places: Iterable<Declarations>) {
    this.#places = places;
    for (const kind of ['personas', 'channels', 'teams', 'sources'] as const) {
      // A getter of the class would be left out of copies and of messages.
      Object.defineProperty(this, kind, { enumerable: true, get: () => this.#list(kind) });
    }
  }

  /** The nearest of a key; looks no farther than to that one. */
  find<K extends Kind>(kind: K, key: string): Declared<K> | undefined {
    const known: Map<string, Declared<K> | undefined> = this.#found[kind];
    if (!known.has(key)) known.set(key, this.#search(kind, key));
    return known.get(key);
  }

  #search<K extends Kind>(kind: K, key: string): Declared<K> | undefined {
    for (const place of this.#places) {
      const found = declaredAs(place, kind, key);
      if (found) return found;
    }
    return undefined;
  }

  /** Two of the same key in one place are both there: they are a finding. */
  #list(kind: Kind): readonly Declared<Kind>[] {
    const keys = new Set<string>();
    const found: Declared<Kind>[] = [];
    for (const place of this.#places) {
      const shown = place[kind].filter(({ key }) => !keys.has(key));
      for (const one of shown) {
        keys.add(one.key);
        found.push(one);
      }
    }
    return found;
  }
}

/** The declaration with this key; of two, the first. No key stands for none. */
export function declaredAs<K extends Kind>(
  declarations: Declarations,
  kind: K,
  key: string | undefined,
): Declared<K> | undefined {
  if (key === undefined) return undefined;
  if (declarations instanceof InReach) return declarations.find(kind, key);
  const list: readonly Declared<K>[] = declarations[kind];
  return list.find((one) => one.key === key);
}
