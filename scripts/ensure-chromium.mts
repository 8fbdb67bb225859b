/** Finds a Chromium for the tests; on a Debian machine without one, where we are root, it is installed with apt-get. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumAdvice, findChromium } from './chromium.mts';

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0 && !process.env.CHROMIUM_PATH;

if (findChromium() === undefined && mayInstall) {
  console.log('No Chromium here: installing the one of this Debian.');
  run('apt-get', ['update']) && run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
}

const path = findChromium();
if (path === undefined) {
  console.error(chromiumAdvice());
  process.exitCode = 1;
} else {
  console.log(`Chromium: ${path}`);
}
