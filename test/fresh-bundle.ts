/** Bundles for tests that run them: a stale one would prove nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mts';

/**
 * Builds all bundles, unless this one is newer than everything in its folders.
 *
 * @param outfile from the project's root.
 * @param folders that its sources lie in.
 * @throws Error when it could not be built.
 */
export function ensureFresh(outfile: string, folders: readonly string[]): void {
  const bundle = join(root, outfile);
  const sources = globSync([`{${folders.join(',')}}/**/*.{ts,tsx,json}`, 'esbuild.mjs', 'scripts/*.mjs'], {
    cwd: root,
  });
  const newest = Math.max(...sources.map((source) => statSync(join(root, source)).mtimeMs));
  const isFresh = () => existsSync(bundle) && statSync(bundle).mtimeMs > newest;
  if (isFresh()) {
    return;
  }
  // Test files run side by side: none may read a bundle that another one is still writing.
  whileLocked(() => {
    if (!isFresh()) {
      spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
    }
  });
  if (!isFresh()) {
    throw new Error(`${outfile} could not be built.`);
  }
}

function whileLocked(build: () => void): void {
  const lock = join(root, 'out/building');
  const patience = Date.now() + 120_000;
  mkdirSync(join(root, 'out'), { recursive: true });
  while (!taken(lock)) {
    if (Date.now() > patience) {
      throw new Error(`${lock} is in the way: another test run left it behind.`);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    build();
  } finally {
    rmdirSync(lock);
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}
