import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'overdue-action';
const journey = (action: string, ...more: readonly string[]) =>
  [
    'team sales: The sales team',
    'journey: Buying a new car',
    '  touchpoint: An offer',
    `    action: ${action}`,
    ...more,
  ].join('\n');

it('tells of an action whose day is over, on its due date', async () => {
  expect(await foundInText(code, journey('Answer within a day | owner: sales | due: 2026-03-30'))).toEqual([
    expect.objectContaining({
      level: 'warning',
      touchpoint: 'An offer',
      on: '2026-03-30',
      message:
        '"Answer within a day" was due by March 30, 2026 from The sales team and is 2 days late: unless it is done and not marked, customers still meet "An offer" as it was.',
    }),
  ]);
});

it('needs no owner, and takes one that is not declared as written', async () => {
  expect(await messagesInText(code, journey('Answer | due: 2026-03-31'))).toEqual([
    '"Answer" was due by March 31, 2026 and is 1 day late: unless it is done and not marked, customers still meet "An offer" as it was.',
  ]);
  expect((await messagesInText(code, journey('Answer | owner: Legal | due: 2026-03-31')))[0]).toContain('from Legal');
});

it.each([
  ['2026-04-01', 0],
  ['2026-03-31', 1],
  ['2026-03', 1],
  ['2026-04', 0],
  ['2026', 0],
  ['2025', 1],
])('takes the last day that %s covers', async (due, findings) => {
  expect(await messagesInText(code, journey(`Answer | due: ${due}`))).toHaveLength(findings);
});

it('says a partial date as it was written', async () => {
  expect((await messagesInText(code, journey('Answer | due: 2026-02')))[0]).toContain(
    'due by February 2026 and is 32 days',
  );
  expect((await messagesInText(code, journey('Answer | due: 2025')))[0]).toContain('due by 2025 and is 91 days');
});

it('comes with the day', async () => {
  const text = journey('Answer | due: 2026-06-30');
  expect(await messagesInText(code, text, { today: { year: 2026, month: 6, day: 30 } })).toEqual([]);
  expect(await messagesInText(code, text, { today: { year: 2026, month: 7, day: 1 } })).toHaveLength(1);
});

it.each([
  ['done', 0],
  ['dropped', 0],
  ['doing', 1],
  ['planned', 1],
])('knows what is over: %s', async (status, findings) => {
  expect(await messagesInText(code, journey(`Answer | due: 2026-01 | status: ${status}`))).toHaveLength(findings);
});

it.each([
  ['has no date', journey('Answer')],
  ['has a status that is none', journey('Answer | due: 2026-01 | status: finished')],
  ['stands beside a line that cannot be read', journey('Answer | due: 2026-01', '    staus: done')],
])('is silent where the action %s', async (_what, text) => {
  expect(await messagesInText(code, text)).toEqual([]);
});
