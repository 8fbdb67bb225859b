import { expect, test } from 'vitest';
import { edited, outcomeOf } from './edit-in.ts';

const car = [
  'journey: Buying a car',
  '  stage before: Before',
  '    goal: Find one',
  '    # seen on television',
  '    touchpoint advert: Advert',
  '      rating:  6   # as it was',
  '',
  '    touchpoint web: Website',
  '  stage during: During',
  '    touchpoint offer: Offer',
  '      note: """',
  '        first',
  '          second',
  '      """',
  '    again: web',
  '  stage after: After',
];
const move = (touchpoint: string, to: object) => ({ kind: 'move', touchpoint, to }) as never;
const order = (lines: readonly string[]) =>
  lines.flatMap((line) => /^\s*(?:stage|touchpoint|again):? (\w+)/u.exec(line)?.[1] ?? []);

test('takes its comment along, and the blank line that kept it apart', async () => {
  expect(await edited(car, move('advert', { after: 'web' }))).toEqual([
    'journey: Buying a car',
    '  stage before: Before',
    '    goal: Find one',
    '    touchpoint web: Website',
    '',
    '    # seen on television',
    '    touchpoint advert: Advert',
    '      rating:  6   # as it was',
    ...car.slice(8),
  ]);
});

test('goes into a stage that has nothing yet, below what the stage says itself', async () => {
  const lines = await edited(
    [...car, '    goal: Drive', '', '  # the end'],
    move('web', { stage: 'after', at: 'end' }),
  );
  expect(lines.slice(6)).toEqual([
    '  stage during: During',
    ...car.slice(9),
    '    goal: Drive',
    '    touchpoint web: Website',
    '',
    '  # the end',
  ]);
});

test('steps over a line `again`, and over the edge of a stage', async () => {
  const forth = await edited(car, move('offer', { step: 'on' }));
  expect(order(forth)).toEqual(['before', 'advert', 'web', 'during', 'web', 'offer', 'after']);
  expect(order(await edited(forth, move('offer', { step: 'on' })))).toEqual([
    'before',
    'advert',
    'web',
    'during',
    'web',
    'after',
    'offer',
  ]);
  expect(order(await edited(car, move('offer', { step: 'back' })))).toEqual([
    'before',
    'advert',
    'web',
    'offer',
    'during',
    'web',
    'after',
  ]);
  await expect(edited(car, move('advert', { step: 'back' }))).rejects.toThrow('first touchpoint of the first stage');
  const last = await edited(car, move('offer', { stage: 'after', at: 'end' }));
  await expect(edited(last, move('offer', { step: 'on' }))).rejects.toThrow('last touchpoint of the last stage');
});

test('is indented as its new neighbours are only where the nesting differs', async () => {
  const quick = [
    'journey: Dentist',
    '  touchpoint: Search',
    '    note: """',
    '      deep',
    '    """',
    '  stage: Visit',
    '      touchpoint: Waiting',
  ];
  expect(await edited(quick, move('Search', { after: 'Waiting' }))).toEqual([
    'journey: Dentist',
    '  stage: Visit',
    '      touchpoint: Waiting',
    '',
    '      touchpoint: Search',
    '        note: """',
    '          deep',
    '        """',
  ]);
  const uneven = ['journey: A', '  stage: B', '    touchpoint: C', '       touchpoint: D'];
  expect(await edited(uneven, move('C', { after: 'D' }))).toEqual([
    'journey: A',
    '  stage: B',
    '       touchpoint: D',
    '    touchpoint: C',
  ]);
});

test('does not come between `again` and what the stage says below it', async () => {
  const lines = ['journey: A', 'stage: B', 'touchpoint: C', 'again: C', 'note: of the stage'];
  expect(await edited(lines, move('C', { stage: 'B', at: 'end' }))).toEqual([
    'journey: A',
    'stage: B',
    'again: C',
    'note: of the stage',
    'touchpoint: C',
  ]);
});

test('leaves a touchpoint that shares its line where it is, and says why', async () => {
  const lines = ['journey: A', 'stage: B | touchpoint: C', 'touchpoint: D'];
  await expect(edited(lines, move('C', { after: 'D' }))).rejects.toThrow('shares its line');
  await expect(edited(lines, move('D', { before: 'C' }))).rejects.toThrow('cannot be read');
});

test('keeps a broken line with the touchpoint that it stands in', async () => {
  const lines = ['journey: A', '  stage: B', '    touchpoint: C', '      raiting 5', '    touchpoint: D'];
  expect(await edited(lines, move('C', { after: 'D' }))).toEqual([
    'journey: A',
    '  stage: B',
    '    touchpoint: D',
    '    touchpoint: C',
    '      raiting 5',
  ]);
});

test('a comment of another part of the journey stays where it is', async () => {
  const lines = ['journey: A', ' touchpoint: C', '', ' # ---- by phone', '', ' touchpoint: D', ' touchpoint: E'];
  expect(await edited(lines, move('C', { after: 'E' }))).toEqual([
    'journey: A',
    ' # ---- by phone',
    '',
    ' touchpoint: D',
    ' touchpoint: E',
    '',
    ' touchpoint: C',
  ]);
});

test('a new touchpoint stands as its neighbours do', async () => {
  expect(await edited(car, { kind: 'add', name: ' A | \\| call ', to: { after: 'advert' } })).toEqual([
    ...car.slice(0, 6),
    '',
    '    touchpoint: A \\| \\\\\\| call',
    ...car.slice(6),
  ]);
  const quick = ['journey: Dentist', '  touchpoint: Search | rating: 6', '  touchpoint: Visit | rating: 5'];
  expect(await edited(quick, { kind: 'add', name: 'Call', to: { after: 'Search' } })).toEqual([
    quick[0],
    quick[1],
    '  touchpoint: Call',
    quick[2],
  ]);
  await expect(edited(car, { kind: 'add', name: ' \n ', to: { after: 'web' } })).rejects.toThrow('a name');
  await expect(edited(car, { kind: 'add', name: 'Call', to: { after: 'gone' } })).rejects.toThrow(
    'no longer has this stage',
  );
});

test('several go to the end of a stage in one step, in the order of the journey', async () => {
  const several = { kind: 'move-several', touchpoints: ['offer', 'advert'], stage: 'after' } as const;
  const { text, focus, notice } = await outcomeOf(car, several);
  expect(text.split('\n')).toEqual([
    'journey: Buying a car',
    '  stage before: Before',
    '    goal: Find one',
    '    touchpoint web: Website',
    '  stage during: During',
    '    again: web',
    '  stage after: After',
    '    # seen on television',
    '    touchpoint advert: Advert',
    '      rating:  6   # as it was',
    '    touchpoint offer: Offer',
    '      note: """',
    '        first',
    '          second',
    '      """',
  ]);
  expect(focus).toEqual({ line: 8, character: 4 });
  expect(notice).toBe('2 touchpoints moved to After.');
  expect(await edited(car, { ...several, stage: 'before' })).toEqual([
    ...car.slice(0, 8),
    '',
    ...car.slice(9, 14),
    car[8],
    ...car.slice(14),
  ]);
  await expect(edited(car, { ...several, touchpoints: ['web', 'gone'] })).rejects.toThrow('no longer');
  const shared = ['journey: A', 'stage B: B | touchpoint: C', 'touchpoint: D', 'stage E: E'];
  await expect(edited(shared, { ...several, touchpoints: ['C', 'D'], stage: 'E' })).rejects.toThrow('shares its line');
});

test('a comment behind a touchpoint stays with it where nothing is indented', async () => {
  const flat = ['journey: A', '# about C', 'touchpoint: C', 'touchpoint: D', 'rating: 5', '# ask again'];
  const moved = await edited(flat, move('D', { before: 'C' }));
  expect(moved).toEqual(['journey: A', 'touchpoint: D', 'rating: 5', '# ask again', '', '# about C', 'touchpoint: C']);
  const on = await edited(moved, { kind: 'add', name: 'E', to: { after: 'D' } });
  expect(on.slice(3, 7)).toEqual(['# ask again', '', 'touchpoint: E', '']);
});
