/** The picture in a real browser: what the layout promises about texts is measured there, and axe-core looks at it. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { layoutMap } from '../../map/layout/map.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../map/messages/messages.ts';
import { defaultOptions } from '../../map/options.ts';
import { renderHtml, renderSvg } from '../../map/standalone.tsx';
import type { ThemeName } from '../../map/theme.ts';
import { chromiumArguments, requireChromium } from '../../scripts/chromium.mts';
import { cellsOf } from './cells.ts';
import { type Drawn, drawnTexts, isInside, keyOf, overlapping } from './drawn-texts.ts';
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

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
});

afterAll(async () => {
  await browser.close();
});

type Look = (page: Page) => Promise<void>;

async function withPage(show: Look, look: Look): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  try {
    await show(page);
    await look(page);
  } finally {
    await context.close();
  }
}

const shown = (markup: string) => (page: Page) => page.setContent(markup);
const unfitted = (svg: string) => (page: Page) => showUnfitted(page, svg);

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
  test.each(Object.keys(pictures))('stays in its cell and off every other: %s', async (name) => {
    const journeys = pictures[name] ?? [];
    const cells = new Map(
      cellsOf(layoutMap(journeys, width, makeWords(translator))).map((cell) => [keyOf(cell), cell] as const),
    );
    await withPage(unfitted(renderSvg(journeys, { translator, width })), async (page) => {
      const drawn = await drawnTexts(page);
      expect(drawn.length).toBe(cells.size);
      const outside = drawn.filter((text) => {
        const cell = cells.get(keyOf(text));
        return !cell || !isInside(text.box, cell.box);
      });
      expect(outside).toEqual([]);
      expect(overlapping(drawn)).toEqual([]);
    });
  });

  test('fits at other widths of the window too', async () => {
    for (const window of [320, 900, 2400]) {
      const layout = layoutMap([carDealership], window, makeWords(translator));
      await withPage(unfitted(renderSvg([carDealership], { translator, width: window })), async (page) => {
        const size = await page.evaluate(() => document.querySelector('svg')?.getBBox().width);
        expect(size).toBeLessThanOrEqual(layout.width + 1);
        expect(overlapping(await drawnTexts(page))).toEqual([]);
      });
    }
  });
});

test('a file whose reader has only a wide font squeezes its texts, and none runs over another', async () => {
  const wide = '<style>.jm text{font-family:"DejaVu Sans Mono",monospace!important}</style>';
  const cells = new Map(
    cellsOf(layoutMap([carDealership], width, makeWords(translator))).map((cell) => [keyOf(cell), cell] as const),
  );
  const drawnIn = async (show: Look) => {
    let drawn: Drawn[] = [];
    await withPage(show, async (page) => {
      drawn = await drawnTexts(page);
    });
    return drawn;
  };
  const svg = renderSvg([carDealership], { translator, width });
  const drawn = await drawnIn(shown(`<!doctype html>${wide}${svg}`));
  expect(drawn.filter((text) => !isInside(text.box, cells.get(keyOf(text))?.box ?? text.box))).toEqual([]);
  expect(overlapping(drawn)).toEqual([]);
  // Without that, they would.
  const loose = svg.replaceAll(/ textLength="[^"]*"/gu, '');
  expect(overlapping(await drawnIn(shown(`<!doctype html>${wide}${loose}`)))).not.toEqual([]);
});

describe('axe-core', () => {
  const themes: readonly ThemeName[] = ['light', 'dark', 'highContrastDark', 'highContrastLight'];

  test.each(themes)('finds nothing on the page in %s', async (theme) => {
    const page = renderHtml([carDealership, everything, noStages, emptyStage], {
      translator,
      theme,
      options: overlaid,
    });
    await withPage(shown(page), async (opened) => {
      const { violations, passes } = await new AxeBuilder({ page: opened }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
    });
  });
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
  test.each(themes)('of every text against what it stands on is 4.5:1 or more in %s', async (theme) => {
    const picture = renderSvg([carDealership, everything, noStages], { translator, theme, width, options: overlaid });
    await withPage(shown(`<!doctype html>${picture}`), async (page) => {
      const pairs = await page.evaluate(() => {
        const channels = (colour: string) => (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
        const svg = document.querySelector('svg');
        const shapes = Array.from(svg?.querySelectorAll('rect, path, circle') ?? [], (shape) => ({
          shape,
          fill: getComputedStyle(shape).fill,
          box: shape.getBoundingClientRect(),
        })).filter(({ fill }) => fill !== 'none');
        return Array.from(svg?.querySelectorAll('text') ?? [], (text) => {
          const { x, y, width: wide, height } = text.getBoundingClientRect();
          const below = shapes.findLast(
            ({ shape, box }) =>
              (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
              box.left <= x + wide / 2 &&
              box.right >= x + wide / 2 &&
              box.top <= y + height / 2 &&
              box.bottom >= y + height / 2,
          );
          return {
            text: text.textContent ?? '',
            colours: [channels(getComputedStyle(text).fill), channels(below?.fill ?? '')] as const,
          };
        });
      });
      expect(pairs.length).toBeGreaterThan(100);
      expect(pairs.filter(({ colours }) => contrast(colours) < 4.5)).toEqual([]);
    });
  });
});

describe('the documents', () => {
  test('an SVG with hostile texts is read by the browser as XML', async () => {
    const hostile = ']]> <b>&amp; "\' \u0000\u0007\ufffe \ud800 👨‍👩‍👧‍👦';
    const named = { ...carDealership, journey: { ...carDealership.journey, name: hostile } };
    const svg = renderSvg([named], { translator });
    await withPage(shown('<!doctype html>'), async (page) => {
      const result = await page.evaluate((source) => {
        const document = new DOMParser().parseFromString(source, 'image/svg+xml');
        return [document.documentElement.localName, document.querySelector('parsererror')?.textContent ?? ''];
      }, svg);
      expect(result).toEqual(['svg', '']);
    });
  });

  test('a page follows the colours of the system, and its own policy lets its style through', async () => {
    const page = renderHtml([carDealership], { translator });
    await withPage(shown(page), async (opened) => {
      const violations: string[] = [];
      opened.on('console', (message) => violations.push(message.text()));
      const colour = () => opened.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await opened.emulateMedia({ colorScheme: 'light' });
      expect(await colour()).toBe('rgb(246, 247, 249)');
      await opened.emulateMedia({ colorScheme: 'dark' });
      expect(await colour()).toBe('rgb(24, 27, 33)');
      expect(violations).toEqual([]);
    });
  });
});
