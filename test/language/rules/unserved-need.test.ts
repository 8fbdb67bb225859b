import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'unserved-need';
const fit = 'need fit: A car that suits my life';

it('reports a need of the journey that no touchpoint serves, on its text', async () => {
  expect(await foundInText(code, journeyOf(fit, 'touchpoint: Website'))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: undefined,
      message:
        'No touchpoint serves the need "A car that suits my life". Write “serves: fit” on the touchpoint that serves it, or add the missing one.',
      on: 'A car that suits my life',
    }),
  ]);
});

it.each([
  ['serves it', 'serves: fit'],
  ['has a need of that id', 'need FIT: Something'],
  ['has a need of that text', 'need: a car that  suits my LIFE'],
])('is silent where a touchpoint %s', async (_, line) => {
  expect(await messagesInText(code, journeyOf(fit, 'touchpoint: Meeting', `  ${line}`))).toEqual([]);
});

it('says how to name a need without an id', async () => {
  const [message] = await messagesInText(code, journeyOf('need: Be heard', 'touchpoint: Website'));
  expect(message).toContain('Give the need an id');
});

it('is silent while the journey has no touchpoint', async () => {
  expect(await messagesInText(code, journeyOf(fit, 'stage: Before'))).toEqual([]);
});

it('counts a persona’s needs only in journeys that include the persona', async () => {
  const text = [
    'persona kim: Kim',
    '  need fast: Have it fast',
    'journey: Buying',
    '  touchpoint: Website',
    'journey: Selling',
    '  persona: Lise',
    '  for: Lise',
    '  touchpoint: Advert',
    'journey: Leasing',
    '  touchpoint: Express | serves: fast',
  ].join('\n');
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      message:
        'No touchpoint of "Buying" serves the need "Have it fast" of Kim. Write “serves: fast” on the touchpoint that serves it, or add the missing one.',
      on: 'Have it fast',
    }),
  ]);
});

it('stands on the journey where the persona is declared in another file', async () => {
  const others = { 'people.journey': 'persona kim: Kim\n  need fast: Have it fast\n' };
  const text = `use: ./people.journey\n${journeyOf('for: kim', 'touchpoint: Website')}`;
  expect((await foundInText(code, text, { others })).map(({ on }) => on)).toEqual(['A journey']);
});
