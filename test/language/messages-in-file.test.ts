/** A message is a sentence of the reader; the keywords in it are those of the file. */
import { expect, test } from 'vitest';
import { spelledIn } from '../../language/messages/code-spans.ts';
import { translatorFor } from '../../language/messages/messages.ts';

test.each([
  ['Add `importance`.', 'Add `betydning`.'],
  ['Write `serves: {id}` there.', 'Write `møder: {id}` there.'],
  [
    'It goes on the line of its need, `need: … | {keyword}: …`.',
    'It goes on the line of its need, `behov: … | {keyword}: …`.',
  ],
  ['Write `quote[kim]: …`, not quote.', 'Write `citat[kim]: …`, not quote.'],
  ['`{keyword}` and `n=42` stay.', '`{keyword}` and `n=42` stay.'],
  ['Write `daily`, or `5 per week`.', 'Write `dagligt`, or `5 per uge`.'],
  ['Write `red <= 5, yellow < 8`.', 'Write `rød <= 5, gul < 8`.'],
  ['Write `2026-03-01, every 6 months`.', 'Write `2026-03-01, hver 6. måned`.'],
  ['Write `status: missing`, or `missing`.', 'Write `status: mangler`, or `mangler`.'],
  ['Write `action: … | status: done`.', 'Write `tiltag: … | status: færdig`.'],
  ['Write `rating: 4.2 (n=42, survey)`.', 'Write `vurdering: 4.2 (n=42, spørgeskema)`.'],
  ['Write `moment: support`.', 'Write `øjeblik: support`.'],
])('%s', (message, inDanish) => {
  expect(spelledIn(message, 'da')).toBe(inDanish);
  expect(spelledIn(inDanish, 'en')).toBe(message);
});

test('what is filled in stays as it is', () => {
  const words = translatorFor('en');
  const args = { id: 'need', line: 3 };
  expect(words.about('da')('duplicate-name.id', args)).toBe(words.t('duplicate-name.id', args));
  expect(words.about('da')('purposeless', { name: 'A' })).toMatch(/behov\W/u);
  expect(words.about()('purposeless', { name: 'A' })).toMatch(/need\W/u);
});

test.each([
  ['en', 'Change to “rating”'],
  ['sv', 'Ändra till ”rating”'],
  ['nb', 'Endre til «rating»'],
  ['da', 'Ret til ”rating”'],
  ['nl', 'Wijzigen in “rating”'],
] as const)('words to write have quotation marks where editors show plain text, in %s', (locale, title) => {
  const { t } = translatorFor(locale);
  expect(t('fix.nearest', { name: 'rating' })).toBe(title);
  expect(t('unknown-keyword.none', { word: 'a`b', some: '`need`, `rating`' })).not.toMatch(/`(?!b)/u);
  expect(t('keyword.rating')).toContain('`');
});

test('a keyword is explained with the values that the file writes', () => {
  const t = translatorFor('sv').about('sv');
  expect(t('keyword.status')).toContain('`saknas`');
  expect(t('keyword.kind')).toContain('`supportärenden`');
  expect(t('keyword.moment')).toContain('`support`');
  expect(t('keyword.prefers')).toContain('`föredrar: e-mail, högst 2 per vecka`');
  expect(t('keyword.rating')).toContain('`betyg: 4,2 (n=42, sd=1,9, enkät, 2026-03)`');
  expect(t('keyword.ces')).toContain('`ces: 5,2 av 7, högt är lätt`');
  expect(translatorFor('sv').t('keyword.status')).toContain('`missing`');
});
