/** Installs packages of Debian, where that can be done without asking anybody. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

/** Whether this is a Debian on which we are root. */
export function mayInstallFromDebian(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Whether it went well is told by looking for what was wished for: apt-get fails for reasons of its own, too. */
export function installFromDebian(packages: readonly string[]): void {
  run('apt-get', ['update']) && run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);
}
