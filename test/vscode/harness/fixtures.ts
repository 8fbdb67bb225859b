/**
 * `test` with the fixtures of tests in the real editor. All tests of a worker share one browser. Most share one window
 * and its folder as well, one after the other; the others have their own.
 */
import { join } from 'node:path';
import { test as base, inject } from 'vitest';
import { root } from '../../../scripts/root.mts';
import { startBrowser } from './browser.ts';
import { type Folders, foldersOf } from './hosts.ts';
import { KeptWindow } from './kept-window.ts';
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
  /** A window that nothing happened in yet: for what it keeps when it is loaded again, and for a first start. */
  readonly fresh?: boolean;
  /** In place of those of the project's host. */
  readonly folders?: Folders;
}

/** Where screenshots go; the host's name keeps the two editors apart. */
export function picturePath(name: string): string {
  return join(root, 'test-results', `${inject('host').name}-${name}.png`);
}

/** VS Code for the Web shows one folder at a time, which no test can put back as it was. */
function canShare({ theme, committed, empty, fresh, folders }: OpenOptions): boolean {
  return inject('host').name === 'node' && !theme && !committed && !empty && !fresh && !folders;
}

export const test = base
  // biome-ignore-start lint/correctness/noEmptyPattern: vitest reads the needed fixtures from this pattern.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await startBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('folders', { scope: 'worker' }, ({}, { onCleanup }) => {
    const folders = foldersOf(inject('host'));
    onCleanup(() => folders.close());
    return folders;
  })
  // biome-ignore-end lint/correctness/noEmptyPattern: see above
  .extend('kept', { scope: 'worker' }, ({ browser, folders }, { onCleanup }) => {
    const kept = new KeptWindow(browser, folders);
    onCleanup(() => kept.discard());
    return kept;
  })
  .extend('openWorkbench', async ({ browser, folders, kept, task }, { onCleanup }) => {
    const cleanups: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const cleanup of cleanups.reverse()) await cleanup();
    });
    return async (options: OpenOptions = {}): Promise<Workbench> => {
      const settings = settingsFor(inject('host').name, options.theme ?? 'light');
      if (canShare(options)) {
        const workbench = await kept.show(settings, options.files);
        cleanups.push(async () => {
          if (task.result?.state === 'fail') {
            await workbench.page.screenshot({ path: picturePath(`failed-${task.id}`) });
            await kept.discard();
          }
          await browser.context.clearPermissions();
        });
        return workbench;
      }
      const workspace = await (options.committed
        ? makeRepository({ ...settings, 'git.enabled': true }, options.files)
        : makeWorkspace(settings, options.files, options.empty));
      cleanups.push(() => workspace.remove());
      const url = await (options.folders ?? folders).open(workspace);
      const page = await browser.context.newPage();
      cleanups.push(async () => {
        if (task.result?.state === 'fail') await page.screenshot({ path: picturePath(`failed-${task.id}`) });
        await page.close();
        // A permission holds for the browser, and that goes on to the next test.
        await browser.context.clearPermissions();
      });
      const workbench = new Workbench(page);
      await workbench.open(url, options.empty);
      return workbench;
    };
  });
