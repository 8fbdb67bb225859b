import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'uneven-stage';
const buying = (...ratings: readonly (number | '?')[]) =>
  journeyOf('stage: Buying', ...ratings.map((rating, index) => `  touchpoint: Contact ${index} | rating: ${rating}`));

it('reports a stage whose ratings lie far apart, on its name, with both ends', async () => {
  const found = await foundInText(code, buying(8.2, 6, 3.7));
  expect(found).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: undefined,
      message:
        'Ratings in the stage "Buying" run from 3.7 ("Contact 2") to 8.2 ("Contact 0") of 10: the experience is not consistent.',
      on: 'Buying',
      relatedOn: ['3.7', '8.2'],
    }),
  ]);
  expect(found[0]?.related.map(({ message }) => message)).toEqual([
    'The lowest rating: "Contact 2".',
    'The highest rating: "Contact 0".',
  ]);
});

it.each([
  ['four positions are not more than four', buying(8.1, 4.1)],
  ['one is rated', buying(8.2, '?')],
  ['none is', buying()],
  ['there are no stages', journeyOf('touchpoint: A | rating: 9', 'touchpoint: B | rating: 2')],
  [
    'the ends lie in two stages',
    journeyOf('stage: Before', '  touchpoint: A | rating: 9', 'stage: After', '  touchpoint: B | rating: 2'),
  ],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});

it('counts positions, whatever the scale', async () => {
  const onFive = (lowest: number) => buying(4, lowest).replace('\n', '\n  scale: 1-5\n');
  expect(await messagesInText(code, onFive(2.1))).toHaveLength(1);
  expect(await messagesInText(code, onFive(2.3))).toEqual([]);
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

const answered = (best: string, worst: string) =>
  journeyOf('stage: Buying', `  touchpoint: Shop | rating: ${best}`, `  touchpoint: Payment | rating: ${worst}`);

it.each([
  ['few answers leave it open', '9 (n=6, sd=1.5)', '4 (n=5, sd=2)', 0],
  ['many answers show it', '8.6 (n=120, sd=1.2)', '4.9 (n=110, sd=1.5)', 1],
  ['many answers show less than red to green', '8.6 (n=120, sd=1.2)', '5.8 (n=110, sd=1.5)', 0],
  ['one side alone has answers', '9', '4 (n=8, sd=2)', 0],
  ['a single answer shows nothing', '10 (n=1)', '1 (n=1)', 0],
])('compares the two ends by their interval: %s', async (_, best, worst, findings) => {
  expect(await messagesInText(code, answered(best, worst))).toHaveLength(findings);
});
