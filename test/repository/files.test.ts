/** What no file of this repository may contain. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.mts';

/** Split, so that this file does not find itself. */
const unwanted: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a path of somebody’s machine', pattern: /(^|[\s"'`(=])\/(work|home|root|Users)\/\w/m },
  { what: 'a path of somebody’s Windows', pattern: new RegExp(`[A-Z]:\\\\${'Users'}\\\\`) },
  { what: 'a package registry’s address', pattern: new RegExp(`${'registry'}\\.(npmjs|yarnpkg)`) },
  { what: 'something left for later', pattern: new RegExp(`\\b(${'TO'}DO|${'FIX'}ME|${'HA'}CK|${'XX'}X)\\b`) },
  { what: 'a merge that was not finished', pattern: new RegExp(`^(${'<'.repeat(7)}|${'>'.repeat(7)}) `, 'm') },
];

/** From about a hundred thousand entries on, such a call ends in a `RangeError`. */
const asArguments =
  /\.(?:push|unshift|fromCharCode|fromCodePoint|concat)\(\.\.\.|Math\.(?:min|max)\(\.\.\.|splice\([^)]*, \.\.\./;
/** Lists that are short whatever a text says: a piece of bytes, and the lanes of a page whose script stands alone. */
const boundedArguments = ['String.fromCharCode(...bytes.subarray(at, at + 0x8000))', 'Math.max(...lanes.map('];

/** Every file that is or would be committed, but for binary ones. */
function files(): { readonly name: string; readonly text: string }[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

test.each(unwanted)('no file contains $what', ({ pattern }) => {
  const all = files();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
});

test('no code of ours hands a list as long as a text over as arguments', () => {
  const code = files().filter(({ name }) =>
    /^(?:cli|client|export|language|map|markdown|server)\/.*\.tsx?$/.test(name),
  );
  expect(code.length).toBeGreaterThan(300);
  const found = code.flatMap(({ name, text }) =>
    text
      .split('\n')
      .filter((line) => asArguments.test(line) && !/^\s*\*/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found.filter((line) => !boundedArguments.some((bounded) => line.includes(bounded)))).toEqual([]);
});

test.each([
  `/${'work'}/main/x`,
  ` "/${'home'}/anna/x"`,
  `C:\\${'Users'}\\anna`,
  `https://${'registry'}.npmjs.org/x`,
  `// ${'TO'}DO: later`,
  `${'<'.repeat(7)} HEAD`,
])('%s would be found', (text) => {
  expect(unwanted.some(({ pattern }) => pattern.test(text))).toBe(true);
});

test('the lock file says what is installed, not where it came from', () => {
  const lock: { packages: Record<string, Record<string, unknown>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const entries = Object.entries(lock.packages);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, entry]) => 'resolved' in entry && !entry.link).map(([path]) => path)).toEqual([]);
  expect(
    entries.filter(([path, entry]) => path !== '' && !entry.link && !entry.integrity).map(([path]) => path),
  ).toEqual([]);
});
