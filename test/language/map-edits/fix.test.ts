import { expect, test } from 'vitest';
import { findingsOf, titleOf } from '../../../language/map-edits/fix.ts';
import { createWorkshop } from '../fixes/fix-harness.ts';
import { editIn } from './edit-in.ts';

const text = [
  'journey: Buying a car',
  '  team: Sales',
  '  touchpoint: Advert | rating: 8',
  '',
  '  touchpoint: Offer',
  '    rating: 3',
  '    importance: 9',
  '    # asked in March',
  '',
].join('\r\n');

async function open() {
  const context = await (await createWorkshop()).open(text);
  const [journey] = context.analysis.file.journeys;
  if (!journey) throw new Error('There is no journey.');
  const found = findingsOf('Offer', journey, context);
  return { context, journey, found, titles: found.map(({ fixes }) => fixes.map((fix) => titleOf(fix, context))) };
}

test('has the findings of one touchpoint with the fixes that the light bulb has', async () => {
  const { found, titles } = await open();
  expect(found.map(({ finding }) => finding.code)).toEqual(['red-rating']);
  expect(titles).toEqual([['Add an action: “Decide what to do”', 'Sales owns “Offer”']]);
  expect(found.flatMap(({ fixes }) => fixes).some(({ isIgnore }) => isIgnore)).toBe(false);
});

test('makes the fix that the reader chose, and finds the touchpoint afterwards', async () => {
  const { context, journey, found, titles } = await open();
  const title = titles.flat().find((one) => one.includes('Sales')) ?? '';
  const message = found[0]?.finding.message ?? '';
  const edit = { kind: 'fix', journey: journey.key, touchpoint: 'Offer', message, title } as const;
  const { text: after, focus } = editIn(context, edit);
  expect(after).toContain('    owner: Sales\r\n');
  expect(after.replace('    owner: Sales\r\n', '')).toBe(text);
  expect(after.split('\r\n')[focus.line]).toBe('  touchpoint: Offer');
  expect(() => editIn(context, { ...edit, title: 'Do it' })).toThrow('no longer there');
});
