/** The walkthrough, pressed step by step as somebody does who has just installed the extension. */
import { expect } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';
import { Preview } from '../harness/preview.ts';
import type { Workbench } from '../harness/workbench.ts';

async function openWalkthrough(workbench: Workbench): Promise<void> {
  await workbench.askCommand('Welcome: Open Walkthrough...');
  const { page } = workbench;
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.fill('Get started with Journey Maps');
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: 'Get started with Journey Maps' })
    .first()
    .click();
  await page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
}

async function press(workbench: Workbench, step: string, button: string): Promise<void> {
  const one = workbench.page.locator('.gettingStartedContainer .getting-started-step', { hasText: step });
  const pressed = one.getByRole('button', { name: button });
  if (!(await pressed.isVisible())) await one.locator('.step-title').click();
  await pressed.click();
}

test('each button works after the one before it', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ fresh: true });
  const { page } = workbench;
  await openWalkthrough(workbench);
  await page.screenshot({ path: picturePath('walkthrough') });
  await press(workbench, 'Write a journey', 'New Journey');
  const text = page.locator('.monaco-editor[data-uri^="untitled:"]');
  await expect.poll(() => text.locator('.view-lines').innerText()).toMatch(/Buying\sa\snew\scar/);
  await expect.poll(() => page.locator('.gettingStartedContainer').isVisible()).toBe(true);
  await press(workbench, 'Watch the map', 'Open Preview to the Side');
  await new Preview(page).ready();
  // Text and map are both in view, and the guide is where it was.
  expect(await text.isVisible()).toBe(true);
  await press(workbench, 'See what to fix first', 'Show Problems');
  await page.locator('.markers-panel').waitFor();
  await page.screenshot({ path: picturePath('walkthrough-done') });
});
