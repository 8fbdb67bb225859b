import { expect, test } from 'vitest';
import { edited, outcomeOf } from './edit-in.ts';

const car = [
  'journey: Buying a car',
  '  stage before: Before',
  '    goal: Find one',
  '    # seen on television',
  '    touchpoint advert: Advert',
  '      rating:  6   # as it was',
  '      next: web',
  '',
  '    touchpoint web: Website',
  '      promise: A call within a day',
  '',
  '    touchpoint shop: Showroom',
  '',
  '  # they come in pairs',
  '  stage during: During',
  '    touchpoint offer: Offer',
  '      keeps: A call within a day',
  '    again: web',
];

test('takes the touchpoint, its facts and the comment above, and the blank line that kept it apart', async () => {
  const first = await outcomeOf(car, { kind: 'remove', touchpoints: ['advert'] });
  expect(first.text.split('\n')).toEqual([...car.slice(0, 3), ...car.slice(8)]);
  expect(first.focus.line).toBe(3);
  expect(first.notice).toBe('Deleted: Advert.');
  expect(await edited(car, { kind: 'remove', touchpoints: ['shop'] })).toEqual([...car.slice(0, 10), ...car.slice(12)]);
});

test('reports the lines that still refer to it', async () => {
  const { notice, text } = await outcomeOf(car, { kind: 'remove', touchpoints: ['web'] });
  expect(notice).toBe('Deleted: Website. Lines 7, 14, 15 still refer to it. Change or delete those lines in the text.');
  const lines = text.split('\n');
  expect([7, 14, 15].map((line) => lines[line - 1]?.trim())).toEqual([
    'next: web',
    'keeps: A call within a day',
    'again: web',
  ]);
});

test('a promise that another touchpoint makes as well is still kept', async () => {
  const two = [...car.slice(0, 12), '      promise: A call within a day', ...car.slice(12, -1)];
  const { notice } = await outcomeOf(two, { kind: 'remove', touchpoints: ['web'] });
  expect(notice).toBe('Deleted: Website. Line 7 still refers to it. Change or delete that line in the text.');
});

test('takes several in one step', async () => {
  const { text, notice } = await outcomeOf(car, { kind: 'remove', touchpoints: ['advert', 'web', 'offer'] });
  expect(text.split('\n')).toEqual([
    ...car.slice(0, 3),
    '    touchpoint shop: Showroom',
    ...car.slice(12, 15),
    '    again: web',
  ]);
  expect(notice).toMatch(/^3 touchpoints deleted\. Line 8 still refers to it/);
  expect(await edited(car, { kind: 'remove', touchpoints: ['advert', 'web', 'shop'] })).toEqual([
    ...car.slice(0, 3),
    ...car.slice(12),
  ]);
});

test('goes with a line that cannot be read', async () => {
  const lines = ['journey: A', '  touchpoint: C', '    raiting 5', '  touchpoint: D'];
  expect(await edited(lines, { kind: 'remove', touchpoints: ['C'] })).toEqual([lines[0], lines[3]]);
});

test('works on one line, in another language, and at the end of a text', async () => {
  const lines = ['kundereise: A', '  kontaktpunkt: C | vurdering: 5', '  kontaktpunkt: D | vurdering: 6'];
  expect(await edited(lines, { kind: 'remove', touchpoints: ['D'] })).toEqual(lines.slice(0, 2));
  expect(await edited(lines.slice(0, 2), { kind: 'remove', touchpoints: ['C'] })).toEqual(lines.slice(0, 1));
});

test('leaves a touchpoint that shares its line, or is gone, and reports why', async () => {
  const lines = ['journey: A', 'stage: B | touchpoint: C', 'touchpoint: D'];
  await expect(edited(lines, { kind: 'remove', touchpoints: ['C'] })).rejects.toThrow('shares its line');
  await expect(edited(lines, { kind: 'remove', touchpoints: ['D', 'E'] })).rejects.toThrow('no longer has');
  await expect(edited(lines, { kind: 'remove', touchpoints: [] })).rejects.toThrow('no longer has');
});
