/**
 * A window that tests use one after the other, because the start of one takes longer than most tests. Each test finds
 * it as a new one would be: no open editor, the files of its folder as they were, nothing to read.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from './browser.ts';
import type { Folders } from './hosts.ts';
import { Workbench } from './workbench.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

type Files = Readonly<Record<string, string>>;

export class KeptWindow {
  readonly #browser: Browser;
  readonly #folders: Folders;
  #open: { readonly workbench: Workbench; readonly workspace: Workspace; readonly files: FolderFiles } | undefined;
  #resets = 0;

  constructor(browser: Browser, folders: Folders) {
    this.#browser = browser;
    this.#folders = folders;
  }

  /** The window on the examples and these files; settings are those of its first use. */
  async show(settings: Workspace['settings'], files: Files = {}): Promise<Workbench> {
    if (this.#open && (await this.#reset(files))) return this.#open.workbench;
    await this.discard();
    const workspace = await makeWorkspace(settings);
    const usual = await filesOf(workspace.folder);
    const workbench = new Workbench(await this.#browser.context.newPage());
    for (const [name, text] of Object.entries(files)) await writeFile(join(workspace.folder, name), text);
    await workbench.open(await this.#folders.open(workspace));
    this.#open = { workbench, workspace, files: usual };
    return workbench;
  }

  /** The next test gets another one: of what a failed test leaves, nothing is known. */
  async discard(): Promise<void> {
    await this.#open?.workbench.page.close();
    await this.#open?.workspace.remove();
    this.#open = undefined;
  }

  /** Returns whether that succeeded: a window that shows a question of a kind that no one expected is replaced. */
  async #reset(files: Files): Promise<boolean> {
    if (!this.#open) return false;
    const { workbench, workspace, files: usual } = this.#open;
    if (!(await workbench.tidy())) return false;
    const wanted = new Map([
      ...usual,
      ...Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const),
    ]);
    if (!(await restore(workspace.folder, wanted))) return true;
    // Changes of files are reported in order: when this one is, the others are.
    this.#resets += 1;
    const last = `reset-${this.#resets}.txt`;
    await writeFile(join(workspace.folder, last), '');
    await workbench.listed(last).waitFor();
    await rm(join(workspace.folder, last));
    await workbench.listed(last).waitFor({ state: 'detached' });
    return true;
  }
}

/** Bytes by the path in the folder. */
type FolderFiles = ReadonlyMap<string, Buffer>;

async function filesOf(folder: string): Promise<FolderFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)),
  );
}

/** Returns whether anything was different. */
async function restore(folder: string, wanted: FolderFiles): Promise<boolean> {
  const found = await filesOf(folder);
  const extra = [...found.keys()].filter((name) => !wanted.has(name));
  const changed = [...wanted].filter(([name, bytes]) => !found.get(name)?.equals(bytes));
  for (const name of extra) await rm(join(folder, name));
  for (const [name, bytes] of changed) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return extra.length + changed.length > 0;
}
