import { expect, test } from 'vitest';
import type { RatingValue } from '../../../language/model/model.ts';
import { edited } from './edit-in.ts';

const number = (value: number): RatingValue => ({ kind: 'number', number: value });
const offer = (value: RatingValue, more: object = {}) =>
  ({ kind: 'rate', touchpoint: 'offer', rating: value, ...more }) as const;
const map = (...lines: readonly string[]) => [
  'journey: Buying a car',
  '  persona kim: Kim',
  '  persona lise: Lise, a regular',
  '  touchpoint offer: A concrete offer',
  ...lines,
];
/** The lines of the touchpoint after the edit. */
const after = async (lines: readonly string[], edit: ReturnType<typeof offer>) =>
  (await edited(map(...lines), edit)).slice(4);

test('changes the number and keeps what stands behind it', async () => {
  expect(await after(['    rating: 4.2 (n=42, sd=1.9, survey, 2026-03)  '], offer(number(6)))).toEqual([
    '    rating: 6 (n=42, sd=1.9, survey, 2026-03)  ',
  ]);
});

test('changes the newest of several, wherever it stands', async () => {
  expect(await after(['    rating: 8 (2026-03)', '    rating: 7 (2025)'], offer(number(6.5)))).toEqual([
    '    rating: 6.5 (2026-03)',
    '    rating: 7 (2025)',
  ]);
});

test('writes a new line below, dated today, where the old number is to stay as history', async () => {
  expect(await after(['    rating: 7 (n=4, 2025)', '    importance: 5'], offer(number(6), { asNew: true }))).toEqual([
    '    rating: 7 (n=4, 2025)',
    '    rating: 6 (2026-04-01)',
    '    importance: 5',
  ]);
  expect(await after(['    rating: 7 (2026-04-01)'], offer(number(6), { asNew: true }))).toEqual([
    '    rating: 6 (2026-04-01)',
  ]);
  await expect(after(['    rating: 7 (2026)'], offer(number(6), { asNew: true }))).rejects.toThrow(
    'There is already a newer one, of 2026. Change that one instead.',
  );
});

test('adds a line where there is none, in its natural place', async () => {
  expect(await after(['    need: A price', '    owner: Sales'], offer(number(6)))).toEqual([
    '    need: A price',
    '    rating: 6',
    '    owner: Sales',
  ]);
  expect(await after(['    need: A price', '    rating:'], offer(number(6)))).toEqual([
    '    need: A price',
    '    rating: 6',
  ]);
});

test('works behind bars', async () => {
  const line = '  touchpoint shop: Shop | channel: web | need: A price | met: 4';
  const shop = { ...offer(number(6)), touchpoint: 'shop' };
  expect((await edited(map(line), shop)).at(-1)).toBe(
    '  touchpoint shop: Shop | channel: web | rating: 6 | need: A price | met: 4',
  );
  const rated = '  touchpoint shop: Shop | rating: 4 (n=3) | importance: 2';
  expect((await edited(map(rated), shop)).at(-1)).toBe('  touchpoint shop: Shop | rating: 6 (n=3) | importance: 2');
  expect((await edited(map(rated), { ...shop, asNew: true })).at(-1)).toBe(
    '  touchpoint shop: Shop | rating: 4 (n=3) | rating: 6 (2026-04-01) | importance: 2',
  );
});

test('says ? and n/a, and takes a number in their place', async () => {
  expect(await after(['    rating: 4 (n=3)'], offer({ kind: 'unknown' }))).toEqual(['    rating: ? (n=3)']);
  expect(await after(['    rating: ?'], offer({ kind: 'not-applicable' }))).toEqual(['    rating: n/a']);
  expect(await after(['    rating: n/a'], offer(number(3)))).toEqual(['    rating: 3']);
});

test('writes numbers as the author does', async () => {
  expect(await after(['    rating: 4,2'], offer(number(6.25)))).toEqual(['    rating: 6,25']);
  expect(await after(['    importance: 4,5', '    rating: 4'], offer(number(6.5)))).toEqual([
    '    importance: 4,5',
    '    rating: 6,5',
  ]);
  expect(await after(['    rating: 5.0'], offer(number(7)))).toEqual(['    rating: 7.0']);
  expect(await after(['    rating: 7.6'], offer(number(7)))).toEqual(['    rating: 7']);
});

test('says a rating and an importance in one step', async () => {
  const both = offer(number(6), { importance: number(9) });
  expect(await after(['    need: A price', '    owner: Sales'], both)).toEqual([
    '    need: A price',
    '    rating: 6',
    '    importance: 9',
    '    owner: Sales',
  ]);
  expect(await after(['    rating: 5 (n=3)'], both)).toEqual(['    rating: 6 (n=3)', '    importance: 9']);
  const line = '  touchpoint shop: Shop | need: A price';
  expect((await edited(map(line), { ...both, touchpoint: 'shop' })).at(-1)).toBe(
    '  touchpoint shop: Shop | rating: 6 | importance: 9 | need: A price',
  );
});

test('leaves the text alone where it says that already', async () => {
  expect(await after(['    rating: 5,00 (n=4)'], offer(number(5)))).toEqual(['    rating: 5,00 (n=4)']);
});

test('refuses what is not on the scale, in words', async () => {
  await expect(after(['    rating: 5'], offer(number(10.5)))).rejects.toThrow(
    '10.5 is not on the scale, which runs from 1 to 10.',
  );
});

test('gives a persona a number of her own', async () => {
  expect(await after(['    rating: 5', '    rating[kim]: 4 (n=2)'], offer(number(6), { persona: 'kim' }))).toEqual([
    '    rating: 5',
    '    rating[kim]: 6 (n=2)',
  ]);
  expect(await after(['    rating: 5'], offer(number(6), { persona: 'lise' }))).toEqual([
    '    rating: 5',
    '    rating[lise]: 6',
  ]);
  await expect(after(['    rating: 5'], offer(number(6), { persona: 'bob' }))).rejects.toThrow(
    'does not have this persona',
  );
});

test('does not change Lise’s number with Kim’s', async () => {
  expect(await after(['    rating[kim, lise]: 4 (n=9, 2026-02)'], offer(number(6), { persona: 'kim' }))).toEqual([
    '    rating[kim, lise]: 4 (n=9, 2026-02)',
    '    rating[kim]: 6 (2026-02)',
  ]);
});

test('refuses a touchpoint that is not there', async () => {
  await expect(edited(map(), { ...offer(number(6)), touchpoint: 'gone' })).rejects.toThrow(
    'no longer has this touchpoint',
  );
});
