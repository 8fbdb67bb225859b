import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'uncertain-band';
const call = (rating: string) => journeyOf(`touchpoint: Call | rating: ${rating}`);

it('reports a yellow rating that could be green, with the answers that would settle it', async () => {
  expect(await foundInText(code, call('7.6 (n=20, sd=2.2)'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Call',
      message:
        '"Call" is yellow at 7.6 of 10, but 20 answers allow anything from 6.57 to 8.63 (thin base): it could also be green. About 117 answers would settle it.',
    }),
  ]);
});

it.each([
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
  ['the other band changes no quadrant', '5.3 (n=20, sd=2.2)'],
  ['no spread is given', '7.9 (n=12)'],
  ['no number of answers is given', '7.9'],
  ['one customer answered', '7.9 (n=1, sd=0)'],
  ['the rating sits on the cut-off', '8 (n=20, sd=2)'],
])('is silent where %s', async (_, rating) => {
  expect(await messagesInText(code, call(rating))).toEqual([]);
});

it('reports a line of two personas once', async () => {
  const text = journeyOf('persona: Kim', 'persona: Lise', 'touchpoint: Call | rating[Kim, Lise]: 7.6 (n=20, sd=2.2)');
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('yellow for Kim, Lise at 7.6')]);
});

it('says how many answers an audit found missing: 865 for 8.1 with 300', async () => {
  expect(await messagesInText(code, call('8.1 (n=300, sd=1.5)'))).toEqual([
    expect.stringContaining('300 answers allow anything from 7.93 to 8.27: it could also be yellow. About 865 answers'),
  ]);
});

it('asks for more answers than there are, where a few have a wide interval', async () => {
  // (1.96 · 2 / 1.5)² = 6.8; with 7 answers, t is 2.4 and the interval still reaches over 8.
  expect(await messagesInText(code, call('6.5 (n=7, sd=2)'))).toEqual([expect.stringContaining('About 8 answers')]);
});
