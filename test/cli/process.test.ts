/** The command line as it is shipped: the built bundle in a process of its own, with its standard streams. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.mts';
import { bundle, ensureBundle, journey, journeyBytes } from './bundle.ts';

let folder = '';

beforeAll(ensureBundle, 120_000);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-process-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string): void {
  writeFileSync(path.join(folder, name), content);
}

const good =
  'journey: Shop\n  touchpoint: Checkout | channel: web | rating: 9 | importance: 8 | owner: Sales | need: Pay\n';
const red = `${good.replace('rating: 9', 'rating: 2')}    action: Show the total first\n`;

test('the version is the package’s', () => {
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(journey(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test('findings go to standard output, the reason of an exit code to standard error', () => {
  put('a.journey', red);
  const run = journey(['check', '--max-warnings', '0'], folder);
  expect(run).toMatchObject({ code: 1, err: 'journey: 1 warning is more than the 0 allowed.\n' });
  expect(run.out).toContain('red-rating');
});

test('an image and a document go to a pipe or a file as they are', () => {
  put('a.journey', good);
  const png = journeyBytes(['export', 'a.journey', '--format', 'png', '--width', '300'], folder);
  expect(png).toMatchObject({ code: 0, err: '' });
  expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(journey(['export', 'a.journey', '-o', 'map.pdf', '--paper', 'a4'], folder)).toMatchObject({
    code: 0,
    out: '',
  });
  expect(readFileSync(path.join(folder, 'map.pdf'), 'latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
}, 60_000);

test('several files become an image each', () => {
  put('a.journey', good);
  put('b.journey', red);
  const run = journey(['export', 'a.journey', 'b.journey', '--format', 'png', '--width', '300', '-o', 'out'], folder);
  expect(run.code).toBe(0);
  expect(readdirSync(path.join(folder, 'out')).toSorted()).toEqual(['a.png', 'b.png']);
}, 60_000);

describe('a full disk', () => {
  const commands = [
    ['check', 'a.journey'],
    ['check', 'a.journey', '--format', 'json'],
    ['export', 'a.journey', '--format', 'png', '--width', '100'],
    ['compare', 'a.journey', 'b.journey'],
    ['--help'],
  ];
  const reason = 'cannot be written (ENOSPC): the disk is full.';

  test.each(commands.map((args) => [args]))('behind standard output: %j says so in one line, exit code 2', (args) => {
    put('a.journey', good);
    put('b.journey', red);
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [bundle, ...args], { cwd: folder, stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect([run.status, run.stderr.toString()]).toEqual([2, `journey: standard output: ${reason}\n`]);
  });

  test('that has room for a part only is told, and what was there stays', () => {
    put('a.journey', red.repeat(100));
    put('map.svg', 'before');
    const limited = (line: string) =>
      spawnSync('sh', ['-c', `ulimit -f 8; "$0" "$1" ${line}`, process.execPath, bundle], { cwd: folder });
    const written = limited('export a.journey -o map.svg');
    expect([written.status, written.stderr.toString()]).toEqual([
      2,
      'journey: map.svg: cannot be written (EFBIG): the file would be too large.\n',
    ]);
    expect(readFileSync(path.join(folder, 'map.svg'), 'utf8')).toBe('before');
    const led = limited('check --format json a.journey > report.json');
    expect([led.status, led.stderr.toString()]).toEqual([
      2,
      'journey: standard output: cannot be written (EFBIG): the file would be too large.\n',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.journey', 'map.svg', 'report.json']);
  });

  test('behind standard error alone is exit code 2', () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [bundle, 'check', '--fast'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', full],
    });
    closeSync(full);
    expect([run.status, run.stdout.toString()]).toEqual([2, '']);
  });
});

describe('a closed pipe', () => {
  test('is no error', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `  touchpoint: T${index} | rating: 2 | importance: 9`);
    put('a.journey', `journey: Long\n${many.join('\n')}\n`);
    const child = spawn(process.execPath, [bundle, 'check', '--format', 'json'], { cwd: folder });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
