import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, PreviewPage } from './preview-page.ts';
import { sampleMap, unreadLine } from './sample.ts';
import { type ThemeName, themes } from './themes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const names: readonly ThemeName[] = [
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast-light',
];

/** Every rule of axe-core that finds something, with where. */
async function complaints(preview: PreviewPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: preview.page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe.each(names)('in %s', (theme) => {
  test('axe-core finds nothing on the map', async () => {
    const preview = await PreviewPage.open(browser, theme);
    await preview.send({ type: 'map', map: sampleMap({ unread: [unreadLine(11, '`raiting` is no keyword.')] }) });
    await preview.send({ type: 'trouble', trouble: 'no-answer' });
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'reviews' } });
    expect(await complaints(preview)).toEqual([]);
    expect(await preview.violations()).toEqual([]);
    await preview.close();
  });

  test('axe-core finds nothing before there is a map', async () => {
    const preview = await PreviewPage.open(browser, theme);
    expect(await complaints(preview)).toEqual([]);
    await preview.send({ type: 'map', map: sampleMap({ journeys: [] }) });
    expect(await complaints(preview)).toEqual([]);
    await preview.close();
  });
});

test('a change of theme repaints the same page', async () => {
  const preview = await PreviewPage.open(browser, 'vscode-light');
  await preview.send({ type: 'map', map: sampleMap() });
  const seen = new Set<string>();
  const before = await preview.page.locator('.jm-card').first().elementHandle();
  for (const theme of names) {
    await preview.setTheme(theme);
    const [page, text] = await preview.page.evaluate(() => {
      const colour = (selector: string, property: 'background-color' | 'fill') =>
        getComputedStyle(document.querySelector(selector) ?? document.body).getPropertyValue(property);
      return [colour('body', 'background-color'), colour('.jm-t-text', 'fill')];
    });
    expect(page).toBe(rgb(themes[theme]['editor-background'] ?? ''));
    seen.add(`${page} ${text}`);
  }
  expect(seen.size).toBe(names.length);
  expect(
    await preview.page
      .locator('.jm-card')
      .first()
      .evaluate((element, old) => element === old, before),
  ).toBe(true);
  expect(await preview.posted()).toEqual([{ type: 'ready' }]);
  await preview.close();
});

test('the policy is in force: what is not ours does not run, load or paint', async () => {
  const preview = await PreviewPage.open(browser);
  await preview.send({ type: 'map', map: sampleMap() });
  expect(await preview.violations()).toEqual([]);
  await preview.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 9px solid red }';
    const image = document.createElement('img');
    image.src = 'https://elsewhere.test/spy.png';
    document.body.append(script, style, image);
    await fetch('https://elsewhere.test/spy').catch(() => undefined);
  });
  await expect
    .poll(async () => (await preview.violations()).map((line) => line.split(' ')[0]).toSorted())
    .toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
  expect(await preview.page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await preview.page.evaluate(() => getComputedStyle(document.body).outlineStyle)).toBe('none');
  await preview.close();
});

function rgb(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${channels.join(', ')})`;
}
