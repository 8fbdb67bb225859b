/** Another order within a stage. */
import { expect, test } from 'vitest';
import { align } from '../../../map/compare/align.ts';
import { columnChanges } from '../../../map/compare/changes.ts';
import { readJourney } from '../fixtures.ts';

async function moves(before: string, after: string): Promise<string[]> {
  const journeyOf = (names: string) =>
    readJourney(`journey: J\n  stage: S\n${[...names].map((name) => `    touchpoint: ${name}`).join('\n')}`);
  const [older, newer] = [await journeyOf(before), await journeyOf(after)];
  return columnChanges(align(older, newer), older, newer).flatMap(({ column, order }) =>
    order ? [`${column.after?.touchpoint.name} ${order.before}→${order.after}`] : [],
  );
}

test('is said of as few touchpoints as explain it', async () => {
  expect(await moves('ABCD', 'DABC')).toEqual(['D 4→1']);
  expect(await moves('ABCD', 'BCDA')).toEqual(['A 1→4']);
  expect(await moves('ABCD', 'ABCD')).toEqual([]);
});

test('is not said of what only made room', async () => {
  expect(await moves('ABC', 'XABC')).toEqual([]);
  expect(await moves('XABC', 'ABC')).toEqual([]);
});
