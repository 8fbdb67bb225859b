/** The page that names the others whose work is shipped: complete, and made only when every licence is known. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { noticesOf, packagesIn } from '../../scripts/notices.mjs';
import { root } from '../../scripts/root.mts';
import { ensureFresh } from '../fresh-bundle.ts';

beforeAll(() => {
  ensureFresh('dist/metafiles.json', ['client', 'server', 'language', 'map', 'export', 'markdown', 'cli']);
}, 150_000);

const mit = 'MIT License\n\nCopyright (c) 2026 Anna';

/** A project with such packages; what a package's files say, by its name. */
function projectWith(packages: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const home = mkdtempSync(join(tmpdir(), 'journey-notices-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  for (const [name, files] of Object.entries(packages)) {
    for (const [file, text] of Object.entries(files)) {
      const path = join(home, 'node_modules', name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  return home;
}

const manifest = (name: string, license?: string) =>
  JSON.stringify({ name, version: '1.2.3', license, repository: 'git@github.com:anna/x.git' });

test('a package is named with its version, its licence, its address and the text', () => {
  const home = projectWith({ x: { 'package.json': manifest('x', 'MIT'), 'LICENSE.md': mit, NOTICE: 'Made by Anna' } });
  const page = noticesOf(['node_modules/x'], home);
  expect(page).toContain('x 1.2.3 (MIT), https://github.com/anna/x\n');
  expect(page).toContain(mit);
  expect(page).toContain('Made by Anna');
});

test('packages with the same text share it', () => {
  const files = (name: string) => ({ 'package.json': manifest(name, 'MIT'), LICENSE: mit });
  const page = noticesOf(['node_modules/b', 'node_modules/a'], projectWith({ a: files('a'), b: files('b') }));
  expect(page).toContain('a 1.2.3 (MIT), https://github.com/anna/x\nb 1.2.3 (MIT), https://github.com/anna/x\n');
  expect(page.split(mit)).toHaveLength(2);
});

test.each([
  ['without a text', { 'package.json': manifest('x', 'MIT') }, 'x 1.2.3 comes without the text of its licence'],
  ['under the GPL', { 'package.json': manifest('x', 'GPL-3.0'), LICENSE: 'GPL' }, 'x 1.2.3 has the licence GPL-3.0'],
  ['without a licence', { 'package.json': manifest('x'), LICENSE: mit }, 'x 1.2.3 has the licence undefined'],
])('a package %s stops the build', (_, files, message) => {
  expect(() => noticesOf(['node_modules/x'], projectWith({ x: files }))).toThrow(message);
});

test('packages are those of which something is left in a bundle', () => {
  const inputs = {
    'node_modules/@anna/x/src/index.js': { bytesInOutput: 10 },
    'node_modules/b/node_modules/c/index.js': { bytesInOutput: 3 },
    'node_modules/shaken/index.js': { bytesInOutput: 0 },
    'language/model/model.ts': { bytesInOutput: 8 },
  };
  const outputs = { 'dist/x.js': { bytes: 21, imports: [], exports: [], inputs } };
  expect(packagesIn([{ inputs: {}, outputs }])).toEqual(['node_modules/@anna/x', 'node_modules/b/node_modules/c']);
});

test('everything that lies in dist/ is named', () => {
  const built = readFileSync(join(root, 'dist/metafiles.json'), 'utf8');
  const names = [...built.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\/[^"]*":\{"bytesInOutput":[1-9]/g)];
  const packages = new Set(names.map(([, name = '']) => name));
  expect(packages.size).toBeGreaterThan(20);
  const page = readFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const beside = ['@resvg/resvg-wasm', '@expo-google-fonts/arimo', '@fontsource/arimo', 'dejavu-fonts-ttf'];
  expect([...packages, ...beside].filter((name) => !page.includes(`\n${name} `))).toEqual([]);
  for (const licence of ['Mozilla Public License', 'SIL OPEN FONT LICENSE', 'Bitstream Vera', 'Apache License']) {
    expect(page.toLowerCase()).toContain(licence.toLowerCase());
  }
});
