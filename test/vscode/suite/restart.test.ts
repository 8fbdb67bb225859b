/** A language server that answers nothing any more is ended, and another one takes its place. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, inject } from 'vitest';
import { test } from '../harness/fixtures.ts';
import type { Workbench } from '../harness/workbench.ts';

const file = 'restarted.journey';
const files = { [file]: 'journey: A\n  touchpoint: B\n    rating: 4\n' };

const { name: host, extension } = inject('host');
const bundle = join(extension, 'dist', 'server', host === 'web' ? 'main-browser.js' : 'main.js');
const sound = readFileSync(bundle, 'utf8');

/** From now on a server that starts hangs at the first message that has this word in it. */
function hangAt(word: string): void {
  const loop = `if (JSON.stringify(message).includes('${word}')) for (;;);`;
  const listen =
    host === 'web'
      ? `addEventListener('message', ({ data: message }) => { ${loop} });`
      : `process.on('message', (message) => { ${loop} });`;
  const [first = '', ...rest] = sound.split('\n');
  // The first line may be the one that names the interpreter.
  writeFileSync(bundle, first.startsWith('#!') ? [first, listen, ...rest].join('\n') : `${listen}\n${sound}`);
}

function heal(): void {
  writeFileSync(bundle, sound);
}

/** Processes that run this extension's server. */
function servers(): string[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(bundle));
}

afterEach(heal);

async function restart(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Journey: Restart Language Server');
}

const answer = (workbench: Workbench) => workbench.editor(file).locator('.codelens-decoration').first();

test('a server that hangs is ended and a new one started', async ({ openWorkbench }) => {
  hangAt('and never again');
  const workbench = await openWorkbench({ files });
  await workbench.openFile(file);
  await answer(workbench).waitFor();
  const [before = ''] = servers();
  await workbench.goTo(file, 2, 16);
  await workbench.type(' and never again\n    rating: 40');
  heal();
  await restart(workbench);
  await expect
    .poll(() => workbench.problems(file), { timeout: 60_000 })
    .toContainEqual(expect.arrayContaining([expect.stringContaining('40')]));
  if (host === 'web') return;
  expect(servers()).toHaveLength(1);
  expect(servers()).not.toContain(before);
});

test('and so is one that hangs while it starts', async ({ openWorkbench }) => {
  hangAt('initialize');
  const workbench = await openWorkbench({ files });
  await workbench.openFile(file);
  if (host === 'node') await expect.poll(servers).toHaveLength(1);
  heal();
  await restart(workbench);
  await answer(workbench).waitFor();
  if (host === 'node') expect(servers()).toHaveLength(1);
});
