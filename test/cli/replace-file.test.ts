/** A file is written whole or not at all, and nothing else of it changes. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../cli/replace-file.ts';
import { root } from '../../scripts/root.mts';

let folder = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-replace-')));
});

afterEach(() => {
  child?.kill('SIGKILL');
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const write = (name: string, text: string): Promise<void> => replaceFile(at(name), Buffer.from(text));
const content = (name: string): string => readFileSync(at(name), 'utf8');

test('a new file is written, and nothing beside it', async () => {
  await write('map.svg', 'new');
  expect(content('map.svg')).toBe('new');
  expect(statSync(at('map.svg')).mode & 0o777).toBe(0o666 & ~process.umask());
  expect(readdirSync(folder)).toEqual(['map.svg']);
});

test('a file that is there keeps its mode', async () => {
  writeFileSync(at('map.svg'), 'a much longer text of before');
  chmodSync(at('map.svg'), 0o640);
  await write('map.svg', 'new');
  expect(content('map.svg')).toBe('new');
  expect(statSync(at('map.svg')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['map.svg']);
});

test('a link goes on leading to the file, also to one that is not there yet', async () => {
  mkdirSync(at('maps'));
  writeFileSync(at('maps/map.svg'), 'before');
  symlinkSync('maps/map.svg', at('link.svg'));
  symlinkSync('maps/none.svg', at('dangling.svg'));
  await write('link.svg', 'new');
  await write('dangling.svg', 'newer');
  expect([content('maps/map.svg'), content('maps/none.svg')]).toEqual(['new', 'newer']);
  expect(['link.svg', 'dangling.svg'].every((name) => lstatSync(at(name)).isSymbolicLink())).toBe(true);
  expect(readdirSync(at('maps'))).toEqual(['map.svg', 'none.svg']);
});

test('another hard link keeps the earlier content', async () => {
  writeFileSync(at('map.svg'), 'before');
  linkSync(at('map.svg'), at('other.svg'));
  await write('map.svg', 'new');
  expect([content('map.svg'), content('other.svg')]).toEqual(['new', 'before']);
});

test('a name as long as a name can be is written', async () => {
  const name = `${'n'.repeat(251)}.svg`;
  await write(name, 'new');
  await write(name, 'newer');
  expect(readdirSync(folder)).toEqual([name]);
  expect(content(name)).toBe('newer');
});

test('a pipe and a device are written to', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  const [read] = await Promise.all([readFile(at('pipe'), 'utf8'), write('pipe', 'through')]);
  expect(read).toBe('through');
  expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  await replaceFile('/dev/null', Buffer.from('away'));
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

test.each([
  ['a directory', 'maps', 'EISDIR'],
  ['a directory that is not there', 'none/map.svg', 'ENOENT'],
  ['a file in place of a directory', 'file/map.svg', 'ENOTDIR'],
  ['a name that is too long', 'n'.repeat(300), 'ENAMETOOLONG'],
])('%s is an error, and leaves nothing behind', async (_, name, code) => {
  mkdirSync(at('maps'));
  writeFileSync(at('file'), '');
  await expect(write(name, 'new')).rejects.toMatchObject({ code });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['file', 'maps']);
});

/** For whom permissions count, as they do not for the administrator of a container. */
const asUser = 'if (process.getuid() === 0) process.seteuid(65534);';

/** Runs in a process of its own. */
function inProcess(script: string): ChildProcess {
  const module = pathToFileURL(path.join(root, 'cli/replace-file.ts'));
  writeFileSync(
    at('script.mjs'),
    `import { replaceFile } from ${JSON.stringify(module)};
const target = ${JSON.stringify(at('maps/map.svg'))};
${script}`,
  );
  child = fork(at('script.mjs'), { execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'] });
  return child;
}

/** A folder with a map that belong to who runs the script. */
function putMap(): void {
  mkdirSync(at('maps'));
  writeFileSync(at('maps/map.svg'), 'before');
  if (process.getuid?.() === 0) for (const name of ['.', 'maps', 'maps/map.svg']) chownSync(at(name), 65534, 65534);
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s while it writes: what was there stays, alone',
  async (signal) => {
    putMap();
    const child = inProcess(`await replaceFile(target, (async function* () {
    yield 'half';
    process.send('writing');
    await new Promise(() => setInterval(() => {}, 1_000_000));
  })());`);
    await once(child, 'message');
    expect(readdirSync(at('maps'))).toHaveLength(2);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(readdirSync(at('maps'))).toEqual(['map.svg']);
    expect(content('maps/map.svg')).toBe('before');
  },
);

test.each([
  ['a directory that takes no new file', 0o500, 0o600, 'written', 'new'],
  ['a file that is read-only', 0o700, 0o400, 'EACCES', 'before'],
])('%s', async (_, folderMode, fileMode, said, text) => {
  putMap();
  chmodSync(at('maps/map.svg'), fileMode);
  chmodSync(at('maps'), folderMode);
  const child = inProcess(
    `${asUser}
await replaceFile(target, 'new').then(() => process.send('written'), ({ code }) => process.send(code));
process.disconnect();`,
  );
  expect((await once(child, 'message'))[0]).toBe(said);
  chmodSync(at('maps'), 0o700);
  chmodSync(at('maps/map.svg'), 0o600);
  expect(content('maps/map.svg')).toBe(text);
  expect(readdirSync(at('maps'))).toEqual(['map.svg']);
});
