/**
 * Renders media/icon.svg as media/icon.png (256 × 256), the form that the Marketplace wants:
 *
 *   npx node media/make-icon.mjs
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, requireChromium } from '../scripts/chromium.mts';

const size = 256;
const svg = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: fileURLToPath(new URL('icon.png', import.meta.url)), omitBackground: true });
await browser.close();
