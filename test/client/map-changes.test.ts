import { expect, test } from 'vitest';
import { MapSender } from '../../client/preview/map-sender.ts';
import { isToPage, type ToPage } from '../../client/preview/messages.ts';
import { patched, patchTo } from '../../client/preview/patch.ts';
import { ReceivedMaps } from '../../client/webview/page-map.ts';
import { packView } from '../../language/view/packed-view.ts';
import type { MapData } from '../../server/protocol.ts';
import { createReader } from '../language/reader.ts';
import { editedTexts, examples } from '../support/edited-texts.ts';

const reader = await createReader();

async function mapOf(text: string): Promise<MapData> {
  const { journeys } = await reader.read(text);
  const map: MapData = { uri: 'file:///a.journey', version: 1, journeys: journeys.map(packView), unread: [] };
  return JSON.parse(JSON.stringify(map));
}

/** A page behind a sender, and what was sent to it. */
function openPage() {
  const posted: ToPage[] = [];
  const maps = new ReceivedMaps();
  const sender = new MapSender((message) => posted.push(JSON.parse(JSON.stringify(message))) > 0);
  const receive = () => {
    const message = posted.at(-1);
    if (!isToPage(message) || (message.type !== 'map' && message.type !== 'map-changes')) throw new Error('no map');
    return maps.receive(message);
  };
  return { posted, sender, receive };
}

const text = (rating: number, more = '') =>
  [
    'journey: Shop',
    '  stage: One',
    '    touchpoint: First',
    '      rating: 7',
    '    touchpoint: Second',
    `      rating: ${rating}`,
    '    touchpoint: Third',
    '      rating: 8',
    more,
  ].join('\n');

test('after an edit the page gets what changed, and keeps the touchpoints that did not', async () => {
  const { posted, sender, receive } = openPage();
  sender.send(await mapOf(text(3)));
  const before = receive();
  sender.send(await mapOf(text(4)));
  const after = receive();
  expect(posted.map(({ type }) => type)).toEqual(['map', 'map-changes']);
  expect(after).toEqual(openedWith(await mapOf(text(4))));
  const entry = (map: typeof before, place: number) => map?.journeys[0]?.journey.stages[0]?.entries[place];
  expect(entry(after, 0)).toBe(entry(before, 0));
  expect(entry(after, 1)).not.toBe(entry(before, 1));
  sender.send(await mapOf(text(4)));
  expect(receive()?.journeys[0]).toBe(after?.journeys[0]);
});

function openedWith(map: MapData) {
  return new ReceivedMaps().receive({ type: 'map', map });
}

test('a page that has lost a change does not draw the next one, and is given the whole map when it asks', async () => {
  const { posted, sender, receive } = openPage();
  sender.send(await mapOf(text(3)));
  receive();
  sender.send(await mapOf(text(4)));
  sender.send(await mapOf(text(5)));
  expect(receive()).toBeUndefined();
  sender.startOver();
  const whole = await mapOf(text(5));
  sender.send(whole);
  expect(posted.at(-1)?.type).toBe('map');
  expect(receive()).toEqual(openedWith(whole));
});

test('a map that no page could hear is sent as a whole later', async () => {
  const posted: string[] = [];
  let isThere = true;
  const sender = new MapSender(({ type }) => isThere && posted.push(type) > 0);
  sender.send(await mapOf(text(3)));
  isThere = false;
  sender.send(await mapOf(text(4)));
  isThere = true;
  sender.send(await mapOf(text(5)));
  expect(posted).toEqual(['map', 'map']);
});

test.each(examples)('random edits of %s: what a page puts together is the newest map', async (name) => {
  const { sender, receive } = openPage();
  for (const edited of editedTexts(name, 12)) {
    const map = await mapOf(edited);
    sender.send(map);
    const received = receive();
    expect(received).toEqual(openedWith(map));
    const keysOf = (numbers = received?.journeys[0]?.numbers) => Object.keys(numbers?.touchpoints ?? {});
    expect(keysOf()).toEqual(keysOf(map.journeys[0]?.numbers));
  }
});

test.each([
  [{ a: 1, b: 2 }, { b: 2 }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: [1, 2, 3] }, { a: [1, 3] }],
  [[{ key: 'a' }, { key: 'b', n: 1 }], [{ key: 'b', n: 2 }]],
  [[], [1]],
  [null, { a: 1 }],
  [{ a: { b: null } }, { a: { b: [] } }],
  [JSON.parse('{"__proto__":{"a":1},"b":2,"c":3}'), JSON.parse('{"__proto__":{"a":2},"b":2,"c":3}')],
])('a patch turns %j into %j', (older, newer) => {
  const patch = JSON.parse(JSON.stringify(patchTo(older, newer)));
  expect(JSON.stringify(patched(older, patch))).toBe(JSON.stringify(newer));
});

test('what a worker sends is copied, not JSON: a fact that is gone is `undefined` there, and goes from the page', async () => {
  const { sender, receive } = openPage();
  const copied = async (written: string): Promise<MapData> => {
    const { journeys } = await reader.read(written);
    return structuredClone({ uri: 'file:///a.journey', version: 1, journeys: journeys.map(packView), unread: [] });
  };
  sender.send({ ...(await copied(text(3, '      owner: Sales'))), brand: { colours: ['#0b3d66'], font: 'Arial' } });
  receive();
  sender.send({ ...(await copied(text(3))), brand: { colours: ['#0b3d66'], font: undefined } });
  const shown = receive();
  expect(shown).toEqual({ ...openedWith(await mapOf(text(3))), brand: { colours: ['#0b3d66'] } });
});
