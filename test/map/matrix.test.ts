import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quadrantAt } from '../../language/analysis/cut-lines.ts';
import type { JourneyView } from '../../language/model/journey-view.ts';
import type { Quadrant } from '../../language/model/numbers.ts';
import type { Box } from '../../map/layout/geometry.ts';
import { layoutMap } from '../../map/layout/map.ts';
import type { Plot, PointLayout } from '../../map/layout/panels/matrix-plot.ts';
import type { PanelLayout } from '../../map/layout/panels/panel.ts';
import { cutLinesOf } from '../../map/layout/words/cut-line-text.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { type CutOffs, defaultOptions } from '../../map/options.ts';
import { overlap } from './cells.ts';
import { carDealership, crowd, generated, noStages, readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));

function matrixOf(journey: JourneyView, cutOffs: CutOffs = 'fixed', width = 1280): PanelLayout | undefined {
  const { journeys } = layoutMap([journey], width, words, { ...defaultOptions, cutOffs });
  return journeys[0]?.panels.find(({ item }) => item.key === 'matrix')?.item;
}

/** @throws when the journey has no matrix. */
function plotOf(journey: JourneyView, cutOffs: CutOffs = 'fixed', width = 1280) {
  const plot = matrixOf(journey, cutOffs, width)?.plot;
  if (!plot) throw new Error('no matrix');
  return { ...plot, points: pointsOf(plot) };
}

function pointsOf({ points }: Plot): PointLayout[] {
  return points.filter((point): point is PointLayout => 'quadrant' in point);
}

function keysIn(quadrant: Quadrant, journey: JourneyView, cutOffs: CutOffs): string[] {
  return plotOf(journey, cutOffs)
    .points.filter((point) => point.quadrant === quadrant)
    .map(({ key }) => key);
}

function textsOf(panel: PanelLayout | undefined): string[] {
  const blocks = [...(panel?.drawing.texts ?? []), ...(panel?.rows.flatMap(({ drawing }) => drawing.texts) ?? [])];
  return blocks.map(({ lines }) => lines.map(({ text }) => text).join(' '));
}

const tenths = fc.integer({ min: 10, max: 100 }).map((tenth) => tenth / 10);
const anyTouchpoint = fc
  .record({ rating: fc.option(tenths), importance: fc.option(tenths) })
  .map(({ rating, importance }) =>
    [
      'touchpoint: One of them',
      rating === null ? 'rating: ?' : `rating: ${rating}`,
      importance === null ? '' : `importance: ${importance}`,
    ].join('\n'),
  );
const anyJourney = fc
  .array(anyTouchpoint, { minLength: 1, maxLength: 60 })
  .map((all) => ['journey: Any', ...all].join('\n'));

/** What can be pointed at: signs, and the rows of what is not placed. */
function targetsOf(panel: PanelLayout | undefined): { readonly key: string; readonly box: Box }[] {
  return [
    ...(panel?.plot?.points ?? []),
    ...(panel?.rows.map(({ touchpoint, box }) => ({ key: touchpoint, box })) ?? []),
  ];
}

describe('the matrix', () => {
  test('puts each touchpoint into the quadrant of its numbers, at the limits of the journey', () => {
    expect(keysIn('concentrate-here', carDealership, 'fixed')).toEqual(['offer', 'contract', 'asking']);
    expect(keysIn('keep-up', carDealership, 'fixed')).toEqual(['meeting', 'handover']);
    expect(keysIn('low-priority', carDealership, 'fixed')).toEqual(['advertisement', 'website', 'invoice']);
    expect(keysIn('possible-overkill', carDealership, 'fixed')).toEqual([]);
  });

  test('is cut elsewhere at the means, and the numbers stay as they are', () => {
    expect(keysIn('concentrate-here', carDealership, 'mean')).toEqual(['offer', 'asking']);
    expect(keysIn('keep-up', carDealership, 'mean')).toEqual(['meeting', 'contract', 'handover']);
    expect(carDealership.numbers.touchpoints.contract?.quadrant).toBe('concentrate-here');
  });

  test('says where it is cut, and which touchpoints it cannot place and why', () => {
    const texts = textsOf(matrixOf(carDealership));
    expect(texts).toContain('Cut at the limits of this journey. Above them: importance 7 and over, rating 8 and over.');
    expect(texts).toContain('A call during the delivery time');
    expect(texts).toContain('not applicable');
    expect(texts).toContain('not measured');
    const mean = textsOf(matrixOf(carDealership, 'mean'));
    expect(mean.some((text) => text.includes('importance 6.75 and over, rating 6.49 and over'))).toBe(true);
  });

  test('tells a screen reader what is where', () => {
    expect(matrixOf(carDealership)?.label).toBe(
      'Importance and rating. Concentrate here (3), Keep up (2), Low priority (3), Possible overkill (0). Not placed: 3.',
    );
    const offer = plotOf(carDealership).points.find(({ key }) => key === 'offer');
    expect(offer?.label).toMatch(
      /^Concentrate here\. Touchpoint 4: A concrete offer\. Rating 4\.2 of 10, Red\. n = 42\. Importance 9\./,
    );
  });

  test('has the shape of the band exactly where the values are', () => {
    const { points, frame } = plotOf(carDealership);
    const at = (key: string) => points.find((point) => point.key === key)?.chip.mark;
    const [offer, asking, handover] = [at('offer'), at('asking'), at('handover')];
    if (!offer || !asking || !handover) throw new Error('a point is missing');
    // Both 9: on one height; 4.2, 3.4 and 8.8: in that order, in those proportions.
    expect(offer.y).toBe(handover.y);
    expect((handover.x - offer.x) / (offer.x - asking.x)).toBeCloseTo((8.8 - 4.2) / (4.2 - 3.4), 6);
    expect(asking.y).toBeGreaterThan(offer.y);
    expect(offer.shape).toBe('red');
    expect(offer.x).toBeGreaterThan(frame.x);
  });

  test('is absent where nothing has both a rating and an importance', () => {
    expect(matrixOf(noStages)).toBeUndefined();
  });

  test('has figures of the scale on both axes', async () => {
    const journey = await readJourney('journey: Five\nscale: 1-5\ntouchpoint: One | rating: 3 | importance: 5');
    const figures = plotOf(journey).texts.map(({ lines }) => lines[0]?.text);
    for (const figure of ['1', '2', '3', '4', '5'])
      expect(figures.filter((text) => text === figure)).toHaveLength(figure === '4' ? 1 : 2);
    // 7 on 1–10 is 3.67 on 1–5, and 8 is 4.11.
    expect(figures).toContain('3.67');
    expect(figures).toContain('4.12');
  });
});

describe('in any journey', () => {
  test('every touchpoint is there once, no target lies on another, and each is large enough', async () => {
    await fc.assert(
      fc.asyncProperty(anyJourney, fc.constantFrom<CutOffs>('fixed', 'mean'), async (text, cutOffs) => {
        const journey = await readJourney(text);
        const panel = matrixOf(journey, cutOffs);
        const targets = targetsOf(panel);
        const all = Object.keys(journey.numbers.touchpoints);
        expect(targets.map(({ key }) => key).toSorted()).toEqual(panel ? all.toSorted() : []);
        for (const [index, { box }] of targets.entries()) {
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
          for (const other of targets.slice(index + 1)) expect(overlap(box, other.box, 0.02)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a sign that makes room stays in its quadrant, and a line leads to where it belongs', async () => {
    await fc.assert(
      fc.asyncProperty(anyJourney, fc.constantFrom<CutOffs>('fixed', 'mean'), async (text, cutOffs) => {
        const journey = await readJourney(text);
        const lines = cutLinesOf(journey, cutOffs);
        const plot = matrixOf(journey, cutOffs)?.plot;
        if (!lines || !plot) return;
        const [vertical, horizontal] = plot.cuts;
        for (const { key, quadrant, chip, leader } of pointsOf(plot)) {
          const numbers = journey.numbers.touchpoints[key];
          expect(quadrant).toBe(quadrantAt(numbers?.importance ?? Number.NaN, numbers?.rating ?? Number.NaN, lines));
          const { mark } = chip;
          if (!leader || !mark) continue;
          expect([leader.x2, leader.y2].map(Math.round)).toEqual([mark.x, mark.y].map(Math.round));
          const isRight = quadrant === 'keep-up' || quadrant === 'possible-overkill';
          const cut = vertical?.x1 ?? Number.NaN;
          expect(isRight ? mark.x >= cut - 0.01 : mark.x <= cut + 0.01).toBe(true);
          const isHigh = quadrant === 'keep-up' || quadrant === 'concentrate-here';
          const height = horizontal?.y1 ?? Number.NaN;
          expect(isHigh ? mark.y <= height + 0.01 : mark.y >= height - 0.01).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a hundred touchpoints on one spot: those near it are drawn, the others stand beside the field', async () => {
    const journey = await crowd(100);
    expect(new Set(targetsOf(matrixOf(journey)).map(({ key }) => key)).size).toBe(100);
    const plot = plotOf(journey);
    const isInField = ({ box }: { readonly box: Box }) => box.x + box.width <= plot.frame.x + plot.frame.width;
    const inField = plot.points.filter(isInField);
    expect(inField.length).toBeGreaterThan(20);
    expect(inField.length).toBeLessThan(100);
    expect(plot.points).toHaveLength(100);
    expect(inField.filter(({ leader }) => leader === undefined)).toHaveLength(1);
  });

  test('a thousand touchpoints are placed at once', async () => {
    const plot = plotOf(await generated(1000, 10));
    expect(plot.points).toHaveLength(800);
    expect(plot.frame.height).toBeLessThanOrEqual(760);
  });
});
