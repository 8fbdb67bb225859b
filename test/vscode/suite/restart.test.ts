/** A language server that answers nothing any more is ended, and another one takes its place. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { test as base } from '../harness/fixtures.ts';
import { foldersOf, startHost } from '../harness/hosts.ts';
import type { Workbench } from '../harness/workbench.ts';

const file = 'restarted.journey';
const files = { [file]: 'journey: A\n  touchpoint: B\n    rating: 4\n' };

const host = inject('host').name;

/** The server of an extension, which can be made to hang. */
class ServerFile {
  private readonly path: string;
  private readonly sound: string;

  constructor(extension: string) {
    this.path = join(extension, 'dist', 'server', host === 'web' ? 'main-browser.js' : 'main.js');
    this.sound = readFileSync(this.path, 'utf8');
  }

  /** From now on a server that starts hangs at the first message that has this word in it. */
  hangAt(word: string): void {
    const loop = `if (JSON.stringify(message).includes('${word}')) for (;;);`;
    const listen =
      host === 'web'
        ? `addEventListener('message', ({ data: message }) => { ${loop} });`
        : `process.on('message', (message) => { ${loop} });`;
    const [first = '', ...rest] = this.sound.split('\n');
    // The first line may be the one that names the interpreter.
    const lines = first.startsWith('#!') ? [first, listen, ...rest] : [listen, first, ...rest];
    writeFileSync(this.path, lines.join('\n'));
  }

  heal(): void {
    writeFileSync(this.path, this.sound);
  }

  /** Processes that run it. */
  running(): string[] {
    const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
    return all.filter((line) => line.includes(this.path));
  }
}

/** A host of their own: other tests may be starting servers of the project's one at the same time. */
const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from this pattern.
  .extend('own', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { address, close } = await startHost(host);
    const folders = foldersOf(address);
    onCleanup(async () => {
      await folders.close();
      await close();
    });
    return { folders, server: new ServerFile(address.extension) };
  })
  .extend('server', ({ own }, { onCleanup }) => {
    onCleanup(() => own.server.heal());
    return own.server;
  });

async function restart(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Journey: Restart Language Server');
}

const answer = (workbench: Workbench) => workbench.editor(file).locator('.codelens-decoration').first();

test('a server that hangs is ended and a new one started', async ({ openWorkbench, own, server }) => {
  server.hangAt('and never again');
  const workbench = await openWorkbench({ files, folders: own.folders });
  await workbench.openFile(file);
  await answer(workbench).waitFor();
  const [before = ''] = server.running();
  await workbench.goTo(file, 2, 16);
  await workbench.type(' and never again\n    rating: 40');
  server.heal();
  await restart(workbench);
  await expect
    .poll(() => workbench.problems(file), { timeout: 60_000 })
    .toContainEqual(expect.arrayContaining([expect.stringContaining('40')]));
  if (host === 'web') return;
  await expect.poll(() => server.running()).toHaveLength(1);
  expect(server.running()).not.toContain(before);
});

test('and so is one that hangs while it starts', async ({ openWorkbench, own, server }) => {
  server.hangAt('initialize');
  const workbench = await openWorkbench({ files, folders: own.folders });
  await workbench.openFile(file);
  if (host === 'node') await expect.poll(() => server.running()).toHaveLength(1);
  server.heal();
  await restart(workbench);
  await answer(workbench).waitFor();
  if (host === 'node') await expect.poll(() => server.running()).toHaveLength(1);
});
