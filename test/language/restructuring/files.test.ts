/** What touches other files, or makes them: a shared file of declarations, and a to-be map. */
import { expect, test } from 'vitest';
import { touchpointsIn } from '../../../language/rules/touchpoint-views.ts';
import { exampleFiles } from '../reader.ts';
import { after, createDesk } from './offers.ts';

const examples = exampleFiles();
const map = 'map.journey';
const shared = 'refactor.move.shared';
const toBe = 'refactor.extract.to-be';

test('a persona moves to a new shared file, and its journey goes on naming it', async () => {
  const text =
    '# Ours\r\njourney: A\r\n  # The first one\r\n  persona kim: Kim, a regular\r\n    goal: Save\r\n\r\n  touchpoint: B\r\n    rating[kim]: 4\r\n';
  const files = after(await createDesk().offers(text, 3), shared);
  expect(files).toEqual({
    [map]:
      '# Ours\r\nuse: ./shared.journey\r\n\r\njourney: A\r\n  for: kim\r\n\r\n  touchpoint: B\r\n    rating[kim]: 4\r\n',
    'shared.journey': '# The first one\r\npersona kim: Kim, a regular\r\n  goal: Save\r\n',
  });
  const desk = createDesk({ 'shared.journey': files['shared.journey'] ?? '' });
  const { analysis } = await desk.open(files[map] ?? '');
  expect(analysis.file.unresolved).toEqual([]);
  expect(analysis.file.journeys[0]?.personas.map(({ key }) => key)).toEqual(['kim']);
});

test('all declarations move to the file that is in use already', async () => {
  const text =
    'use: ./common.journey\nteam sales: Sales\nchannel web: Website\n  kind: digital\n\njourney: A\n  touchpoint: B\n    owner: sales\n';
  const desk = createDesk({ 'common.journey': 'persona kim: Kim\n' });
  expect(after(await desk.offers(text, 1), shared, /all 2/u)).toEqual({
    [map]: 'use: ./common.journey\n\njourney: A\n  touchpoint: B\n    owner: sales\n',
    'common.journey': 'persona kim: Kim\n\nteam sales: Sales\n\nchannel web: Website\n  kind: digital\n',
  });
});

test.each([
  [
    'something of that name is there',
    'persona kim: Kim\njourney: A\n',
    0,
    { 'shared.journey': 'persona kim: Another\n' },
    ['The other file has something called “Kim” already. Give one of them another name first.'],
  ],
  ['it leans on a channel that stays', 'channel web: Web\npersona kim: Kim\n  prefers: web\njourney: A\n', 1, {}, []],
  [
    'another journey of the file would learn of it',
    'journey: A\n  channel web: Web\njourney: B\n',
    1,
    {},
    [
      'This file has several journeys, and the others would learn of it. Declare it at the top of the file first, where it holds for all.',
    ],
  ],
])('nothing moves where %s', async (_, text, line, others, reasons) => {
  const offers = await createDesk(others as Record<string, string>).offers(text, line);
  const own = offers.filter(({ kind, title }) => kind === shared && title.startsWith('Move “'));
  expect(own.map(({ refused }) => refused)).toEqual(reasons);
  expect(own.every(({ files }) => files[map] === text)).toBe(true);
});

test('a to-be map has the same touchpoints under the same ids, and nothing that was measured', async () => {
  const text =
    'journey: A trip\n  scale: 1-10\n  reviewed: 2026-01-01\n  stage: Before\n    touchpoint: Shop\n      channel: web\n      rating: 4.5 (n=3)\n      importance: 9\n      pain: Slow\n      action: Hurry | expect: 8.5\n    touchpoint till: Till | rating: 6 | importance: 5\n    again: Shop\n';
  const files = after(await createDesk().offers(text, 0), toBe);
  expect(files[map]).toBe(
    text
      .replace('journey: A', 'journey trip: A')
      .replace('touchpoint: Shop', 'touchpoint shop: Shop')
      .replace('again: Shop', 'again: shop'),
  );
  expect(files['map-to-be.journey']?.split('\n').slice(1)).toEqual([
    'use: ./map.journey',
    '',
    'journey trip-to-be: A trip, to-be',
    '  state: to-be',
    '  compares: trip',
    '  scale: 1-10',
    '  stage: Before',
    '    touchpoint shop: Shop',
    '      channel: web',
    '      rating: 8.5',
    '      importance: 9',
    '    touchpoint till: Till | rating: ? | importance: 5',
    '    again: shop',
    '',
  ]);
});

test('a to-be map is not held up by another journey of the file, and says which line of its own it would leave out', async () => {
  const text = 'journey: A\n  touchpoint: B\n    rating: 4\n    rating: 5\njourney: C\n  touchpoint: D\n    stgae: E\n';
  const refusals = async (line: number) =>
    (await createDesk().offers(text, line)).flatMap(({ kind, refused }) => (kind === toBe ? [refused] : []));
  expect(await refusals(0)).toEqual([undefined]);
  expect(await refusals(4)).toEqual([expect.stringMatching(/^Line 7: .*stgae.* Mend it first/u)]);
});

test.each(Object.entries(examples).filter(([, text]) => /^journey/mu.test(text) && !text.includes('to-be')))(
  'the to-be map of %s finds all that it names, and matches every touchpoint',
  async (_, text) => {
    const { 'car-dealership-to-be.journey': __, ...others } = examples;
    const line = text.split('\n').findIndex((one) => one.startsWith('journey'));
    const files = after(await createDesk(others).offers(text, line), toBe);
    const desk = createDesk({ ...others, [map]: files[map] ?? '' });
    const { analysis } = await desk.open(files['map-to-be.journey'] ?? '', 'map-to-be.journey');
    const [journey] = analysis.file.journeys;
    expect(analysis.problems).toEqual([]);
    expect(analysis.file.unresolved).toEqual([]);
    expect(journey?.state).toBe('to-be');
    expect(journey?.compares?.key).toBeDefined();
    const asIs = (await desk.open(files[map] ?? '')).analysis.file.journeys[0];
    const ids = touchpointsIn(asIs?.stages ?? []).map(({ id }) => id);
    expect(ids).not.toContain(undefined);
    expect(touchpointsIn(journey?.stages ?? []).map(({ id }) => id)).toEqual(ids);
    expect(journey?.personas.map(({ key }) => key)).toEqual(asIs?.personas.map(({ key }) => key));
  },
);

test('without an editor that makes files, there is no to-be map', async () => {
  const desk = createDesk();
  const offers = await desk.offers('journey: A\n  state: to-be\n  touchpoint: B\n', 0);
  expect(offers.filter(({ kind }) => kind === toBe)).toEqual([]);
});
