import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFile, findFiles, readFiles } from '../../cli/files.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-files-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), 'journey: x\n');
  }
}

async function find(...paths: string[]): Promise<{ files: string[]; failures: string[] }> {
  const { files, failures } = await findFiles(paths, folder);
  return {
    files: files.map(({ shown }) => shown),
    failures: failures.map(({ key, args }) => `${key} ${args.path}`),
  };
}

describe('findFiles', () => {
  test('searches a folder for journeys, in the same order everywhere', async () => {
    put('b.journey', 'a/z.journey', 'Ä.journey', 'a/notes.txt', 'B.journey', 'a-b.journey');
    expect(await find('.')).toEqual({
      files: ['B.journey', 'a/z.journey', 'a-b.journey', 'b.journey', 'Ä.journey'],
      failures: [],
    });
  });

  test('leaves out node_modules and hidden folders and files, except when they are named', async () => {
    put('a.journey', 'node_modules/b.journey', '.git/c.journey', '.d.journey');
    expect(await find('.')).toEqual({ files: ['a.journey'], failures: [] });
    expect(await find('.git')).toEqual({ files: ['.git/c.journey'], failures: [] });
  });

  test('takes a named file whatever its ending, and shows paths as given', async () => {
    put('maps/a.journey', 'b.txt');
    expect(await find('b.txt', 'maps/', './maps/../b.txt')).toEqual({
      files: ['b.txt', 'maps/a.journey'],
      failures: [],
    });
    expect(await find(path.join(folder, 'maps'))).toEqual({
      files: [path.join(folder, 'maps/a.journey').split(path.sep).join('/')],
      failures: [],
    });
  });

  test('reads a file once that is named twice or reached over a link', async () => {
    put('maps/a.journey');
    symlinkSync(path.join(folder, 'maps'), path.join(folder, 'also'));
    expect(await find('maps', 'also', 'maps/a.journey')).toEqual({ files: ['maps/a.journey'], failures: [] });
  });

  test('comes back from links that go round in circles', async () => {
    put('maps/a.journey');
    symlinkSync(folder, path.join(folder, 'maps/up'));
    symlinkSync(path.join(folder, 'maps/round'), path.join(folder, 'maps/round'));
    expect(await find('.')).toEqual({ files: ['maps/a.journey'], failures: [] });
  });

  test('tells what is not there, holds nothing, or is neither file nor folder, and finds the rest', async () => {
    put('a.journey', 'empty/notes.txt');
    symlinkSync(path.join(folder, 'empty'), path.join(folder, 'empty/self'));
    symlinkSync(path.join(folder, 'gone'), path.join(folder, 'broken.journey'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    expect(await find('nowhere', 'empty', 'pipe', 'a.journey/b', '.')).toEqual({
      files: ['a.journey'],
      failures: [
        'failure.missing nowhere',
        'failure.no-journeys-in-directory empty',
        'failure.not-a-file pipe',
        'failure.missing a.journey/b',
        'failure.missing broken.journey',
      ],
    });
  });
});

describe('findFile', () => {
  test('wants one file', async () => {
    put('maps/a.journey');
    expect(await findFile('maps', folder)).toMatchObject({ key: 'failure.directory' });
    expect(await findFile('none', folder)).toMatchObject({ key: 'failure.missing' });
    expect(await findFile('maps/a.journey', folder)).toMatchObject({ shown: 'maps/a.journey' });
  });
});

describe('readFiles', () => {
  test('refuses what is too large without reading it, and reads the rest', async () => {
    put('a.journey', 'large.journey');
    truncateSync(path.join(folder, 'large.journey'), 50_000_000);
    const { files } = await findFiles(['.'], folder);
    const read = await readFiles(files);
    expect(read.files.map(({ shown, text }) => [shown, text])).toEqual([['a.journey', 'journey: x\n']]);
    expect(read.failures).toMatchObject([
      { key: 'failure.too-large', args: { path: 'large.journey', size: 50, limit: 3 } },
    ]);
  });
});
