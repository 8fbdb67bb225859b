/** Ids made of names: short, in the name's own script, and like no other. */
import { nameKey } from '../model/name-key.ts';
import { isId } from '../syntax/scan.ts';

/** Characters that an id may have, so that references stay short. */
const longest = 24;
/** Words that say little: articles, prepositions. */
const littleWord = 3;

/**
 * @param taken whether something is called so already
 * @param fallback where the name has no letter, such as the keyword
 */
export function newId(name: string, fallback: string, taken: (id: string) => boolean): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => [...word].length > littleWord);
  const base = joined(telling.length > 0 ? telling : words);
  const id = isId(base) ? base : fallback;
  if (!taken(id)) return id;
  let count = 2;
  while (taken(`${id}-${count}`)) count++;
  return `${id}-${count}`;
}

function joined([first = '', ...others]: readonly string[]): string {
  let id = first;
  for (const word of others.slice(0, 2)) {
    if (id.length + 1 + word.length > longest) break;
    id += `-${word}`;
  }
  return id;
}

/** Tells which ids would be taken for something that is written already, however it was meant. */
export function takenAmong(written: Iterable<string>): Set<string> {
  return new Set([...written].map((text) => nameKey(text)));
}
