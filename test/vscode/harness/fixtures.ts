/**
 * `test` with the fixtures of tests in the real editor. All tests of a worker share one browser. The tests of a file
 * share one window, which is cleared for each of them, unless a test asks for something else.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test as base, inject } from 'vitest';
import { root } from '../../../scripts/root.mts';
import { type Browser, startBrowser } from './browser.ts';
import { type Folders, foldersOf } from './hosts.ts';
import { settingsFor, type ThemeKind } from './settings.ts';
import { Workbench } from './workbench.ts';
import { makeRepository, makeWorkspace, refill, type Workspace } from './workspace.ts';

export interface OpenOptions {
  readonly theme?: ThemeKind;
  /** More files for the folder, name to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder is a Git repository, everything in it is committed, and Git is switched on. */
  readonly committed?: boolean;
  /** The folder has nothing in it. */
  readonly empty?: boolean;
  /** In place of those of the project's host. */
  readonly folders?: Folders;
  /** A window that no other test has used: for a test of a state that a window keeps. */
  readonly fresh?: boolean;
}

/** Where screenshots go; the host's name keeps the two editors apart. */
export function picturePath(name: string): string {
  return join(root, 'test-results', `${inject('host').name}-${name}.png`);
}

interface OpenWindow {
  readonly page: Page;
  readonly workbench: Workbench;
  readonly workspace: Workspace;
  close(): Promise<void>;
}

/** The window that the tests of a file use one after the other: a new one takes several times as long as they do. */
interface SharedWindow {
  current: OpenWindow | undefined;
}

function needsOwnWindow({ theme, committed, empty, folders, fresh }: OpenOptions): boolean {
  return theme !== undefined || committed === true || empty === true || folders !== undefined || fresh === true;
}

async function closeShared(shared: SharedWindow): Promise<void> {
  const { current } = shared;
  shared.current = undefined;
  await current?.close();
}

async function openWindow(browser: Browser, folders: Folders, options: OpenOptions): Promise<OpenWindow> {
  const settings = settingsFor(inject('host').name, options.theme ?? 'light');
  const workspace = await (options.committed
    ? makeRepository({ ...settings, 'git.enabled': true }, options.files)
    : makeWorkspace(settings, options.files, options.empty));
  const page = await browser.context.newPage();
  const workbench = new Workbench(page);
  await workbench.open(await folders.open(workspace), options.empty);
  return {
    ...{ page, workbench, workspace },
    close: async () => {
      await page.close();
      await workspace.remove();
    },
  };
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
  .extend('shared', { scope: 'file' }, ({}, { onCleanup }) => {
    const shared: SharedWindow = { current: undefined };
    onCleanup(() => closeShared(shared));
    return shared;
  })
  // biome-ignore-end lint/correctness/noEmptyPattern: see above
  .extend('openWorkbench', async ({ browser, folders, shared, task }, { onCleanup }) => {
    const opened: OpenWindow[] = [];
    onCleanup(async () => {
      const failed = task.result?.state === 'fail';
      for (const { page, close } of opened.reverse()) {
        if (failed) await page.screenshot({ path: picturePath(`failed-${task.id}`) });
        if (shared.current?.page !== page) await close();
      }
      if (failed) await closeShared(shared);
      // A permission holds for the browser, and that goes on to the next test.
      await browser.context.clearPermissions();
    });
    const openNew = async (options: OpenOptions): Promise<OpenWindow> => {
      const window = await openWindow(browser, options.folders ?? folders, options);
      opened.push(window);
      return window;
    };
    return async (options: OpenOptions = {}): Promise<Workbench> => {
      if (needsOwnWindow(options) || opened.length > 0) return (await openNew(options)).workbench;
      if (shared.current) {
        opened.push(shared.current);
        await refill(shared.current.workspace, options.files ?? {});
        await shared.current.workbench.clear();
      } else {
        shared.current = await openNew(options);
      }
      return shared.current.workbench;
    };
  });
