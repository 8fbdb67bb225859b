import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'duplicate-name';

it('reports the same id on the later touchpoint, with the first as the other place', async () => {
  const text = journeyOf('stage: Before', '  touchpoint web: Website', 'stage: After', '  touchpoint web: Web shop');
  const [found, ...rest] = await foundInText(code, text);
  expect(rest).toEqual([]);
  expect(found).toMatchObject({
    level: 'error',
    touchpoint: 'web',
    message: '“web” is already taken on line 3. Give one of the two another id, so that references are unambiguous.',
    range: { start: { line: 4 } },
    related: [{ uri: 'file:///maps/map.journey', range: { start: { line: 2 } }, message: 'It is used here first.' }],
  });
});

it('lets stages, touchpoints and the journey’s needs share one set of ids', async () => {
  const text = journeyOf(
    'need offer: An offer',
    'stage purchase: Purchase',
    '  touchpoint offer: Offer',
    '  touchpoint Purchase: Buy',
  );
  expect((await messagesInText(code, text)).map((message) => message.split(' on ')[0])).toEqual([
    '“offer” is already taken',
    '“Purchase” is already taken',
  ]);
});

it('reports the same stage name in a journey and the same touchpoint name in a stage', async () => {
  const text = journeyOf(
    'stage: På nätet',
    '  touchpoint: Webb',
    '  touchpoint: WEBB',
    `stage: ${'På  Nätet'.normalize('NFD')}`,
    '  touchpoint: Webb',
  );
  expect(await messagesInText(code, text)).toEqual([
    'There is already a touchpoint "WEBB" in this stage, on line 3. Give one of the two another name, or merge them.',
    expect.stringContaining('in this journey, on line 2.'),
  ]);
});

it('reports personas, channels, teams and sources that share an id or a name in one place', async () => {
  const kinds = ['persona', 'channel', 'team', 'source'];
  const text = kinds.map((kind) => `${kind} w: Web\n${kind}: web\n${kind}: W\n`).join('');
  expect((await messagesInText(code, text)).map((message) => message.replace(/,? on line.*/u, ''))).toEqual(
    kinds.flatMap((kind) => [`There is already a ${kind} "web"`, `There is already a ${kind} "W"`]),
  );
});

it('reports two journeys with the same id', async () => {
  expect(await messagesInText(code, 'journey buy: Buying\njourney BUY: Buying again\n')).toHaveLength(1);
});

it('reports two needs of one touchpoint with the same id', async () => {
  const text = journeyOf('touchpoint: Checkout', '  need pay: Pay safely', '  need pay: Pay fast');
  expect(await messagesInText(code, text)).toHaveLength(1);
});

it('is silent where names differ, stand in different places, or a touchpoint repeats the need it serves', async () => {
  const journey = journeyOf(
    'need fit: Fit',
    'persona Kim: Kim',
    'stage: Before',
    '  touchpoint: Website',
    '    need fit: Fit',
    'stage: After',
    '  touchpoint: Website',
    '  touchpoint:',
    '  touchpoint:',
  );
  const text = `persona: Kim\n${journey}\n${journey.replace('A journey', 'Another')}\n`;
  expect(await messagesInText(code, text)).toEqual([]);
});
