import { expect, test } from 'vitest';
import { ReceivedMaps } from '../../client/webview/page-map.ts';
import { cardsOf, nearestCard } from '../../client/webview/pane/nearest-card.ts';
import { sampleMap } from '../webview/sample.ts';

const cards = (keys: string) => [...keys].map((touchpoint) => ({ journey: 'j', touchpoint }));
const nearest = (key: string, before: string, now: string) =>
  nearestCard({ journey: 'j', touchpoint: key }, cards(before), cards(now))?.touchpoint;

test.each([
  ['a card that is still there', 'b', 'abc', 'cab', 'b'],
  ['the next one after a card that went', 'b', 'abc', 'ac', 'c'],
  ['the last one after the end went', 'c', 'abc', 'ab', 'b'],
  ['the next one that stayed, where several went', 'b', 'abcd', 'ad', 'd'],
  ['the new name of a card in its place', 'b', 'abc', 'axc', 'x'],
  ['any card where none stayed', 'a', 'ab', 'xy', 'x'],
  ['nothing where there is none', 'a', 'ab', '', undefined],
])('leads to %s', (_, key, before, now, expected) => {
  expect(nearest(key, before, now)).toBe(expected);
});

test('the cards of a map stand in its order', () => {
  expect(
    cardsOf(new ReceivedMaps().receive({ type: 'map', map: sampleMap() }) ?? null).map(({ touchpoint }) => touchpoint),
  ).toEqual(['website', 'reviews', 'meeting', 'offer', 'contract', 'waiting', 'handover']);
  expect(cardsOf(null)).toEqual([]);
});
