/** Programs that a bench compares with. They are no dependencies: each bench installs its own into `dist-test/`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../scripts/root.mts';

/**
 * Installs the packages, unless they are there.
 *
 * @returns what finds the files of the packages. Throws when npm fails.
 */
export function installPeers(name: string, packages: readonly string[]): NodeJS.Require {
  const folder = join(root, 'dist-test', name);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules'))) {
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const { status } = spawnSync('npm', ['install', '--no-save', ...packages], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`${packages.join(', ')} could not be installed.`);
  }
  return createRequire(join(folder, 'package.json'));
}
