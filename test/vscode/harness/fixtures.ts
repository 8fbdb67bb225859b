/** `test` with what a suite of the real editor needs: one browser a file; a folder and a workbench on it a test. */
import { join } from 'node:path';
import { test as base, inject } from 'vitest';
import { root } from '../../../scripts/root.mts';
import { startBrowser } from './browser.ts';
import { openFolder } from './hosts.ts';
import { settingsFor, type ThemeKind } from './settings.ts';
import { Workbench } from './workbench.ts';
import { makeRepository, makeWorkspace } from './workspace.ts';

export interface OpenOptions {
  readonly theme?: ThemeKind;
  /** More files for the folder, name to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder is a Git repository, everything in it is committed, and Git is switched on. */
  readonly committed?: boolean;
  /** The folder has nothing in it. */
  readonly empty?: boolean;
}

/** Where screenshots go; the host's name keeps the two editors apart. */
export function picturePath(name: string): string {
  return join(root, 'test-results', `${inject('host').name}-${name}.png`);
}

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from this pattern what a fixture depends on: nothing.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await startBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('openWorkbench', async ({ browser, task }, { onCleanup }) => {
    const cleanups: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const cleanup of cleanups.reverse()) await cleanup();
    });
    return async (options: OpenOptions = {}): Promise<Workbench> => {
      const host = inject('host');
      const settings = settingsFor(host.name, options.theme ?? 'light');
      const workspace = await (options.committed
        ? makeRepository({ ...settings, 'git.enabled': true }, options.files)
        : makeWorkspace(settings, options.files, options.empty));
      cleanups.push(() => workspace.remove());
      const folder = await openFolder(host, workspace);
      cleanups.push(() => folder.close());
      const page = await browser.context.newPage();
      cleanups.push(async () => {
        if (task.result?.state === 'fail') await page.screenshot({ path: picturePath(`failed-${task.id}`) });
        await page.close();
      });
      const workbench = new Workbench(page);
      await workbench.open(folder.url, options.empty);
      return workbench;
    };
  });
