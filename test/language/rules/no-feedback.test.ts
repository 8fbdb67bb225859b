import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'no-feedback';

const five = ['Social media', 'Web shop', 'Payment', 'Parcel at the door', 'Invoice'];
const map = (names: readonly string[], ...lines: readonly string[]) =>
  ['journey: A web shop', ...lines, ...names.map((name) => `  touchpoint: ${name}`)].join('\n');

it('tells once, on the name of the journey', async () => {
  expect(await foundInText(code, map(five))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: undefined,
      on: 'A web shop',
      message:
        'No touchpoint of "A web shop" asks customers what they think. Add one, for example "Customer survey", or write “moment: feedback” on the one that does.',
    }),
  ]);
});

it('suggests one in the language of the map', async () => {
  expect((await messagesInText(code, map(five, '  language: sv')))[0]).toContain('for example "Kundenkät"');
});

it.each([
  'Customer survey',
  'CSAT-undersökning',
  'Three questions | moment: feedback',
  'Customer survey | status: missing',
])('is silent with %s', async (name) => {
  expect(await messagesInText(code, map([...five, name]))).toEqual([]);
});

it('is silent while the journey is only begun', async () => {
  expect(await messagesInText(code, map(five.slice(1)))).toEqual([]);
  expect(await messagesInText(code, map([]))).toEqual([]);
});

it('looks at each journey of a file by itself', async () => {
  const text = `${map([...five, 'Customer survey'])}\n${map(five).replace('A web shop', 'A service')}`;
  expect((await foundInText(code, text)).map(({ on }) => on)).toEqual(['A service']);
});

it('is silent while a line cannot be read', async () => {
  expect(await messagesInText(code, `${map(five)}\n  tuchpoint: Customer survey`)).toEqual([]);
});
