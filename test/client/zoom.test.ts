import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampZoom,
  largestZoom,
  nextZoom,
  scrollAround,
  smallestZoom,
  startToShow,
  zoomOfWheel,
  zoomToFit,
} from '../../client/webview/pane/zoom.ts';
import { zoomStepOfKey } from '../../client/webview/pane/zoom-keys.ts';
import { journeyView } from '../../language/view/journey-view.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { buildJourney } from '../language/model-builder.ts';

const zooms = fc.double({ min: smallestZoom, max: largestZoom, noNaN: true });

describe('zoom', () => {
  test('goes through the usual steps', () => {
    expect(nextZoom(1, 'in')).toBe(1.1);
    expect(nextZoom(1, 'out')).toBe(0.9);
    expect(nextZoom(1.03, 'out')).toBe(1);
    expect(nextZoom(0.995, 'in')).toBe(1.1);
    expect(nextZoom(largestZoom, 'in')).toBe(largestZoom);
    expect(nextZoom(smallestZoom, 'out')).toBe(smallestZoom);
  });

  test('in and out stay within the limits and move the right way', () => {
    fc.assert(
      fc.property(zooms, (zoom) => {
        expect(nextZoom(zoom, 'in')).toBeGreaterThanOrEqual(Math.min(zoom, largestZoom));
        expect(nextZoom(zoom, 'out')).toBeLessThanOrEqual(Math.max(zoom, smallestZoom));
        expect(clampZoom(nextZoom(zoom, 'in'))).toBe(nextZoom(zoom, 'in'));
      }),
    );
  });

  test('a turn of the wheel and the same turn back end where they began', () => {
    expect(zoomOfWheel(1, -100)).toBeCloseTo(1.249, 3);
    expect(zoomOfWheel(zoomOfWheel(1, -60), 60)).toBeCloseTo(1, 10);
    expect(zoomOfWheel(1, -5000)).toBe(zoomOfWheel(1, -100));
    expect(zoomOfWheel(largestZoom, -100)).toBe(largestZoom);
    expect(zoomOfWheel(smallestZoom, 100)).toBe(smallestZoom);
  });

  test('a hundred touchpoints fit into half an editor', () => {
    const stages = Array.from({ length: 10 }, (_, stage) => ({
      name: `Stage ${stage}`,
      touchpoints: Array.from({ length: 10 }, (_, at) => ({ name: `Contact ${stage}.${at}`, rating: 7 })),
    }));
    const journey = buildJourney({ name: 'Long', stages });
    const view = { width: 600, height: 700 };
    const map = layoutMap([journeyView(journey)], view.width, makeWords(mapTranslatorFor('nl')));
    const zoom = zoomToFit(map, view);
    expect(map.width * zoom).toBeLessThanOrEqual(view.width);
    expect(map.height * zoom).toBeLessThanOrEqual(view.height);
  });

  test('fits the width, or all of it, and leaves a small map at its size', () => {
    const view = { width: 1000, height: 500 };
    expect(zoomToFit({ width: 2000, height: 0 }, view)).toBe(0.5);
    expect(zoomToFit({ width: 2000, height: 3000 }, view)).toBeCloseTo(1 / 6, 10);
    expect(zoomToFit({ width: 2000, height: 800 }, view)).toBe(0.5);
    expect(zoomToFit({ width: 500, height: 300 }, view)).toBe(1);
    expect(zoomToFit({ width: 100_000, height: 0 }, view)).toBe(smallestZoom);
    expect(zoomToFit({ width: 0, height: 0 }, view)).toBe(1);
    expect(zoomToFit({ width: 100, height: 100 }, { width: 0, height: 0 })).toBe(1);
  });
});

describe('scroll', () => {
  test('keeps the point under the pointer', () => {
    const coordinate = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(zooms, zooms, coordinate, coordinate, (from, to, left, x) => {
        const scroll = scrollAround({ left, top: left }, { x, y: x }, from, to);
        const before = (left + x) / from;
        // At the map's left edge there is nothing more to scroll to.
        if (scroll.left > 0) expect((scroll.left + x) / to).toBeCloseTo(before, 6);
        expect(scroll.top).toBe(scroll.left);
        expect(scroll.left).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('goes nowhere for what is in view, else to the nearest place', () => {
    const view = { start: 100, size: 400 };
    expect(startToShow(view, { start: 120, size: 80 }, 24)).toBe(100);
    expect(startToShow(view, { start: 420, size: 80 }, 24)).toBe(100);
    expect(startToShow(view, { start: 430, size: 80 }, 24)).toBe(134);
    expect(startToShow(view, { start: 90, size: 80 }, 24)).toBe(66);
    expect(startToShow(view, { start: 10, size: 80 }, 24)).toBe(0);
    expect(startToShow(view, { start: 900, size: 600 }, 24)).toBe(876);
  });

  test('what sticks to the start of the view covers what lies below it', () => {
    const view = { start: 100, size: 400 };
    expect(startToShow(view, { start: 150, size: 80 }, 24, 60)).toBe(66);
    expect(startToShow(view, { start: 160, size: 80 }, 24, 60)).toBe(100);
    expect(startToShow(view, { start: 480, size: 80 }, 24, 60)).toBe(184);
  });

  test('the margin gives way where there is no room for it: the beginning of a card is not pushed out', () => {
    expect(startToShow({ start: 0, size: 280 }, { start: 124, size: 170 }, 24, 100)).toBe(24);
  });

  test('shows what fits wholly, goes no further than it must, and rests once it is there', () => {
    const place = fc.integer({ min: 0, max: 3000 });
    const size = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(
        place,
        size,
        place,
        size,
        fc.integer({ min: 0, max: 150 }),
        (start, viewSize, itemStart, itemSize, covered) => {
          const [view, item] = [
            { start, size: viewSize + covered },
            { start: itemStart + covered, size: itemSize },
          ];
          const to = startToShow(view, item, 24, covered);
          expect(startToShow({ ...view, start: to }, item, 24, covered)).toBe(to);
          const fits = itemSize <= viewSize;
          if (!fits) return;
          expect(item.start).toBeGreaterThanOrEqual(to + covered);
          expect(item.start + item.size).toBeLessThanOrEqual(to + view.size);
          const shown = item.start >= start + covered && item.start + item.size <= start + view.size;
          const least =
            item.start < start + covered ? start + covered - item.start : item.start + item.size - start - view.size;
          expect(Math.abs(to - start)).toBeLessThanOrEqual(shown ? 0 : least + 24);
        },
      ),
    );
  });
});

describe('keys', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false };

  test.each([
    ['+', 'in'],
    ['=', 'in'],
    ['-', 'out'],
    ['0', 'actual'],
    ['w', 'fit'],
    ['W', 'fit'],
    ['a', undefined],
    ['Enter', undefined],
  ])('%s means %s', (key, step) => expect(zoomStepOfKey({ ...plain, key })).toBe(step));

  test('with Ctrl or Cmd too, but Ctrl+W goes on closing the tab', () => {
    expect(zoomStepOfKey({ ...plain, ctrlKey: true, key: '=' })).toBe('in');
    expect(zoomStepOfKey({ ...plain, metaKey: true, key: '0' })).toBe('actual');
    expect(zoomStepOfKey({ ...plain, ctrlKey: true, key: 'w' })).toBeUndefined();
    expect(zoomStepOfKey({ ...plain, altKey: true, key: '-' })).toBeUndefined();
  });
});
