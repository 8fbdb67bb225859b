/** The matrix in the real editor: it leads to the text, it lights up with the map, and remembers where it is cut. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../../scripts/root.mts';
import { test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

const example = 'car-dealership.journey';
const offerLine =
  readFileSync(join(root, 'examples', example), 'utf8')
    .split('\n')
    .findIndex((line) => line.trimStart().startsWith('touchpoint offer:')) + 1;

async function openPreview(workbench: Workbench): Promise<Preview> {
  await workbench.openFile(example);
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  return preview;
}

const sign = (preview: Preview, id: string) => preview.content.locator(`.jm-sign[data-touchpoint="${id}"]`);
const matrix = (preview: Preview) => preview.content.locator('.jm-list-matrix');

test('a sign in the matrix leads to its line, its cut outlives a reload, and the numbers are explained', async ({
  openWorkbench,
}) => {
  const workbench = await openWorkbench({ fresh: true });
  const preview = await openPreview(workbench);
  const outline = () =>
    preview
      .card('offer')
      .locator('.jm-ring')
      .evaluate((ring) => getComputedStyle(ring).stroke);
  expect(await outline()).toBe('none');
  await sign(preview, 'offer').hover();
  await expect.poll(outline).not.toBe('none');
  await sign(preview, 'offer').click();
  await workbench.currentLine(example, offerLine).waitFor();
  await expect.poll(() => matrix(preview).textContent()).toContain('Cut at the limits of this journey');
  await preview.content.getByRole('button', { name: /^Show/ }).click();
  await preview.content.getByRole('radio', { name: /means of the ratings/ }).check();
  await expect.poll(() => matrix(preview).textContent()).toContain('Cut at the means');
  await expect.poll(() => workbench.remembers('journey.preview', 'zoom')).toBe(true);
  await expect.poll(() => workbench.remembersAnywhere('cutOffs', 'mean')).toBe(true);
  await workbench.reload();
  await preview.ready();
  await expect.poll(() => matrix(preview).textContent()).toContain('Cut at the means');
  await preview.content.getByRole('button', { name: 'How the numbers are computed' }).click();
  await workbench.page.getByRole('tab', { name: /Preview numbers\.md/ }).waitFor();
});
