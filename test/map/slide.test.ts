/** Slides: their content, that all of it can be read, and that no text leaves its place or lies on another one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { readJourneys as readFiles } from '../../language/read-journeys.ts';
import type { Box } from '../../map/layout/geometry.ts';
import { layoutShortMap, shortMapScale } from '../../map/layout/slide/short-map.ts';
import { layoutSlides, mostColumns, slideSize } from '../../map/layout/slide/slide.ts';
import { splitStages } from '../../map/layout/slide/slide-columns.ts';
import type { SlideLayout, SlideText } from '../../map/layout/slide/slide-items.ts';
import { measure } from '../../map/layout/text/measure.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { readMapOptions } from '../../map/options.ts';
import { root } from '../../scripts/root.mts';
import { crowd, emptyJourney, generated, longDutch, manyScripts, readJourney } from './fixtures.ts';

const words = makeWords(mapTranslatorFor('en'));
const folder = path.join(root, 'examples');
const names = readdirSync(folder).filter((name) => name.endsWith('.journey'));
const read = await readFiles(
  names.map((name) => ({ uri: `file:///${name}`, text: readFileSync(path.join(folder, name), 'utf8') })),
  { today: { year: 2026, month: 4, day: 1 } },
);
const red = await crowd(14);
const twenty = await generated(20, 5);
const sixty = await generated(60, 8);
const many = await generated(120, 12);
const examples = read.flatMap(({ journeys }) => journeys);

function textsOf({ groups }: SlideLayout): SlideText[] {
  return groups.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
}

function allTexts(slide: SlideLayout | undefined): string {
  return slide
    ? textsOf(slide)
        .map(({ text }) => text)
        .join('\n')
    : '';
}

/** Where the letters of each line are. */
function lettersOf({ lines, size, bold, anchor, rtl }: SlideText): Box[] {
  return lines.map(({ text, x, y }) => {
    const width = measure(text, { size, weight: bold ? 'bold' : 'regular' });
    const left = anchor === 'middle' ? x - width / 2 : (anchor === 'end') !== rtl ? x - width : x;
    return { x: left, y: y - size * 0.75, width, height: size * 0.95 };
  });
}

function within(inner: Box, outer: Box, tolerance: number): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** All that is wrong with a slide, in words. */
function faultsOf(slide: SlideLayout): string[] {
  const edge = { x: 24, y: 24, width: slide.width - 48, height: slide.height - 24 };
  const drawn = textsOf(slide).flatMap((text) => lettersOf(text).map((letters) => ({ text, letters })));
  const outside = drawn.flatMap(({ text, letters }) => [
    ...(within(letters, text.box, 1.5) ? [] : [`outside of its box: ${text.text}`]),
    ...(within(letters, edge, 0) ? [] : [`outside of the slide: ${text.text}`]),
  ]);
  const small = drawn.filter(({ text }) => text.size < 16).map(({ text }) => `too small: ${text.text}`);
  const onEachOther = drawn.flatMap((one, index) =>
    drawn
      .slice(index + 1)
      .filter((other) => other.text !== one.text && touches(one.letters, other.letters))
      .map((other) => `${one.text.text} lies on ${other.text.text}`),
  );
  const boxes = slide.groups.flatMap(({ items }) => {
    const [frame] = items;
    if (frame?.kind !== 'box' || frame.radius === 0) return [];
    return items.flatMap((item) =>
      item.kind === 'text' && within(item.box, slideBox(slide), 0) && !within(item.box, frame.box, 0.5)
        ? [`outside of its card: ${item.text}`]
        : [],
    );
  });
  const cut = textsOf(slide).filter(({ isCut, lines }) => isCut !== (lines.at(-1)?.text.endsWith('…') ?? false));
  return [...outside, ...small, ...onEachOther, ...boxes, ...cut.map(({ text }) => `cut in silence: ${text}`)];
}

function slideBox({ width, height }: SlideLayout): Box {
  return { x: 0, y: 0, width, height };
}

describe('a slide', () => {
  test.each(examples.map((view) => [view.journey.name, view] as const))('%s fits and can be read', (_, view) => {
    for (const locale of ['en', 'sv', 'nl']) {
      const slides = layoutSlides(view, makeWords(mapTranslatorFor(locale)));
      expect(slides.length).toBeGreaterThan(0);
      for (const slide of slides) {
        expect(slide).toMatchObject(slideSize);
        expect(faultsOf(slide)).toEqual([]);
      }
    }
  });

  const others: readonly (readonly [string, JourneyView])[] = [
    ['long Dutch names', longDutch],
    ['many scripts', manyScripts],
    ['an empty journey', emptyJourney],
    ['a crowd of red ones', red],
    ['20 touchpoints', twenty],
    ['60 touchpoints', sixty],
    ['120 touchpoints', many],
  ];

  test.each(others)('%s: nothing leaves its place', (_, view) => {
    for (const slide of layoutSlides(view, words)) expect(faultsOf(slide)).toEqual([]);
  });

  test.each([1, 2])('%i touchpoints keep the size of cards, over bands that fill the slide', async (count) => {
    const touchpoints = Array.from(
      { length: count },
      (_, index) => `  touchpoint: T ${index} | rating: 3 | importance: 9`,
    );
    const [slide] = layoutSlides(await readJourney(`journey: A\n${touchpoints.join('\n')}\n`), words);
    const boxes = slide?.groups.flatMap(({ items }) => items.filter((item) => item.kind === 'box')) ?? [];
    const cards = boxes.filter(({ fill, radius }) => radius === 10 && fill !== undefined);
    expect(cards.length).toBeGreaterThanOrEqual(count);
    for (const { box } of cards.slice(0, count)) expect(box.width).toBeLessThanOrEqual(560);
    const bands = boxes.filter(({ fill }) => fill?.endsWith('Area') && fill !== cards[0]?.fill);
    for (const { box } of bands) expect(box.x + box.width).toBeCloseTo(slideSize.width - 56, 6);
    expect(slide && faultsOf(slide)).toEqual([]);
  });

  const name = fc.stringMatching(/^[A-Za-zåäöæøé]{1,30}( [A-Za-zåäöæøé]{1,40}){0,12}$/);
  test('names of any length keep to their places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 16 }), name, async (own, title) => {
        const lines = own.map((one, index) =>
          [
            ...(index % 3 === 0 ? [`  stage: ${one}`] : []),
            `    touchpoint: ${one}`,
            `      channel: ${one}`,
            `      rating: ${1 + (index % 9)}`,
            '      importance: 9',
            `      pain: ${one} ${title} ${one}`,
            `      action: ${one} ${title} | owner: ${title}`,
          ].join('\n'),
        );
        const view = await readJourney(`journey: ${title}\n${lines.join('\n')}\n`);
        expect(layoutSlides(view, words).flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('it says what the map is about: headline in full, score, verdict, and what to fix first', () => {
    const dealership = examples.find(({ journey }) => journey.name === 'Buying a new car');
    const [slide, ...others] = dealership ? layoutSlides(dealership, words) : [];
    const said = allTexts(slide);
    expect(others).toEqual([]);
    expect(said).toContain(
      'yet customers give "Overall satisfaction" 5.6 of 10: the ratings do not explain the whole.',
    );
    expect(said).toContain('Score, weighted by importance');
    expect(said).toContain('Priority 1');
    expect(said).not.toContain('Priority 4');
    expect(said).toContain('Rating: 4.2 · Importance: 9\nSend the offer within 24 hours\nSales · by June 30, 2026');
    const cards = textsOf(slide as SlideLayout).filter(({ text }) => text === 'A concrete offer');
    expect(cards.map(({ size }) => size)).toEqual([expect.any(Number)]);
    expect(cards.every(({ size }) => size >= 18)).toBe(true);
  });

  test('where nothing is ranked, it does not call everything green', async () => {
    const unweighted = await readJourney('journey: A\n  touchpoint: B | rating: 9\n');
    expect(allTexts(layoutSlides(unweighted, words)[0])).toContain('No ranking yet.');
    const persona = await readJourney(
      'journey: A\n  persona p: Anna\n  persona q: Omar\n  touchpoint: B\n    rating[p]: 2\n    rating[q]: 9\n',
    );
    const said = allTexts(layoutSlides(persona, words)[0]);
    expect(said).toContain('Anna: 1 B');
    expect(said).not.toContain('Nothing to fix');
  });

  test('the figures of the axis are whole, on any scale', async () => {
    const odd = await readJourney(
      'journey: A\n  scale: -1000 to 1000\n  touchpoint: B | rating: 9 | importance: 800\n',
    );
    const [slide] = layoutSlides(odd, words);
    expect(slide && textsOf(slide).filter(({ isCut }) => isCut)).toEqual([]);
  });

  test('the curves of personas have their names', () => {
    const fault = examples.find(({ journey }) => journey.name === 'The broadband is down');
    const overlay = fault?.journey.personas.map(({ key }) => key) ?? [];
    const [slide] = fault ? layoutSlides(fault, words, readMapOptions({ overlay })) : [];
    expect(overlay).toHaveLength(2);
    for (const persona of ['Anna', 'Omar']) expect(allTexts(slide).split('\n')).toContain(persona);
  });
});

describe('a map with more touchpoints than a slide can name', () => {
  const stages = (sizes: readonly number[]) =>
    sizes
      .map((size, at) =>
        [
          `  stage: Stage ${at + 1}`,
          ...Array.from({ length: size }, (_, index) => `    touchpoint: T ${at + 1}.${index + 1}\n      rating: 6`),
        ].join('\n'),
      )
      .join('\n');
  const wide = (sizes: readonly number[]) => readJourney(`journey: Wide\n${stages(sizes)}\n`);

  test('has the whole curve on the first slide, and its cards on the others, split between stages', async () => {
    const slides = layoutSlides(await wide([5, 6, 7, 3]), words);
    expect(slides.map((slide) => allTexts(slide).match(/\d of \d$/)?.[0])).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    expect(allTexts(slides[0])).toContain('Stage 4');
    expect(allTexts(slides[1])).toContain('Stage 1 and Stage 2');
    expect(allTexts(slides[2])).toContain('Stage 3 and Stage 4');
    expect(allTexts(slides[2])).toContain('T 4.3');
  });

  test('shows the chosen stages only', async () => {
    const view = await wide([5, 6, 7, 3]);
    const slides = layoutSlides(
      view,
      words,
      undefined,
      view.journey.stages.slice(1, 2).map(({ key }) => key),
    );
    expect(slides).toHaveLength(1);
    const [above, title] = slides[0] ? textsOf(slides[0]) : [];
    expect([above?.text, title?.text]).toEqual(['Wide', 'Stage 2']);
    expect(slides[0]?.label).toContain('Stages: Stage 2');
    expect(allTexts(slides[0])).not.toContain('T 1.1');
  });

  test('divides a stage only if it alone has too many, keeps the order, and loses none', async () => {
    const size = fc.integer({ min: 0, max: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 1, maxLength: 8 }), async (sizes) => {
        const view = await wide(sizes);
        const slides = splitStages(view.journey.stages, mostColumns);
        const shown = slides.flat().flatMap(({ entries }) => entries.flatMap((entry) => entry ?? []));
        expect(shown).toEqual(view.journey.stages.flatMap(({ entries }) => entries));
        for (const slide of slides) {
          expect(slide.reduce((sum, { entries }) => sum + entries.length, 0)).toBeLessThanOrEqual(mostColumns);
        }
        const divided = slides.flat().filter(({ isContinued }) => isContinued);
        expect(divided.every(({ stage }) => stage.entries.length > mostColumns)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a map for a README, 830 px wide', () => {
  test.each(examples.map((view) => [view.journey.name, view] as const))('%s: nothing is small or cut', (_, view) => {
    for (const locale of ['en', 'da', 'nl']) {
      const map = layoutShortMap([view], 830, makeWords(mapTranslatorFor(locale)));
      expect(faultsOf(map)).toEqual([]);
      expect(textsOf(map).filter(({ isCut }) => isCut)).toEqual([]);
      for (const { size } of textsOf(map)) expect(size * shortMapScale).toBeGreaterThanOrEqual(11);
    }
  });

  test('has every touchpoint once, and its stages in rows', () => {
    const dealership = examples.filter(({ journey }) => journey.name === 'Buying a new car');
    const map = layoutShortMap(dealership, 830, words);
    const at = (name: string) => textsOf(map).filter(({ text }) => text === name);
    expect(at('Advertising')).toHaveLength(1);
    expect(at('First service')).toHaveLength(1);
    expect(at('First service')[0]?.box.y).toBeGreaterThan((at('Advertising')[0]?.box.y ?? 0) + 300);
  });

  test('other widths, many touchpoints, long names', () => {
    for (const width of [480, 600, 1000, 1400]) {
      for (const view of [longDutch, manyScripts, emptyJourney, sixty, red]) {
        expect(faultsOf(layoutShortMap([view], width, words))).toEqual([]);
      }
    }
    expect(faultsOf(layoutShortMap(examples, 830, words))).toEqual([]);
  });
});
