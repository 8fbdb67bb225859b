/** Messages without plurals and choices are filled in without the library of messages: with the same result. */
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { catalogues } from '../../language/messages/catalogues.ts';
import { createTranslator } from '../../language/messages/translator.ts';

test.each(['en', 'nl'] as const)('every message of %s is filled in as the library does', (language) => {
  const messages: Readonly<Record<string, string>> = catalogues[language];
  const { t } = createTranslator(language, messages);
  for (const [key, message] of Object.entries(messages)) {
    const names = [...message.matchAll(/\{\s*(\w+)/gu)].map(([, name = '']) => name);
    const args = Object.fromEntries(
      names.map((name) => [name, /, (?:plural|number)/u.test(message) ? 3 : `<${name}>`]),
    );
    const library = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    if (library.getAst().some(({ type }) => type > 1)) continue;
    expect(t(key, args), key).toBe(library.format(args));
  }
});

test.each([
  ["a '{b}' c", 'a {b} c'],
  ["it''s {name}", "it's N"],
  ["it's {name}", "it's N"],
])('quotes are markup or not: %s', (message, said) => {
  expect(createTranslator('en', { key: message }).t('key', { name: 'N' })).toBe(said);
});
