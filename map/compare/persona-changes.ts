/**
 * How single personas' ratings changed, where neither side is rated for everybody. Nothing is averaged over personas.
 */
import { lookedAtTogether } from '../../language/analysis/difference.ts';
import { otherBasisOf, ratingChange } from '../../language/analysis/touchpoint-change.ts';
import type { Difference, TouchpointDelta } from '../../language/model/numbers.ts';
import type { JourneyContext } from '../layout/context.ts';
import { type OwnRating, ownRatings } from '../view/persona-ratings.ts';
import type { PlacedTouchpoint } from './align.ts';
import type { ColumnChange } from './changes.ts';
import type { PairContext } from './sides.ts';

export interface PersonaChange {
  readonly name: string;
  /** On the newer side's scale; `null` where only one side has a rating of the persona's own. */
  readonly change: number | null;
  /** The personas of a touchpoint are looked at together. */
  readonly difference: Difference | null;
  /** See `ColumnChange`. */
  readonly otherBasis: TouchpointDelta['otherBasis'];
  readonly before: number | null;
  readonly after: number | null;
}

/** One for each persona who has rated the touchpoint on either side, in the order of the newer journey. */
export function personaChanges({ column, before, after }: ColumnChange, context: PairContext): PersonaChange[] {
  if (!column.before || !column.after || before?.rating != null || after?.rating != null) return [];
  const [from, to] = [column.before.touchpoint, column.after.touchpoint];
  const older = byKey(column.before, before, context.older);
  const newer = byKey(column.after, after, context.newer);
  const changes = [...new Map([...newer, ...older]).keys()].map((key) => {
    const [old, now] = [older.get(key), newer.get(key)];
    const name = (now ?? old)?.persona.name ?? key;
    const values = { name, before: old?.numbers.rating ?? null, after: now?.numbers.rating ?? null };
    if (!old || !now) return { ...values, change: null, test: null, otherBasis: null };
    const sides = [
      { journey: context.older.journey, touchpoint: from, numbers: old.numbers },
      { journey: context.newer.journey, touchpoint: to, numbers: now.numbers },
    ] as const;
    return { ...values, ...ratingChange(...sides), otherBasis: otherBasisOf(...sides) };
  });
  const differences = lookedAtTogether(changes.map(({ test }) => test));
  return changes.map(({ test: _, ...change }, index) => ({ ...change, difference: differences[index] ?? null }));
}

function byKey(
  { touchpoint }: PlacedTouchpoint,
  numbers: ColumnChange['before'],
  { personas }: JourneyContext,
): ReadonlyMap<string, OwnRating> {
  const own = numbers ? ownRatings(touchpoint, numbers, personas) : [];
  return new Map(own.map((one) => [one.persona.key, one]));
}
