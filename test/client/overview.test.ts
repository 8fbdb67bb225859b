import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWider,
  partsWithin,
  scrollOfKey,
  scrollToMiddle,
  visiblePart,
} from '../../client/webview/pane/overview-geometry.ts';

const extent = { scroll: 500, view: 400, content: 2000 };

describe('the overview', () => {
  test('is for maps that are wider than the window', () => {
    expect(isWider(extent)).toBe(true);
    expect(isWider({ scroll: 0, view: 2000, content: 2000.4 })).toBe(false);
  });

  test('shows where the window stands', () => {
    expect(visiblePart(extent)).toEqual({ start: 0.25, size: 0.2 });
    expect(visiblePart({ scroll: 0, view: 900, content: 400 })).toEqual({ start: 0, size: 1 });
    expect(visiblePart({ scroll: 9999, view: 500, content: 1000 })).toEqual({ start: 0.5, size: 0.5 });
  });

  test('brings the middle of the window to a place, as far as the map goes', () => {
    expect(scrollToMiddle(0.5, extent)).toBe(800);
    expect(scrollToMiddle(0, extent)).toBe(0);
    expect(scrollToMiddle(1, extent)).toBe(1600);
  });

  test('goes back to where it is when it is pointed at its own middle', () => {
    const size = fc.integer({ min: 10, max: 5000 });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (view, more, share) => {
        const content = view + more;
        const scroll = share * more;
        const { start, size: seen } = visiblePart({ scroll, view, content });
        expect(scrollToMiddle(start + seen / 2, { scroll, view, content })).toBeCloseTo(scroll, 6);
      }),
    );
  });

  test('moves by keys, and stays on the map', () => {
    expect(scrollOfKey('ArrowRight', extent)).toBe(540);
    expect(scrollOfKey('ArrowLeft', extent)).toBe(460);
    expect(scrollOfKey('PageDown', extent)).toBe(900);
    expect(scrollOfKey('PageUp', extent)).toBe(100);
    expect(scrollOfKey('Home', extent)).toBe(0);
    expect(scrollOfKey('End', extent)).toBe(1600);
    expect(scrollOfKey('PageDown', { ...extent, scroll: 1500 })).toBe(1600);
    expect(scrollOfKey('a', extent)).toBeUndefined();
  });

  test('says which stages are in the window', () => {
    const stages = [
      { name: 'before', start: 0, size: 0.3 },
      { name: 'during', start: 0.3, size: 0.5 },
      { name: 'after', start: 0.8, size: 0.2 },
    ];
    const names = (start: number, size: number) => partsWithin(stages, { start, size }).map(({ name }) => name);
    expect(names(0, 0.2)).toEqual(['before']);
    expect(names(0.1, 0.5)).toEqual(['before', 'during']);
    expect(names(0.35, 0.1)).toEqual(['during']);
    expect(names(0.5, 0.5)).toEqual(['during', 'after']);
  });
});
