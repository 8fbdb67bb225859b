/** The presentation on the preview's own page: what it shows, its keys, and how it ends. */
import { beforeEach, describe, expect } from 'vitest';
import { complaints } from '../support/axe.ts';
import { test } from '../support/page.ts';
import type { PreviewPage } from './preview-page.ts';
import { sampleMap } from './sample.ts';

let preview: PreviewPage;

test.beforeEach(async ({ preview: opened }) => {
  preview = opened;
  await preview.send({ type: 'map', map: sampleMap() });
});

const dialog = () => preview.page.getByRole('dialog', { name: 'Present' });
const button = () => preview.page.getByRole('button', { name: 'Present', exact: true });
const slide = () => dialog().getByRole('figure');
const press = (key: string) => preview.page.keyboard.press(key);
const position = () => dialog().locator('.presentation-bar').textContent();

describe('a presentation', () => {
  beforeEach(() => button().click());

  test('begins with the whole journey, and goes on stage by stage by keys', async () => {
    const title = await slide().getAttribute('aria-label');
    expect(await position()).toContain('1 of ');
    const pages = Number(/of (\d+)/.exec((await position()) ?? '')?.[1]);
    const keys = [
      ...[
        ['ArrowRight', 2],
        ['PageDown', 3],
        ['Home', 1],
        ['End', pages],
        ['ArrowRight', pages],
        ['ArrowLeft', pages - 1],
      ],
    ] as const;
    for (const [key, page] of keys) {
      await press(`${key}`);
      await expect.poll(position).toContain(`${page} of ${pages}`);
    }
    const name = await slide().getAttribute('aria-label');
    expect(name).not.toBe(title);
    expect(name).toContain('Stages: ');
  });

  test('reads the position and the slide to a screen reader', async () => {
    const said = dialog().locator('[aria-live]');
    expect(await said.textContent()).toMatch(/^1 of \d+\. /);
    await press('ArrowRight');
    await expect.poll(() => said.textContent()).toMatch(/^2 of \d+\. /);
  });

  test('shows the notes on N', async () => {
    await press('n');
    await dialog().getByRole('region', { name: 'Notes' }).waitFor();
    await press('n');
    await dialog().getByRole('region', { name: 'Notes' }).waitFor({ state: 'detached' });
  });

  test('fills the page and cuts nothing, also where the page is narrow', async () => {
    for (const size of [
      { width: 1400, height: 800 },
      { width: 400, height: 700 },
    ]) {
      await preview.page.setViewportSize(size);
      const box = await slide().boundingBox();
      expect(box?.width).toBeLessThanOrEqual(size.width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      expect(box?.width).toBeGreaterThan(size.width * 0.95);
    }
  });

  test('has the colours of the theme, and no style that the policy blocks', async () => {
    const canvas = slide().locator('.jm-canvas').first();
    const light = await canvas.evaluate((area) => getComputedStyle(area).fill);
    await preview.setTheme('vscode-dark');
    expect(await canvas.evaluate((area) => getComputedStyle(area).fill)).not.toBe(light);
    expect(await preview.violations()).toEqual([]);
  });

  test('ends on Escape, with the focus where it was', async () => {
    await press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await preview.page.locator('.jm-card').count()).toBeGreaterThan(0);
  });

  test('shows what changes in the text', async () => {
    await preview.send({ type: 'map', map: sampleMap({ version: 2, ratings: { offer: 9.7 } }) });
    expect(await slide().textContent()).toContain('9.7');
  });

  test('passes axe-core, with its notes', async () => {
    await press('n');
    expect(await complaints(preview.page)).toEqual([]);
  });
});

test('begins with the command of the editor, too', async () => {
  await preview.send({ type: 'present' });
  expect(await dialog().isVisible()).toBe(true);
});

test('the button of an export asks the editor for it', async () => {
  await preview.page.getByRole('button', { name: 'Export', exact: true }).click();
  expect(await preview.posted()).toContainEqual({ type: 'export' });
});
