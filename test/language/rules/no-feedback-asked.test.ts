import { expect, it } from 'vitest';
import { journeyOf, messagesInText } from './in-text.ts';

const contacts = ['Ad', 'Shop', 'Checkout', 'Delivery', 'Return'].map((name) => `touchpoint: ${name}`);
const found = (...lines: readonly string[]) => messagesInText('no-feedback', journeyOf(...lines, ...contacts));

it('does not ask for a survey where customers are asked already', async () => {
  expect(await found()).toHaveLength(1);
  expect(await found('nps: 50/30/20 (n=131, survey)')).toEqual([]);
  expect(await found('outcome: Would buy again 5.6 (n=42)')).toEqual([]);
  expect(await found('nps: 30')).toHaveLength(1);
});

it('counts CSAT as a rating', async () => {
  const rated = contacts.map((line) => `${line} | csat: 90%`);
  expect(await messagesInText('no-rating', journeyOf(...rated))).toEqual([]);
});
