import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

const code = 'uncertain-band';
const of = (value: number, n?: number, sd?: number) => ({
  touchpoints: [
    { name: 'Call', rating: { value, ...(n === undefined ? {} : { n }), ...(sd === undefined ? {} : { sd }) } },
  ],
});

it('tells of a yellow rating that could be red', () => {
  expect(findOf(code, of(5.3, 20, 2.2))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Call',
      message:
        '"Call" is yellow at 5.3 of 10, but 20 answers allow anything from 4.27 to 6.33: it could also be red. Ask more customers before you act on its colour.',
    }),
  ]);
});

it.each([
  [4.5, 20, 2, 'yellow'],
  [7.5, 20, 2, 'green'],
  [8.3, 20, 2, 'yellow'],
  [6.5, 4, 2, 'red or green'],
  [4.8, 3, 2, 'yellow or green'],
  [8.1, 3, 2, 'yellow or red'],
])('names the bands that %d of %d answers reaches', (value, n, sd, others) => {
  expect(messagesOf(code, of(value, n, sd))).toEqual([expect.stringContaining(`it could also be ${others}.`)]);
});

it.each([
  ['the interval stays in its band', of(4.2, 42, 1.9)],
  ['no spread is given', of(5.1, 12)],
  ['no number of answers is given', of(5.1)],
  ['one customer answered', of(5.1, 1, 0)],
  ['the rating sits on the cut-off', of(5, 20, 2)],
])('is silent where %s', (_what, journey) => {
  expect(messagesOf(code, journey)).toEqual([]);
});

it('tells a line of two personas once', () => {
  const rating = { value: 5.3, n: 20, sd: 2.2, personas: ['Kim', 'Lise'] };
  const personas = [{ name: 'Kim' }, { name: 'Lise' }];
  expect(messagesOf(code, { personas, touchpoints: [{ name: 'Call', rating }] })).toEqual([
    expect.stringContaining('yellow for Kim, Lise at 5.3'),
  ]);
});
