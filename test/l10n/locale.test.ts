import { describe, expect, test } from 'vitest';
import { environmentLocale, localeIn } from '../../cli/locale.ts';
import { cliTranslatorFor } from '../../cli/messages/messages.ts';
import { pageTranslatorFor } from '../../client/webview/messages/words.ts';
import { languageFor } from '../../language/messages/locale.ts';
import { translatorFor } from '../../language/messages/messages.ts';
import { createTranslator, translatorAmong } from '../../language/messages/translator.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';

describe('the language for a locale', () => {
  test.each([
    ['sv', 'sv'],
    ['sv-SE', 'sv'],
    ['sv_SE.UTF-8', 'sv'],
    ['SV-fi', 'sv'],
    ['nb', 'nb'],
    ['nb-NO', 'nb'],
    ['nb_NO.utf8', 'nb'],
    ['nn', 'nb'],
    ['no', 'nb'],
    ['no_NO.ISO8859-1@euro', 'nb'],
    ['da', 'da'],
    ['da-DK', 'da'],
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['nl_NL@euro', 'nl'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['nld', 'en'],
    ['C', 'en'],
    ['C.UTF-8', 'en'],
    ['POSIX', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s is read as %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
    expect(translatorFor(locale).locale).toBe(language);
    expect(mapTranslatorFor(locale).locale).toBe(language);
    expect(cliTranslatorFor(locale).locale).toBe(language);
    expect(pageTranslatorFor(locale ?? '').locale).toBe(language);
  });
});

describe('the command line', () => {
  test.each([
    [{ LC_ALL: 'da_DK.UTF-8', LC_MESSAGES: 'sv', LANG: 'nl' }, 'da_DK.UTF-8'],
    [{ LC_ALL: '', LC_MESSAGES: 'sv', LANG: 'nl' }, 'sv'],
    [{ LANG: 'nl' }, 'nl'],
    [{ LC_ALL: 'C', LANG: 'nl' }, 'C'],
    [{}, undefined],
  ])('takes from the environment %j the locale %s', (environment, locale) => {
    expect(environmentLocale(environment)).toBe(locale);
  });

  test.each([
    [['check', '--locale', 'sv'], 'sv'],
    [['--locale=da', 'check'], 'da'],
    [['check', '--locale', 'sv', '--locale', 'nl'], 'nl'],
    [['check', '--', '--locale', 'sv'], undefined],
    [['check', '--locale'], undefined],
    [['check'], undefined],
  ])('finds in %j the locale %s', (argv, locale) => expect(localeIn(argv)).toBe(locale));
});

describe('numbers are in the reader’s form', () => {
  test.each([
    ['en', '7.5'],
    ['sv', '7,5'],
    ['nb', '7,5'],
    ['da', '7,5'],
    ['nl', '7,5'],
  ])('%s: %s', (locale, number) => {
    expect(translatorFor(locale).t('hover.mean', { mean: 7.5 })).toContain(number);
    expect(makeWords(mapTranslatorFor(locale)).number(7.5)).toBe(number);
  });
});

test('a message that is not translated yet is said in English', () => {
  const catalogues = { en: { a: 'one {n, number}', b: 'two' }, sv: { a: 'ett {n, number}' }, nb: {}, da: {}, nl: {} };
  const { t } = translatorAmong<'a' | 'b'>('sv-SE', catalogues);
  expect([t('a', { n: 1.5 }), t('b')]).toEqual(['ett 1,5', 'two']);
  expect(createTranslator('en', catalogues.en).t('a', { n: 1.5 })).toBe('one 1.5');
});
