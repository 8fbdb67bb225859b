import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'importance-conflict';
const invoice = (line: string) => journeyOf(`touchpoint: Invoice | ${line}`);

it('reports importance that customers weigh more, on the company’s number, with theirs', async () => {
  expect(await foundInText(code, invoice('importance: 8 | business: 3'))).toEqual([
    expect.objectContaining({
      level: 'hint',
      touchpoint: 'Invoice',
      message:
        '"Invoice" matters to customers (importance 8) more than to the company (3): what the company considers less important may be improved last.',
      on: '3',
      related: [expect.objectContaining({ message: 'This is its importance to customers.' })],
      relatedOn: ['8'],
    }),
  ]);
});

it('reports importance that the company weighs more', async () => {
  expect(await messagesInText(code, invoice('importance: 4 | business: 7'))).toEqual([
    '"Invoice" matters to the company (importance 7) more than to customers (4): is there another reason, such as law, risk or revenue?',
  ]);
});

it.each([
  ['both are important', 'importance: 9 | business: 7'],
  ['neither is', 'importance: 2 | business: 6.9'],
  ['the company says nothing', 'importance: 9'],
  ['customers say nothing', 'business: 3'],
  ['the importance to customers is unknown', 'importance: ? | business: 9'],
  ['the company’s number is off the scale', 'importance: 9 | business: 0'],
])('is silent where %s', async (_, line) => {
  expect(await messagesInText(code, invoice(line))).toEqual([]);
});

it('takes the cut-off of the project', async () => {
  const thresholds = { important: 9 };
  expect(await messagesInText(code, invoice('importance: 8 | business: 3'), { thresholds })).toEqual([]);
});

it('takes a persona’s importance only where there is no other', async () => {
  const of = (line: string) => journeyOf('persona: Kim', 'persona: Lise', `touchpoint: Invoice | ${line}`);
  expect(await messagesInText(code, of('importance: 3 | importance[Kim]: 9 | business: 4'))).toEqual([]);
  expect(await messagesInText(code, of('importance[Kim]: 9 | business: 4'))).toEqual([
    expect.stringContaining('matters to Kim (importance 9)'),
  ]);
});
