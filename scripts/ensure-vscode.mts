/** Installs the VS Code of the tests into `.vscode-test/`, once. Nothing is compiled and no install script runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { vscodeFolder, vscodeMarker, vscodePackage, vscodeRoot } from './vscode-server.mts';

function npm(folder: string, args: readonly string[]): void {
  const result = spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')} in ${folder} ended with ${result.status}`);
}

if (!existsSync(vscodeMarker)) {
  const wanted = `${vscodePackage.name}@${vscodePackage.version}`;
  console.log(`Installing ${wanted} for the tests`);
  rmSync(vscodeFolder, { recursive: true, force: true });
  mkdirSync(vscodeFolder, { recursive: true });
  writeFileSync(`${vscodeFolder}package.json`, '{ "private": true }\n');
  npm(vscodeFolder, ['install', wanted]);
  npm(vscodeRoot, ['install', '--omit=dev']);
  writeFileSync(vscodeMarker, `${wanted}\n`);
}
console.log(`VS Code: ${vscodeRoot}`);
