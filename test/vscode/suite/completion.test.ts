/** Suggestions as an analyst takes them. */
import { expect } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';
import type { Workbench } from '../harness/workbench.ts';

const file = 'short.journey';

/** Opens the file with the cursor at the end of a line, once the server has read it. */
async function at(workbench: Workbench, line: number, column: number): Promise<void> {
  await workbench.openFile(file);
  await workbench.editor(file).locator('.codelens-decoration').first().waitFor();
  await workbench.goTo(file, line, column);
}

test('a touchpoint of the catalogue: words with blanks are found, and the line is whole', async ({ openWorkbench }) => {
  const files = {
    [file]: 'language: sv\njourney: Bil\n  stage: Efter köpet\n    touchpoint: Leverans\n      rating: 4\n    \n',
  };
  const workbench = await openWorkbench({ files });
  await at(workbench, 6, 5);
  await workbench.suggest();
  await workbench.type('touchpoint');
  await workbench.page.keyboard.press('Enter');
  // The keyword is taken, and what can follow it shows by itself.
  const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row:not(.message)');
  await rows.first().waitFor();
  await workbench.page.screenshot({ path: picturePath('completion-touchpoints') });
  await workbench.type('Kontakt under');
  await expect.poll(() => rows.first().innerText()).toContain('Kontakt under väntetiden');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => workbench.lineText(file, 6)).toBe('    touchpoint: Kontakt under väntetiden');
});

test('Enter after a name that one has thought of keeps it, and begins a new line', async ({ openWorkbench }) => {
  const files = {
    [file]: 'journey: Shoes\n  stage: During the purchase\n    touchpoint: Till\n      rating: 4\n    \n',
  };
  const workbench = await openWorkbench({ files });
  await at(workbench, 5, 5);
  // The catalogue has a “Web shop”, which an editor finds by these letters, too.
  await workbench.type('touchpoint: Shop');
  await workbench.page.locator('.suggest-widget.visible .monaco-list-row:not(.message)').first().waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.cursorAt(6).waitFor();
  expect(await workbench.lineText(file, 5)).toBe('    touchpoint: Shop');
});

test('a persona of another file brings its `use` line', async ({ openWorkbench }) => {
  const files = {
    [file]: 'journey: A trip\n  touchpoint: Shop\n    rating: 4\n    quote[]: Fine\n',
    'people.journey': 'persona kim: Kim, buys for the first time\n',
  };
  const workbench = await openWorkbench({ files });
  await at(workbench, 4, 11);
  const rows = await workbench.suggest();
  await expect.poll(() => rows.first().innerText()).toContain('kim');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => workbench.lineText(file, 1)).toBe('use: ./people.journey');
  await expect.poll(() => workbench.lineText(file, 5)).toBe('    quote[kim]: Fine');
});

test('an empty file becomes a whole journey, with the cursor in its name', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ files: { [file]: '\n' } });
  await workbench.openFile(file);
  await workbench.goTo(file, 1, 1);
  const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row:not(.message)');
  await expect
    .poll(async () => {
      await workbench.suggest();
      return rows.filter({ hasText: 'journey: a shop' }).count();
    })
    .toBeGreaterThan(0);
  await workbench.page.screenshot({ path: picturePath('completion-templates') });
  await rows.filter({ hasText: 'journey: a shop' }).first().click();
  await expect.poll(() => workbench.lineText(file, 1)).toBe('journey: Buying running shoes');
  await workbench.type('Buying boots');
  await expect.poll(() => workbench.lineText(file, 1)).toBe('journey: Buying boots');
  expect(await workbench.lineText(file, 4)).toBe('  stage: Before the purchase');
});
