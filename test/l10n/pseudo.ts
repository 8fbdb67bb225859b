/**
 * A language that nobody speaks: English in letters with accents, 40 % longer, between `[!!` and `!!]`. A word that
 * comes out of the tool in plain letters has not been in a catalogue. Its numbers, dates and lists are Greek, so that
 * Intl adds no Latin letter either.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageArguments, Translator } from '../../language/messages/translator.ts';
import { type Ast, type Element, literalOf, parse } from './icu.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻḾÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const letters = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

function disguise(text: string): string {
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}

function disguised(ast: Ast): Ast {
  return ast.map((element): Element => {
    const text = literalOf(element);
    if (text !== undefined) return { ...element, value: disguise(text) } as Element;
    if (!('options' in element)) return element;
    const options = Object.entries(element.options).map(([key, branch]) => [
      key,
      { ...branch, value: disguised(branch.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) } as Element;
  });
}

/** The translator into that language, of an English catalogue. */
export function pseudoTranslator<Key extends string>(english: Readonly<Record<Key, string>>): Translator<Key> {
  const formats = new Map<Key, (args: MessageArguments) => string>();
  const formatOf = (key: Key) => {
    const format = new IntlMessageFormat(disguised(parse(english[key])), 'el');
    const padding = 'ö'.repeat(Math.ceil(english[key].length * 0.4));
    // A sign such as "?" and an abbreviation such as "n/a" are short by what they are for.
    const bare = english[key].length <= 3;
    return (args: MessageArguments) => {
      const words = String(format.format({ ...args }));
      return bare ? words : `[!!${words}${padding}!!]`;
    };
  };
  return {
    locale: 'el',
    t: (key, args) => {
      const format = formats.get(key) ?? formatOf(key);
      formats.set(key, format);
      return format(args ?? {});
    },
  };
}

/**
 * The texts of a journey, and what else may stand in the output in plain letters: words of the journey language, paths.
 */
export type Allowed = readonly string[];

/** The runs of plain letters in `output` that neither stand in code voice nor come from what is allowed. */
export function leaks(output: string, allowed: Allowed): string[] {
  return leaksBesides(allowed)(output);
}

/** The same, for many outputs. */
export function leaksBesides(allowed: Allowed): (output: string) => string[] {
  const known = new Set(allowed.flatMap((text) => text.match(/[A-Za-z]+/g) ?? []));
  return (output) => unknownWords(output, known);
}

function unknownWords(output: string, known: ReadonlySet<string>): string[] {
  const words = output.replaceAll(/`[^`]*`/g, '').match(/(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu) ?? [];
  return [...new Set(words.filter((word) => !known.has(word)))];
}
