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
  ensureFresh('dist/cli/journey.js', ['cli', 'language', 'map', 'export']);
  ensureFresh('dist/export/export.js', ['export', 'map', 'language']);
}

export function journey(args: readonly string[], cwd: string = root): Run {
  const { code, bytes, err } = journeyBytes(args, cwd);
  return { code, out: bytes.toString('utf8'), err };
}

/** The same, for what is no text. */
export function journeyBytes(
  args: readonly string[],
  cwd: string = root,
): Omit<Run, 'out'> & { readonly bytes: Buffer } {
  const { NO_COLOR: _, ...environment } = process.env;
  const run = spawnSync(process.execPath, [bundle, ...args], { cwd, env: environment, maxBuffer: 64_000_000 });
  return { code: run.status, bytes: run.stdout, err: run.stderr.toString('utf8') };
}
