import { expect, it } from 'vitest';
import { ruleOf } from '../../../language/rules/registry.ts';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'unused';

const shop = (...lines: readonly string[]) => ['journey: A web shop', ...lines].join('\n');
const basket = '  touchpoint: Basket | channel: web | rating: 8 (panel) | owner: care';
const namesOf = async (text: string) => (await foundInText(code, text)).map(({ on }) => on);

it.each([
  ['channel kiosk: Kiosk', 'Kiosk', 'No touchpoint in this file uses the channel "Kiosk".'],
  ['team legal: Legal', 'Legal', 'The team "Legal" owns nothing in this file.'],
  ['source calls: Calls', 'Calls', 'No number in this file comes from the source "Calls".'],
  ['channel kiosk:', 'kiosk', 'No touchpoint in this file uses the channel "kiosk".'],
])('tells of %s, which nothing mentions', async (line, on, message) => {
  const used = 'channel web: Website\nteam care: Customer care\nsource panel: Panel';
  expect(await foundInText(code, `${line}\n${used}\n${shop(basket)}`)).toEqual([
    expect.objectContaining({ level: 'hint', touchpoint: undefined, on, message }),
  ]);
});

it('is shown faded', () => {
  expect(ruleOf(code)?.tags).toEqual(['unnecessary']);
});

it('looks into a journey’s own declarations for that journey alone', async () => {
  const text = `${shop('  channel web: Website', '  touchpoint: Search')}\njourney: Another\n${basket}`;
  expect(await namesOf(text)).toEqual(['Website']);
});

it('takes a team at any owner, a source behind any number, a channel that somebody prefers', async () => {
  const text = shop(
    ...['a', 'b', 'c', 'd'].map((team) => `  team ${team}: Team ${team}`),
    ...['e', 'f', 'g', 'h', 'i'].map((source) => `  source ${source}: Source ${source}`),
    '  channel sms: Text message',
    '  owner: a',
    '  outcome: Would buy again 6 (e)',
    '  nps: 50/30/20 (f)',
    '  persona kim: Kim',
    '    prefers: text message',
    '  stage: One',
    '    owner: Team b',
    '    touchpoint: Basket | owner: c | importance: 9 (g) | csat: 80% (h) | benchmark: 7 (i)',
    '      action: Faster | owner: D',
  );
  expect(await namesOf(text)).toEqual([]);
});

it('tells of a persona whose journey this is not', async () => {
  const personas = 'persona kim: Kim\npersona lise: Lise\n';
  expect(await namesOf(`${personas}${shop('  for: kim', basket)}`)).toEqual(['Lise']);
  expect(await messagesInText(code, `${personas}${shop('  for: kim', basket)}`)).toEqual([
    'No journey and no line in this file uses the persona "Lise".',
  ]);
  expect(await namesOf(`${personas}${shop('  for: kim', basket, '    rating[lise]: 7')}`)).toEqual([]);
  expect(await namesOf(`${personas}${shop(basket)}`)).toEqual([]);
  expect(await namesOf(shop('  persona kim: Kim', basket))).toEqual([]);
});

it('tells of an id of a need that nothing names, and fades the id alone', async () => {
  expect(await foundInText(code, shop('  touchpoint: Basket', '    need fast: Pay fast'))).toEqual([
    expect.objectContaining({ on: 'fast', message: 'Nothing in this file uses the id “fast” of this need.' }),
  ]);
  const byWords = shop('  need fast: Pay fast', '  touchpoint: Basket', '    need: Pay fast');
  expect(await namesOf(byWords)).toEqual(['fast']);
});

it('is silent on an id of a need that something names, or that unserved-need tells of', async () => {
  expect(await namesOf(shop('  need fast: Pay fast', '  touchpoint: Basket | serves: fast'))).toEqual([]);
  expect(await namesOf(shop('  need fast: Pay fast', '  touchpoint: Basket', '    need Fast: Pay'))).toEqual([]);
  expect(await namesOf(shop('  need fast: Pay fast', '  touchpoint: Basket'))).toEqual([]);
  expect(await namesOf(shop('  persona kim: Kim', '    need fast: Pay', '  touchpoint: B | serves: fast'))).toEqual([]);
});

it('is silent in a file that is shared or only begun, and while a line cannot be read', async () => {
  expect(await namesOf('channel web: Website\nteam care: Customer care')).toEqual([]);
  expect(await namesOf(`channel web: Website\n${shop('  stage: One')}`)).toEqual([]);
  expect(await namesOf(`channel web: Website\n${shop('  touchpoint: Basket', '    chanel: web')}`)).toEqual([]);
});

it('leaves a second one of the same name to duplicate-name', async () => {
  expect(await namesOf(`channel: Web\nchannel: Web\n${shop(basket)}`)).toEqual([]);
});

it('leaves out what stands outside the journeys of a file that another file uses', async () => {
  const text = `channel: Kiosk\n${shop('  channel: App', '  touchpoint: Basket')}`;
  const others = { 'other.journey': 'use: ./map.journey\n' };
  expect(await namesOf(text)).toEqual(['Kiosk', 'App']);
  expect((await foundInText(code, text, { others })).map(({ on }) => on)).toEqual(['App']);
});
