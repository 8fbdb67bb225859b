import type { Journey, Touchpoint } from '../model/model.ts';
import { nameKey } from '../model/name-key.ts';
import type { Range } from '../model/position.ts';

/**
 * Places in a journey that name one of these touchpoints from elsewhere: `again`, `next`, and `keeps` of a promise that
 * only they make. No other journey can name them.
 *
 * @param keys of the touchpoints
 */
export function placesNaming(keys: ReadonlySet<string>, { stages }: Journey): Range[] {
  const entries = stages.flatMap((stage) => stage.entries);
  const all = entries.flatMap((entry) => (entry.kind === 'touchpoint' ? entry.touchpoint : (entry.own ?? [])));
  const own = all.filter(({ key }) => keys.has(key));
  const others = all.filter(({ key }) => !keys.has(key));
  const orphaned = promisesOf(own);
  for (const promise of promisesOf(others)) orphaned.delete(promise);
  const again = entries.flatMap((entry) => (entry.kind === 'again' && isOf(keys, entry.reference) ? entry.range : []));
  const named = others.flatMap(({ next, keeps }) => [
    ...next.filter((branch) => isOf(keys, branch)),
    ...keeps.filter(({ value }) => orphaned.has(nameKey(value))),
  ]);
  return [...again, ...named.map(({ range }) => range)];
}

function isOf(keys: ReadonlySet<string>, { key }: { readonly key: string | undefined }): boolean {
  return key !== undefined && keys.has(key);
}

function promisesOf(touchpoints: readonly Touchpoint[]): Set<string> {
  return new Set(touchpoints.flatMap(({ promises }) => promises.map(({ value }) => nameKey(value))));
}
