import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'stale-review';
const journey = (reviewed: string, touchpoint = '') =>
  `journey: Buying a new car\n  ${reviewed && `reviewed: ${reviewed}`}\n  touchpoint: An offer\n    ${touchpoint && `reviewed: ${touchpoint}`}`;

it('tells of a map that is past its review, on the date', async () => {
  expect(await foundInText(code, journey('2025-08-31, every 6 months'))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: undefined,
      on: '2025-08-31, every 6 months',
      message:
        '"Buying a new car" was last reviewed August 31, 2025 and was due for review by February 28, 2026: customers may have a different experience by now.',
    }),
  ]);
});

it.each([
  ['2025-03-31', 1],
  ['2025-04-01', 0],
  ['2025-03', 1],
  ['2025', 0],
  ['2024', 1],
  ['2025-10-01, every 6 months', 0],
  ['2025-09-30, every 6 months', 1],
  ['2026-03-18, every 2 weeks', 0],
  ['2026-03-17, every 2 weeks', 1],
  ['2024-02-29, every 2 years', 1],
  ['2026-02-14, every 1,5 months', 0],
  ['2026-02-13, every 1,5 months', 1],
])('counts from %s', async (reviewed, findings) => {
  expect(await messagesInText(code, journey(reviewed))).toHaveLength(findings);
});

it('comes with the day', async () => {
  const text = journey('2026-03-01, every month');
  expect(await messagesInText(code, text)).toEqual([]);
  expect(await messagesInText(code, text, { today: { year: 2026, month: 4, day: 2 } })).toHaveLength(1);
});

it('is silent where nobody says when the map was reviewed', async () => {
  expect(await messagesInText(code, journey(''))).toEqual([]);
});

it('tells of a touchpoint, by its own interval or the journey’s', async () => {
  expect(await foundInText(code, journey('', '2025-01-31'))).toEqual([
    expect.objectContaining({ touchpoint: 'An offer', on: '2025-01-31' }),
  ]);
  const own = await foundInText(code, journey('2026-02-01, every year', '2026-02-10, every month'));
  expect(own.map(({ touchpoint }) => touchpoint)).toEqual(['An offer']);
  expect(await messagesInText(code, journey('2026-02-01, every year', '2026-02-10'))).toEqual([]);
  expect(await messagesInText(code, journey('2026-02-01, every month', '2026-02-10'))).toHaveLength(2);
});

it('counts a newer review of the whole for its touchpoints, and tells it once', async () => {
  expect(await messagesInText(code, journey('2026-03-15', '2024-01-01'))).toEqual([]);
  const found = await foundInText(code, journey('2025-01-15', '2024-01-01'));
  expect(found.map(({ touchpoint }) => touchpoint)).toEqual([undefined]);
  expect((await messagesInText(code, journey('2026-02-15', '2024-01-01, every month')))[0]).toContain(
    '"An offer" was last reviewed February 15, 2026',
  );
});
