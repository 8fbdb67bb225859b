/** In which language the command line speaks. */

import type { Language } from '../language/model/languages.ts';
import type { CliTranslator } from './messages/messages.ts';

/** The reader, and whether `--locale` names the reader's language. */
export interface Reader extends CliTranslator {
  readonly isChosen: boolean;
}

/** The language of a picture: the one that the reader chooses, or else that of the file, or else the reader's. */
export function pictureLocale({ locale, isChosen }: Reader, file: Language | undefined): string {
  return isChosen ? locale : (file ?? locale);
}

/** The option that says the language; its value is a tag such as `sv`. */
export const localeFlag = '--locale';

/** What the environment says about the language of messages, in the order of POSIX: the first that is set decides. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return LC_ALL || LC_MESSAGES || LANG || undefined;
}

/**
 * The value of `--locale` among the arguments. It is looked for before they are parsed, as the messages of parsing and
 * the help are in that language already.
 */
export function localeIn(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const given = options.flatMap((argument, index) => {
    if (argument === localeFlag) return options[index + 1] ?? [];
    return argument.startsWith(`${localeFlag}=`) ? argument.slice(localeFlag.length + 1) : [];
  });
  return given.at(-1);
}
