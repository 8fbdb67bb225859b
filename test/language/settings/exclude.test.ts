import fc from 'fast-check';
import { URI } from 'langium';
import { minimatch } from 'minimatch';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../../language/messages/messages.ts';
import { excluder } from '../../../language/settings/exclude.ts';
import { FolderSettings, pathFrom } from '../../../language/settings/folder-settings.ts';

describe('excluder', () => {
  test.each(['drafts', 'drafts/', 'drafts/**', './drafts', '/drafts', 'drafts\\**', 'd*', '{x,drafts}'])(
    '%s means all that is in the folder, and nothing else',
    (pattern) => {
      const isExcluded = excluder([pattern]);
      expect(['drafts/a.journey', 'drafts/deep/b.journey'].filter((path) => !isExcluded(path))).toEqual([]);
      expect(['a.journey', 'maps/drafts/a.journey', 'old-drafts/a.journey'].filter(isExcluded)).toEqual([]);
    },
  );

  test.each([
    ['**/old', 'maps/old/a.journey', true],
    ['*.draft.journey', 'a.draft.journey', true],
    ['*.draft.journey', 'maps/a.draft.journey', false],
    ['**/*.draft.journey', 'maps/a.draft.journey', true],
    ['!drafts', 'a.journey', false],
    ['#a.journey', '#a.journey', true],
    ['.hidden', '.hidden/a.journey', true],
  ])('%s, %s: %s', (pattern, path, expected) => {
    expect(excluder([pattern])(path)).toBe(expected);
  });

  test.each([
    ['{drafts,old}/{1..3}', 'old/2/a.journey', true],
    ['{drafts,old}/{1..3}', 'old/4/a.journey', false],
    ['{a,{b,c}}', 'c/x.journey', true],
    ['{a,**/b}/x.journey', 'm/n/b/x.journey', true],
    ['{a', '{a/x.journey', true],
    ['{a}', '{a}/x.journey', true],
    ['[ab]?', 'bc/x.journey', true],
    ['[!a-c]', 'b/x.journey', false],
    ['[!a-c]', 'd/x.journey', true],
    ['[a', '[a/x.journey', true],
    ['a/**/z', 'a/z/x.journey', true],
    ['a/**/z', 'a/b/c/z/x.journey', true],
    ['a/*/z', 'a/b/c/z/x.journey', false],
    ['*', 'a.journey', true],
    ['?', '🚗/a.journey', true],
  ])('%s, %s: %s', (pattern, path, expected) => {
    expect(excluder([pattern])(path)).toBe(expected);
  });

  const piece = fc.constantFrom('a', 'b', 'ab', '*', '**', '?', '[ab]', '[!a]', '{a,b}', '{ab,b*}', '/', '/**/', '.');
  const patterns = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const paths = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'ba', '.a', 'aab'), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));

  test('means what a library of globs takes a pattern for', () => {
    const options = { dot: true, nonegate: true, nocomment: true, noext: true } as const;
    const isClear = (pattern: string) =>
      !/\/\/|^\/|\/$|^\.\/|(?:^|\/)\.(?:\/|$)|\.\.|\*\*\*|\{[^}]*\/|\*\*\{|\}\*\*/.test(pattern);
    fc.assert(
      fc.property(patterns.filter(isClear), paths, (pattern, path) => {
        const names = path.split('/');
        const folders = names.map((_, index) => names.slice(0, index + 1).join('/'));
        expect(excluder([pattern])(path)).toBe(folders.some((folder) => minimatch(folder, pattern, options)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['many stars', `${'*a'.repeat(99)}*b`],
    ['many folders', `${'**/'.repeat(66)}b`],
    ['many choices', `${'{a,b}'.repeat(39)}`],
    ['nested braces', `${'{a,'.repeat(50)}b${'}'.repeat(50)}`],
    ['braces that are never closed', '{'.repeat(200)],
    ['brackets that are never closed', '['.repeat(200)],
    ['extended globs', `${'+(a|'.repeat(40)}`],
  ])('%s are matched at once', (_, pattern) => {
    const path = `${'a'.repeat(200)}/${'a/'.repeat(500)}c.journey`;
    const start = performance.now();
    excluder(Array.from({ length: 50 }, () => pattern))(path);
    // With a regular expression, or with every choice written out, not one of them comes to an end.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('without patterns nothing is excluded', () => expect(excluder([])('a.journey')).toBe(false));
});

describe('pathFrom', () => {
  test.each([
    ['file:///maps', 'file:///maps/a/b.journey', 'a/b.journey'],
    ['file:///maps/', 'file:///maps/a.journey', 'a.journey'],
    ['file:///', 'file:///a.journey', 'a.journey'],
    ['file:///C:/maps', 'file:///c%3A/maps/%C3%A5.journey', 'å.journey'],
    ['file:///maps', 'file:///maps2/a.journey', undefined],
    ['file:///maps', 'file:///maps', undefined],
    ['vscode-vfs://github/maps', 'file:///maps/a.journey', undefined],
  ])('from %s to %s', (folder, uri, expected) => {
    expect(pathFrom(URI.parse(folder), URI.parse(uri))).toBe(expected);
  });
});

test('a folder keeps what it understood last, and forgets it with its file', () => {
  const { t } = translatorFor('en');
  const settings = new FolderSettings(URI.parse('file:///maps'));
  const draft = URI.parse('file:///maps/drafts/a.journey');
  expect(settings.take('{"exclude": ["drafts"]}', t)).toBe(true);
  expect(settings.take('{"exclude": ["drafts"]}', t)).toBe(false);
  expect(settings.of(draft).excluded).toBe(true);
  expect(settings.take('{"exclude"', t)).toBe(true);
  expect(settings.findings).toHaveLength(1);
  expect(settings.of(draft).excluded).toBe(true);
  expect(settings.take(undefined, t)).toBe(true);
  expect(settings.findings).toEqual([]);
  expect(settings.of(draft).excluded).toBe(false);
});
