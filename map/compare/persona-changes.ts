/**
 * How single personas' ratings changed, where neither side is rated for everybody. Nothing is averaged over personas.
 */
import { carriedOver } from '../../language/analysis/position.ts';
import type { JourneyContext } from '../layout/context.ts';
import { type OwnRating, ownRatings } from '../view/persona-ratings.ts';
import type { PlacedTouchpoint } from './align.ts';
import type { ColumnChange } from './changes.ts';
import type { PairContext } from './sides.ts';

export interface PersonaChange {
  readonly name: string;
  /** On the newer side's scale; `null` where only one side has a rating of the persona's own. */
  readonly change: number | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** One for each persona who has rated the touchpoint on either side, in the order of the newer journey. */
export function personaChanges({ column, before, after }: ColumnChange, context: PairContext): PersonaChange[] {
  if (!column.before || !column.after || before?.rating != null || after?.rating != null) return [];
  const older = byKey(column.before, before, context.older);
  const newer = byKey(column.after, after, context.newer);
  const [from, to] = [context.older.journey.scale, context.newer.journey.scale];
  return [...new Map([...newer, ...older]).keys()].flatMap((key) => {
    const [old, now] = [older.get(key), newer.get(key)];
    const name = (now ?? old)?.persona.name ?? key;
    const [was, is] = [old?.numbers.rating ?? null, now?.numbers.rating ?? null];
    const change = was === null || is === null ? null : is - carriedOver(was, from, to);
    return [{ name, change, before: was, after: is }];
  });
}

function byKey(
  { touchpoint }: PlacedTouchpoint,
  numbers: ColumnChange['before'],
  { personas }: JourneyContext,
): ReadonlyMap<string, OwnRating> {
  const own = numbers ? ownRatings(touchpoint, numbers, personas) : [];
  return new Map(own.map((one) => [one.persona.key, one]));
}
