/** What a reader sees at once next to the text, and how the rest of it is asked for: with the real page in Chromium. */
import { beforeEach, describe, expect } from 'vitest';
import { complaints } from '../support/axe.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await preview.page.setViewportSize({ width: 690, height: 800 });
  await preview.send({ type: 'map', map: sampleMap() });
});

const more = () => preview.page.getByRole('button', { name: 'More figures' });
const head = () => preview.page.locator('.jm-head');

describe('the details of a head', () => {
  beforeEach(() => preview.page.locator('.viewport').focus());

  test('are behind a button that says whether they are shown, for the pointer and for keys', async () => {
    expect(await more().getAttribute('aria-expanded')).toBe('false');
    expect(await head().textContent()).not.toContain('Plain mean');
    await more().click();
    expect(await more().getAttribute('aria-expanded')).toBe('true');
    expect(await head().textContent()).toContain('Plain mean');
    await preview.page.keyboard.press('Enter');
    expect(await more().getAttribute('aria-expanded')).toBe('false');
    expect(await head().textContent()).not.toContain('Plain mean');
  });

  test('stay shown when the page comes back', async () => {
    await more().click();
    await preview.takeDownAndBringBack();
    await preview.send({ type: 'map', map: sampleMap() });
    expect(await more().getAttribute('aria-expanded')).toBe('true');
  });

  test('pass axe-core, shown and hidden', async () => {
    expect(await complaints(preview.page)).toEqual([]);
    await more().click();
    expect(await complaints(preview.page)).toEqual([]);
  });
});

test('zoomed out, the head can be read as at 100 %, and its button pressed', async () => {
  const at100 = await head().boundingBox();
  for (const _ of [1, 2, 3, 4, 5]) await preview.send({ type: 'zoom', step: 'out' });
  expect((await preview.state()).zoom).toBe(0.5);
  const title = await head().boundingBox();
  expect(title?.height).toBeCloseTo(at100?.height ?? 0, -1);
  expect(title?.width ?? 0).toBeGreaterThan(0.9 * (at100?.width ?? 0));
  await more().click();
  expect(await more().getAttribute('aria-expanded')).toBe('true');
});
