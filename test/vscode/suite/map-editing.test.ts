/** Editing from the map in the real editor: the text changes as if somebody had typed it, and undo takes it back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../../scripts/root.mts';
import { test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

const example = 'car-dealership.journey';
const text = readFileSync(join(root, 'examples', example), 'utf8').split('\n');

/** Counts from 1. */
function lineOf(start: string): number {
  return text.findIndex((line) => line.trimStart().startsWith(start)) + 1;
}

async function openBeside(workbench: Workbench): Promise<Preview> {
  await workbench.openFile(example);
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  return preview;
}

/** Writes another rating into the form of a card. */
async function rate(preview: Preview, touchpoint: string, name: string, rating: string): Promise<void> {
  const pencil = preview.content.getByRole('button', { name: `Edit ${name} (F2)` });
  // A map that scrolls to the card of the cursor's line may move another card under the pointer.
  await expect
    .poll(async () => {
      await preview.card(touchpoint).hover();
      return pencil.isVisible();
    })
    .toBe(true);
  await pencil.click();
  const field = preview.content.getByRole('textbox', { name: /^Rating/ });
  await field.fill(rating);
  await field.press('Enter');
  await field.waitFor({ state: 'hidden' });
}

test('a rating changed in the map is changed in the text, and Ctrl+Z takes both back', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  const preview = await openBeside(workbench);
  const line = lineOf('rating: 4.2 ');
  await workbench.goTo(example, line);
  await rate(preview, 'offer', 'A concrete offer', '7.5');
  await expect.poll(() => shownLine(workbench, 'rating: 7.5')).toMatch(/^ {6}rating: 7\.5 \(\d{4}-\d{2}-\d{2}\)/);
  expect(await shownLine(workbench, 'rating: 4.2')).toMatch(/^ {6}rating: 4\.2 \(n=42, sd=1\.9, survey,/);
  await expect.poll(() => preview.card('offer').textContent()).toContain('7.5');
  await workbench.goTo(example, line);
  await workbench.page.keyboard.press('Control+z');
  await expect.poll(() => shownLine(workbench, 'rating: 7.5')).toBeUndefined();
  await expect.poll(() => preview.card('offer').textContent()).toContain('4.2');
});

test('a card moved with the keyboard moves its lines, undo puts them back, and a double click opens its form', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  const preview = await openBeside(workbench);
  const cards = () =>
    preview.content
      .locator('.jm-card')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-touchpoint')));
  const before = await cards();
  const button = preview.card('offer').getByRole('button');
  await button.press('Alt+ArrowRight');
  const moved = before.toSpliced(before.indexOf('offer'), 2, 'contract', 'offer');
  await expect.poll(cards).toEqual(moved);
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await button.press('Control+z');
  await expect.poll(cards).toEqual(before);
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await button.press('Control+y');
  await expect.poll(cards).toEqual(moved);
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await preview.card('offer').dblclick();
  const field = preview.content.getByRole('textbox', { name: /^Rating/ });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => field.evaluate(() => document.hasFocus())).toBe(true);
  await workbench.page.keyboard.type('7,4');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => preview.card('offer').textContent()).toContain('7.4');
});

test('works while no editor shows the text', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  await workbench.openFile(example);
  await workbench.runCommand('Journey: Open Preview');
  const preview = new Preview(workbench.page);
  await preview.ready();
  await workbench.runCommand('View: Close Other Editors in Group');
  await workbench.tab(example).waitFor({ state: 'detached' });
  await rate(preview, 'offer', 'A concrete offer', '9.5');
  await expect.poll(() => preview.card('offer').textContent()).toContain('9.5');
});

/** The line in view that has these words, or, of a wrapped one, its first row. */
async function shownLine(workbench: Workbench, words: string): Promise<string | undefined> {
  const lines = await workbench.editor(example).locator('.view-line').allTextContents();
  return lines.map((line) => line.replaceAll('\u00a0', ' ')).find((line) => line.includes(words));
}
