/**
 * The fonts that the layout measures with, for a page in Chromium: what is seen must not depend on the machine's own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Under the name that the map's stack begins with. */
function face(file: string, weight: number): string {
  const data = readFileSync(require.resolve(`@expo-google-fonts/arimo/${file}`)).toString('base64');
  return `@font-face{font-family:Arial;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
}

export const fontFaces = [face('400Regular/Arimo_400Regular.ttf', 400), face('700Bold/Arimo_700Bold.ttf', 700)].join(
  '',
);

/** Resolves when both weights can be drawn. */
export async function fontsLoaded(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all([document.fonts.load('12px Arial'), document.fonts.load('bold 12px Arial')]));
}

/** Shows a picture whose texts take the width that they have, and not the one that the file says of them. */
export async function showUnfitted(page: Page, svg: string): Promise<void> {
  const unfitted = svg.replaceAll(/ textLength="[^"]*" lengthAdjust="[^"]*"/gu, '');
  await page.setContent(`<!doctype html><style>${fontFaces}</style>${unfitted}`);
  await fontsLoaded(page);
}
