import { describe, expect, test } from 'vitest';
import { isArrow, nextBox } from '../../client/webview/pane/card-navigation.ts';

/** Two stages: 0 and 1 below each other in the first column, then 2, 3, 4 in three more columns of the first row. */
const boxes = [
  { left: 0, top: 0, width: 100, height: 60 },
  { left: 0, top: 80, width: 100, height: 60 },
  { left: 120, top: 0, width: 100, height: 80 },
  { left: 240, top: 5, width: 100, height: 60 },
  { left: 360, top: 0, width: 100, height: 60 },
];

describe('arrow keys between cards', () => {
  test.each([
    [0, 'ArrowRight', 2],
    [2, 'ArrowRight', 3],
    [3, 'ArrowRight', 4],
    [4, 'ArrowRight', undefined],
    [3, 'ArrowLeft', 2],
    [0, 'ArrowDown', 1],
    [1, 'ArrowUp', 0],
    [1, 'ArrowRight', 2],
    [0, 'ArrowLeft', undefined],
    [0, 'ArrowUp', undefined],
    [2, 'ArrowDown', 1],
  ] as const)('from %i, %s leads to %s', (from, arrow, to) => expect(nextBox(boxes, from, arrow)).toBe(to));

  test('boxes of one row are never above or below each other', () => {
    expect(nextBox(boxes.slice(2), 0, 'ArrowDown')).toBeUndefined();
  });

  test('a card that is not there leads nowhere', () => {
    expect(nextBox(boxes, 9, 'ArrowRight')).toBeUndefined();
    expect(nextBox([], 0, 'ArrowRight')).toBeUndefined();
  });

  test('only the four arrows are arrows', () => {
    expect(['ArrowUp', 'ArrowLeft', 'Tab', 'a'].map(isArrow)).toEqual([true, true, false, false]);
  });
});
