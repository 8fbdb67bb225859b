import { expect, test } from 'vitest';
import { edited, outcomeOf } from './edit-in.ts';

test('writes it once more behind itself, with a name and an id of its own', async () => {
  const lines = [
    'journey: Buying a car',
    '  stage: Before',
    '    # seen on television',
    '    touchpoint advert: Advert | rating: 6 # once',
    '      note: """',
    '        first',
    '      """',
    '',
    '    touchpoint web: Website',
  ];
  const { text, focus } = await outcomeOf(lines, { kind: 'duplicate', touchpoint: 'advert' });
  expect(text.split('\n')).toEqual([
    ...lines.slice(0, 7),
    '',
    '    # seen on television',
    '    touchpoint advert-2: Advert (2) | rating: 6 # once',
    ...lines.slice(4),
  ]);
  expect(focus).toEqual({ line: 9, character: 4 });
  const twice = await edited(text.split('\n'), { kind: 'duplicate', touchpoint: 'advert-2' });
  expect(twice.find((line) => line.includes('advert-3'))).toContain('Advert (3)');
});

test('does so with a tab, without an id and at the end of the text', async () => {
  const lines = ['kunderejse: A', '\tkontaktpunkt: C \\| D | vurdering: 5'];
  expect(await edited(lines, { kind: 'duplicate', touchpoint: 'C | D' })).toEqual([
    ...lines,
    '\tkontaktpunkt: C \\| D (2) | vurdering: 5',
  ]);
});

test('leaves a touchpoint that shares its line where it is', async () => {
  const lines = ['journey: A', 'stage: B | touchpoint: C', 'touchpoint: D'];
  await expect(edited(lines, { kind: 'duplicate', touchpoint: 'C' })).rejects.toThrow('shares its line');
});
