/** Journeys side by side in the real editor: as-is and to-be, another file, the last commit, personas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { root } from '../../../scripts/root.mts';
import { picturePath, test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

const asIs = 'car-dealership.journey';
const toBe = 'car-dealership-to-be.journey';

function lineOf(file: string, start: string): number {
  const lines = readFileSync(join(root, 'examples', file), 'utf8').split('\n');
  return lines.findIndex((line) => line.trimStart().startsWith(start)) + 1;
}

class Comparison {
  readonly preview: Preview;

  constructor(workbench: Workbench) {
    this.preview = new Preview(workbench.page);
  }

  get bar() {
    return this.preview.content.locator('.comparing');
  }

  card(side: 'older' | 'newer', touchpoint: string) {
    return this.preview.content.locator(`.jm-${side} .jm-card[data-touchpoint="${touchpoint}"]`);
  }

  change(name: string) {
    return this.preview.content.locator(`.jm-change[aria-label^="${name}:"]`);
  }

  async ready(): Promise<void> {
    await this.preview.content.locator('.jm-comparison').waitFor();
  }
}

async function compareNamed(workbench: Workbench): Promise<Comparison> {
  await workbench.openFile(toBe);
  await workbench.runCommand('Journey: Compare with As-Is or To-Be');
  const comparison = new Comparison(workbench);
  await comparison.ready();
  return comparison;
}

test('as-is and to-be stand above each other, also after a reload; there is a way back, and the menu leads there again', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench({ fresh: true });
  const comparison = await compareNamed(workbench);
  expect(await comparison.card('older', 'offer').textContent()).toContain('4.2');
  expect(await comparison.card('newer', 'offer').textContent()).toContain('8.6');
  expect(await comparison.change('A concrete offer').textContent()).toContain('4.4 better');
  expect(await comparison.bar.textContent()).toContain(asIs);
  expect(await comparison.preview.complaints()).toEqual([]);
  await workbench.page.screenshot({ path: picturePath('comparison') });
  await expect.poll(() => workbench.remembers('journey.preview', 'named')).toBe(true);
  await workbench.reload();
  await comparison.ready();
  await expect.poll(() => comparison.change('A concrete offer').textContent()).toContain('4.4 better');
  await comparison.bar.getByRole('button', { name: 'Back to the single map' }).click();
  await comparison.preview.content.locator('.jm-comparison').waitFor({ state: 'detached' });
  await comparison.preview.ready();
  await comparison.preview.content.getByRole('button', { name: 'Compare' }).click();
  await comparison.preview.content.getByRole('button', { name: 'With as-is or to-be' }).click();
  await comparison.ready();
  expect(await comparison.card('newer', 'offer').textContent()).toContain('8.6');
  await comparison.preview.content.getByRole('button', { name: 'Compare' }).click();
  await comparison.preview.content.locator('.menu').getByRole('button', { name: 'Back to the single map' }).click();
  await comparison.preview.content.locator('.jm-comparison').waitFor({ state: 'detached' });
});

test('files from the explorer, a file that is picked, personas; what cannot be compared is explained', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  const row = (name: string) => workbench.page.locator(`.explorer-folders-view [aria-label^="${name}"]`).first();
  await workbench.openFile(toBe);
  // A context menu is made once: what the extension adds to it must be there before it is opened.
  await workbench.page
    .getByRole('button', { name: /Open Preview to the Side/ })
    .first()
    .waitFor();
  await row(asIs).click({ modifiers: ['ControlOrMeta'] });
  await row(asIs).click({ button: 'right' });
  // A menu that has only just opened takes no click; the entry under the pointer takes a key.
  await workbench.page.getByRole('menuitem', { name: 'Compare Journeys' }).hover();
  await workbench.page.keyboard.press('Enter');
  const comparison = new Comparison(workbench);
  await comparison.ready();
  expect(await comparison.card('older', 'offer').textContent()).toContain('4.2');

  await workbench.openFile(asIs);
  await workbench.askCommand('Journey: Compare with Another File…');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: toBe }).click();
  await comparison.ready();
  // Whichever file one starts from, the as-is comes first.
  expect(await comparison.card('older', 'offer').textContent()).toContain('4.2');

  await workbench.openFile('broadband-fault.journey');
  await workbench.askCommand('Journey: Compare Personas…');
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: 'Everybody' }).click();
  await rows.filter({ hasText: 'Omar' }).click();
  await comparison.ready();
  expect(await comparison.bar.textContent()).toContain('Everybody compared with Omar');
  // All ratings of the call have a mean of 5.1, Omar's is 4.1.
  expect(await comparison.change('Call to customer care').textContent()).toContain('1 lower');

  await workbench.openFile('quick-list.journey');
  await workbench.runCommand('Journey: Compare with As-Is or To-Be');
  await expect.poll(() => comparison.bar.textContent()).toContain('compares:');
  await workbench.openFile(asIs);
  await workbench.runCommand('Journey: Compare with Last Commit');
  const expected = inject('host').name === 'web' ? 'no Git extension' : 'Git is switched off';
  await expect.poll(() => comparison.bar.textContent()).toContain(expected);
});

test('follows both texts, and each card leads to its own', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  const comparison = await compareNamed(workbench);
  await comparison.card('older', 'offer').click();
  await workbench.editor(asIs).waitFor();
  await workbench.currentLine(asIs, lineOf(asIs, 'touchpoint offer:')).waitFor();
  await workbench.goTo(asIs, lineOf(asIs, 'rating: 4.2'));
  await workbench.selectLine();
  await workbench.type('rating: 8');
  await expect.poll(() => comparison.change('A concrete offer').textContent()).toContain('0.6 better');
  await comparison.card('newer', 'offer').click();
  await workbench.currentLine(toBe, lineOf(toBe, 'touchpoint offer:')).waitFor();
  await workbench.goTo(toBe, lineOf(toBe, 'rating: 8.6'));
  await workbench.selectLine();
  await workbench.type('rating: 5');
  await expect.poll(() => comparison.change('A concrete offer').textContent()).toContain('3 worse');
});

test('the last commit, where Git can be had; where not, the page says why', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ committed: true });
  await workbench.openFile(asIs);
  await workbench.runCommand('Journey: Compare with Last Commit');
  const comparison = new Comparison(workbench);
  if (inject('host').name === 'web') {
    await expect.poll(() => comparison.bar.textContent()).toContain('no Git extension');
    return;
  }
  await comparison.ready();
  expect(await comparison.change('A concrete offer').textContent()).toContain('the same');
  await workbench.goTo(asIs, lineOf(asIs, 'rating: 4.2'));
  await workbench.selectLine();
  await workbench.type('rating: 6.2');
  await expect.poll(() => comparison.change('A concrete offer').textContent()).toContain('2 better');
  expect(await comparison.card('older', 'offer').textContent()).toContain('4.2');
});

test('a to-be journey is made from the palette, beside its as-is, and both are compared', async ({ openWorkbench }) => {
  const text = 'journey: A trip\n  stage: Before\n    touchpoint: Shop\n      rating: 4.2\n      target: 8\n';
  const taken = 'journey: Not to be written over\n';
  const workbench = await openWorkbench({ files: { 'trip.journey': text, 'trip-to-be.journey': taken } });
  await workbench.openFile('trip.journey');
  await workbench.editor('trip.journey').locator('.codelens-decoration').first().waitFor();
  await workbench.runCommand('Journey: Make a To-Be Journey');
  const made = workbench.editor('trip-to-be-2.journey');
  await expect.poll(() => made.locator('.view-lines').textContent()).toMatch(/compares:\sA\strip/);
  expect(await workbench.editor('trip.journey').isVisible()).toBe(true);
  expect(await workbench.lineText('trip.journey', 3)).toBe('    touchpoint: Shop');
  await expect.poll(() => workbench.tab('trip.journey').getAttribute('class')).not.toMatch(/dirty/);
  const message = workbench.page.locator('.notification-list-item', { hasText: 'trip-to-be-2.journey' });
  if (!(await message.first().isVisible())) await workbench.askCommand('Notifications: Show Notifications');
  await message.first().getByRole('button', { name: 'Compare', exact: true }).click();
  const comparison = new Comparison(workbench);
  await comparison.ready();
  expect(await comparison.change('Shop').textContent()).toContain('3.8 better');
});
