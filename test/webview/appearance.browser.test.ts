import { describe, expect } from 'vitest';
import { measure } from '../../map/layout/text/measure.ts';
import { buildJourney } from '../language/model-builder.ts';
import { type AuditScope, complaintsInThemes } from '../support/axe.ts';
import { test } from '../support/page.ts';
import { documentUri, PreviewPage, previewWindow } from './preview-page.ts';
import { besideLastCommit, sampleMap, unreadLine } from './sample.ts';
import { type ThemeName, themes } from './themes.ts';

const names: readonly ThemeName[] = [
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast-light',
];

/** What axe-core objects to in what the page shows now, in each theme. */
const inEveryTheme = (preview: PreviewPage, scope?: AuditScope) =>
  complaintsInThemes(preview.page, names, (theme) => preview.setTheme(theme), scope);

describe('in every theme', () => {
  test('axe-core finds nothing on the map', async ({ preview }) => {
    await preview.send({ type: 'map', map: sampleMap({ unread: [unreadLine(11, '`raiting` is not a keyword.')] }) });
    await preview.send({ type: 'trouble', trouble: 'no-answer' });
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'reviews' } });
    expect(await inEveryTheme(preview)).toEqual([]);
  });

  test('axe-core finds nothing in an open menu, in a search, and with a filter', async ({ preview }) => {
    await preview.send({ type: 'map', map: sampleMap() });
    await preview.page.keyboard.press('Control+f');
    await preview.page.keyboard.type('offer');
    for (const menu of await preview.page.locator('.menu-button').all()) {
      await menu.click();
      expect(await inEveryTheme(preview, { within: '.menu:popover-open' })).toEqual([]);
      await preview.page.keyboard.press('Escape');
    }
    await preview.page.locator('.menu-button', { hasText: 'Filter' }).click();
    await preview.page.locator('.menu:popover-open input').first().check();
    await preview.page.keyboard.press('Escape');
    expect(await inEveryTheme(preview)).toEqual([]);
  });

  test('axe-core finds nothing in the table', async ({ preview }) => {
    await preview.send({ type: 'map', map: sampleMap() });
    await preview.page.locator('.switch button').last().click();
    await preview.page.getByRole('columnheader', { name: 'Rating' }).getByRole('button').click();
    await preview.send({ type: 'mark', card: { journey: 'car-purchase', touchpoint: 'offer' } });
    expect(await inEveryTheme(preview)).toEqual([]);
  });

  test('axe-core finds nothing in the form of a card, nor in that of an empty stage', async ({ preview }) => {
    const stages = [
      { name: 'Before', id: 'before' },
      { name: 'After', touchpoints: [{ name: 'Call', id: 'call', rating: { value: 4, n: 12 } }] },
    ];
    await preview.send({
      type: 'map',
      map: sampleMap({ journeys: [buildJourney({ name: 'New', id: 'new', stages })] }),
    });
    expect(await inEveryTheme(preview)).toEqual([]);
    await preview.page.locator('.jm-card').getByRole('button').press('F2');
    await preview.page.getByRole('dialog').waitFor();
    expect(await inEveryTheme(preview, { within: '[role="dialog"]' })).toEqual([]);
    await preview.page.keyboard.press('Escape');
    await preview.page.getByRole('button', { name: 'Add a touchpoint to Before' }).press('Enter');
    await preview.page.getByRole('dialog').waitFor();
    expect(await inEveryTheme(preview, { within: '[role="dialog"]' })).toEqual([]);
  });

  test('axe-core finds nothing in the overview of a wide map', async ({ preview }) => {
    await preview.send({ type: 'map', map: sampleMap() });
    await preview.page.getByRole('slider').focus();
    expect(await inEveryTheme(preview)).toEqual([]);
  });

  test('axe-core finds nothing side by side, as picture, as table and where there is nothing to see', async ({
    preview,
  }) => {
    await preview.send({ type: 'map', map: sampleMap() });
    await preview.send({ type: 'comparison', comparison: besideLastCommit() });
    await preview.page.locator('.jm-newer .jm-card').first().click();
    expect(await inEveryTheme(preview)).toEqual([]);
    await preview.page.locator('.switch button').last().click();
    expect(await inEveryTheme(preview)).toEqual([]);
    const choice = { kind: 'commit' } as const;
    await preview.send({ type: 'comparison', comparison: { choice, data: null, trouble: 'no-repository' } });
    expect(await inEveryTheme(preview)).toEqual([]);
  });

  test('axe-core finds nothing before there is a map', async ({ preview }) => {
    expect(await inEveryTheme(preview)).toEqual([]);
    await preview.send({ type: 'map', map: sampleMap({ journeys: [] }) });
    expect(await inEveryTheme(preview)).toEqual([]);
  });
});

test('a change of theme repaints the same page', async ({ openPreview }) => {
  const preview = await openPreview('vscode-light');
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
  expect(await preview.posted()).toEqual([{ type: 'ready', uri: documentUri }]);
});

test('a machine without Arial and its like reads the map in Arimo, which the page brings along', async ({
  preview,
}) => {
  await preview.send({ type: 'map', map: sampleMap() });
  const loaded = await preview.page.evaluate(async () => {
    const faces = await Promise.all(
      ['400 12px Arimo', '700 12px Arimo'].map((font) => document.fonts.load(font, 'Åse')),
    );
    return faces.flat().map(({ family, weight, status }) => [family, weight, status]);
  });
  expect(loaded).toEqual([
    ['Arimo', '400', 'loaded'],
    ['Arimo', '700', 'loaded'],
  ]);
  // As wide as the layout says: with it, every text is in its cell.
  const text = 'Förväntansfull kundresa, æøå och ij';
  const drawn = await preview.page.evaluate((words) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.font = '400 12px Arimo';
    return context.measureText(words).width;
  }, text);
  expect(Math.abs(drawn - measure(text, { size: 12, weight: 'regular' }))).toBeLessThan(0.5);
});

test('the policy is in force: what is not ours does not run, load or paint', async ({ openPage }) => {
  const preview = await PreviewPage.open(await openPage(previewWindow));
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
});

function rgb(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${channels.join(', ')})`;
}
