import { expect, test } from 'vitest';
import { edited, outcomeOf } from './edit-in.ts';

const shop = [
  'journey: Shopping',
  '  stage: Before',
  '    touchpoint site: Website',
  '  stage: After',
  '    touchpoint: Parcel',
  '',
  '    # by telephone',
  '    again: site',
  '      rating: 4   # asked twice',
];
const place = { stage: 'After', index: 1, name: 'site' };

test('a place where a touchpoint is met again moves with its facts and comments', async () => {
  const to = { step: 'back' } as const;
  expect(await edited(shop, { kind: 'move-again', place, to })).toEqual([
    ...shop.slice(0, 4),
    ...shop.slice(6),
    '',
    shop[4],
  ]);
  const before = { stage: 'Before', at: 'end' } as const;
  const { text, focus } = await outcomeOf(shop, { kind: 'move-again', place, to: before });
  expect(text.split('\n')).toEqual([...shop.slice(0, 3), ...shop.slice(5), ...shop.slice(3, 5)]);
  expect(focus).toEqual({ line: 5, character: 4 });
});

test('it is deleted, and the touchpoint stays', async () => {
  const { text, focus, notice } = await outcomeOf(shop, { kind: 'remove-again', place });
  expect(text.split('\n')).toEqual(shop.slice(0, 5));
  expect([focus.line, notice]).toEqual([4, 'Deleted: site.']);
});

test('nothing changes where something else stands there by now', async () => {
  for (const wrong of [{ index: 0 }, { index: 2 }, { name: 'parcel' }, { stage: 'Gone' }]) {
    const edit = { kind: 'remove-again', place: { ...place, ...wrong } } as const;
    await expect(edited(shop, edit)).rejects.toThrow('no longer');
  }
});
