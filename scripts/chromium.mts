/** Where the browser is that the tests and the pictures are made with, and how it is started. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return onPath(names);
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The path of a Chromium: `CHROMIUM_PATH` when it is set, or the first one in the usual places. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return usualPlaces().find((path) => existsSync(path));
}

/** The build of Chromium without windows: it draws the same pages in less time. `undefined` if it is missing. */
export function findHeadlessShell(): string | undefined {
  return onPath(['chromium-headless-shell']).find((path) => existsSync(path));
}

/** The browser for tests of single pages: the build without windows where there is one, or {@link requireChromium}. */
export function requirePageBrowser(): string {
  if (process.env.CHROMIUM_PATH) return requireChromium();
  return findHeadlessShell() ?? requireChromium();
}

/** Like {@link findChromium}; throws with what to do when there is none. */
export function requireChromium(): string {
  const path = findChromium();
  if (path === undefined) throw new Error(chromiumAdvice());
  return path;
}

export function chromiumAdvice(): string {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return `CHROMIUM_PATH says ${chosen}, and there is nothing there.`;
  return 'No Chromium was found. Install one ("apt-get install chromium" on Debian), or set CHROMIUM_PATH to yours.';
}

/** Arguments that make it run in a container and stay off the network. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP *.localhost 127.0.0.1',
];

/**
 * Those of {@link requirePageBrowser}. The build without windows fits letters to whole pixels by default, so that texts
 * would have other widths.
 */
export const pageBrowserArguments: readonly string[] = [...chromiumArguments, '--font-render-hinting=none'];
