import { expect, test } from 'vitest';
import { type DropTarget, slotAt } from '../../client/webview/edit/drop-slots.ts';
import { destinationAt, type Stage } from '../../client/webview/edit/map-lookup.ts';
import { buildJourney } from '../language/model-builder.ts';

const box = (left: number) => ({ left, top: 10, width: 100, height: 50 });
const targets: readonly DropTarget[] = [
  { box: box(0), stage: 'one', index: 0 },
  { box: box(112), stage: 'one', index: 1 },
  { box: box(250), stage: 'empty', index: undefined },
];

const anywhere = { left: -Infinity, right: Infinity };

test('before or behind the nearest card, marked in the gap beside it', () => {
  expect(slotAt(-500, targets, 1, anywhere)).toEqual({ stage: 'one', index: 0, x: -6, top: 10, height: 50 });
  expect(slotAt(60, targets, 1, anywhere)).toMatchObject({ stage: 'one', index: 1, x: 106 });
  expect(slotAt(120, targets, 1, anywhere)).toMatchObject({ stage: 'one', index: 1, x: 106 });
  expect(slotAt(200, targets, 2, anywhere)).toMatchObject({ stage: 'one', index: 2, x: 224 });
});

test('into an empty stage, and nowhere where there is nothing', () => {
  expect(slotAt(400, targets, 1, anywhere)).toMatchObject({ stage: 'empty', index: 0, x: 300 });
  expect(slotAt(400, [], 1, anywhere)).toBeUndefined();
});

test('only where it can be seen: not below the names of the lanes, not beyond the window', () => {
  const seen = { left: 50, right: 230 };
  expect(slotAt(-500, targets, 1, seen)).toMatchObject({ stage: 'one', index: 1, x: 106 });
  expect(slotAt(20, targets, 1, seen)).toMatchObject({ stage: 'one', index: 1, x: 106 });
  expect(slotAt(400, targets, 1, seen)).toMatchObject({ stage: 'one', index: 2, x: 218 });
  expect(slotAt(100, targets, 1, { left: 500, right: 600 })).toBeUndefined();
});

test('a slot is named by its neighbours', () => {
  const journey = buildJourney({
    name: 'A',
    stages: [
      {
        name: 'B',
        id: 'b',
        touchpoints: [
          { name: 'C', id: 'c' },
          { name: 'D', id: 'd' },
        ],
      },
    ],
  });
  const stage = journey.stages[0] as Stage;
  expect([0, 1, 2].map((index) => destinationAt(stage, index))).toEqual([
    { stage: stage.key, at: 'start' },
    { after: 'c' },
    { stage: stage.key, at: 'end' },
  ]);
});
