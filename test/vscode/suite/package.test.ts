/** What is shipped: everything that the manifest names, the pages that the findings link to, and nothing else. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
      'dist/server/worker-server.js',
      'dist/language/language.js',
      'dist/map/map.js',
      'dist/words/sv.js',
      'dist/answers/answers.js',
      'dist/webview/main.js',
      'dist/webview/main.css',
      'dist/export/export.js',
      'dist/export/pptxgenjs.js',
      'dist/export/brotli.js',
      'dist/export/resvg.wasm.br',
      'dist/export/arimo-regular.ttf.br',
      'dist/export/dejavu-bold.ttf.br',
      'dist/export/arimo-latin-400.woff2',
    ]),
  );
});

test('no bundle and no package grows unnoticed', () => {
  const kilobytes = (file: string) => statSync(join(extension, file)).size / 1000;
  const large = files.filter((file) => file.endsWith('.js') && kilobytes(file) > 930);
  expect(large).toEqual([]);
  expect(kilobytes('dist/markdown/loader.js')).toBeLessThan(2);
  expect(files.reduce((sum, file) => sum + kilobytes(file), 0)).toBeLessThan(8000);
});

test.each(['readme.md', 'changelog.md'])(
  'every link and picture of %s leads somewhere, also on the Marketplace',
  (page) => {
    const text = readFileSync(join(extension, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].map(
      ([, one, other]) => one ?? other ?? '',
    );
    const repository: string = manifest.homepage.replace(/#.*/, '');
    const dead = links.filter((link) => {
      const [address = ''] = link.split('#');
      const [, path] = new RegExp(`^${repository}/(?:blob|raw|tree)/HEAD/(.*)$`).exec(address) ?? [];
      if (path !== undefined) return !existsSync(join(root, path));
      return !address.startsWith('https://') && !existsSync(join(extension, address));
    });
    expect(links.length).toBeGreaterThan(2);
    expect(dead).toEqual([]);
    // The Marketplace takes none.
    expect(links.filter((link) => /\.svg(?:$|[#?])/.test(link))).toEqual([]);
  },
);

test('the Marketplace finds what it asks for', () => {
  const { repository, bugs, homepage, qna, author, license, galleryBanner, icon, keywords, categories } = manifest;
  for (const address of [repository.url, bugs.url, homepage, qna]) expect(address).toMatch(/https:\/\/\S+/);
  expect([author.name, license, icon, galleryBanner.theme].every(Boolean)).toBe(true);
  expect(galleryBanner.color).toMatch(/^#[\da-f]{6}$/);
  expect(categories).toContain('Formatters');
  expect(new Set(keywords).size).toBe(keywords.length);
  expect(keywords.length).toBeGreaterThanOrEqual(20);
  expect(keywords.length).toBeLessThanOrEqual(30);
  expect(keywords).toEqual(
    expect.arrayContaining(['customer journey', 'kundresa', 'kundereise', 'kunderejse', 'klantreis']),
  );
});

test('those whose work is shipped are named', () => {
  expect(readFileSync(join(extension, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain('Mozilla Public License');
});

test('neither sources nor maps nor tests are in the package', () => {
  expect(
    files.filter((file) => /\.(ts|tsx|mts|map|langium|vsix)$|node_modules|^test|^scripts|^docs\/pictures/.test(file)),
  ).toEqual([]);
});

test('the page of every rule is in the package', () => {
  const pages = readdirSync(join(root, 'docs', 'rules')).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((name) => !existsSync(join(extension, 'docs', 'rules', name)))).toEqual([]);
});
