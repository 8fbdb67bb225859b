/**
 * Words for readers: ICU messages by key, in the reader's language, with numbers in the reader's form. A catalogue is a
 * flat JSON object; `Key` is the type of its keys, so that a misspelt key does not compile.
 */
import { IntlMessageFormat, type Options } from 'intl-messageformat';

export type MessageArguments = Readonly<Record<string, string | number | null | undefined>>;

/** Gives the message of that key, filled in. Throws when the message needs an argument that is not there. */
export type Translate<Key extends string> = (key: Key, args?: MessageArguments) => string;

export interface Translator<Key extends string> {
  /** BCP 47 tag of the language the messages are in. */
  readonly locale: string;
  readonly t: Translate<Key>;
}

/** Makes a translator over a catalogue; each message is parsed at its first use. */
export function createTranslator<Key extends string>(
  locale: string,
  catalogue: Readonly<Record<Key, string>>,
): Translator<Key> {
  const formats = new Map<Key, IntlMessageFormat>();
  const formatters = cachedFormatters(locale);
  const t: Translate<Key> = (key, args) => {
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(catalogue[key], locale, undefined, { ignoreTag: true, formatters });
      formats.set(key, format);
    }
    return String(format.format(args ? { ...args } : {}));
  };
  return { locale, t };
}

/**
 * Number formats and plural rules, made once per translator and style. The library's own cache serialises its arguments at
 * every use, which made a message four to six times slower.
 */
function cachedFormatters(locale: string): NonNullable<Options['formatters']> {
  const numbers = new Map<unknown, Intl.NumberFormat>();
  const plurals = new Map<unknown, Intl.PluralRules>();
  return {
    getNumberFormat(_locales, style) {
      const format = numbers.get(style) ?? new Intl.NumberFormat(locale, style);
      numbers.set(style, format);
      return format;
    },
    getDateTimeFormat: (_locales, style) => new Intl.DateTimeFormat(locale, style),
    getPluralRules(_locales, style) {
      const type = style?.type;
      const rules = plurals.get(type) ?? new Intl.PluralRules(locale, style);
      plurals.set(type, rules);
      return rules;
    },
  };
}
