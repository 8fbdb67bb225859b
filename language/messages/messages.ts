/**
 * Invariant of this room: every word that the language says to a reader is in its JSON files, with the same keys in
 * each language.
 *
 * The translators of these catalogues: for each language one flat table of ICU messages.
 */
import type { KeywordLanguage } from '../keywords/keyword-translations.ts';
import { type Keyword, keywordFor } from '../keywords/keywords.ts';
import type { Language } from '../model/languages.ts';
import { catalogues } from './catalogues.ts';
import { quotedIn, spelledIn } from './code-spans.ts';
import hover from './en/hover.json' with { type: 'json' };
import keywords from './en/keywords.json' with { type: 'json' };
import { languageFor } from './locale.ts';
import { type MessageArguments, type Translate, type Translator, translatorAmong } from './translator.ts';
import { visible } from './visible.ts';

export type MessageKey = keyof typeof catalogues.en;
export type JourneyTranslate = Translate<MessageKey>;

/**
 * Whether editors show a message as Markdown: what is said about a word under the cursor, and beside a completion. All
 * else is plain.
 */
function isMarkdown(key: string): boolean {
  return Object.hasOwn(hover, key) || Object.hasOwn(keywords, key) || key.startsWith('completion.');
}

/** Arguments that are lists of words to write, or a line: they come with backticks. */
const writtenArguments = ['some', 'words', 'list', 'above'] as const;

export interface JourneyWords extends Translator<MessageKey> {
  /** The same sentences with keywords as a file writes them; left out, as the catalogue does. */
  about(keywords?: KeywordLanguage): JourneyTranslate;
}

/**
 * The translator for a reader's locale (BCP 47 tag): in English where we do not have the language. What is invisible in
 * a text that is filled in, and would turn round the words beside it, is written out.
 */
export function translatorFor(locale: string | undefined): JourneyWords {
  const language = languageFor(locale);
  const known = new Map<KeywordLanguage | undefined, JourneyTranslate>();
  const about = (written?: KeywordLanguage) => {
    const t = known.get(written) ?? translateIn(language, written);
    known.set(written, t);
    return t;
  };
  return { locale: language, t: about(), about };
}

function translateIn(language: Language, written: KeywordLanguage | undefined): JourneyTranslate {
  const { t } = translatorAmong<MessageKey>(language, catalogues, {
    prepare: (message, key) => {
      const spelled = written === undefined ? message : spelledIn(message, written, explained(key));
      return isMarkdown(key) ? spelled : quotedIn(spelled, language);
    },
    entering: visible,
  });
  return (key, args) => t(key, args && !isMarkdown(key) ? plain(args, language) : args);
}

/** The keyword that a message explains. */
function explained(key: string): Keyword | undefined {
  return key.startsWith('keyword.') ? keywordFor(key.slice('keyword.'.length)) : undefined;
}

function plain(args: MessageArguments, language: Language): MessageArguments {
  const written = writtenArguments.filter((name) => typeof args[name] === 'string');
  if (written.length === 0) return args;
  return { ...args, ...Object.fromEntries(written.map((name) => [name, quotedIn(String(args[name]), language)])) };
}

/** Whether the catalogue has a message of that key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogues.en, key);
}
