import { expect, test } from 'vitest';
import { edited, outcomeOf } from './edit-in.ts';

const car = [
  'journey: Buying a car',
  '  # first of all',
  '  stage before: Before',
  '    touchpoint web: Website',
  '      next: offer',
  '',
  '  stage: During',
  '    goal: Decide',
  '    touchpoint offer: Offer # by mail',
  '',
  '  stage: After',
];

test('a new stage stands before or after another one, in the words of the text', async () => {
  expect(await edited(car, { kind: 'add-stage', name: ' While | waiting ', to: { after: 'During' } })).toEqual([
    ...car.slice(0, 9),
    '',
    '  stage: While \\| waiting',
    ...car.slice(9),
  ]);
  const danish = ['kunderejse: A', '\tfase: B', '\t\tkontaktpunkt: C'];
  const { text, focus } = await outcomeOf(danish, { kind: 'add-stage', name: 'Før', to: { before: 'B' } });
  expect(text.split('\n')).toEqual([danish[0], '\tfase: Før', ...danish.slice(1)]);
  expect(focus).toEqual({ line: 1, character: 1 });
  await expect(edited(car, { kind: 'add-stage', name: ' ', to: { after: 'During' } })).rejects.toThrow('a name');
  await expect(edited(car, { kind: 'add-stage', name: 'A', to: { after: 'gone' } })).rejects.toThrow('no longer has');
});

test('a stage moves with all that stands in it, and back', async () => {
  const back = await outcomeOf(car, { kind: 'move-stage', stage: 'During', step: 'back' });
  const lines = back.text.split('\n');
  expect(lines).toEqual([car[0], ...car.slice(6, 9), '', ...car.slice(1, 5), ...car.slice(9)]);
  expect(back.focus).toEqual({ line: 1, character: 2 });
  const on = await outcomeOf(lines, { kind: 'move-stage', stage: 'During', step: 'on' });
  expect(on.text.split('\n')).toEqual(car);
  expect(on.focus).toEqual({ line: 6, character: 2 });
  const last = await edited(car, { kind: 'move-stage', stage: 'After', step: 'back' });
  expect(last).toEqual([...car.slice(0, 6), '  stage: After', '', ...car.slice(6, 9)]);
  await expect(edited(car, { kind: 'move-stage', stage: 'before', step: 'back' })).rejects.toThrow('first stage');
  await expect(edited(car, { kind: 'move-stage', stage: 'After', step: 'on' })).rejects.toThrow('last stage');
});

test('does not take over touchpoints that stand in no stage', async () => {
  const lines = ['journey: A', '  touchpoint: B', '  stage: C', '    touchpoint: D'];
  await expect(edited(lines, { kind: 'move-stage', stage: 'C', step: 'back' })).rejects.toThrow('first stage');
});

test('a deleted stage takes its touchpoints along, and the notice reports what refers to them', async () => {
  const { text, notice } = await outcomeOf(car, { kind: 'remove-stage', stage: 'During' });
  expect(text.split('\n')).toEqual([...car.slice(0, 5), ...car.slice(9)]);
  expect(notice).toBe(
    'Deleted: the stage During and its touchpoint. Line 5 still refers to it. Change or delete that line in the text.',
  );
  expect(await edited(car, { kind: 'remove-stage', stage: 'before' })).toEqual([car[0], ...car.slice(6)]);
  expect((await outcomeOf(car, { kind: 'remove-stage', stage: 'After' })).notice).toBe('Deleted: the stage After.');
});
