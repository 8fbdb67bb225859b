/** The preview in the real editor: it follows the text, and the text follows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../../scripts/root.mts';
import { picturePath, test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

const example = 'car-dealership.journey';
const text = readFileSync(join(root, 'examples', example), 'utf8').split('\n');
/** Lines of the example, from 1. */
const lines = {
  meeting: lineOf('touchpoint meeting:'),
  offer: lineOf('touchpoint offer:'),
  offerRating: lineOf('rating: 4.2 '),
};

function lineOf(start: string): number {
  return text.findIndex((line) => line.trimStart().startsWith(start)) + 1;
}

async function openPreview(workbench: Workbench): Promise<Preview> {
  await workbench.openFile(example);
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  return preview;
}

test('typing changes the card; a broken line leaves the picture as it is and is named', async ({ openWorkbench }) => {
  const workbench = await openWorkbench();
  const preview = await openPreview(workbench);
  await expect.poll(() => preview.card('offer').textContent()).toContain('4.2');
  await workbench.goTo(example, lines.offerRating);
  await workbench.selectLine();
  await workbench.type('rating: 9.1');
  await expect.poll(() => preview.card('offer').textContent()).toContain('9.1');
  expect(await preview.card('offer').textContent()).not.toContain('4.2');
  const cards = await preview.content.locator('.jm-card').count();
  await workbench.goTo(example, lines.offerRating);
  await workbench.selectLine();
  await workbench.type('raiting: 4.2');
  await preview.content.getByText('raiting').first().waitFor();
  expect(await preview.content.locator('.jm-card').count()).toBe(cards);
  expect(await preview.card('meeting').textContent()).toContain('8.1');
});

test('the map has the look of its project, and follows the file of the logo', async ({ openWorkbench }) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0H20V10H0Z"/></svg>';
  const settings = JSON.stringify({ brand: { logo: 'logo.svg', colours: ['#0b3d66'] } });
  const workbench = await openWorkbench({ files: { 'journey.json': settings, 'logo.svg': svg } });
  const { page } = workbench;
  const preview = await openPreview(workbench);
  await preview.content.locator('.jm-logo').waitFor();
  expect(await preview.complaints()).toEqual([]);
  await page.screenshot({ path: picturePath('brand') });
  await page.locator('.explorer-folders-view .monaco-list-row[aria-label^="logo.svg"]').click();
  await page.keyboard.press('Shift+Delete');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await preview.content.locator('.jm-logo').waitFor({ state: 'detached' });
  expect(await preview.content.locator('.jm-band-stripe').count()).toBe(1);
});

test('a click on a card leads to its line, and the cursor marks the card that it stands on', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench();
  const preview = await openPreview(workbench);
  await preview.card('offer').click();
  await workbench.currentLine(example, lines.offer).waitFor();
  await preview.card('meeting').click();
  await workbench.currentLine(example, lines.meeting).waitFor();
  await workbench.goTo(example, lines.offerRating);
  await expect.poll(() => preview.marked().getAttribute('data-touchpoint')).toBe('offer');
  await workbench.goTo(example, lines.meeting + 1);
  await expect.poll(() => preview.marked().getAttribute('data-touchpoint')).toBe('meeting');
});

test('the preview is there again after the window was reloaded', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ fresh: true });
  const preview = await openPreview(workbench);
  // The tab, and what its page keeps: a tab that has kept nothing is not brought back.
  await expect.poll(() => workbench.remembers('journey.preview', 'zoom')).toBe(true);
  await workbench.reload();
  await preview.ready();
  await expect.poll(() => preview.card('offer').textContent()).toContain('4.2');
  await workbench.goTo(example, lines.offerRating);
  await expect.poll(() => preview.marked().getAttribute('data-touchpoint')).toBe('offer');
});

test('a survey file gives the ratings of the map, and its new answers change them', async ({ openWorkbench }) => {
  const rows = [3, 4, 4, 5, 5, 5].map((answer, index) => `${index + 100},${answer},${6 - answer}`);
  const map = 'journey: Buying\n  scale: 1-5\n  touchpoint: Website\n  touchpoint: Phone\n';
  const workbench = await openWorkbench({
    files: { 'survey.csv': `id,Website,Hotline\n${rows.join('\n')}\n`, 'survey.journey': map },
  });
  await workbench.openFile('survey.journey');
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  await workbench.openFile('survey.journey');
  await workbench.askCommand('Journey: Connect Answers…');
  await workbench.pick('survey.csv');
  await workbench.pick('Phone ← no column');
  await workbench.pick('Hotline');
  await workbench.pick('Connect (touchpoints: 2)');
  await expect
    .poll(() => preview.content.locator('.jm-card').allTextContents())
    .toEqual([expect.stringContaining('4.3'), expect.stringContaining('1.7')]);
  await workbench.openFile('survey.csv');
  await workbench.goTo('survey.csv', 8);
  await workbench.type('106,1,1');
  await workbench.page.keyboard.press('ControlOrMeta+s');
  await workbench.openFile('survey.journey');
  await workbench.runCommand('Journey: Update Numbers');
  await expect
    .poll(() => preview.content.locator('.jm-card').allTextContents())
    .toEqual([expect.stringContaining('3.9'), expect.stringContaining('1.6')]);
});
