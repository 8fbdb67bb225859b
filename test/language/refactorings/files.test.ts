/** What touches other files, or makes them: a shared file of declarations, and a to-be map. */
import { expect, test } from 'vitest';
import { delta } from '../../../language/analysis/delta.ts';
import { pairJourneys } from '../../../language/analysis/pair-journeys.ts';
import { toBeJourney } from '../../../language/refactorings/to-be.ts';
import { touchpointsIn } from '../../../language/rules/shared/touchpoint-views.ts';
import { exampleFiles } from '../reader.ts';
import { after, createDesk } from './refactoring-harness.ts';

function fail(): never {
  throw new Error('The journeys do not belong together.');
}

const asRange = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });

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
    ['The other file already has the name “Kim”. Rename one of them first.'],
  ],
  ['it leans on a channel that stays', 'channel web: Web\npersona kim: Kim\n  prefers: web\njourney: A\n', 1, {}, []],
  [
    'another journey of the file would learn of it',
    'journey: A\n  channel web: Web\njourney: B\n',
    1,
    {},
    [
      'This file has several journeys, and the declaration would apply to all of them. Declare it at the top of the file first.',
    ],
  ],
])('nothing moves where %s', async (_, text, line, others, reasons) => {
  const offers = await createDesk(others as Record<string, string>).offers(text, line);
  const own = offers.filter(({ kind, title }) => kind === shared && title.startsWith('Move “'));
  expect(own.map(({ refused }) => refused)).toEqual(reasons);
  expect(own.every(({ files }) => files[map] === text)).toBe(true);
});

test('a to-be map has the same touchpoints and nothing that was measured; the text that it is made from stays', async () => {
  const text =
    'journey: A trip\n  scale: 1-10\n  reviewed: 2026-01-01\n  stage: Before\n    touchpoint: Shop\n      channel: web\n      rating: 4.5 (n=3)\n      importance: 9\n      pain: Slow\n      action: Hurry | expect: 8.5\n    touchpoint till: Till | rating: 6 | importance: 5\n    again: Shop\n';
  const files = after(await createDesk().offers(text, 0), toBe);
  expect(files[map]).toBe(text);
  expect(files['map-to-be.journey']?.split('\n').slice(1)).toEqual([
    'use: ./map.journey',
    '',
    'journey: A trip – to-be',
    '  state: to-be',
    '  compares: A trip',
    '  scale: 1-10',
    '  stage: Before',
    '    touchpoint: Shop',
    '      channel: web',
    '      rating: 8.5',
    '      importance: 9',
    '    touchpoint till: Till | rating: ? | importance: 5',
    '    again: Shop',
    '',
  ]);
});

test('only touchpoints that share a name get an id, and a journey only where its name means another one', async () => {
  const text =
    'journey: A trip\r\n\ttouchpoint: Shop\r\n\ttouchpoint: Till\r\n\ttouchpoint:  shop \r\n\tagain: Till\r\njourney: A trip, by train\r\n\ttouchpoint: Seat\r\n';
  const files = after(await createDesk().offers(text, 0), toBe);
  expect(files[map]).toBe(
    text
      .replace('journey: A trip\r', 'journey trip: A trip\r')
      .replace('touchpoint: Shop', 'touchpoint shop-2: Shop')
      .replace('touchpoint:  shop', 'touchpoint shop-3:  shop'),
  );
  expect(files['map-to-be.journey']).toContain(
    'journey trip-to-be: A trip – to-be\r\n\tstate: to-be\r\n\tcompares: trip\r\n',
  );
  const other = after(await createDesk().offers(text, 5), toBe);
  expect(other[map]).toBe(text);
});

test.each([
  'A trip, by train',
  '“Quoted” and "quoted"',
  'Half (n=3) [kim]: more',
  'Hash # tag',
  '2026',
  'to-be',
  'Köp: hos oss',
])('a journey called %s is found by its name', async (name) => {
  const text = `journey: ${name}\n  touchpoint: B\n`;
  const files = after(await createDesk().offers(text, 0), toBe);
  expect(files[map]).toBe(text);
  const desk = createDesk({ [map]: text });
  const { analysis } = await desk.open(files['map-to-be.journey'] ?? '', 'map-to-be.journey');
  expect(analysis.problems).toEqual([]);
  expect(analysis.file.unresolved).toEqual([]);
  const asIs = (await desk.open(text)).analysis;
  expect(pairJourneys(asIs.journeys, analysis.journeys).pairs).toHaveLength(1);
  expect(analysis.file.journeys[0]?.compares?.key).toBe(asIs.file.journeys[0]?.key);
});

test('a name that a reference cannot say is not relied on', async () => {
  const files = after(await createDesk().offers('journey: Up \\| down\n  touchpoint: B\n', 0), toBe);
  expect(files[map]).toBe('journey down: Up \\| down\n  touchpoint: B\n');
  expect(files['map-to-be.journey']).toContain('  compares: down\n');
});

test('no file is written over: the name is the next one that is free', async () => {
  const text = 'journey: A\n  touchpoint: B\n';
  const desk = createDesk({ 'map-to-be.journey': 'journey: Another\n' });
  const files = after(await desk.offers(text, 0), toBe, /map-to-be-2\.journey/u);
  expect(Object.keys(files)).toEqual([map, 'map-to-be-2.journey']);
  const context = await desk.open(text);
  const workspace = context.workspace && {
    ...context.workspace,
    namesBeside: ['Map-to-be-2.JOURNEY', 'map-to-be-3.journey'],
  };
  const [offer] = toBeJourney(asRange(0), { ...context, ...(workspace ? { workspace } : {}) });
  expect(offer?.args).toEqual({ file: 'map-to-be-4.journey' });
});

test('a to-be map is not held up by another journey of the file, and says which line of its own it would leave out', async () => {
  const text = 'journey: A\n  touchpoint: B\n    rating: 4\n    rating: 5\njourney: C\n  touchpoint: D\n    stgae: E\n';
  const refusals = async (line: number) =>
    (await createDesk().offers(text, line)).flatMap(({ kind, refused }) => (kind === toBe ? [refused] : []));
  expect(await refusals(0)).toEqual([undefined]);
  expect(await refusals(4)).toEqual([expect.stringMatching(/^Line 7: .*stgae.* Fix it first/u)]);
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
    const asIs = (await desk.open(files[map] ?? '')).analysis.file.journeys[0];
    expect(journey?.compares?.key).toBe(asIs?.key ?? 'the as-is map');
    const { pairs } = pairJourneys((await desk.open(files[map] ?? '')).analysis.journeys, analysis.journeys);
    const [found] = pairs.filter(({ newer }) => newer.journey === journey);
    const { added, dropped, touchpoints } = delta(found?.older ?? fail(), found?.newer ?? fail());
    expect({ added, dropped }).toEqual({ added: [], dropped: [] });
    expect(touchpoints).toHaveLength(touchpointsIn(asIs?.stages ?? []).length);
    expect(journey?.personas.map(({ key }) => key)).toEqual(asIs?.personas.map(({ key }) => key));
  },
);

test('without an editor that makes files, there is no to-be map', async () => {
  const desk = createDesk();
  const offers = await desk.offers('journey: A\n  state: to-be\n  touchpoint: B\n', 0);
  expect(offers.filter(({ kind }) => kind === toBe)).toEqual([]);
});
