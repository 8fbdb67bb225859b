/** Names of months in the languages of our readers, and those of their short forms that are not a beginning. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'januari', 'januar'],
  ['february', 'februari', 'februar'],
  ['march', 'mars', 'marts', 'maart', 'mrt'],
  ['april'],
  ['may', 'maj', 'mai', 'mei'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august', 'augusti', 'augustus'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'desember'],
];

/** The number of a month from 1, by its name or the first three or four letters of it, in any language. */
export function monthCalled(word: string): number | undefined {
  const wanted = word.toLowerCase();
  const found = monthNames.findIndex((names) => names.some((name) => isMonth(wanted, name)));
  return found < 0 ? undefined : found + 1;
}

function isMonth(word: string, name: string): boolean {
  return word === name || word === name.slice(0, 3) || (word.length === 4 && name.startsWith(word));
}
