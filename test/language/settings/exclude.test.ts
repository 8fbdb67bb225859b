import { URI } from 'langium';
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
