/** Runs the command line as its users do: the built bundle, in a process of its own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../scripts/root.mts';
import { ensureFresh } from '../fresh-bundle.ts';

export const bundle = path.join(root, 'dist/cli/journey.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function ensureBundle(): void {
  ensureFresh('dist/cli/journey.js', ['cli', 'language', 'map']);
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
