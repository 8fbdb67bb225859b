import { expect, it } from 'vitest';
import { foundInText, messagesInText } from './in-text.ts';

const code = 'silent-wait';
const journey = (...touchpoints: readonly string[]) =>
  ['journey: Buying a new car', ...touchpoints.map((touchpoint) => `  touchpoint: ${touchpoint}`)].join('\n');

it('tells of a wait of weeks, on the wait', async () => {
  expect(await foundInText(code, journey('Contract | wait: 8 weeks', 'Handover'))).toEqual([
    expect.objectContaining({
      level: 'info',
      touchpoint: 'Contract',
      on: '8 weeks',
      related: [],
      message: 'After "Contract" customers hear nothing for 8 weeks: long enough to doubt, to call, or to leave.',
    }),
  ]);
});

it('names the missing contact that would have broken it, and relates all of them', async () => {
  const text = journey(
    'Contract | wait: 8 weeks',
    'A call | status: missing',
    'A letter | status: missing',
    'Handover',
  );
  const [found] = await foundInText(code, text);
  expect(found?.message).toContain('The contact that would break the silence never happens: "A call".');
  expect(found?.relatedOn).toEqual(['missing', 'missing']);
});

it('relates no missing contact behind another one', async () => {
  const text = journey('Contract | wait: 8 weeks', 'Handover', 'A call | status: missing');
  expect(await foundInText(code, text)).toEqual([expect.objectContaining({ related: [] })]);
});

it('knows a contact that itself never happens', async () => {
  expect(await messagesInText(code, journey('A call | status: missing | wait: 1 month'))).toEqual([
    expect.stringContaining('"A call" never happens, so customers hear nothing for 1 month'),
  ]);
});

it.each([
  ['14 days', 1],
  ['2 weeks', 1],
  ['13,5 days', 0],
  ['300 hours', 0],
  ['1 month', 1],
])('draws the line at two weeks: %s', async (wait, findings) => {
  expect(await messagesInText(code, journey(`Contract | wait: ${wait}`))).toHaveLength(findings);
});

it('is silent where the contact repeats itself in that time', async () => {
  expect(await messagesInText(code, journey('A call | wait: 8 weeks | frequency: 1 per week'))).toEqual([]);
  expect(await messagesInText(code, journey('A call | wait: 8 weeks | frequency: 4 per year'))).toHaveLength(1);
});

it('is silent where a line of the touchpoint cannot be read', async () => {
  const text = 'journey: Buying a new car\n  touchpoint: A call\n    wait: 8 weeks\n    frequenzy: 1 per week\n';
  expect(await messagesInText(code, text)).toEqual([]);
});

it('takes the days that a project sets', async () => {
  const text = journey('Contract | wait: 8 days');
  expect(await messagesInText(code, text)).toEqual([]);
  expect(await messagesInText(code, text, { thresholds: { silentWaitDays: 7 } })).toHaveLength(1);
});
