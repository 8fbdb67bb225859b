import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'uneven-stage';
const of = (...ratings: readonly (number | '?')[]) => ({
  stages: [{ name: 'Buying', touchpoints: ratings.map((rating, index) => ({ name: `Contact ${index}`, rating })) }],
});

it('tells of a stage whose ratings lie far apart, on its name, with both ends', () => {
  const found = findOf(code, of(8.2, 6, 3.7));
  expect(found).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: undefined,
      message:
        'Ratings in the stage "Buying" run from 3.7 ("Contact 2") to 8.2 ("Contact 0") of 10: customers meet no consistent experience, and the weak moment colours the rest.',
    }),
  ]);
  expect(found[0]?.related.map(({ message }) => message)).toEqual([
    'The lowest rating: "Contact 2".',
    'The highest rating: "Contact 0".',
  ]);
});

it.each([
  ['four positions are not more than four', of(8.1, 4.1)],
  ['one is rated', of(8.2, '?')],
  ['none is', of()],
  [
    'there are no stages',
    {
      touchpoints: [
        { name: 'A', rating: 9 },
        { name: 'B', rating: 2 },
      ],
    },
  ],
  [
    'the ends lie in two stages',
    {
      stages: [
        { name: 'Before', touchpoints: [{ name: 'A', rating: 9 }] },
        { name: 'After', touchpoints: [{ name: 'B', rating: 2 }] },
      ],
    },
  ],
])('is silent where %s', (_what, journey) => {
  expect(messagesOf(code, journey)).toEqual([]);
});

it('counts positions, whatever the scale', () => {
  expect(messagesOf(code, { scale: [1, 5], ...of(4, 2.1) })).toHaveLength(1);
  expect(messagesOf(code, { scale: [1, 5], ...of(4, 2.3) })).toEqual([]);
});

const channels = (first: string, second: string) =>
  [
    'channel sms: Text message',
    'journey: A fault',
    '  stage before: Before',
    `    touchpoint: Warning | channel: ${first} | rating: 9`,
    '  stage after: After',
    `    touchpoint: Survey | channel: ${second} | rating: 3`,
  ].join('\n');

it('tells of a channel across stages, where its lowest rating is', async () => {
  expect(await foundInText(code, channels('web, sms', 'sms'))).toEqual([
    expect.objectContaining({
      touchpoint: undefined,
      on: 'sms',
      relatedOn: ['3', '9'],
      message: expect.stringContaining('in the channel "Text message" run from 3 ("Survey") to 9 ("Warning")'),
    }),
  ]);
});

it('does not tell of the same two once more as a channel', async () => {
  const text = channels('sms', 'sms').replace('  stage after: After\n', '');
  expect((await messagesInText(code, text)).map((message) => message.includes('the stage'))).toEqual([true]);
});

it('keeps channels apart', async () => {
  expect(await messagesInText(code, channels('web', 'sms'))).toEqual([]);
});
