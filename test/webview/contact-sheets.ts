/**
 * Draws every example in the preview's own page, in four themes, at three zooms and in two languages, and puts the
 * pictures on one sheet for each theme and language, into `test-results/sheets/`: to be looked at before a change of
 * the picture is taken.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { packView } from '../../language/view/packed-view.ts';
import { root } from '../../scripts/root.mts';
import type { MapData } from '../../server/protocol.ts';
import { createReader, exampleFiles } from '../language/reader.ts';
import { launch } from '../support/chromium.ts';
import { PreviewPage, previewWindow } from './preview-page.ts';
import { type ThemeName, themes } from './themes.ts';

const zooms = [0.5, 1, 2] as const;
const locales = ['en', 'nl'] as const;
const window = { width: 800, height: 560 };
const folder = join(root, 'test-results', 'sheets');

interface Picture {
  readonly title: string;
  readonly png: string;
}

/** The examples that have a map, as the server gives them. */
async function maps(): Promise<MapData[]> {
  const files = Object.entries(exampleFiles());
  const read = files.map(async ([name, text]): Promise<MapData> => {
    const reader = await createReader(Object.fromEntries(files.filter(([other]) => other !== name)));
    const { journeys, version } = await reader.read(text, name);
    return { uri: `file:///maps/${name}`, version, journeys: journeys.map(packView), unread: [] };
  });
  return (await Promise.all(read)).filter(({ journeys }) => journeys.length > 0);
}

async function zoomTo(preview: PreviewPage, wanted: number): Promise<void> {
  const now = async () => (await preview.state()).zoom;
  for (let zoom = await now(); Math.abs(zoom - wanted) > 0.01; zoom = await now()) {
    await preview.send({ type: 'zoom', step: zoom < wanted ? 'in' : 'out' });
  }
}

async function picturesOf(browser: Browser, map: MapData, theme: ThemeName, locale: string): Promise<Picture[]> {
  const page = await browser.newPage({ ...previewWindow, viewport: window });
  const preview = await PreviewPage.open(page, theme, map.uri, locale);
  await preview.send({ type: 'map', map });
  const pictures: Picture[] = [];
  for (const zoom of zooms) {
    await zoomTo(preview, zoom);
    const png = (await preview.page.screenshot()).toString('base64');
    pictures.push({ title: `${map.uri.split('/').at(-1)} · ${zoom * 100} %`, png });
  }
  await page.close();
  return pictures;
}

async function writeSheet(browser: Browser, name: string, pictures: readonly Picture[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: zooms.length * (window.width + 16), height: 800 } });
  const figures = pictures.map(
    ({ title, png }) =>
      `<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${png}" width="${window.width}"></figure>`,
  );
  const style = `body{margin:8px;font:14px sans-serif;display:grid;grid-template-columns:repeat(${zooms.length},1fr);gap:8px}figure{margin:0}`;
  await page.setContent(`<!doctype html><style>${style}</style>${figures.join('')}`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  const drawn = await maps();
  for (const theme of Object.keys(themes) as ThemeName[]) {
    for (const locale of locales) {
      const pictures: Picture[] = [];
      for (const map of drawn) pictures.push(...(await picturesOf(browser, map, theme, locale)));
      await writeSheet(browser, `${theme}-${locale}`, pictures);
      console.log(`${theme}, ${locale}: ${pictures.length} pictures`);
    }
  }
} finally {
  await browser.close();
}
