/**
 * Makes the pictures of the README and the guide into `docs/pictures/`: the map of the car dealership as the command line
 * exports it, the same as PNG, its as-is and to-be side by side, and the workbench in the real VS Code, in light, dark and high contrast.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/root.mts';
import { type Browser, startBrowser } from './harness/browser.ts';
import { type HostAddress, openFolder, startHost } from './harness/hosts.ts';
import { Preview } from './harness/preview.ts';
import { settingsFor, type ThemeKind } from './harness/settings.ts';
import { Workbench } from './harness/workbench.ts';
import { makeWorkspace } from './harness/workspace.ts';

const example = 'car-dealership.journey';
const pictures = join(root, 'docs', 'pictures');
const map = join(pictures, 'car-dealership.svg');
const themes: readonly ThemeKind[] = ['light', 'dark', 'high-contrast'];

function exportMap(): void {
  const args = ['export', join('examples', example), '--to', 'svg', '--out', map];
  execFileSync(process.execPath, [join(root, 'dist', 'cli', 'journey.js'), ...args], { cwd: root, stdio: 'inherit' });
}

/** As-is and to-be side by side, as the command line writes them. */
function compareMaps(): void {
  const files = [example, 'car-dealership-to-be.journey'].map((name) => join('examples', name));
  const args = ['compare', ...files, '--output', join(pictures, 'compared.svg')];
  execFileSync(process.execPath, [join(root, 'dist', 'cli', 'journey.js'), ...args], { cwd: root, stdio: 'inherit' });
}

async function paintMap(browser: Browser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(pathToFileURL(map).href);
  const size = await page.evaluate(() => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  });
  await page.setViewportSize(size);
  await page.screenshot({ path: map.replace('.svg', '.png') });
  await page.close();
}

async function paintWorkbench(browser: Browser, host: HostAddress, theme: ThemeKind): Promise<void> {
  const workspace = await makeWorkspace(settingsFor(host.name, theme));
  const folder = await openFolder(host, workspace);
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1760, height: 1000 });
  const workbench = new Workbench(page);
  await workbench.open(folder.url);
  await workbench.openFile(example);
  await workbench.runCommand('View: Close Primary Side Bar');
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(page);
  await preview.ready();
  await preview.card('offer').click();
  await preview.marked().waitFor();
  await workbench.editor(example).locator('.squiggly-warning').first().waitFor();
  await page.screenshot({ path: join(pictures, `workbench-${theme}.png`) });
  await page.close();
  await folder.close();
  await workspace.remove();
}

mkdirSync(pictures, { recursive: true });
exportMap();
compareMaps();
const browser = await startBrowser();
const host = await startHost('node');
try {
  await paintMap(browser);
  for (const theme of themes) await paintWorkbench(browser, host.address, theme);
} finally {
  await browser.close();
  await host.close();
}
