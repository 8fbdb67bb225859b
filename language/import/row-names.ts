/** Ids and personas that pasted rows speak of, and what they are called in the text. */

import type { Journey, Persona } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import { shortName, writtenName } from '../names/symbol-tables.ts';
import { plainText } from '../syntax/plain-text.ts';
import { isId } from '../syntax/scan.ts';
import { newId, takenAmong } from '../text/new-id.ts';
import { escaped, listItem, type SourceText } from '../text/source-text.ts';

/** Gives every row an id of its own. */
export class RowIds {
  private readonly given = new Map<string, string>();

  /**
   * @param wanted the ids of the rows, each of them once for each touchpoint
   * @param source the text that they go into
   */
  constructor(wanted: readonly string[], source: SourceText) {
    const taken = takenIn(source);
    const own = new Set(wanted.map((id) => nameKey(id)));
    for (const id of wanted) {
      const key = nameKey(id);
      if (!isId(id) || this.given.has(key)) continue;
      const isTaken = (word: string) => taken.has(nameKey(word)) || (nameKey(word) !== key && own.has(nameKey(word)));
      this.given.set(key, isTaken(id) ? newId('', id, isTaken) : id);
      taken.add(nameKey(this.given.get(key) ?? id));
    }
  }

  /** What is called so in the rows, as the text calls it. */
  of(written: string): string {
    return this.given.get(nameKey(written)) ?? written;
  }

  /** The ids that something else in the text has already, and what they became. */
  get renamed(): readonly { readonly from: string; readonly to: string }[] {
    return [...this.given].filter(([from, to]) => nameKey(to) !== from).map(([from, to]) => ({ from, to }));
  }
}

/** Ids of whatever kind, and names of touchpoints, which `next` could mean. */
function takenIn(source: SourceText): Set<string> {
  const { clauses } = source.report.scan;
  const names = clauses.filter(({ keyword }) => keyword?.word === 'touchpoint').flatMap(({ value }) => value ?? []);
  const ids = clauses.flatMap(({ id }) => id ?? []);
  return takenAmong([...ids, ...names].map((slice) => plainText(source.textOf(slice))));
}

/** Finds who is meant by a name, and remembers whom the journey does not know yet. */
export class RowPersonas {
  private readonly journey: Journey | undefined;
  private readonly fresh = new Map<string, string>();

  constructor(journey: Journey | undefined) {
    this.journey = journey;
  }

  /** What means a persona in square brackets; `undefined` where its name cannot stand there. */
  of(name: string): string | undefined {
    const known = this.known(name);
    const written = listItem(known ? writtenName(known) : name);
    if (!known && written !== undefined) this.remember(name);
    return written;
  }

  /** Has the persona of the whole table declared; returns whether it is, now or before. */
  declare(name: string): boolean {
    if (this.known(name)) return true;
    this.remember(name);
    return !this.isFiles;
  }

  private known(name: string): Persona | undefined {
    const key = nameKey(name);
    return this.journey?.inReach.personas.find((persona) =>
      [persona.id, persona.name, shortName(persona.name)].some((one) => one !== undefined && nameKey(one) === key),
    );
  }

  private remember(name: string): void {
    const key = nameKey(name);
    if (!this.fresh.has(key)) this.fresh.set(key, name);
  }

  /** Whether the personas are those of the file, and the journey has none of its own. */
  private get isFiles(): boolean {
    const { journey } = this;
    return journey !== undefined && journey.declares.personas.length === 0 && journey.personas.length > 0;
  }

  /**
   * Values of the `persona` lines that have to be written. A journey that is about all personas of its file would lose
   * those with one of its own: there they are left to be declared by hand.
   */
  get declarations(): readonly string[] {
    return this.isFiles ? [] : [...this.fresh.values()].map(escaped);
  }
}
