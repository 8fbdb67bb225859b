/** The exported page in a browser: everything to read without its script, everything to use with it. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { carDealership, oneTouchpoint } from '../map/fixtures.ts';
import { complaints } from '../support/axe.ts';
import { test as pageTest } from '../support/page.ts';
import { shippedExporter } from './bundle.ts';

const { bytes } = await shippedExporter().export([carDealership, oneTouchpoint], { format: 'html' }, 'en');
const markup = new TextDecoder().decode(bytes);

/** Serves a page from an address: the policy of a document without one is tested less strictly. */
async function serve(page: Page, body: string): Promise<void> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://map.test/');
}

/** Both pages are the exported one; the test fails if it writes to the console or throws. */
const test = pageTest
  .extend('openExport', ({ openPage }, { onCleanup }) => {
    const troubles: string[] = [];
    onCleanup(() => expect(troubles).toEqual([]));
    return async (javaScriptEnabled: boolean): Promise<Page> => {
      const page = await openPage({ javaScriptEnabled, viewport: { width: 1200, height: 800 } });
      page.on('console', (message) => troubles.push(message.text()));
      page.on('pageerror', (error) => troubles.push(error.message));
      await serve(page, markup);
      return page;
    };
  })
  .extend('page', ({ openExport }) => openExport(true))
  .extend('withoutScript', ({ openExport }) => openExport(false));

describe('without its script', () => {
  test('every touchpoint is in the picture and in the table, and no tool is there', async ({ withoutScript: page }) => {
    expect(await page.locator('.jm-card').count()).toBeGreaterThan(8);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(8);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });
});

describe('with its script', () => {
  test('a lane that is switched off leaves no gap, and comes back', async ({ page }) => {
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
  });

  test('nothing overlaps while lanes are off', async ({ page }) => {
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
  });

  test('the whole width fits the window, and zoom makes it larger', async ({ page }) => {
    const width = () => page.locator('.picture > svg').evaluate((svg) => svg.getBoundingClientRect().width);
    const actual = await width();
    await page.getByRole('button', { name: 'Fit width' }).click();
    expect(await width()).toBeLessThanOrEqual(1200);
    await page.getByRole('button', { name: 'Actual size' }).click();
    expect(await width()).toBeCloseTo(actual, 0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await width()).toBeCloseTo(actual * 1.25, 0);
  });

  test('a touchpoint that is pointed at is marked everywhere, in its journey only', async ({ page }) => {
    await page.locator('.jm-card[data-touchpoint="offer"]').hover();
    const marked = page.locator('.pointed');
    await expect.poll(() => marked.count()).toBeGreaterThan(2);
    const keys = await marked.evaluateAll((all) => all.map((one) => one.getAttribute('data-touchpoint')));
    expect(new Set(keys)).toEqual(new Set(['offer']));
    expect(await page.locator('tr.pointed').count()).toBe(1);
  });

  test('a heading sorts its table by numbers, and what is missing stays last', async ({ page }) => {
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
  });

  test('a heading sorts names as names, also those that begin with a number', async ({ page }) => {
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
  });

  test('what is sought stays: other rows go, and other cards fade', async ({ page }) => {
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
  });

  test('axe-core finds nothing', async ({ page }) => expect(await complaints(page)).toEqual([]));

  test('the printer gets neither tools nor what is cut off', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools').isVisible()).toBe(false);
    const width = await page.locator('.picture > svg').evaluate((svg) => svg.getBoundingClientRect().width);
    expect(width).toBeLessThanOrEqual(1200);
  });
});

test('another script in the page is not let through', async ({ page }) => {
  const changed = markup.replace('"use strict";', "'use strict';document.title='changed';");
  expect(changed).not.toBe(markup);
  const other = await page.context().newPage();
  await serve(other, changed);
  expect(await other.title()).not.toBe('changed');
  expect(await other.getByRole('checkbox').count()).toBe(0);
});
