/** The company's look on the page: its logo stands in the window, and its colours can be read in every theme. */
import { expect } from 'vitest';
import { contrast, opaque } from '../../map/colours.ts';
import type { MapData } from '../../server/protocol.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { besideLastCommit, sampleMap } from './sample.ts';
import { themes } from './themes.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#123456"/></svg>';
const brand = {
  colours: ['#0b3d66', '#6d4aa8'],
  logo: { kind: 'svg', data: btoa(svg), width: 60, height: 20 },
} as const satisfies MapData['brand'];

const branded = (own: MapData['brand'] = brand): MapData => ({ ...sampleMap(), brand: own });
const logo = ({ page }: PreviewPage) => page.locator('.jm-logo image');

/** A colour of the map as the page has it. */
async function shade({ page }: PreviewPage, token: string): Promise<string> {
  return page
    .locator('.jm-live')
    .evaluate((map, name) => getComputedStyle(map).getPropertyValue(`--jm-${name}`).trim(), token);
}

/** The colour of the stripe above the map. */
async function stripe({ page }: PreviewPage): Promise<string> {
  const written = await page.locator('.jm-band-stripe').evaluate((area) => getComputedStyle(area).backgroundColor);
  return /,\s*0\)$/u.test(written) ? 'none' : (opaque(written, '#ffffff') ?? written);
}

test('the logo stands at the end of the window above the map, and stays there while one scrolls sideways', async ({
  preview,
}) => {
  await preview.send({ type: 'map', map: branded() });
  const box = await logo(preview).boundingBox();
  const head = await preview.page.locator('.jm-top').boundingBox();
  const viewport = preview.page.locator('.viewport');
  const right = await viewport.evaluate((area) => area.getBoundingClientRect().right);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(right - 28, 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(head?.y ?? 0);
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(3, 1);
  const before = box?.x;
  await viewport.evaluate((area) => area.scrollTo(300, 0));
  expect(await viewport.evaluate(({ scrollLeft }) => scrollLeft)).toBe(300);
  expect((await logo(preview).boundingBox())?.x).toBeCloseTo(before ?? 0, 0);
  // The picture was loaded: the policy of the page lets it be.
  expect(
    await preview.page.evaluate(async () => {
      const address = document.querySelector('.jm-logo image')?.getAttribute('href') ?? '';
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }),
  ).toBeGreaterThan(0);
});

for (const theme of ['vscode-light', 'vscode-dark'] as const) {
  test(`in ${theme} the colours of the brand stand out from the ground of the editor`, async ({ openPreview }) => {
    const preview = await openPreview(theme);
    const ground = themes[theme]['editor-background'] ?? '';
    await preview.send({ type: 'map', map: sampleMap() });
    const usual = await shade(preview, 'accent');
    await preview.send({ type: 'map', map: branded() });
    const [accent, solid] = [await shade(preview, 'accent'), await shade(preview, 'solid')];
    expect(accent).not.toBe(usual);
    for (const ink of [accent, solid]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(await shade(preview, 'important'), ground)).toBeGreaterThanOrEqual(3);
    expect(await stripe(preview)).toBe(accent);
  });
}

for (const theme of ['vscode-high-contrast', 'vscode-high-contrast-light'] as const) {
  test(`in ${theme} the reader's own colours stay, and the logo stands`, async ({ openPreview }) => {
    const preview = await openPreview(theme);
    const tokens = ['accent', 'solid', 'important', 'subtle', 'text', 'border'];
    const colours = () => Promise.all(tokens.map((token) => shade(preview, token)));
    await preview.send({ type: 'map', map: sampleMap() });
    const usual = await colours();
    await preview.send({ type: 'map', map: branded() });
    expect(await colours()).toEqual(usual);
    expect(await stripe(preview)).toBe('none');
    expect(await logo(preview).isVisible()).toBe(true);
  });
}

test('another theme of the editor gets shades of its own, and a new look is seen at once', async ({ preview }) => {
  await preview.send({ type: 'map', map: branded() });
  const light = await shade(preview, 'accent');
  await preview.setTheme('vscode-dark');
  await preview.painted();
  const dark = await shade(preview, 'accent');
  expect(dark).not.toBe(light);
  expect(contrast(dark, '#1f1f1f')).toBeGreaterThanOrEqual(4.5);
  await preview.send({ type: 'map', map: branded({ colours: ['#b3245f'] }) });
  expect(await logo(preview).count()).toBe(0);
  await preview.send({ type: 'map', map: sampleMap() });
  expect(await preview.page.locator('.jm-band').count()).toBe(0);
});

test('a comparison and a presentation have the logo, too', async ({ preview }) => {
  await preview.send({ type: 'map', map: branded() });
  await preview.page.getByRole('button', { name: 'Present', exact: true }).click();
  expect(await preview.page.locator('.presentation .jm-logo').count()).toBe(1);
  await preview.page.keyboard.press('Escape');
  await preview.send({ type: 'comparison', comparison: besideLastCommit() });
  expect(await preview.page.locator('.jm-comparison .jm-logo').count()).toBe(1);
});
