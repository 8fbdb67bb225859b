import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'unknown-channel';

const map = (channel: string, ...declared: readonly string[]) =>
  [...declared, 'journey: A web shop', `  touchpoint basket: Basket | channel: ${channel}`].join('\n');
const [web, phone] = ['channel web: Website', 'channel: Phone'];

it('tells of a channel that is not declared, where it stands, with the nearest one', async () => {
  expect(await foundInText(code, map('Phone, webb', web, phone))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'basket',
      on: 'webb',
      message: '“webb” is not a declared channel. Did you mean “web”?',
    }),
  ]);
});

it('knows the same channel in another language', async () => {
  expect(await messagesInText(code, map('telefon', web, phone))).toEqual([
    '“telefon” is not a declared channel. Did you mean “Phone”?',
  ]);
  expect(await messagesInText(code, map('hemsida', web))).toEqual([
    '“hemsida” is not a declared channel. Did you mean “web”?',
  ]);
});

it('says what is declared where nothing is near, and not all of many', async () => {
  expect(await messagesInText(code, map('kiosk', web, phone))).toEqual([
    '“kiosk” is not a declared channel. The declared channels are “web”, “Phone”. If it is another channel, declare it with “channel: kiosk”.',
  ]);
  const many = ['aaa', 'bbb', 'ccc', 'ddd', 'eee', 'fff', 'ggg'].map((name) => `channel: ${name}`);
  expect((await messagesInText(code, map('kiosk', ...many)))[0]).toContain('“fff”, …. If');
});

it.each(['web', 'WEB', 'website', 'phone, web'])('is silent with %s, by id or by name', async (channel) => {
  expect(await messagesInText(code, map(channel, web, phone))).toEqual([]);
});

it('is silent where no channel is declared', async () => {
  expect(await messagesInText(code, map('webb'))).toEqual([]);
  expect(await messagesInText(code, map('webb', 'team: Sales'))).toEqual([]);
});

it('takes what the journey itself and used files declare', async () => {
  const own = 'journey: A web shop\n  channel web: Website\n  touchpoint: Basket | channel: webb';
  expect(await messagesInText(code, own)).toHaveLength(1);
  const others = { 'shared.journey': web };
  expect(await messagesInText(code, map('web', 'use: ./shared.journey'), { others })).toEqual([]);
  expect(await messagesInText(code, map('webb', 'use: ./shared.journey'), { others })).toHaveLength(1);
});

it('is silent while it may be declared where nothing can be read', async () => {
  expect(await messagesInText(code, map('webb', web, 'chanel webb: Swedish website'))).toEqual([]);
  expect(await messagesInText(code, map('webb', 'use: ./gone.journey', web))).toEqual([]);
});
