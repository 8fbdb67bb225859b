import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'uncertain-band';
const call = (rating: string) => journeyOf(`touchpoint: Call | rating: ${rating}`);

it('reports a yellow rating that could be red', async () => {
  expect(await foundInText(code, call('5.3 (n=20, sd=2.2)'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Call',
      message:
        '"Call" is yellow at 5.3 of 10, but 20 answers allow anything from 4.27 to 6.33: it could also be red. Ask more customers before you rely on its colour.',
    }),
  ]);
});

it.each([
  ['4.5 (n=20, sd=2)', 'yellow'],
  ['7.5 (n=20, sd=2)', 'green'],
  ['8.3 (n=20, sd=2)', 'yellow'],
  ['6.5 (n=4, sd=2)', 'red or green'],
  ['4.8 (n=3, sd=2)', 'yellow or green'],
  ['8.1 (n=3, sd=2)', 'yellow or red'],
])('names the bands that %s reaches', async (rating, others) => {
  expect(await messagesInText(code, call(rating))).toEqual([expect.stringContaining(`it could also be ${others}.`)]);
});

it.each([
  ['the interval stays in its band', '4.2 (n=42, sd=1.9)'],
  ['no spread is given', '5.1 (n=12)'],
  ['no number of answers is given', '5.1'],
  ['one customer answered', '5.1 (n=1, sd=0)'],
  ['the rating sits on the cut-off', '5 (n=20, sd=2)'],
])('is silent where %s', async (_, rating) => {
  expect(await messagesInText(code, call(rating))).toEqual([]);
});

it('reports a line of two personas once', async () => {
  const text = journeyOf('persona: Kim', 'persona: Lise', 'touchpoint: Call | rating[Kim, Lise]: 5.3 (n=20, sd=2.2)');
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('yellow for Kim, Lise at 5.3')]);
});
