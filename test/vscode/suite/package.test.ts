/** What is shipped: everything that the manifest names, the pages that the findings link to, and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { root } from '../../../scripts/root.mts';

const { extension } = inject('host');
const files = readdirSync(extension, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(extension.length + 1));
// The command line is in the repository's own package, not in the editor's.
const { bin: _bin, ...manifest } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));

test('every file that the manifest names is in the package', () => {
  const named = [...JSON.stringify(manifest).matchAll(/"\.?\/?((?:dist|media|syntaxes)\/[^"]+)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  expect(named).toContain('dist/client/extension.js');
  expect(named.filter((path) => !existsSync(join(extension, path)))).toEqual([]);
});

test('what the extension loads by itself is in the package', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'dist/server/main.js',
      'dist/server/main-browser.js',
      'dist/webview/main.js',
      'dist/webview/main.css',
      'dist/export/export.js',
      'dist/export/resvg.wasm',
      'dist/export/arimo-regular.ttf',
      'dist/export/dejavu-bold.ttf',
      'dist/export/arimo-latin-400.woff2',
    ]),
  );
});

test('neither sources nor maps nor tests are in the package', () => {
  expect(files.filter((file) => /\.(ts|tsx|mts|map|langium|vsix)$|node_modules|^test|^scripts/.test(file))).toEqual([]);
});

test('the page of every rule is in the package', () => {
  const pages = readdirSync(join(root, 'docs', 'rules')).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((name) => !existsSync(join(extension, 'docs', 'rules', name)))).toEqual([]);
});
