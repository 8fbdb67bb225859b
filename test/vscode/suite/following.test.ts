/** Which text a preview shows: it goes where its text goes, and one that is not locked follows the active journey. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

const asIs = 'car-dealership.journey';
const toBe = 'car-dealership-to-be.journey';

/** The tab of a preview, by its whole title. */
function previewTab(workbench: Workbench, title: string): Locator {
  const label = workbench.page.locator('.label-name').getByText(title, { exact: true });
  return workbench.page.locator('.tabs-container [role="tab"]', { has: label });
}

/** Saves the active text under a name of the folder: the first time, or as another file. */
async function saveAs(workbench: Workbench, name: string): Promise<void> {
  const input = workbench.page.locator('.quick-input-widget input[type="text"]');
  await expect.poll(() => input.inputValue()).toMatch(/\.journey$/);
  const proposed = await input.inputValue();
  await input.fill(proposed.slice(0, proposed.lastIndexOf('/') + 1) + name);
  await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  await workbench.tab(name).waitFor();
}

async function newJourney(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Journey: New Journey');
  await workbench.page.locator('.monaco-editor.focused .view-line', { hasText: 'Buying a new car' }).waitFor();
  // Leaves the places of the snippet.
  await workbench.page.keyboard.press('Escape');
}

test('a new journey that is saved keeps its map, also under another name; one that is thrown away says so', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  const { keyboard } = workbench.page;
  await newJourney(workbench);
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  await previewTab(workbench, 'Preview Untitled-1').waitFor();
  await keyboard.press('ControlOrMeta+s');
  await saveAs(workbench, 'mine.journey');
  await previewTab(workbench, 'Preview mine.journey').waitFor();
  await workbench.goTo('mine.journey', 1);
  await workbench.selectLine();
  await workbench.type('journey: Mine alone');
  await expect.poll(() => preview.content.locator('.canvas').textContent()).toContain('Mine alone');
  await workbench.askCommand('File: Save As...');
  await saveAs(workbench, 'other.journey');
  await previewTab(workbench, 'Preview other.journey').waitFor();
  expect(await preview.content.getByRole('status').textContent()).toBe('');
  // An untitled text of the same content as an open file.
  await workbench.runCommand('Select All');
  await keyboard.press('ControlOrMeta+c');
  await newJourney(workbench);
  await workbench.runCommand('Select All');
  await keyboard.press('ControlOrMeta+v');
  await workbench.runCommand('Journey: Open Locked Preview to the Side');
  await previewTab(workbench, '[Preview] Untitled-2').waitFor();
  await workbench.askCommand('View: Close Editor');
  await workbench.page.getByRole('button', { name: "Don't Save" }).click();
  await previewTab(workbench, 'Preview other.journey').waitFor();
  await expect
    .poll(() => new Preview(workbench.page).content.getByRole('status').textContent())
    .toContain('closed without being saved');
  expect(await previewTab(workbench, '[Preview] Untitled-2').count()).toBe(1);
});

test('a preview follows the active journey; a locked one stays; both are there after a reload', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench({ fresh: true });
  await workbench.openFile(asIs);
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await expect.poll(() => preview.card('offer').textContent()).toContain('4.2');
  await workbench.openFile(toBe);
  await previewTab(workbench, `Preview ${toBe}`).waitFor();
  await expect.poll(() => preview.card('offer').textContent()).toContain('8.6');
  await previewTab(workbench, `Preview ${toBe}`).click();
  await workbench.runCommand('Journey: Toggle Preview Locking');
  await previewTab(workbench, `[Preview] ${toBe}`).waitFor();
  await workbench.runCommand('View: Focus First Editor Group');
  await workbench.openFile(asIs);
  await workbench.runCommand('Journey: Open Preview to the Side');
  await previewTab(workbench, `Preview ${asIs}`).waitFor();
  await expect.poll(() => preview.card('offer').textContent()).toContain('4.2');
  await workbench.openFile('quick-list.journey');
  await previewTab(workbench, 'Preview quick-list.journey').waitFor();
  await expect.poll(() => workbench.remembersAnywhere('journey.previews', 'quick-list')).toBe(true);
  await expect.poll(() => workbench.remembers('journey.preview', 'quick-list')).toBe(true);
  await workbench.reload();
  await previewTab(workbench, 'Preview quick-list.journey').waitFor();
  await preview.ready();
  await previewTab(workbench, `[Preview] ${toBe}`).click();
  await expect.poll(() => preview.card('offer').textContent()).toContain('8.6');
});

test('the menu in the title of a preview is about its own journey, whichever part of the window is active', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  await workbench.openFile(asIs);
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  await workbench.tab(asIs).click();
  const group = workbench.page.locator('.editor-group-container', { has: previewTab(workbench, `Preview ${asIs}`) });
  await group.locator('.editor-actions').getByRole('button', { name: 'More Actions...' }).click();
  await workbench.page.getByRole('menuitem', { name: 'Compare with As-Is or To-Be' }).hover();
  await workbench.page.keyboard.press('Enter');
  await preview.content.locator('.jm-comparison').waitFor();
  await previewTab(workbench, `Preview ${asIs}`).waitFor();
});
