/** The map leaves the editor: as a file, and over the clipboard. */
import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

const example = 'car-dealership.journey';

/** Takes the name that the dialog proposes, and gives it. */
async function saveAsProposed(page: Page): Promise<string> {
  const input = page.locator('.quick-input-widget input[type="text"]');
  await expect.poll(() => input.inputValue()).toMatch(/car-dealership[\w-]*\.\w+$/);
  const name = (await input.inputValue()).split('/').at(-1) ?? '';
  await page.keyboard.press('Enter');
  return name;
}

/** A message of an extension stays in the list of notifications; beside the list, it is shown for some seconds only. */
function notification(workbench: Workbench, text: string): Locator {
  return workbench.page.locator('.notifications-center .notification-list-item', { hasText: text });
}

async function exportAs(workbench: Workbench, ...choices: readonly string[]): Promise<string> {
  await workbench.askCommand('Journey: Export Map…');
  for (const choice of choices) await workbench.pick(choice);
  const name = await saveAsProposed(workbench.page);
  await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).waitFor();
  const message = notification(workbench, `The map is in ${name}.`);
  if (!(await message.isVisible())) await workbench.askCommand('Notifications: Show Notifications');
  await message.waitFor();
  return name;
}

test('a drawing, an image and a document are written, with the fonts that the extension brings', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  await workbench.openFile(example);
  const name = await exportAs(workbench, 'Drawing (SVG)', 'Without');
  expect(name).toBe('car-dealership.svg');
  // Some versions of VS Code show a drawing as a picture, others as text.
  await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await workbench.tab(name).waitFor();
  await workbench.openFile(example);
  expect(await exportAs(workbench, 'Image (PNG)', 'pixels wide')).toBe('car-dealership.png');
  expect(await exportAs(workbench, 'Document (PDF)', 'A poster of A4 sheets')).toBe('car-dealership.pdf');
  const image = notification(workbench, 'car-dealership.png');
  await image.getByRole('button', { name: 'Open', exact: true }).click();
  await workbench.tab('car-dealership.png').waitFor();
  await workbench.page.screenshot({ path: picturePath('exported') });
});

test('the active preview is what is exported, also with two journeys in it', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  await workbench.openFile(example);
  await workbench.runCommand('Journey: Open Preview');
  await new Preview(workbench.page).ready();
  expect(await exportAs(workbench, 'Page (HTML)')).toBe('car-dealership.html');
  await workbench.openFile('car-dealership-to-be.journey');
  await workbench.runCommand('Journey: Compare with As-Is or To-Be');
  await new Preview(workbench.page).content.locator('.jm-comparison').waitFor();
  const name = await exportAs(workbench, 'Drawing (SVG)', 'Without');
  expect(name).toBe('car-dealership-to-be-compared.svg');
  expect(await exportAs(workbench, 'Presentation (PPTX)')).toBe('car-dealership-to-be-compared.pptx');
});

test('all maps of the workspace are written as a site, and the page of a map that is gone is deleted', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  const { page } = workbench;
  const listed = (name: string) =>
    page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).first();
  const write = async () => {
    await workbench.askCommand('Journey: Export Site…');
    // The dialog proposes the folder of the workspace.
    await page.locator('.quick-input-widget', { hasText: 'Export Site' }).waitFor();
    const input = page.locator('.quick-input-widget input[type="text"]');
    await expect.poll(() => input.inputValue()).toMatch(/\/$|journeys$/);
    await page.keyboard.press('Enter');
  };
  await write();
  await listed('index.html').waitFor();
  await listed('quick-list.html').waitFor();
  const message = notification(workbench, ': index.html, and pages for');
  if (!(await message.isVisible())) await workbench.askCommand('Notifications: Show Notifications');
  await message.waitFor();
  await listed('quick-list.journey').click();
  await page.keyboard.press('Shift+Delete');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await listed('quick-list.journey').waitFor({ state: 'detached' });
  await write();
  await listed('quick-list.html').waitFor({ state: 'detached' });
});

test('the map is on the clipboard as an image', async ({ openWorkbench, browser }) => {
  const workbench = await openWorkbench();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbench.openFile(example);
  await workbench.runCommand('Journey: Open Preview to the Side');
  await new Preview(workbench.page).ready();
  await workbench.runCommand('Journey: Copy Map as Image');
  await workbench.page.locator('#status\\.extensionMessage', { hasText: 'The map is on the clipboard.' }).waitFor();
  await workbench.page.bringToFront();
  const types = await workbench.page.evaluate(async () => {
    window.focus();
    const items = await navigator.clipboard.read();
    return items.flatMap((item) => item.types);
  });
  expect(types, inject('host').name).toContain('image/png');
});
