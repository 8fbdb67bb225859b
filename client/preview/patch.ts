/**
 * What changes plain data into newer data: an edit of a map changes a few of thousands of parts. Parts that are equal
 * stay the same objects, so that code that keeps something by them does not look inside. A field that is `undefined`
 * counts as one that is not there: a patch travels as JSON, though the data may come from a worker, which copies them.
 */

/** Keys of objects and items of lists that differ; everything else stays. Plain data for a message. */
export type Patch =
  | { readonly to: unknown }
  | {
      readonly fields: Readonly<Record<string, Patch>>;
      /** All keys in their order, where they are not the same as before. */
      readonly order?: readonly string[];
    }
  | {
      /** How many of the first and of the last items stay, each maybe with a patch of its own. */
      readonly first: number;
      readonly last: number;
      readonly between: readonly unknown[];
      /** By the place in the newer list. */
      readonly items: Readonly<Record<number, Patch>>;
    };

type Fields = Readonly<Record<string, unknown>>;

/** What makes `older` into `newer`; `undefined` where they are equal. Both are plain data. */
export function patchTo(older: unknown, newer: unknown): Patch | undefined {
  if (Object.is(older, newer)) return undefined;
  if (Array.isArray(older) && Array.isArray(newer)) return listPatch(older, newer);
  if (isFields(older) && isFields(newer)) return fieldsPatch(older, newer);
  return { to: newer };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsPatch(older: Fields, newer: Fields): Patch | undefined {
  const [before, keys] = [keysOf(older), keysOf(newer)];
  const known = new Set(before);
  const changes: (readonly [string, Patch])[] = [];
  for (const key of keys) {
    const patch = known.has(key) ? patchTo(older[key], newer[key]) : { to: newer[key] };
    if (patch) changes.push([key, patch]);
  }
  const isSameOrder = before.length === keys.length && before.every((key, place) => key === keys[place]);
  if (changes.length === 0 && isSameOrder) return undefined;
  // A place in the text that has moved is shorter than what moves it.
  if (2 * changes.length > keys.length && changes.every(([, patch]) => 'to' in patch)) return { to: newer };
  return { fields: Object.fromEntries(changes), ...(isSameOrder ? {} : { order: keys }) };
}

function keysOf(value: Fields): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

function listPatch(older: readonly unknown[], newer: readonly unknown[]): Patch | undefined {
  const most = Math.min(older.length, newer.length);
  let first = 0;
  let last = 0;
  if (older.length === newer.length) first = most;
  else {
    while (first < most && isSameThing(older[first], newer[first])) first++;
    while (last < most - first && isSameThing(older.at(-1 - last), newer.at(-1 - last))) last++;
  }
  const items: Record<number, Patch> = {};
  const compare = (oldPlace: number, place: number) => {
    const patch = patchTo(older[oldPlace], newer[place]);
    if (patch) items[place] = patch;
  };
  for (let place = 0; place < first; place++) compare(place, place);
  for (let back = last; back > 0; back--) compare(older.length - back, newer.length - back);
  const between = newer.slice(first, newer.length - last);
  if (older.length === newer.length && Object.keys(items).length === 0) return undefined;
  return { first, last, between, items };
}

/** Whether two items are about the same touchpoint, stage or need; of items without a key, whether they are equal. */
function isSameThing(older: unknown, newer: unknown): boolean {
  const [before, after] = [keyOf(older), keyOf(newer)];
  return before === undefined || after === undefined ? patchTo(older, newer) === undefined : before === after;
}

function keyOf(item: unknown): unknown {
  if (!isFields(item)) return undefined;
  return item.key ?? (isFields(item.touchpoint) ? item.touchpoint.key : undefined);
}

/** The newer data. What no patch changes is the same object as in `older`. */
export function patched(older: unknown, patch: Patch | undefined): unknown {
  if (!patch) return older;
  if ('to' in patch) return patch.to;
  if ('fields' in patch) return isFields(older) ? patchedFields(older, patch) : older;
  if (!Array.isArray(older)) return older;
  const { first, last, between, items } = patch;
  const list = [...older.slice(0, first), ...between, ...older.slice(older.length - last)];
  for (const [place, change] of Object.entries(items)) list[Number(place)] = patched(list[Number(place)], change);
  return list;
}

function patchedFields(older: Fields, { fields, order }: Extract<Patch, { fields: unknown }>): Fields {
  const entries = (order ?? Object.keys(older)).map((key) => {
    const own = Object.hasOwn(older, key) ? older[key] : undefined;
    return [key, Object.hasOwn(fields, key) ? patched(own, fields[key]) : own] as const;
  });
  return Object.fromEntries(entries);
}
