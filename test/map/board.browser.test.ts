/** The board in a page: slices that are pictures of their own, headers and lane names that stay in view. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { test as pageTest } from '../support/page.ts';
import { carDealership, everything, generated, manyScripts, readJourney } from './fixtures.ts';
import { liveScript, openLive } from './live-page.ts';

const script = await liveScript();

/** The page is that of a live map, with nothing drawn yet. */
const test = pageTest.extend('page', async ({ openPage }) => {
  const page = await openPage();
  await openLive(page, script, 'vscode-light');
  return page;
});

const unstaged = await readJourney(`
  journey: Touchpoints before the first stage
    touchpoint: Brochure | rating: ? | importance: 6
    touchpoint: Meeting | rating: 8.1 (n=42) | importance: 8
    touchpoint: Offer | rating: 4.2 (n=42) | importance: 9
      quote: I had already chosen the colour. Then I heard no more.
    stage: Influencing
      goal: Notice the brand
      touchpoint: Advertisement | rating: 6.8 | importance: 4
        wait: 2 weeks
      touchpoint: Reviews | importance: 5
    stage: Before
    stage: After
      touchpoint: A call | status: missing | importance: 9
      touchpoint: Handover | rating: 8.8 (n=42) | importance: 8
      again: Meeting
`);

const draw = (page: Page, journey: JourneyView) => page.evaluate((drawn) => window.draw([drawn]), journey);

/**
 * How many pixels of two pictures of the same size are not alike, and the size. Where slices meet, a few px of the
 * curve are drawn twice, each flattened from a curve of another length, so that its smoothed edge is up to two fifths
 * darker: that no eye sees. A px without the curve, it would.
 */
function unlike(page: Page, first: Buffer, second: Buffer): Promise<{ readonly pixels: number; readonly of: number }> {
  return page.evaluate(
    async ([pictures, alike]) => {
      const read = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [one = new Uint8ClampedArray(), other = new Uint8ClampedArray()] = await Promise.all(pictures.map(read));
      if (one.length !== other.length) throw new Error(`${one.length} bytes and ${other.length}`);
      let pixels = 0;
      for (let at = 0; at < one.length; at += 4) {
        const apart = [0, 1, 2].some(
          (channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > alike,
        );
        if (apart) pixels += 1;
      }
      return { pixels, of: one.length / 4 };
    },
    [[first.toString('base64'), second.toString('base64')], 96] as const,
  );
}

describe('the slices', () => {
  const pictures: Readonly<Record<string, () => Promise<JourneyView>>> = {
    'the car dealership': async () => carDealership,
    'everything that a map can show': async () => everything,
    'every script': async () => manyScripts,
    'a stage of twenty touchpoints, cut twice': () => generated(20, 1),
    'touchpoints before the first stage': async () => unstaged,
  };

  test.for(Object.keys(pictures))(
    'join without a seam into the picture that a file has: %s',
    async (name, { page }) => {
      const journey = await pictures[name]?.();
      if (!journey) throw new Error(name);
      // Only a page has the sign in an empty frame; only a file says a stage's name again in each slice.
      const content = '.jm-plus,.jm-stage-header[aria-hidden] text{visibility:hidden}';
      await page.addStyleTag({ content });
      await draw(page, journey);
      const map = await page.locator('.jm').boundingBox();
      const clip = { x: 0, y: 0, width: Math.ceil(map?.width ?? 0), height: Math.ceil(map?.height ?? 0) };
      await page.setViewportSize(clip);
      const cut = await page.screenshot({ clip });
      await page.evaluate((drawn) => window.drawOne([drawn]), journey);
      const whole = await page.screenshot({ clip });
      const { pixels, of } = await unlike(page, cut, whole);
      expect(of).toBe(clip.width * clip.height);
      // Where three edges meet, one px may be darker than that; a hole in the line would be more.
      expect(pixels).toBeLessThanOrEqual(2);
    },
  );

  test.for([1, 0.65])('show everything at the place that a file has, at a zoom of %d', async (zoom, { page }) => {
    const places = () =>
      page.evaluate(
        (factor) =>
          Array.from(
            document.querySelectorAll(
              '.jm-board :is(text, [class^="jm-frame"], g[data-touchpoint]:not(.jm-card, .jm-again))',
            ),
            (element) => {
              const { left, top, width } = element.getBoundingClientRect();
              const name = element.getAttribute('data-touchpoint') ?? element.textContent;
              return { name, left: left / factor, top: top / factor, width: width / factor };
            },
          ).toSorted(
            (a, b) => a.name.localeCompare(b.name) || Math.round(a.top) - Math.round(b.top) || a.left - b.left,
          ),
        zoom,
      );
    await page.evaluate((value) => {
      document.getElementById('root')?.style.setProperty('zoom', String(value));
    }, zoom);
    await draw(page, unstaged);
    // Everything is in view: what a browser skips has no place.
    await page.setViewportSize({ width: 3000, height: 2000 });
    const cut = await places();
    await page.evaluate((drawn) => window.drawOne([drawn]), unstaged);
    const whole = await places();
    expect(cut.map(({ name }) => name)).toEqual(whole.map(({ name }) => name));
    expect(cut.length).toBeGreaterThan(100);
    const apart = cut.flatMap((one, index) => {
      const other = whole[index];
      const by = Math.max(Math.abs(one.left - (other?.left ?? 0)), Math.abs(one.top - (other?.top ?? 0)));
      return by > 0.5 ? [`${one.name}: ${by}`] : [];
    });
    expect(apart).toEqual([]);
  });

  test('have every card, row, point and cell that the one picture has, in the same order', async ({ page }) => {
    const named = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('g[data-touchpoint]'), (element) =>
          [element.classList[0], element.getAttribute('data-touchpoint')].join(' '),
        ),
      );
    const journey = await generated(20, 2);
    await draw(page, journey);
    const cut = await named();
    await page.evaluate((drawn) => window.drawOne([drawn]), journey);
    expect(await named()).toEqual(cut);
    expect(cut.length).toBeGreaterThan(60);
  });
});

describe('while one scrolls', () => {
  const box = async (page: Page, selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (!found) throw new Error(selector);
    return found;
  };

  test.for([0.5, 1, 2])(
    'stages stay at the top and lane names at the left, at a zoom of %d',
    async (zoom, { page }) => {
      await draw(page, await generated(60, 3));
      await page.evaluate((value) => {
        document.getElementById('root')?.style.setProperty('zoom', String(value));
      }, zoom);
      const [board, corner] = [await box(page, '.jm-board'), await box(page, '.jm-corner')];
      await page.evaluate(([x, y]) => window.scrollTo(x ?? 0, y ?? 0), [board.x + 700, board.y + 120 * zoom]);
      const title = await box(page, '.jm-title-line');
      expect([title.y, title.height]).toEqual([0, 36 * zoom]);
      expect(await box(page, '.jm-corner')).toEqual({ ...corner, x: 0, y: title.height });
      expect((await box(page, '.jm-gutter')).x).toBe(0);
      const header = await page.evaluate((from) => {
        const [x, y] = [innerWidth / 2, from + 3];
        const element = document.elementsFromPoint(x, y).find((found) => found.closest('.jm-slice-header'));
        return element?.closest('.jm-slice-header')?.getBoundingClientRect().top;
      }, title.height);
      expect(header).toBe(title.height);
      // What is covered cannot be read through: the corner is opaque, and it is in front.
      const front = await page.evaluate(
        (from) => document.elementFromPoint(5, from + 5)?.closest('.jm-corner') !== null,
        title.height,
      );
      expect(front).toBe(true);
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.jm-corner') as Element).backgroundColor),
      ).toBe('rgb(246, 247, 249)');
    },
  );

  test('the head keeps to the window sideways, and one line of it downwards', async ({ page }) => {
    await draw(page, await generated(60, 3));
    const front = (x: number, y: number) =>
      page.evaluate(
        ([left, top]) => {
          const found = document.elementFromPoint(left ?? 0, top ?? 0);
          return found?.closest('.jm-top, .jm-title-line, .jm-board')?.getAttribute('class');
        },
        [x, y],
      );
    // A figure of the head has letters as large.
    const title = '.jm-head text:has-text("60 touchpoints")';
    const [head, name] = [await box(page, '.jm-head'), await box(page, title)];
    // Behind the head, of which it says a part again.
    expect(await front(head.x + 40, head.y + head.height - 10)).toBe('jm-top');
    for (const left of [500, 4000, 11_000]) {
      await page.evaluate((x) => window.scrollTo(x, 0), left);
      expect(await box(page, title)).toEqual(name);
    }
    await page.evaluate(() => window.scrollTo(4000, 400));
    expect(await box(page, '.jm-title-line text')).toMatchObject({ x: name.x });
    expect(await page.locator('.jm-title-line').textContent()).toContain('60 touchpoints in 3 stages');
    expect(await front(300, 30)).toBe('jm-title-line');
  });

  test('a head that is wider than what is seen can be scrolled to its end', async ({ page }) => {
    await draw(page, await generated(60, 3));
    await page.setViewportSize({ width: 600, height: 700 });
    await page.evaluate(() => document.getElementById('root')?.style.setProperty('--jm-seen', '600px'));
    const { width } = await box(page, '.jm-pinned:has(.jm-head)');
    expect(width).toBeGreaterThan(1000);
    await page.evaluate(() => window.scrollTo(5000, 0));
    const head = await box(page, '.jm-pinned:has(.jm-head)');
    expect(head.x + head.width).toBeCloseTo(580, 0);
  });

  test('the name of a stage stays in view, inside of its arrow, while there is room for it', async ({ page }) => {
    const journey = await generated(60, 3);
    await draw(page, journey);
    const gutter = await box(page, '.jm-gutter');
    for (const left of [0, 300, 1700, 3000, 3900, 4300, 9000]) {
      await page.evaluate((x) => window.scrollTo(x, 300), left);
      const stages = await page.evaluate(() =>
        Array.from(document.querySelectorAll('.jm-stage'), (stage) => {
          const edges = (element: Element | null) => {
            const { left: from = 0, right: to = 0 } = element?.getBoundingClientRect() ?? {};
            return { from, to };
          };
          return { arrow: edges(stage), name: edges(stage.querySelector('.jm-stage-name')) };
        }),
      );
      const seen = stages.filter(({ arrow }) => arrow.to > gutter.width + 200 && arrow.from < 1200);
      expect(seen.length).toBeGreaterThan(0);
      for (const { arrow, name } of seen) {
        expect(name.from).toBeGreaterThanOrEqual(Math.max(gutter.width, arrow.from) - 0.5);
        expect(name.to).toBeLessThanOrEqual(arrow.to);
      }
    }
    // A stage that goes takes its name along.
    expect(await page.locator('.jm-stage-name').count()).toBe(3);
  });

  test('the stages end with their board', async ({ page }) => {
    await draw(page, await generated(10, 1));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const [corner, board] = [await box(page, '.jm-corner'), await box(page, '.jm-board')];
    expect(corner.y + corner.height).toBeLessThanOrEqual(board.y + board.height + 0.5);
    expect(corner.y).toBeLessThan(0);
  });

  test('a slice out of view is not drawn, and has its size all the same', async ({ page }) => {
    await draw(page, await generated(60, 3));
    const slices = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return Array.from(document.querySelectorAll('.jm-slice'), (slice) => ({
        skipped: !slice.querySelector('.jm-card')?.checkVisibility({ contentVisibilityAuto: true }),
        width: slice.getBoundingClientRect().width,
      }));
    });
    expect(slices).toHaveLength(9);
    expect(slices.map(({ skipped }) => skipped)).toEqual([
      false,
      ...slices.slice(1, -1).map(() => expect.anything()),
      true,
    ]);
    expect(slices.every(({ width }) => width > 700)).toBe(true);
  });
});

describe('a large map', () => {
  test('shows what is in view at once, what is marked too, and all of it after a moment', async ({ page }) => {
    const journey = await generated(160, 20);
    const last = journey.journey.stages.at(-1)?.entries.at(-1);
    const touchpoint = last?.kind === 'touchpoint' ? last.touchpoint.key : '';
    const atOnce = await page.evaluate(
      async ([drawn, marked]) => {
        window.draw([drawn], { journey: drawn.journey.key, touchpoint: marked });
        await new Promise((done) => requestAnimationFrame(done));
        return {
          cards: document.querySelectorAll('.jm-card').length,
          first: document.querySelector('.jm-card')?.getAttribute('data-touchpoint'),
          marked: document.querySelector('.jm-card[aria-current]')?.getAttribute('data-touchpoint'),
          width: document.querySelector('.jm')?.getBoundingClientRect().width ?? 0,
        };
      },
      [journey, touchpoint] as const,
    );
    expect(atOnce.first).toBe('Touchpoint 1 with a name of some length');
    expect(atOnce.marked).toBe(touchpoint);
    expect(atOnce.cards).toBeLessThan(80);
    await expect.poll(() => page.locator('.jm-card').count()).toBe(160);
    await expect.poll(() => page.locator('.jm-row').count()).toBeGreaterThan(20);
    expect((await page.locator('.jm').boundingBox())?.width).toBe(atOnce.width);
  });
});

/** The nearest named part of every node that a drawing touches. */
function touchedBy(page: Page, journey: JourneyView): Promise<string[]> {
  return page.evaluate((drawn) => {
    const changed = new Set<string>();
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    window.draw([drawn]);
    for (const { target } of observer.takeRecords()) {
      const element = target instanceof Element ? target : target.parentElement;
      const named = element?.closest('[data-touchpoint]');
      changed.add(
        named ? `${named.getAttribute('data-touchpoint')}` : `${element?.closest('[class]')?.getAttribute('class')}`,
      );
    }
    return [...changed].toSorted();
  }, journey);
}

describe('an edit', () => {
  const text = (name: (index: number) => string, need = '') =>
    readJourney(
      [
        'journey: Edited',
        ...[0, 1, 2].flatMap((stage) => [
          `stage: Stage ${stage}`,
          ...Array.from(
            { length: 10 },
            (_, index) => `touchpoint t${stage}${index}: ${name(stage * 10 + index)}\n${need}`,
          ),
        ]),
      ].join('\n'),
    );

  test('of a name touches what bears it', async ({ page }) => {
    await draw(page, await text((index) => `Contact ${index}`));
    const touched = await touchedBy(page, await text((index) => (index === 14 ? 'Renamed' : `Contact ${index}`)));
    expect(touched).toEqual(['jm-names', 't14']);
  });

  test('of a need that makes a lane higher moves the lanes below and redraws nothing', async ({ page }) => {
    const need = (words: string) => text((index) => `Contact ${index}`, `need: ${words}\nrating: 4 (n=20)`);
    const before = await need('Short');
    const after = await need('Short');
    const [, stage] = after.journey.stages;
    const entry = stage?.entries[4];
    if (entry?.kind !== 'touchpoint') throw new Error('no touchpoint');
    const [own] = entry.touchpoint.needs;
    if (own) Object.assign(own, { text: 'Know at any time of the day and of the night where my order is '.repeat(4) });
    await draw(page, before);
    const touched = await touchedBy(page, after);
    expect(touched.filter((part) => /^t\d/.test(part))).toEqual(['t14']);
    expect(touched.join(' ')).toContain('jm-lane-');
  });
});
