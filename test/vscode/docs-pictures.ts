/**
 * Makes the pictures of the README and the guide into `docs/pictures/`: the map of the car dealership and its as-is and
 * to-be side by side as the command line writes them; the first picture of the README, which is a piece of that map;
 * and in the real VS Code the workbench in light, dark and high contrast, two journeys side by side, the form that
 * changes a rating, and the matrix.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { laneIds, partIds } from '../../map/options.ts';
import { root } from '../../scripts/root.mts';
import { type Browser, startBrowser } from './harness/browser.ts';
import { foldersOf, type HostAddress, startHost } from './harness/hosts.ts';
import { Preview } from './harness/preview.ts';
import { settingsFor, type ThemeKind } from './harness/settings.ts';
import { Workbench } from './harness/workbench.ts';
import { makeWorkspace } from './harness/workspace.ts';

const asIs = 'car-dealership.journey';
const toBe = 'car-dealership-to-be.journey';
const pictures = join(root, 'docs', 'pictures');
const themes: readonly ThemeKind[] = ['light', 'dark', 'high-contrast'];

/** Calls the command line as a reader would, from the root of the repository. */
function journey(...args: string[]): void {
  execFileSync(process.execPath, [join(root, 'dist', 'cli', 'journey.js'), ...args], { cwd: root, stdio: 'inherit' });
}

function drawMaps(): void {
  const [older, newer] = [asIs, toBe].map((name) => join('examples', name)) as [string, string];
  const output = (name: string) => ['--locale', 'en', '--output', join(pictures, name)];
  journey('export', older, ...output('car-dealership.svg'));
  journey('export', older, '--width', '1600', ...output('car-dealership.png'));
  journey('compare', older, newer, ...output('compared.svg'));
  drawHero(readFileSync(join(root, older), 'utf8'));
}

/** What a README shows is 830 px wide: two stages with cards and curve fill it, and their letters can be read. */
function drawHero(text: string): void {
  const [head = '', ...stages] = text.split(/^(?= {2}stage )/m);
  const shown = stages.filter((stage) => /^ {2}stage (?:research|purchase)\b/.test(stage));
  const home = mkdtempSync(join(tmpdir(), 'journey-hero-'));
  const file = join(home, asIs);
  writeFileSync(file, [head, ...shown].join(''));
  const hidden = [...laneIds.filter((lane) => lane !== 'curve'), ...partIds];
  const output = join(pictures, 'hero.png');
  journey('export', file, '--locale', 'en', '--hide', hidden.join(','), '--width', '1660', '--output', output);
  rmSync(home, { recursive: true });
}

const screenshot = (page: Workbench['page'], name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

/**
 * A workbench of its own for each picture, so that none shows what another one left open, and with these files alone:
 * the status bar counts the problems of the whole folder.
 */
async function paint(
  browser: Browser,
  host: HostAddress,
  theme: ThemeKind,
  scene: (workbench: Workbench) => Promise<void>,
  files: readonly string[] = [asIs],
): Promise<void> {
  const workspace = await makeWorkspace(settingsFor(host.name, theme));
  for (const name of await readdir(workspace.folder)) {
    if (name.endsWith('.journey') && !files.includes(name)) await rm(join(workspace.folder, name));
  }
  const folders = foldersOf(host);
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1760, height: 1000 });
  const workbench = new Workbench(page);
  await workbench.open(await folders.open(workspace));
  await scene(workbench);
  await page.close();
  await folders.close();
  await workspace.remove();
}

async function openBeside(workbench: Workbench): Promise<Preview> {
  await workbench.openFile(asIs);
  await workbench.runCommand('View: Close Primary Side Bar');
  await workbench.runCommand('Journey: Open Preview to the Side');
  const preview = new Preview(workbench.page);
  await preview.ready();
  return preview;
}

/** Text and map, with the worst touchpoint marked in both. */
const beside = (theme: ThemeKind) => async (workbench: Workbench) => {
  const preview = await openBeside(workbench);
  await preview.card('offer').click();
  await preview.marked().waitFor();
  await workbench.editor(asIs).locator('.squiggly-warning').first().waitFor();
  await screenshot(workbench.page, `workbench-${theme}`);
};

async function editing(workbench: Workbench): Promise<void> {
  const preview = await openBeside(workbench);
  await preview.card('website').hover();
  await preview.content.getByRole('button', { name: 'Edit Dealer website (F2)' }).click();
  await preview.content.getByRole('textbox', { name: /^Rating/ }).fill('8.4');
  await screenshot(workbench.page, 'editing');
}

async function matrix(workbench: Workbench): Promise<void> {
  const preview = await openBeside(workbench);
  const panel = preview.content.locator('.jm-list-matrix');
  // Not scrollIntoView: it also scrolls the frames around the page, by the few px that they are too high.
  await panel.evaluate((element) => {
    const pane = element.closest('.viewport');
    pane?.scrollBy(0, element.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12);
  });
  await preview.content.locator('.jm-sign[data-touchpoint="offer"]').hover();
  await screenshot(workbench.page, 'matrix');
}

async function sideBySide(workbench: Workbench): Promise<void> {
  await workbench.openFile(toBe);
  await workbench.runCommand('View: Close Primary Side Bar');
  await workbench.runCommand('Journey: Compare with As-Is or To-Be');
  const preview = new Preview(workbench.page);
  await preview.content.locator('.jm-comparison').waitFor();
  await preview.content.locator('.jm-change').first().hover();
  await screenshot(workbench.page, 'comparison');
}

mkdirSync(pictures, { recursive: true });
drawMaps();
const browser = await startBrowser();
const host = await startHost('node');
try {
  for (const theme of themes) await paint(browser, host.address, theme, beside(theme));
  await paint(browser, host.address, 'light', editing);
  await paint(browser, host.address, 'light', matrix);
  await paint(browser, host.address, 'light', sideBySide, [asIs, toBe]);
} finally {
  await browser.close();
  await host.close();
}
