/** What an analyst does with a map as a whole, in the real editor. */
import { expect } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';
import type { Workbench } from '../harness/workbench.ts';

const file = 'short.journey';

const text = `journey trip: A trip
  scale: 1-10
  stage: Before
    touchpoint: Shop | channel: web | rating: 4.2 | importance: 9
    touchpoint: Till
      rating: 8.4
`;

async function opened(workbench: Workbench): Promise<void> {
  await workbench.openFile(file);
  await workbench.editor(file).locator('.codelens-decoration').first().waitFor();
}

/** Chooses in the menu that "Refactor…" opens. */
async function refactor(workbench: Workbench, title: string): Promise<void> {
  await workbench.askCommand('Refactor...');
  const entry = workbench.page.locator('.action-widget .monaco-list-row', { hasText: title });
  await entry.first().waitFor();
  // Older versions take the entry under the pointer by key only.
  await entry.first().hover();
  await workbench.page.keyboard.press('Enter');
}

test('a touchpoint with bars gets a line for each fact, and an id', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ files: { [file]: text } });
  await opened(workbench);
  await workbench.goTo(file, 4, 8);
  await refactor(workbench, 'Write each fact of this touchpoint on its own line');
  await expect.poll(() => workbench.lineText(file, 5)).toBe('      channel: web');
  await workbench.goTo(file, 4, 8);
  await refactor(workbench, 'the id “shop”');
  await expect.poll(() => workbench.lineText(file, 4)).toContain('touchpoint shop: Shop');
});

test('another scale is shown before it is done; a to-be map comes in a file that opens beside it', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench({ files: { [file]: text } });
  await opened(workbench);
  await workbench.goTo(file, 2, 8);
  await refactor(workbench, 'Convert to the scale 1–5');
  await workbench.page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor();
  await workbench.page.screenshot({ path: picturePath('scale-shown-first') });
  expect(await workbench.lineText(file, 2)).toBe('  scale: 1-10');
  // What is to be confirmed is not ticked beforehand; the tick of the file is that of all its lines.
  const preview = workbench.page.locator('.refactor-preview, .bulk-edit-panel').first();
  await preview.locator('.monaco-list-row').first().locator('input, .edit-checkbox').first().click();
  await preview.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => workbench.lineText(file, 2)).toBe('  scale: 1-5');
  await workbench.runCommand('File: Save');
  await workbench.openFile(file);
  await workbench.goTo(file, 1, 4);
  await refactor(workbench, 'Make a to-be journey from this one, in short-to-be.journey');
  const made = workbench.editor('short-to-be.journey');
  // A wrapped line takes two rows, so the rows are not counted.
  await expect.poll(() => made.locator('.view-lines').textContent()).toMatch(/journey\strip-to-be:\sA\strip\s–\sto-be/);
  expect(await workbench.editor(file).isVisible()).toBe(true);
  expect(await workbench.lineText(file, 4)).toContain('touchpoint: Shop');
  await expect.poll(() => workbench.tab(file).getAttribute('class')).not.toMatch(/dirty/);
});

test('rows of a spreadsheet that are pasted become touchpoints, and a whole file a new map', async ({
  openWorkbench,
  browser,
}) => {
  const sheet = 'Fas;Kontaktpunkt;Betyg;Väder\nFöre;Parkera;4,4;regn\n';
  const workbench = await openWorkbench({ files: { [file]: text, 'city.csv': sheet } });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(workbench);
  const rows = 'Kontaktpunkt\tBetyg\tn\nKassa\t4,4\t88\n';
  await workbench.page.evaluate((copied) => navigator.clipboard.writeText(copied), rows);
  await workbench.goTo(file, 6, 18);
  await workbench.runCommand('Journey: Paste Rows as Touchpoints');
  await expect.poll(() => workbench.lineText(file, 7)).toBe('    touchpoint: Kassa');
  expect(await workbench.lineText(file, 8)).toBe('      rating: 4,4 (n=88)');
  await workbench.page.screenshot({ path: picturePath('pasted-rows') });

  const { page } = workbench;
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'city.csv' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Import as Journey…' }).click();
  const choices = page.locator('.quick-input-widget');
  await choices.getByText('Väder → notes').waitFor();
  await page.screenshot({ path: picturePath('import-columns') });
  await choices.getByText('Import (touchpoints: 1)').click();
  await page.getByRole('tab', { name: /^Preview Untitled-1/ }).waitFor();
  const lines = page.locator('.monaco-editor[data-uri="untitled:Untitled-1"] .view-lines');
  await expect.poll(async () => (await lines.textContent())?.replaceAll('\u00a0', ' ')).toContain('Väder: regn');
  await page.screenshot({ path: picturePath('imported') });
});
