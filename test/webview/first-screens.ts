/**
 * The first screen of maps next to their text, in light and dark, on one sheet each, into `test-results/sheets/`: for
 * the five-second test. Arguments: files; without any, the examples.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { packView } from '../../language/view/packed-view.ts';
import { root } from '../../scripts/root.mts';
import type { MapData } from '../../server/protocol.ts';
import { createReader, exampleFiles } from '../language/reader.ts';
import { launch } from '../support/chromium.ts';
import { PreviewPage, previewWindow } from './preview-page.ts';
import type { ThemeName } from './themes.ts';

/** Half a window of 1440 px. */
const window = { width: 690, height: 800 };
const folder = join(root, 'test-results', 'sheets');
const examples = exampleFiles();

async function mapOf(name: string, text: string): Promise<MapData> {
  const others = Object.entries(examples).filter(([other]) => other !== name);
  const reader = await createReader(Object.fromEntries(others));
  const { journeys, version } = await reader.read(text, name);
  return { uri: `file:///maps/${name}`, version, journeys: journeys.map(packView), unread: [] };
}

async function firstScreen(browser: Browser, map: MapData, theme: ThemeName): Promise<string> {
  const page = await browser.newPage({ ...previewWindow, viewport: window });
  const preview = await PreviewPage.open(page, theme, map.uri, 'en', true);
  await preview.send({ type: 'map', map });
  const png = (await page.screenshot()).toString('base64');
  await page.close();
  return `<img src="data:image/png;base64,${png}" width="${window.width}">`;
}

const given = process.argv.slice(2);
const texts =
  given.length > 0 ? given.map((path) => [basename(path), readFileSync(path, 'utf8')]) : Object.entries(examples);
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const [name = '', text = ''] of texts) {
    const map = await mapOf(name, text);
    if (map.journeys.length === 0) continue;
    const screens = [await firstScreen(browser, map, 'vscode-light'), await firstScreen(browser, map, 'vscode-dark')];
    const page = await browser.newPage({ viewport: { width: 2 * window.width + 24, height: window.height + 16 } });
    await page.setContent(`<!doctype html><style>body{margin:8px;display:flex;gap:8px}</style>${screens.join('')}`);
    await page.screenshot({ path: join(folder, `first-${name}.png`) });
    await page.close();
    console.log(name);
  }
} finally {
  await browser.close();
}
