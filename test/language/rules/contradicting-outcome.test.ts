import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'contradicting-outcome';

/** A journey with so many green, yellow and unrated touchpoints. */
function journey(head: string, counts: { green: number; yellow?: number; unrated?: number }): string {
  const rows = (count = 0, rating: string) =>
    Array.from({ length: count }, (_, index) => `  touchpoint: Contact ${rating} ${index} | rating: ${rating}`);
  return [
    'journey: Television at home',
    `  ${head}`,
    ...rows(counts.green, '8.4'),
    ...rows(counts.yellow, '6.5'),
    ...rows(counts.unrated, '?'),
  ].join('\n');
}

it('tells of a red outcome where all is green, with the outcome as a related place', async () => {
  expect(await foundInText(code, journey('outcome: Would buy again 4.2', { green: 3 }))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: undefined,
      on: 'Television at home',
      relatedOn: ['Would buy again 4.2'],
      message:
        '3 of 3 rated touchpoints are green. Yet "Would buy again" is red, 4.2 of 10. No single touchpoint explains it: ask customers for their reasons, and look between the touchpoints (waits, repeats, hand-overs) and at needs and contacts that are not on the map.',
    }),
  ]);
});

it('tells of a falling retention, and where else to look', async () => {
  const [found] = await foundInText(code, journey('retention: 71% (2026), 80.5% (2025)', { green: 3, unrated: 2 }));
  expect(found?.message).toContain('Yet fewer customers stay: 71% after 80.5%.');
  expect(found?.message).toContain('at the 2 touchpoints without a rating');
  expect(found?.relatedOn).toEqual(['71%']);
});

it('names each contradiction once', async () => {
  const head = 'outcome: Value for money 3\n  outcome: Overall 8.5\n  retention: 71%, 80%';
  const found = await foundInText(code, journey(head, { green: 3 }));
  expect(found.map(({ relatedOn }) => relatedOn)).toEqual([['Value for money 3', '71%']]);
});

it.each([
  ['nine of ten are green', { green: 9, yellow: 1 }, 1],
  ['eight of nine are green', { green: 8, yellow: 1 }, 0],
  ['two are rated', { green: 2, unrated: 8 }, 0],
])('counts the rated ones: %s', async (_what, counts, findings) => {
  expect(await messagesInText(code, journey('outcome: Overall 4.2', counts))).toHaveLength(findings);
});

it.each([
  ['the outcome is yellow', 'outcome: Overall 5.6'],
  ['the outcome is off the scale', 'outcome: Overall 0.5'],
  ['retention rises', 'retention: 80% (2026), 71% (2025)'],
  ['retention has nothing to compare with', 'retention: 71%'],
  ['the map states aims', 'state: to-be\n  outcome: Overall 4.2'],
])('is silent where %s', async (_what, head) => {
  expect(await messagesInText(code, journey(head, { green: 5 }))).toEqual([]);
});
