/**
 * Words for readers: ICU messages by key, in the reader's language, with numbers in the reader's form. A catalogue is a
 * flat JSON object; `Key` is the type of its keys, so that a misspelt key does not compile.
 */
import { IntlMessageFormat, type Options } from 'intl-messageformat';
import type { Language } from '../model/languages.ts';
import { languageFor } from './locale.ts';

export type MessageArguments = Readonly<Record<string, string | number | null | undefined>>;

/** Gives the message of that key, filled in. Throws when the message needs an argument that is not there. */
export type Translate<Key extends string> = (key: Key, args?: MessageArguments) => string;

export interface Translator<Key extends string> {
  /** BCP 47 tag of the language the messages are in. */
  readonly locale: string;
  readonly t: Translate<Key>;
}

/** The catalogues of one room. The English one has every key; what another lacks is said in English. */
export type Catalogues<Key extends string> = Readonly<Record<'en', Readonly<Record<Key, string>>>> &
  Readonly<Record<Exclude<Language, 'en'>, Readonly<Partial<Record<Key, string>>>>>;

/** What a translator changes; left out, all words stay as they are. */
export interface Wording<Key extends string> {
  /** Makes the message that is parsed from the one in the catalogue. */
  readonly prepare?: (message: string, key: Key) => string;
  /** Makes the text that is filled in from the argument. */
  readonly entering?: (text: string) => string;
}

/** Makes the translator for a reader's locale (BCP 47 tag). Keep it: it parses each message once. */
export function translatorAmong<Key extends string>(
  locale: string | undefined,
  catalogues: Catalogues<Key>,
  wording?: Wording<Key>,
): Translator<Key> {
  const language = languageFor(locale);
  return createTranslator<Key>(language, { ...catalogues.en, ...catalogues[language] }, wording);
}

/**
 * A translator remembers its newest sentences, so many at least and twice as many at most: a map of 10,000 touchpoints
 * has some 25,000.
 */
const fewestSentences = 20_000;

/**
 * Makes a translator over a catalogue; each message is parsed at its first use. Sentences are remembered: with every
 * keystroke an editor is told the same about all touchpoints but one.
 */
export function createTranslator<Key extends string>(
  locale: string,
  catalogue: Readonly<Record<Key, string>>,
  { prepare = (message) => message, entering = (text) => text }: Wording<Key> = {},
): Translator<Key> {
  const formats = new Map<Key, Format>();
  const formatters = cachedFormatters(locale);
  let sentences = new Map<string, string>();
  let older: ReadonlyMap<string, string> = new Map();
  const t: Translate<Key> = (key, args = {}) => {
    const wanted = wantedBy(key, args);
    const known = sentences.get(wanted);
    if (known !== undefined) return known;
    const said = older.get(wanted) ?? say(key, entered(args, entering));
    if (sentences.size >= fewestSentences) {
      older = sentences;
      sentences = new Map();
    }
    sentences.set(wanted, said);
    return said;
  };
  const say = (key: Key, args: MessageArguments): string => {
    let format = formats.get(key);
    if (!format) {
      format = formatOf(prepare(catalogue[key], key), locale, formatters);
      formats.set(key, format);
    }
    return (format.parts && joined(format.parts, args)) ?? String(format.full().format({ ...args }));
  };
  return { locale, t };
}

function entered(args: MessageArguments, entering: (text: string) => string): MessageArguments {
  const values = Object.entries(args);
  return Object.fromEntries(values.map(([name, value]) => [name, typeof value === 'string' ? entering(value) : value]));
}

/** One text for each key with its arguments: a length goes before each text, so that no two of them look the same. */
function wantedBy(key: string, args: MessageArguments): string {
  let wanted = key;
  for (const name in args) {
    const value = args[name];
    wanted += typeof value === 'string' ? `\n${name}"${value.length}:${value}` : `\n${name}=${value}`;
  }
  return wanted;
}

/** Words as they stand, or the name of an argument that is filled in as it is. */
type Part = { readonly words: string } | { readonly argument: string };

interface Format {
  readonly full: () => IntlMessageFormat;
  /** Only of a message without plurals, choices and number formats: most are, and a map has thousands of them. */
  readonly parts: readonly Part[] | undefined;
}

function formatOf(message: string, locale: string, formatters: NonNullable<Options['formatters']>): Format {
  let full: IntlMessageFormat | undefined;
  return {
    full: () => {
      full ??= new IntlMessageFormat(message, locale, undefined, { ignoreTag: true, formatters });
      return full;
    },
    parts: plainParts(message),
  };
}

/** Words with arguments that have a name only. A quote before one of these characters is markup of the message. */
const plainMessage = /^(?:[^{}]|\{\s*\w+\s*\})*$/u;
const quote = /'['{}<>]/u;

function plainParts(message: string): readonly Part[] | undefined {
  if (!plainMessage.test(message) || quote.test(message)) return undefined;
  return message
    .split(/(\{[^{}]*\})/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? { argument: part.slice(1, -1).trim() } : { words: part }));
}

/** `undefined` where an argument is neither a text nor a number: what is right then, the library knows. */
function joined(parts: readonly Part[], args: MessageArguments): string | undefined {
  let text = '';
  for (const part of parts) {
    const value = 'words' in part ? part.words : Object.hasOwn(args, part.argument) ? args[part.argument] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    text += value;
  }
  return text;
}

/**
 * Formats of numbers and dates and plural rules, made once per translator and style. The library's own cache serialises
 * its arguments at every use, which made a message four to six times slower.
 */
function cachedFormatters(locale: string): NonNullable<Options['formatters']> {
  const numbers = new Map<unknown, Intl.NumberFormat>();
  const dates = new Map<unknown, Intl.DateTimeFormat>();
  const plurals = new Map<unknown, Intl.PluralRules>();
  return {
    getNumberFormat(_locales, style) {
      const format = numbers.get(style) ?? new Intl.NumberFormat(locale, style);
      numbers.set(style, format);
      return format;
    },
    // A journey's date is a day of the calendar and no moment: the reader's time zone must not make it the day before.
    getDateTimeFormat(_locales, style) {
      const format = dates.get(style) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
      dates.set(style, format);
      return format;
    },
    getPluralRules(_locales, style) {
      const type = style?.type;
      const rules = plurals.get(type) ?? new Intl.PluralRules(locale, style);
      plurals.set(type, rules);
      return rules;
    },
  };
}
