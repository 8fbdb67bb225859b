/**
 * What was read off a file's touchpoints the last time. An edit changes one touchpoint of a thousand: the others are
 * the same words at the same or at a shifted place, and their facts need not be read again.
 */

import type { Touchpoint } from '../model/model.ts';
import type { Position } from '../model/position.ts';
import type { NamedKind } from '../names/symbol-tables.ts';

/** A name that a touchpoint uses, and the key of what it stood for; `undefined` where nobody had declared one. */
export interface Lookup {
  readonly named: NamedKind;
  readonly name: string;
  readonly key: string | undefined;
}

interface Remembered {
  readonly touchpoint: Touchpoint;
  readonly start: Position;
  readonly lookups: readonly Lookup[];
}

/** Where a touchpoint stands now, and its words. */
export interface Place {
  readonly key: string;
  readonly text: string;
  readonly start: Position;
  /** In the journey, from 1. */
  readonly number: number;
}

export class TouchpointMemory {
  #before: ReadonlyMap<string, Remembered> = new Map();
  #now = new Map<string, Remembered>();

  /** A new reading begins: what it does not ask for or keep is forgotten at the next one. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /**
   * The facts of a touchpoint that has the same words as before and whose names still stand for the same things.
   *
   * @param stillMeans whether a name stands for what it stood for
   */
  recall(place: Place, stillMeans: (lookup: Lookup) => boolean): Touchpoint | undefined {
    const id = idOf(place);
    const remembered = this.#before.get(id);
    // What stands farther in on its line has other columns.
    if (remembered?.start.character !== place.start.character || !remembered.lookups.every(stillMeans)) {
      return undefined;
    }
    const lines = place.start.line - remembered.start.line;
    const there = lines === 0 ? remembered.touchpoint : moved(remembered.touchpoint, lines);
    const touchpoint = there.number === place.number ? there : { ...there, number: place.number };
    this.#now.set(id, { ...remembered, touchpoint, start: place.start });
    return touchpoint;
  }

  keep(place: Place, touchpoint: Touchpoint, lookups: readonly Lookup[]): void {
    this.#now.set(idOf(place), { touchpoint, start: place.start, lookups });
  }
}

function idOf({ key, text }: Place): string {
  return `${key}\n${text}`;
}

/** The same data with every position so many lines farther down. */
function moved<T>(value: T, lines: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => moved(item, lines)) as T;
  const copy: Record<string, unknown> = {};
  for (const name in value) copy[name] = moved(value[name], lines);
  if (typeof copy.line === 'number' && typeof copy.character === 'number') copy.line += lines;
  return copy as T;
}
