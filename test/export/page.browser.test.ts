/** The exported page in a browser: everything to read without its script, everything to use with it. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, requireChromium } from '../../scripts/chromium.mts';
import { carDealership, oneTouchpoint } from '../map/fixtures.ts';
import { shippedExporter } from './bundle.ts';

let browser: Browser;
let markup: string;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
  const { bytes } = await shippedExporter().export([carDealership, oneTouchpoint], { format: 'html' }, 'en');
  markup = new TextDecoder().decode(bytes);
});

afterAll(() => browser.close());

async function withPage(javaScriptEnabled: boolean, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  try {
    // From an address, as a policy in a document without one would be tested less strictly.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup }));
    await page.goto('https://map.test/');
    await look(page);
    expect(troubles).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Chromium gives a document that runs no script no axe either; so it is let in by the protocol, in a world of its own. */
async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('without its script', () => {
  test('every touchpoint is in the picture and in the table, and no tool is there', () =>
    withPage(false, async (page) => {
      expect(await page.locator('.jm-card').count()).toBeGreaterThan(8);
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(8);
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await page.getByRole('checkbox').count()).toBe(0);
    }));
});

describe('with its script', () => {
  test('a lane that is switched off leaves no gap, and comes back', () =>
    withPage(true, async (page) => {
      const bottom = () => page.locator('.picture > svg').evaluate((svg) => svg.getBoundingClientRect().height);
      const importance = page.locator('.jm-lane-importance').first();
      const before = { height: await bottom(), box: await importance.boundingBox() };
      await page.getByRole('checkbox', { name: 'Rating', exact: true }).uncheck();
      expect(await page.locator('.jm-curve-lane').first().isVisible()).toBe(false);
      expect(await bottom()).toBeLessThan(before.height - 100);
      const moved = await importance.boundingBox();
      expect(moved?.y).toBeLessThan((before.box?.y ?? 0) - 100);
      await page.getByRole('checkbox', { name: 'Rating', exact: true }).check();
      expect(await bottom()).toBe(before.height);
      expect((await importance.boundingBox())?.y).toBe(before.box?.y);
    }));

  test('nothing overlaps while lanes are off', () =>
    withPage(true, async (page) => {
      for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
      const tops = await page
        .locator('.jm-journey')
        .first()
        .locator(':scope > g')
        .evaluateAll((groups) =>
          groups.map((group) => {
            const { top, bottom } = group.getBoundingClientRect();
            return { top, bottom };
          }),
        );
      for (const [index, { bottom }] of tops.entries()) {
        const next = tops[index + 1];
        // Lists stand side by side; what is below must begin below.
        if (next && next.top > (tops[index]?.top ?? 0) + 1) expect(next.top).toBeGreaterThanOrEqual(bottom - 1);
      }
    }));

  test('the whole width fits the window, and zoom makes it larger', () =>
    withPage(true, async (page) => {
      const width = () => page.locator('.picture > svg').evaluate((svg) => svg.getBoundingClientRect().width);
      const actual = await width();
      await page.getByRole('button', { name: 'Fit width' }).click();
      expect(await width()).toBeLessThanOrEqual(1200);
      await page.getByRole('button', { name: 'Actual size' }).click();
      expect(await width()).toBeCloseTo(actual, 0);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect(await width()).toBeCloseTo(actual * 1.25, 0);
    }));

  test('a touchpoint that is pointed at is marked everywhere, in its journey only', () =>
    withPage(true, async (page) => {
      await page.locator('.jm-card[data-touchpoint="offer"]').hover();
      const marked = page.locator('.pointed');
      await expect.poll(() => marked.count()).toBeGreaterThan(2);
      const keys = await marked.evaluateAll((all) => all.map((one) => one.getAttribute('data-touchpoint')));
      expect(new Set(keys)).toEqual(new Set(['offer']));
      expect(await page.locator('tr.pointed').count()).toBe(1);
    }));

  test('a heading sorts its table by numbers, and what is missing stays last', () =>
    withPage(true, async (page) => {
      const table = page.locator('table').first();
      const heading = table.getByRole('columnheader', { name: 'Rating' });
      const ratings = async () => {
        const index = await heading.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
        const texts = await table
          .locator('tbody tr')
          .evaluateAll(
            (rows, column) => rows.map((row) => (row as HTMLTableRowElement).cells[column]?.textContent ?? ''),
            index,
          );
        return texts.map((text) => Number.parseFloat(text));
      };
      await heading.getByRole('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe('ascending');
      const rising = (await ratings()).filter((rating) => !Number.isNaN(rating));
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      expect(Number.isNaN((await ratings()).at(-1))).toBe(true);
      await heading.getByRole('button').click();
      const falling = (await ratings()).filter((rating) => !Number.isNaN(rating));
      expect(falling).toEqual(rising.toReversed());
      expect(Number.isNaN((await ratings()).at(-1))).toBe(true);
    }));

  test('a heading sorts names as names, also those that begin with a number', () =>
    withPage(true, async (page) => {
      const table = page.locator('table').first();
      const names = () => table.locator('tbody th').allTextContents();
      await table
        .locator('tbody th')
        .nth(2)
        .evaluate((cell) => {
          cell.textContent = '24h support';
        });
      const heading = table.getByRole('columnheader', { name: 'Touchpoint' });
      await heading.getByRole('button').click();
      expect((await names())[0]).toBe('24h support');
      await heading.getByRole('button').click();
      expect((await names()).at(-1)).toBe('24h support');
    }));

  test('what is sought stays: other rows go, and other cards fade', () =>
    withPage(true, async (page) => {
      const rows = page.locator('tbody tr');
      const all = await rows.count();
      await page.getByRole('searchbox', { name: 'Find' }).fill('STILL excited');
      expect(await rows.filter({ visible: true }).count()).toBe(1);
      expect(await page.getByRole('status').textContent()).toBe(`1 of ${all}`);
      const faded = (key: string) =>
        page.locator(`.jm-journey`).first().locator(`.jm-card[data-touchpoint="${key}"].faded`).count();
      expect([await faded('offer'), await faded('handover')]).toEqual([0, 1]);
      // Letters are the same as for the preview's search: of the reader's language.
      await page.getByRole('searchbox').fill('stíll éxcited');
      expect(await rows.filter({ visible: true }).count()).toBe(1);
      await page.getByRole('searchbox').fill('');
      expect(await rows.filter({ visible: true }).count()).toBe(all);
      expect(await page.locator('.faded').count()).toBe(0);
      expect(await page.getByRole('status').textContent()).toBe('');
    }));

  test('axe-core finds nothing', () => withPage(true, async (page) => expect(await complaints(page)).toEqual([])));

  test('the printer gets neither tools nor what is cut off', () =>
    withPage(true, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.tools').isVisible()).toBe(false);
      const width = await page.locator('.picture > svg').evaluate((svg) => svg.getBoundingClientRect().width);
      expect(width).toBeLessThanOrEqual(1200);
    }));
});

test('another script in the page is not let through', () =>
  withPage(true, async (page) => {
    const changed = markup.replace('"use strict";', "'use strict';document.title='changed';");
    expect(changed).not.toBe(markup);
    const other = await page.context().newPage();
    await other.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: changed }));
    await other.goto('https://map.test/');
    expect(await other.title()).not.toBe('changed');
    expect(await other.getByRole('checkbox').count()).toBe(0);
  }));
