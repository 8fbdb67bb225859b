/** Which column of a file asks about which touchpoint, as far as the words say. */
import { nameKey } from '../model/name-key.ts';

export interface AskedColumn {
  readonly name: string;
  /** The question as it was asked. */
  readonly question: string | null;
}

export interface AskedTouchpoint {
  readonly id: string | undefined;
  readonly name: string;
}

/** Below this likeness a column is not proposed (convention). */
const leastLikeness = 0.4;

/**
 * The column of each touchpoint, by its place in the list; `undefined` where none is alike. Each column is taken once,
 * the most alike first.
 */
export function matchColumns(
  touchpoints: readonly AskedTouchpoint[],
  columns: readonly AskedColumn[],
): (number | undefined)[] {
  const pairs = touchpoints.flatMap((touchpoint, index) =>
    columns.flatMap((column, at) => {
      const likeness = likenessOf(touchpoint, column);
      return likeness < leastLikeness ? [] : [{ index, at, likeness }];
    }),
  );
  const found: (number | undefined)[] = touchpoints.map(() => undefined);
  const taken = new Set<number>();
  for (const { index, at } of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
    if (found[index] !== undefined || taken.has(at)) continue;
    found[index] = at;
    taken.add(at);
  }
  return found;
}

/** 0–1: an id or a name as the heading, a name in the question, or words that both have. */
function likenessOf({ id, name }: AskedTouchpoint, { name: heading, question }: AskedColumn): number {
  const headingKey = nameKey(heading);
  if (id !== undefined && headingKey === nameKey(id)) return 1;
  const own = nameKey(name);
  if (own === '') return 0;
  if (headingKey === own) return 0.99;
  const asked = nameKey(`${heading} ${question ?? ''}`);
  if (own.length > 3 && asked.includes(own)) return 0.9;
  const isInHeading = id !== undefined && id.length > 2 && wordsOf(heading).has(stemOf(nameKey(id)));
  const [words, others] = [wordsOf(name), wordsOf(asked)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return Math.max(isInHeading ? 0.8 : 0, words.size === 0 ? 0 : (0.8 * shared) / words.size);
}

/** The first letters of each word of four letters or more: `offers` and `offer` are one. */
function wordsOf(text: string): Set<string> {
  const words = nameKey(text).match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
  return new Set(words.map(stemOf).filter((word) => word.length > 3));
}

function stemOf(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word.replace(/(?<=....)(?:s|en|er|et)$/u, '');
}
