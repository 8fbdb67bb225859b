/**
 * `test` with the fixtures of tests in Chromium. All tests of a worker share one browser, and those with the same kind
 * of window share a context, but each page is a new one and is closed after the test. A context is a window of Chromium
 * with its toolbar, and costs more than twice as much time as a page in a window that is there.
 */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { PreviewPage, previewWindow } from '../webview/preview-page.ts';
import type { ThemeName } from '../webview/themes.ts';
import { launch } from './chromium.ts';

const desktop: BrowserContextOptions = { viewport: { width: 1400, height: 900 } };

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from this pattern.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launch();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('contextFor', { scope: 'worker' }, ({ browser }) => {
    const contexts = new Map<string, BrowserContext>();
    return async (options: BrowserContextOptions): Promise<BrowserContext> => {
      const key = JSON.stringify(options);
      const known = contexts.get(key);
      if (known) return known;
      const context = await browser.newContext(options);
      contexts.set(key, context);
      // A window closes with its last page.
      await context.newPage();
      return context;
    };
  })
  /** Opens an empty page. */
  .extend('openPage', ({ contextFor }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.close();
    });
    return async (options: BrowserContextOptions = desktop): Promise<Page> => {
      const page = await (await contextFor(options)).newPage();
      pages.push(page);
      return page;
    };
  })
  /** An empty page in a window of 1400 × 900 px. */
  .extend('page', ({ openPage }) => openPage())
  /** Opens the preview's page. The test fails if anything in that page violates its content security policy. */
  .extend('openPreview', ({ openPage }, { onCleanup }) => {
    const previews: PreviewPage[] = [];
    onCleanup(async () => {
      const violations = await Promise.all(previews.map((preview) => preview.violations()));
      expect(violations.flat()).toEqual([]);
    });
    return async (theme?: ThemeName, first?: boolean): Promise<PreviewPage> => {
      const page = await openPage(previewWindow);
      const preview = await PreviewPage.open(page, theme, undefined, undefined, first);
      previews.push(preview);
      return preview;
    };
  })
  /** The preview's page in the light theme, which waits for a map. */
  .extend('preview', ({ openPreview }) => openPreview());
