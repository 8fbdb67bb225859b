import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'unwanted-channel';

function journey(prefers: string, ...touchpoints: readonly string[]): string {
  return [
    'journey: Skin care by subscription',
    '  persona shawna: Shawna, subscribes to skin care',
    `    prefers: ${prefers}`,
    ...touchpoints.map((touchpoint) => `  touchpoint: ${touchpoint}`),
  ].join('\n');
}

it('reports a call to a persona who prefers e-mail, on its channel', async () => {
  expect(await foundInText(code, journey('e-mail', 'Sales call | channel: phone | by: company'))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'Sales call',
      on: 'phone',
      relatedOn: ['e-mail'],
      message: '"Sales call" comes over phone, but Shawna prefers e-mail.',
    }),
  ]);
});

it('reads channels and a frequency on one line', async () => {
  const text = journey('e-mail, at most 1 per week', 'Call | channel: phone | by: company | frequency: 5 per week');
  expect(await messagesInText(code, text)).toHaveLength(1);
  expect(await messagesInText('over-contact', text)).toHaveLength(1);
});

it('takes the touchpoint’s own wish, also for contacts that customers start', async () => {
  const text = journey('phone', 'Support | channel: phone | by: customer | prefers: chat');
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('but customers prefer chat')]);
});

it.each([
  ['the same channel in another language', 'e-post', 'Mail | channel: e-mail | by: company'],
  ['one of several channels', 'e-mail', 'Offer | channel: phone, e-mail | by: company'],
  ['a contact that customers start', 'e-mail', 'Support | channel: phone | by: customer'],
  ['a contact without a word on the party that starts it', 'e-mail', 'Support | channel: phone'],
  ['an advertisement for everybody', 'e-mail', 'Ad | channel: social media | by: company | frequency: daily'],
  ['a parcel', 'e-mail', 'Parcel | channel: parcel | frequency: 1 per month'],
  ['what a friend says', 'e-mail', 'Tip | channel: phone | by: partner'],
  ['a wish that is not a channel', 'to be left alone', 'Call | channel: phone | by: company'],
  ['a contact that never happens', 'e-mail', 'Call | channel: phone | by: company | status: missing'],
  [
    'a contact that cannot happen to the persona',
    'e-mail',
    'Call | channel: phone | by: company | rating[shawna]: n/a',
  ],
])('is silent on %s', async (_, prefers, touchpoint) => {
  expect(await messagesInText(code, journey(prefers, touchpoint))).toEqual([]);
});

it('knows a declared channel by its id and by its name', async () => {
  const text = (wish: string) =>
    `channel box: Postkassen\njourney: A\n  persona kim: Kim\n    prefers: ${wish}\n  touchpoint: Letter | channel: box | by: company`;
  expect(await messagesInText(code, text('Postkassen'))).toEqual([]);
  expect(await messagesInText(code, text('box'))).toEqual([]);
  expect(await messagesInText(code, text('e-mail'))).toEqual([expect.stringContaining('comes over Postkassen')]);
});
