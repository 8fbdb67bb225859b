import { expect, it } from 'vitest';
import { foundInText, journeyOf, messagesInText } from './in-text.ts';

const code = 'shared-purpose';

it('reports touchpoints with the same goal once, on the first', async () => {
  const text = journeyOf(
    'touchpoint: Blog | goal: Know the brand',
    'touchpoint: Posters | goal: know the brand',
    'touchpoint: Survey | goal: Know the brand',
  );
  expect(await foundInText(code, text)).toEqual([
    expect.objectContaining({
      level: 'hint',
      on: 'Know the brand',
      relatedOn: ['know the brand', 'Know the brand'],
      message:
        'These touchpoints have the same goal, "Know the brand": "Blog", "Posters", "Survey". If each has a purpose of its own, write it; otherwise one of them may be enough.',
    }),
  ]);
});

it('reports the same need in the same words', async () => {
  const text = journeyOf('touchpoint: A', '  need: An answer', 'touchpoint: B', '  need: An answer');
  expect(await messagesInText(code, text)).toEqual([expect.stringContaining('the same need, "An answer"')]);
});

it.each([
  [
    'needs of the journey that several serve',
    ['need fit: Fit', 'touchpoint: A | serves: fit', 'touchpoint: B | serves: fit'],
  ],
  [
    'a need with the id of one of the journey',
    ['need fit: F', 'touchpoint: A', '  need fit: F', 'touchpoint: B', '  need fit: F'],
  ],
  ['goals of the company', ['touchpoint: A | objective: Sell', 'touchpoint: B | objective: Sell']],
  ['the same words twice in one touchpoint', ['touchpoint: A | goal: Sell', '  goal: Sell']],
])('leaves alone %s', async (_, lines) => {
  expect(await messagesInText(code, journeyOf(...lines))).toEqual([]);
});

it('a goal of the company is not a purpose for customers', async () => {
  const text = journeyOf('touchpoint: Sales talk | affärsmål: Göra försäljningen');
  expect(await messagesInText('purposeless', text)).toEqual([
    '"Sales talk" only has a goal of the company. What do customers want there? A contact that serves no need takes their time: add “need”, “serves” or “goal”.',
  ]);
});
