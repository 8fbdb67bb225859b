/** The picture in a real browser: what the layout promises about texts is measured there, and axe-core looks at it. */
import { describe, expect } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderHtml, renderSvg } from '../../map/standalone.tsx';
import type { ThemeName } from '../../map/theme.ts';
import { complaintsInThemes } from '../support/axe.ts';
import { test } from '../support/page.ts';
import { cellsOf } from './cells.ts';
import { drawnTexts, isInside, keyOf, overlapping } from './drawn-texts.ts';
import {
  carDealership,
  crowd,
  emptyJourney,
  emptyStage,
  everything,
  generated,
  longDutch,
  manyScripts,
  noStages,
  oneTouchpoint,
  rankedNeeds,
} from './fixtures.ts';
import { showUnfitted } from './page-fonts.ts';

const translator = mapTranslatorFor('en');
const width = 1280;
/** With the curves of two personas. */
const overlaid = { ...defaultOptions, overlay: ['anna', 'omar'] };

const pictures: Readonly<Record<string, readonly JourneyView[]>> = {
  'the car dealership': [carDealership],
  'everything that a map can show': [everything],
  'long Dutch compounds': [longDutch],
  'Chinese, Arabic, Hebrew, Thai, Russian and emoji': [manyScripts],
  'one touchpoint': [oneTouchpoint],
  '200 touchpoints in 12 stages': [await generated(200, 12)],
  '30 touchpoints in one stage': [await generated(30, 1)],
  'empty states': [emptyJourney, emptyStage, noStages],
  'a hundred on one spot of the matrix': [await crowd(100)],
  'needs with an opportunity, on another scale': [rankedNeeds],
  'no journey': [],
};

describe('every text', () => {
  test.for(Object.keys(pictures))('stays in its cell and off every other: %s', async (name, { page }) => {
    const journeys = pictures[name] ?? [];
    const cells = new Map(
      cellsOf(layoutMap(journeys, width, makeWords(translator))).map((cell) => [keyOf(cell), cell] as const),
    );
    await showUnfitted(page, renderSvg(journeys, { translator, width }));
    const drawn = await drawnTexts(page);
    expect(drawn.length).toBe(cells.size);
    const outside = drawn.filter((text) => {
      const cell = cells.get(keyOf(text));
      return !cell || !isInside(text.box, cell.box);
    });
    expect(outside).toEqual([]);
    expect(overlapping(drawn)).toEqual([]);
  });

  test('fits at other widths of the window too', async ({ page }) => {
    for (const window of [320, 900, 2400]) {
      const layout = layoutMap([carDealership], window, makeWords(translator));
      await showUnfitted(page, renderSvg([carDealership], { translator, width: window }));
      const size = await page.evaluate(() => document.querySelector('svg')?.getBBox().width);
      expect(size).toBeLessThanOrEqual(layout.width + 1);
      expect(overlapping(await drawnTexts(page))).toEqual([]);
    }
  });
});

test('a file whose reader has only a wide font squeezes its texts, and none runs over another', async ({ page }) => {
  const wide = '<style>.jm text{font-family:"DejaVu Sans Mono",monospace!important}</style>';
  const cells = new Map(
    cellsOf(layoutMap([carDealership], width, makeWords(translator))).map((cell) => [keyOf(cell), cell] as const),
  );
  const drawnIn = async (markup: string) => {
    await page.setContent(markup);
    return drawnTexts(page);
  };
  const svg = renderSvg([carDealership], { translator, width });
  const drawn = await drawnIn(`<!doctype html>${wide}${svg}`);
  expect(drawn.filter((text) => !isInside(text.box, cells.get(keyOf(text))?.box ?? text.box))).toEqual([]);
  expect(overlapping(drawn)).toEqual([]);
  // Without that, they would.
  const loose = svg.replaceAll(/ textLength="[^"]*"/gu, '');
  expect(overlapping(await drawnIn(`<!doctype html>${wide}${loose}`))).not.toEqual([]);
});

test('axe-core finds nothing on the page, in each theme', async ({ page }) => {
  const themes: readonly ThemeName[] = ['light', 'dark', 'highContrastDark', 'highContrastLight'];
  const journeys = [carDealership, everything, noStages, emptyStage];
  const show = (theme: ThemeName) => page.setContent(renderHtml(journeys, { translator, theme, options: overlaid }));
  expect(await complaintsInThemes(page, themes, show)).toEqual([]);
});

/** WCAG contrast of two colours, 1 to 21. */
function contrast([first, second]: readonly [readonly number[], readonly number[]]): number {
  const luminance = (channels: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast', () => {
  const themes: readonly ThemeName[] = ['light', 'dark', 'highContrastDark', 'highContrastLight'];

  /** axe-core does not look behind SVG texts: this one asks what was painted below each of them. */
  test.for(themes)('of every text against what it stands on is 4.5:1 or more in %s', async (theme, { page }) => {
    const picture = renderSvg([carDealership, everything, noStages], { translator, theme, width, options: overlaid });
    await page.setContent(`<!doctype html>${picture}`);
    const pairs = await page.evaluate(() => {
      const channels = (colour: string) => (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
      const svg = document.querySelector('svg');
      const shapes = Array.from(svg?.querySelectorAll('rect, path, circle') ?? [], (shape) => ({
        shape,
        fill: getComputedStyle(shape).fill,
        opacity: Number(getComputedStyle(shape).fillOpacity),
        box: shape.getBoundingClientRect(),
      })).filter(({ fill }) => fill !== 'none');
      return Array.from(svg?.querySelectorAll('text') ?? [], (text) => {
        const { x, y, width: wide, height } = text.getBoundingClientRect();
        const below = shapes.filter(
          ({ shape, box }) =>
            (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
            box.left <= x + wide / 2 &&
            box.right >= x + wide / 2 &&
            box.top <= y + height / 2 &&
            box.bottom >= y + height / 2,
        );
        const ground = below.reduce<number[]>(
          (under, { fill, opacity }) =>
            channels(fill).map((channel, index) => channel * opacity + (under[index] ?? 0) * (1 - opacity)),
          [],
        );
        return {
          text: text.textContent ?? '',
          colours: [channels(getComputedStyle(text).fill), ground] as const,
        };
      });
    });
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter(({ colours }) => contrast(colours) < 4.5)).toEqual([]);
  });
});

describe('the documents', () => {
  test('an SVG with hostile texts is read by the browser as XML', async ({ page }) => {
    const hostile = ']]> <b>&amp; "\' \u0000\u0007\ufffe \ud800 👨‍👩‍👧‍👦';
    const named = { ...carDealership, journey: { ...carDealership.journey, name: hostile } };
    const svg = renderSvg([named], { translator });
    await page.setContent('<!doctype html>');
    const result = await page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'image/svg+xml');
      return [document.documentElement.localName, document.querySelector('parsererror')?.textContent ?? ''];
    }, svg);
    expect(result).toEqual(['svg', '']);
  });

  test('a page follows the colours of the system, and its own policy lets its style through', async ({ page }) => {
    const html = renderHtml([carDealership], { translator });
    await page.setContent(html);
    const violations: string[] = [];
    page.on('console', (message) => violations.push(message.text()));
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await colour()).toBe('rgb(246, 247, 249)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colour()).toBe('rgb(24, 27, 33)');
    expect(violations).toEqual([]);
  });
});
