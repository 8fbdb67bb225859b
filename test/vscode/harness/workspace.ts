/** A folder of its own for every test, so that none sees what another one typed. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../scripts/root.mts';

export interface Workspace {
  readonly folder: string;
  readonly settings: Readonly<Record<string, unknown>>;
  remove(): Promise<void>;
}

/**
 * Copies `examples/`, unless it is to be empty, and writes the folder's settings and, where given, more files (name to
 * text).
 */
export async function makeWorkspace(
  settings: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>> = {},
  isEmpty = false,
): Promise<Workspace> {
  const home = await mkdtemp(join(tmpdir(), 'journey-workspace-'));
  // The window's title shows the folder's name, in the pictures of the documentation too.
  const folder = join(home, 'journeys');
  if (!isEmpty) await cp(join(root, 'examples'), folder, { recursive: true });
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { folder, settings, remove: () => rm(home, { recursive: true, force: true }) };
}

/** The same, as a Git repository with one commit. */
export async function makeRepository(...given: Parameters<typeof makeWorkspace>): Promise<Workspace> {
  const workspace = await makeWorkspace(...given);
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: workspace.folder });
  await git('init', '--quiet');
  await git('add', '--all');
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  await git(...author, 'commit', '--quiet', '--no-gpg-sign', '--message', 'First');
  return workspace;
}
