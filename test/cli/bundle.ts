/** Runs the command line as its users do: the built bundle, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/root.mts';

export const bundle = path.join(root, 'dist/cli/journey.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds, unless the bundle is newer than all that goes into it: a stale one would prove nothing. */
export function ensureBundle(): void {
  const sources = globSync(['{cli,language,map}/**/*.{ts,tsx,json}', 'esbuild.mjs'], { cwd: root });
  const newest = Math.max(...sources.map((source) => statSync(path.join(root, source)).mtimeMs));
  if (existsSync(bundle) && statSync(bundle).mtimeMs > newest) {
    return;
  }
  spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest) {
    throw new Error('The command line could not be built.');
  }
}

export function journey(args: readonly string[], cwd: string = root): Run {
  const { NO_COLOR: _, ...environment } = process.env;
  const run = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 64_000_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
