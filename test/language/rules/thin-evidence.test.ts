import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'thin-evidence';
const handover = (rating: string, importance = 8) =>
  journeyOf(`touchpoint: Handover | rating: ${rating} | importance: ${importance}`);

it('reports an important rating with few answers', async () => {
  expect(await foundInText(code, handover('8.8 (n=29)'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Handover',
      message:
        '"Handover" matters to customers (importance 8), but its rating of 8.8 of 10 is based on only 29 answers: that is a thin base. Ask more customers before you rely on it.',
    }),
  ]);
});

it.each([
  ['8.8 (n=9)', 'only 9 answers: that is an anecdote'],
  ['8.8 (n=10)', 'thin base'],
  ['8.8 (n=1)', 'only 1 answer'],
])('calls fewer than ten an anecdote: %s', async (rating, words) => {
  expect(await messagesInText(code, handover(rating))).toEqual([expect.stringContaining(words)]);
});

it.each([
  ['thirty answered', handover('8.8 (n=30)')],
  ['it matters little', handover('8.8 (n=12)', 6.9)],
  ['no number of answers is given', handover('8.8')],
  ['red-rating says it', handover('4.2 (n=12)')],
  ['yellow-important says it', handover('5.5 (n=12)')],
  ['uncertain-band says it', handover('7.6 (n=12, sd=2)')],
])('is silent where %s', async (_, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});

it('speaks where no other finding does, though a persona’s rating is yellow', async () => {
  const text = journeyOf(
    'persona: Anna',
    'persona: Omar',
    'touchpoint: Visit | importance: 9',
    '  rating: 4.6 (n=40)',
    '  rating[Anna]: 6.2 (n=22)',
  );
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('"Visit" matters to Anna (importance 9)')]);
});

it.each([
  [45, ['thin base']],
  [35, ['anecdote']],
  [50, []],
])('takes the numbers that a project sets: %d answers', async (n, words) => {
  const thresholds = { anecdotalBase: 40, thinBase: 50 };
  expect(await messagesInText(code, handover(`8.8 (n=${n})`), { thresholds })).toEqual(
    words.map((word) => expect.stringContaining(word)),
  );
});
