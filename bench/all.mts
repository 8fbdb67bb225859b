/**
 * Runs every bench in turn and prints the table of figures and goals. One that fails is reported and does not keep the
 * others from running.
 */
import { spawnSync } from 'node:child_process';
import { root } from '../scripts/root.mts';
import { figures } from './figures.ts';

/** With sizes that keep all of them together below a quarter of an hour. */
const commands: readonly (readonly string[])[] = [
  ['bench:start'],
  ['bench:png'],
  ['bench:editing', '--', '100', '1000'],
  ['bench:map', '--', '10', '100', '1000'],
  ['bench:answers'],
];

const failed: string[] = [];
for (const command of commands) {
  console.log(`\n## npm run ${command.join(' ')}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', ...command], { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push(command[0] ?? '');
}
console.log(`\n${figures()}`);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
