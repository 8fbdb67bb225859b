/** What `npm pack` gives: two commands that need nothing else, and no more than they need. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { root } from '../../scripts/root.mts';
import { machinesNode } from '../support/server-process.ts';

const { files, folder, bin } = inject('packed');
const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the installed command on this machine's own Node, with nothing to read. */
function journeyLanguageServer(args: readonly string[], locale = 'C'): Promise<Ended> {
  const child = spawn(machinesNode(), [join(folder, 'dist/server/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: locale },
  });
  onTestFinished(() => void child.kill());
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

test('the package has the commands, what they load and what they point at, and nothing else', () => {
  const kinds = new Set(files.map((file) => file.replace(/[^/]*$/, '').concat(/\.[a-z\d]+$/.exec(file)?.[0] ?? '')));
  expect([...kinds].toSorted()).toEqual([
    '',
    '.json',
    '.md',
    '.txt',
    'dist/answers/.js',
    'dist/cli/.js',
    'dist/export/.br',
    'dist/export/.js',
    'dist/export/.woff2',
    'dist/language/.js',
    'dist/map/.js',
    'dist/server/.js',
    'dist/words/.js',
    'docs/.md',
    'docs/pictures/.png',
    'docs/pictures/.svg',
    'docs/rules/.md',
    'docs/schema/.json',
  ]);
  expect(files.filter((file) => file.startsWith('dist/server/'))).toEqual(['dist/server/main.js']);
  const rules = readdirSync(join(root, 'docs/rules')).map((name) => `docs/rules/${name}`);
  expect(files).toEqual(expect.arrayContaining(rules));
});

test('every page that a packed page points at is packed', () => {
  const pages = files.filter((file) => /^docs\/.*\.md$/.test(file));
  const dead = pages.flatMap((page) => {
    const links = readFileSync(join(folder, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g);
    return [...links].flatMap(([, link = '']) =>
      existsSync(join(folder, page, '..', link)) ? [] : `${page}: ${link}`,
    );
  });
  expect(dead).toEqual([]);
});

test('it was installed with nothing beside it', () => {
  expect(readdirSync(join(bin, '..')).filter((name) => !name.startsWith('.'))).toEqual(['journey-maps']);
  expect(readdirSync(bin).toSorted()).toEqual(['journey', 'journey-language-server', 'journey-maps']);
});

test('the manifest is the package’s own: it names no file that is not packed, and nothing of the extension', () => {
  const packed = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { main, browser, contributes, scripts, devDependencies, private: isPrivate, bin: commands } = packed;
  expect({ main, browser, contributes, scripts, devDependencies, isPrivate }).toEqual({});
  expect(Object.values<string>(commands).filter((path) => !files.includes(path))).toEqual([]);
  expect(packed.description).toMatch(/^Write customer journeys/);
  expect(manifest).toHaveProperty('contributes');
});

test('no bundle grows unnoticed', () => {
  const kilobytes = (file: string) => statSync(join(folder, file)).size / 1000;
  expect(files.filter((file) => file.endsWith('.js') && kilobytes(file) > 930)).toEqual([]);
});

test('what is packed is small code, and names those whose work is in it', () => {
  for (const path of [
    'dist/cli/journey.js',
    'dist/server/main.js',
    'dist/language/language.js',
    'dist/export/export.js',
  ]) {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text.length / text.split('\n').length, `${path} is not minified`).toBeGreaterThan(200);
  }
  expect(readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain('Mozilla Public License');
});

test.each(['journey-maps', 'journey'])('`npx %s` runs the command line', async (command) => {
  const map = join(root, 'examples/quick-list.journey');
  const run = promisify(execFile)('npx', ['--offline', command, 'check', map, '--locale', 'en'], {
    cwd: join(bin, '../..'),
  });
  expect((await run).stdout).toMatch(/in 1 file\.\n$/);
});

test('--version says the version of the package', async () => {
  expect(await journeyLanguageServer(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test('--help says how it is used, in the reader’s language', async () => {
  const english = await journeyLanguageServer(['--help']);
  expect(english).toMatchObject({ code: 0, err: '' });
  expect(english.out).toContain('Usage: journey-language-server --stdio');
  expect(english.out).toContain('docs/editors.md');
  expect(files).toContain('docs/editors.md');
  const swedish = await journeyLanguageServer(['--help'], 'sv_SE.UTF-8');
  expect(swedish.out).toContain('Användning: journey-language-server --stdio');
});

test.each([
  [[], 'An editor starts this program, and selects the connection: `journey-language-server --stdio`'],
  [['--studio'], "unknown option '--studio'."],
  [['map.journey'], "unknown option 'map.journey'."],
  [['--stdio', '--verbose'], "unknown option '--verbose'."],
  [['--stdio', '--node-ipc'], '--node-ipc is for programs that start this one as a Node process'],
  [['--stdio', '--pipe=/tmp/x'], 'Only one of --stdio, --socket, --pipe and --node-ipc can be given.'],
  [['--socket=cat'], "--socket needs a port number, such as `--socket=6009`; it cannot be 'cat'."],
  [['--socket'], "it cannot be ''."],
  [['--socket=99999'], "it cannot be '99999'."],
  [['--pipe'], '--pipe needs the name of a pipe'],
])('%j is answered with what to do', async (args, message) => {
  const { code, out, err } = await journeyLanguageServer(args);
  expect(err).toContain(message);
  expect(err).toContain('(`journey-language-server --help` lists the options)');
  expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
});

test('it ends when its editor is gone, however that went', async () => {
  const child = spawn(machinesNode(), [join(folder, 'dist/server/main.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => connection.dispose());
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  child.stdin.end();
  expect(await ended).toBe(1);
});
