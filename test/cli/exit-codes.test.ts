/** What each command answers for each kind of path: one table, as docs/command-line.md has the codes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ran } from '../support/command-line.ts';

let folder = '';
const good = 'journey: A\n  touchpoint: B | rating: 9 | importance: 8\n';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-codes-')));
  const at = (name: string | Uint8Array): string | Buffer =>
    typeof name === 'string' ? path.join(folder, name) : Buffer.concat([Buffer.from(`${folder}/`), name]);
  const put = (name: string | Uint8Array, content: string | Uint8Array) => writeFileSync(at(name), content);
  for (const name of ['maps', 'none', 'strange']) mkdirSync(at(name));
  put('good.journey', good);
  put('other.journey', good);
  put('notes.txt', good);
  put('GOOD.JOURNEY', good);
  put('wrong.journey', good.replace('rating', 'raiting'));
  put('empty.journey', '');
  put('blank.journey', '\n# Only a remark.\n');
  put('binary.journey', Uint8Array.of(0x89, 0x50, 0, 0, 1));
  put('latin.journey', Buffer.from('journey: på\n', 'latin1'));
  put('large.journey', good);
  truncateSync(at('large.journey'), 3_000_001);
  put('maps/good.journey', good);
  put('strange/good.journey', good);
  put(Buffer.from('strange/b\xff.journey', 'latin1'), good);
  symlinkSync('gone', at('dangling.journey'));
  symlinkSync('round.journey', at('round.journey'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
});

afterAll(() => rmSync(folder, { recursive: true }));

const rows: readonly (readonly [path: string, check: number, exported: number, said: RegExp])[] = [
  ['good.journey', 0, 0, /^$/],
  ['notes.txt', 0, 0, /^$/],
  ['GOOD.JOURNEY', 0, 0, /^$/],
  ['wrong.journey', 1, 0, /has 1 error/],
  ['empty.journey', 0, 2, /there is no journey in this file/],
  ['blank.journey', 0, 2, /there is no journey in this file/],
  ['maps', 0, 2, /is a directory; this command takes one file/],
  ['none', 2, 2, /no \.journey file in this directory|is a directory/],
  ['strange', 2, 2, /b\ufffd\.journey: the name is not UTF-8|is a directory/],
  ['gone.journey', 2, 2, /there is no such file or directory/],
  ['good.journey/a', 2, 2, /there is no such file or directory/],
  ['dangling.journey', 2, 2, /there is no such file or directory/],
  ['round.journey', 2, 2, /cannot be read \(ELOOP\)/],
  ['strange/b\ufffd.journey', 2, 2, /the name is not UTF-8/],
  ['pipe', 2, 2, /is neither a file nor a directory/],
  ['binary.journey', 2, 2, /is a binary file, not text/],
  ['latin.journey', 2, 2, /line 1 is not UTF-8/],
  ['large.journey', 2, 2, /has 3\.1 MB; the limit for a \.journey file is 3 MB/],
  ['n'.repeat(300), 2, 2, /cannot be read \(ENAMETOOLONG\)/],
];

describe.each(rows)('%s', (given, checked, exported, said) => {
  test(`check: ${checked}`, async () => {
    const { code, err } = await ran(['check', given], folder);
    expect(code).toBe(checked);
    expect(err).toMatch(checked === 2 ? said : /^$/);
    expect(err.split('\n').length).toBeLessThanOrEqual(2);
  });

  test(`export and compare: ${exported}`, async () => {
    for (const args of [
      ['export', given, '--format', 'json'],
      ['export', given, '--format', 'svg'],
      ['compare', given, 'other.journey'],
      ['compare', 'other.journey', given],
    ]) {
      const { code, out, err } = await ran(args, folder);
      expect(code).toBe(exported);
      expect(out === '').toBe(exported === 2);
      expect(err).toMatch(said);
    }
  });
});

test('a file whose name is not UTF-8 does not keep the others from being checked', async () => {
  const { out } = await ran(['check', 'strange'], folder);
  expect(out).toContain('in 1 file');
});
