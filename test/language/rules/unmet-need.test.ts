import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'unmet-need';

const website = (...lines: readonly string[]) => journeyOf('touchpoint: Website', ...lines.map((line) => `  ${line}`));

it('reports a need that a green rating hides, at its own line, with its place among the needs', async () => {
  const text = website(
    'need: See the colours | met: 9 | importance: 6',
    'need: Find the price | met: 3 | importance: 9',
    'rating: 8.2',
  );
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'warning',
      on: '3',
      touchpoint: 'Website',
      message:
        'Need 1 of 2: "Find the price" is met badly at "Website", 3 of 10. Importance 9, opportunity 15 (strong). The touchpoint itself is green, 8.2 of 10, which hides this need.',
    }),
  ]);
});

it('reports each such need of a touchpoint that only its needs rate', async () => {
  const text = website('need: Find the price | met: 3 | importance: 9', 'need: Pay safely | met: 5 | importance: 8');
  expect(await messagesInText(code, text)).toEqual([
    'Need 1 of 2: "Find the price" is met badly at "Website", 3 of 10. Importance 9, opportunity 15 (strong).',
    'Need 2 of 2: "Pay safely" is met badly at "Website", 5 of 10. Importance 8, opportunity 11 (worth a look).',
  ]);
});

it('takes the weight of the touchpoint where the need gives none', async () => {
  expect(await messagesInText(code, website('importance: 9', 'need: Find the price | met: 3'))).toEqual([
    '"Find the price" is met badly at "Website", 3 of 10. The touchpoint matters to customers (importance 9).',
  ]);
});

it.each([
  ['a need that matters less', ['need: Find the price | met: 3 | importance: 6.9', 'rating: 9']],
  ['a need that is met well enough', ['need: Find the price | met: 5.1 | importance: 9']],
  ['a red rating, which names the need', ['need: Find the price | met: 3 | importance: 9', 'rating: 4']],
  ['a contact that never happens', ['need: Find the price | met: 3 | importance: 9', 'status: missing']],
  ['a need off the scale', ['need: Find the price | met: 0 | importance: 9']],
])('is silent on %s', async (_, lines) => {
  expect(await messagesInText(code, website(...lines))).toEqual([]);
});
