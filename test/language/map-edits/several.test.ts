import { expect, test } from 'vitest';
import { edited, outcomeOf } from './edit-in.ts';

const car = [
  'journey: Buying a car',
  '  touchpoint web: Website',
  '    owner: IT',
  '',
  '  # by mail',
  '  touchpoint offer: Offer',
  '    importance: 5 (n=4)',
  '  touchpoint call: Call',
];
const both = { kind: 'several', touchpoints: ['offer', 'web'] } as const;

test('states an owner for several touchpoints, and for no other', async () => {
  const { text, focus, notice } = await outcomeOf(car, { ...both, owner: 'Sales' });
  expect(text.split('\n')).toEqual([
    ...car.slice(0, 2),
    '    owner: Sales',
    ...car.slice(3, 7),
    '    owner: Sales',
    car[7],
  ]);
  expect(focus.line).toBe(1);
  expect(notice).toBe('2 touchpoints changed.');
});

test('states an importance, and both in one step', async () => {
  expect(await edited(car, { ...both, importance: { kind: 'number', number: 9 }, owner: 'Sales' })).toEqual([
    ...car.slice(0, 2),
    '    importance: 9',
    '    owner: Sales',
    ...car.slice(3, 6),
    '    importance: 9 (n=4)',
    '    owner: Sales',
    car[7],
  ]);
  const danish = ['kunderejse: A', 'kontaktpunkt: B', 'kontaktpunkt: C'];
  expect(await edited(danish, { kind: 'several', touchpoints: ['B', 'C'], owner: 'Salg' })).toEqual([
    'kunderejse: A',
    'kontaktpunkt: B',
    '  ansvarlig: Salg',
    'kontaktpunkt: C',
    '  ansvarlig: Salg',
  ]);
});

test('changes nothing where one of them cannot be changed', async () => {
  await expect(edited(car, { ...both, importance: { kind: 'number', number: 11 } })).rejects.toThrow(
    'not on the scale',
  );
  await expect(edited(car, { kind: 'several', touchpoints: ['web', 'gone'], owner: 'A' })).rejects.toThrow('no longer');
});
