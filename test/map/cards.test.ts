/** What stands on a card, and what does not because a lane below has it. */
import { expect, test } from 'vitest';
import type { CardLayout } from '../../map/layout/cards/card.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions, type MapOptions } from '../../map/options.ts';
import { renderSvg } from '../../map/standalone.tsx';
import { readJourney } from './fixtures.ts';

const translator = mapTranslatorFor('en');
const words = makeWords(translator);

const dealer = await readJourney(`
journey: Buying a new car
  stage: Before
    touchpoint ad: Advertising | channel: media | rating: 6.8 (n=42) | importance: 4
    touchpoint site: Website | channel: web | rating: 7.6 (n=42) | importance: 6 | moment: first contact
    touchpoint offer: A concrete offer | channel: e-mail | rating: 4.2 (n=42) | importance: 9
  stage: After
    touchpoint bill: Invoice | channel: e-mail | rating: 7.1 (n=42) | importance: 8
    touchpoint service: First service | channel: workshop | rating: 5 (n=42) | importance: 7
    touchpoint waiting: A call | status: missing | importance: 9
    touchpoint desk: The desk | importance: 3
`);

function cardsOf(journey = dealer, options: Partial<MapOptions> = {}): Map<string, CardLayout> {
  const [laidOut] = layoutMap([journey], 1280, words, { ...defaultOptions, ...options }).journeys;
  const slices = laidOut?.board?.item.stages.flatMap((stage) => stage.slices) ?? [];
  const entries = slices.flatMap(({ body }) => body.item.entries);
  return new Map(entries.flatMap((entry) => (entry.kind === 'touchpoint' ? [[entry.key, entry] as const] : [])));
}

function textsOf(card: CardLayout | undefined): string[] {
  const { texts = [], chips = [] } = card?.drawing ?? {};
  return [...chips.map(({ text }) => text), ...texts].map(({ lines }) => lines.map(({ text }) => text).join(' '));
}

test('a card with a name, a channel and a moment is at most 130 px high', () => {
  const heights = [...cardsOf().values()].map(({ height }) => height);
  expect(Math.max(...heights)).toBeLessThanOrEqual(130);
});

test('a card repeats neither importance nor number of answers where lanes below have them', () => {
  expect(textsOf(cardsOf().get('site'))).toEqual(['2', '7.6', 'Website', 'web', 'Moment of truth: first contact']);
  const hidden = textsOf(cardsOf(dealer, { hidden: ['importance', 'evidence'] }).get('site'));
  expect(hidden).toContain('Importance 6 · n = 42');
});

test('a card without a rating states why', () => {
  expect(textsOf(cardsOf().get('desk'))).toContain('not rated');
});

test('the first three priorities have a badge; a screen reader gets every rank', () => {
  const badges = [...cardsOf()].flatMap(([key, card]) => {
    const badge = textsOf(card).find((text) => text.startsWith('Priority'));
    return badge === undefined ? [] : [[key, badge]];
  });
  expect(Object.fromEntries(badges)).toEqual({
    waiting: 'Priority 1: create it',
    offer: 'Priority 2',
    service: 'Priority 3',
  });
  expect(cardsOf().get('bill')?.label).toContain('Priority 4 of 4.');
});

test('the card to fix first has a frame and a badge of its own, in red where it is red or missing', async () => {
  const first = (cards: ReadonlyMap<string, CardLayout>) =>
    [...cards].flatMap(([key, card]) => (card.first === undefined ? [] : [[key, card.first]]));
  expect(first(cardsOf())).toEqual([['waiting', 'red']]);
  const svg = renderSvg([dealer], { translator });
  expect(svg.match(/class="jm-frame[^"]* jm-first-red"/g)).toHaveLength(1);
  const calm = await readJourney('journey: A\n  touchpoint a: A | rating: 6 | importance: 9\n');
  expect(first(cardsOf(calm))).toEqual([['a', 'yellow']]);
});

test('a stage has the colour of its score; one without a score has none', async () => {
  const svg = renderSvg([dealer], { translator });
  expect(svg.match(/class="jm-header [^"]*"/g)).toEqual([
    'class="jm-header jm-header-yellow"',
    'class="jm-header jm-header-yellow"',
  ]);
  const unrated = await readJourney('journey: A\n  stage: One\n    touchpoint: A\n');
  expect(renderSvg([unrated], { translator })).toContain('class="jm-header"');
});

test('names start at the same height on cards with a rating and without', () => {
  const tops = ['site', 'desk'].map((key) => {
    const texts = cardsOf().get(key)?.drawing.texts ?? [];
    return texts.find(({ style }) => style === 'name')?.box.y;
  });
  expect(tops[0]).toBe(tops[1]);
});

test('narrow cards have a pitch of 150 to 160 px, and each word stays inside its card', async () => {
  const long = await readJourney(`
journey: Verzekering
  touchpoint a: Arbeidsongeschiktheidsverzekering aanvragen | channel: verzekeringsadviseur | rating: 3 | importance: 9
  touchpoint b: Acceptatie | status: missing | importance: 10 | moment: onboarding
`);
  const cards = [...cardsOf(long, { cards: 'narrow' }).values()];
  const [first, second] = cards;
  const pitch = (second?.origin.x ?? 0) - (first?.origin.x ?? 0);
  expect(pitch).toBeGreaterThanOrEqual(150);
  expect(pitch).toBeLessThanOrEqual(160);
  for (const { width, height, drawing } of cards) {
    const boxes = [...drawing.texts, ...drawing.chips].map(({ box }) => box);
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  }
});
