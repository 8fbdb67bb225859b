import { expect, it } from 'vitest';
import { findOf, messagesOf } from './find-in.ts';

const code = 'thin-evidence';
const of = (value: number, n: number | undefined, importance: number) => ({
  touchpoints: [{ name: 'Handover', rating: { value, ...(n === undefined ? {} : { n }) }, importance }],
});

it('tells of an important rating with few answers', () => {
  expect(findOf(code, of(8.8, 29, 8))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Handover',
      message:
        '"Handover" matters to customers (importance 8), but its rating of 8.8 of 10 stands on 29 answers only: that is a thin base. Ask more customers before you rely on it.',
    }),
  ]);
});

it('calls fewer than ten an anecdote', () => {
  expect(messagesOf(code, of(8.8, 9, 8))).toEqual([expect.stringContaining('9 answers only: that is an anecdote')]);
  expect(messagesOf(code, of(8.8, 10, 8))).toEqual([expect.stringContaining('thin base')]);
  expect(messagesOf(code, of(8.8, 1, 8))).toEqual([expect.stringContaining('1 answer only')]);
});

it.each([
  ['thirty answered', of(8.8, 30, 8)],
  ['it matters little', of(8.8, 12, 6.9)],
  ['nobody says how many answered', of(8.8, undefined, 8)],
  ['red-rating says it', of(4.2, 12, 8)],
  ['yellow-important says it', of(6.5, 12, 8)],
])('is silent where %s', (_what, journey) => {
  expect(messagesOf(code, journey)).toEqual([]);
});

it('speaks where no other finding does, though a persona’s rating is yellow', () => {
  const rating = [
    { value: 4.6, n: 40 },
    { value: 6.2, n: 22, personas: ['Anna'] },
  ];
  const journey = {
    personas: [{ name: 'Anna' }, { name: 'Omar' }],
    touchpoints: [{ name: 'Visit', rating, importance: 9 }],
  };
  expect(messagesOf(code, journey)).toEqual([expect.stringContaining('"Visit" matters to Anna (importance 9)')]);
});

it('takes the numbers that a project sets', () => {
  const facts = { bases: { anecdotal: 40, thin: 50 } };
  expect(messagesOf(code, { ...of(8.8, 45, 8), facts })).toEqual([expect.stringContaining('thin base')]);
  expect(messagesOf(code, { ...of(8.8, 35, 8), facts })).toEqual([expect.stringContaining('anecdote')]);
  expect(messagesOf(code, { ...of(8.8, 50, 8), facts })).toEqual([]);
});
