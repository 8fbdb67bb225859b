import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'yellow-important';

it('reports an important touchpoint that is only yellow, with its rank', async () => {
  const text = journeyOf(
    'touchpoint: Offer | rating: 4 | importance: 9',
    'touchpoint: Contract | rating: 6.9 (n=42, sd=1.5) | importance: 9',
  );
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'hint',
      message:
        'Priority 2 of 2: "Contract" is important but only yellow, 6.9 of 10 (n=42, ±0.5). Importance 9, opportunity 11.1 (worth a look).',
      touchpoint: 'Contract',
    }),
  ]);
});

it('never rounds a yellow rating up to the green cut-off', async () => {
  const [message] = await messagesInText(code, journeyOf('touchpoint: Contract | rating: 7.9996 | importance: 9.1'));
  expect(message).toContain('7.9996 of 10.');
});

const contract = (rating: number) =>
  journeyOf(
    'persona kim: Kim, first-time buyer',
    'persona: Lise',
    `touchpoint: Contract | importance: 9 | rating: ${rating} | rating[kim]: 7`,
  );

it('is reported for a persona, by their short name, where everybody’s is green', async () => {
  expect(await messagesInText(code, contract(8.2))).toEqual([
    'Kim’s priority 1 of 1: "Contract" is important but only yellow, 7 of 10. Importance 9, opportunity 11 (worth a look).',
  ]);
});

it.each([7.5, 3])('is not repeated for a persona where everybody’s is yellow or red: %d', async (everybody) => {
  const messages = await messagesInText(code, contract(everybody));
  expect(messages.filter((message) => message.includes('Kim'))).toEqual([]);
});

it.each([
  'rating: 6 | importance: 6.9',
  'rating: 6 | importance: 8',
  'rating: 6',
  'rating: 5 | importance: 9',
  'rating: 8 | importance: 9',
])(
  'is silent on unimportant yellow, on an opportunity up to 10, on unknown importance, on red and on green: %s',
  async (line) => {
    expect(await messagesInText(code, journeyOf(`touchpoint: A | ${line}`))).toEqual([]);
  },
);
