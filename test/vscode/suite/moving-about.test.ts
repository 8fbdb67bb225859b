/** Search, lanes, table and zoom of the preview in the real editor. */
import { expect } from 'vitest';
import { test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

const example = 'car-dealership.journey';

async function openPreview(workbench: Workbench): Promise<Preview> {
  await workbench.openFile(example);
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  return preview;
}

const menuButton = (preview: Preview, name: string) => preview.content.locator('.menu-button', { hasText: name });
const lanes = (preview: Preview) => preview.content.locator('.jm-gutter').textContent();

test('search in the page is the page’s: VS Code’s own stays away, and Enter on the hit goes to its line', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  const preview = await openPreview(workbench);
  await preview.content.locator('.viewport').click({ position: { x: 5, y: 5 } });
  await workbench.page.keyboard.press('Control+f');
  await workbench.page.keyboard.type('four days');
  await expect.poll(() => preview.content.locator('.find-count').textContent()).toBe('1 of 1');
  expect(await workbench.page.locator('.find-widget.visible').count()).toBe(0);
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => preview.marked().getAttribute('data-touchpoint')).toBe('offer');
  await workbench.page.locator(`.monaco-editor.focused[data-uri$="/${example}"]`).waitFor();
});

test('a hidden lane stays hidden for the workspace, also after a reload of the window', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  const preview = await openPreview(workbench);
  expect(await lanes(preview)).toContain('Quotes');
  await menuButton(preview, 'Show').click();
  await preview.content.getByRole('checkbox', { name: 'Quotes' }).uncheck();
  await expect.poll(() => lanes(preview)).not.toContain('Quotes');
  await expect.poll(() => workbench.remembersAnywhere('journey.mapOptions', 'quotes')).toBe(true);
  // The workbench writes its state down while it has the focus itself.
  await workbench.page.keyboard.press('Escape');
  await workbench.page.locator('.tabs-container [role="tab"]', { hasText: `Preview ${example}` }).click();
  await expect.poll(() => workbench.remembers('journey.preview', 'zoom')).toBe(true);
  await workbench.reload();
  await preview.ready();
  await expect.poll(() => menuButton(preview, 'Show').textContent()).toContain('1 hidden');
  expect(await lanes(preview)).not.toContain('Quotes');
});

test('the table is the same journey, and a row leads to its line', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  const preview = await openPreview(workbench);
  await preview.content.locator('.switch button').last().click();
  const table = preview.content.getByRole('table');
  await table.waitFor();
  expect(await table.textContent()).toContain('The offer takes four days');
  await table.getByRole('columnheader', { name: 'Rating' }).first().getByRole('button').click();
  await expect.poll(() => table.locator('tbody tr').first().getAttribute('data-touchpoint')).toBe('offer');
  expect(await preview.complaints()).toEqual([]);
  await table.getByRole('button', { name: 'A concrete offer' }).click();
  await workbench.page.locator(`.monaco-editor.focused[data-uri$="/${example}"]`).waitFor();
  await expect.poll(() => table.locator('tr[aria-current="true"]').getAttribute('data-touchpoint')).toBe('offer');
});

test('the whole map fits by command', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  const preview = await openPreview(workbench);
  await workbench.page.locator('.tabs-container [role="tab"]', { hasText: `Preview ${example}` }).click();
  await workbench.runCommand('Journey: Fit Whole Map in Preview');
  await expect
    .poll(() =>
      preview.content.locator('.viewport').evaluate((viewport) => viewport.scrollHeight <= viewport.clientHeight),
    )
    .toBe(true);
});
