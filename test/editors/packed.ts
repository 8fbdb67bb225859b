/** The package as `npm pack` makes it, installed into an empty folder: what other editors get. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { root } from '../../scripts/root.mts';

/** Plain data, so that it can be provided to test workers. */
export interface Packed {
  /** Paths in the package, without a folder before them. */
  readonly files: readonly string[];
  /** The installed package. */
  readonly folder: string;
  /** The folder with its commands. */
  readonly bin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed;
  }
}

const run = promisify(execFile);
/** Nothing may be asked of a registry: the package has to bring all that it needs. */
const quietly = ['--offline', '--silent', '--no-audit', '--no-fund'];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'journey-packed-'));
  // With its scripts: they build what is packed, whatever was built last.
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', home, ...quietly], { cwd: root });
  const [packed]: { filename: string; files: { path: string }[] }[] = JSON.parse(stdout);
  if (!packed) throw new Error('npm has packed nothing.');
  const install = join(home, 'installed');
  await mkdir(install);
  await writeFile(join(install, 'package.json'), '{}');
  await run('npm', ['install', '--ignore-scripts', ...quietly, join(home, packed.filename)], { cwd: install });
  project.provide('packed', {
    files: packed.files.map(({ path }) => path),
    folder: join(install, 'node_modules', 'journey-maps'),
    bin: join(install, 'node_modules', '.bin'),
  });
  return () => rm(home, { recursive: true, force: true, maxRetries: 5 });
}
