/** Fenced journey blocks as VS Code's Markdown preview shows them: its markup, its classes, its event. */
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { languages } from '../../language/model/languages.ts';
import { root } from '../../scripts/root.mts';
import { ensureFresh } from '../fresh-bundle.ts';
import { complaints } from '../support/axe.ts';
import { test as pageTest } from '../support/page.ts';

/** Where VS Code serves the extension's files from: another origin than the page's. */
const resources = 'https://resources.test/extension/dist';
/** The scripts that a page with a journey asks for, by name. */
const withJourney = [
  'loader.js',
  'language.js',
  'map.js',
  'main.js',
  ...languages.map((language) => `${language}.js`),
].toSorted();

beforeAll(() => {
  ensureFresh('dist/markdown/main.js', ['markdown', 'map', 'language']);
}, 150_000);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** How markdown-it and VS Code write a fenced block. */
function fence(text: string, language = 'journey'): string {
  return `<pre><code data-line="1" class="code-line language-${language}" dir="auto">${escaped(text)}</code></pre>`;
}

const shop = 'journey: Shopping\n  touchpoint: Shop\n    rating: 4.2\n    importance: 9\n';
const parcel = 'journey: Return\n  touchpoint: Parcel\n    rating: 8\n';

interface Look {
  readonly theme?: string;
  /** Answers for a script in place of its file. */
  readonly serve?: (name: string, route: Route) => Promise<void>;
}

interface Preview {
  readonly page: Page;
  /** Names of the scripts that the page asked for. */
  readonly loaded: readonly string[];
}

const serveFile = (_name: string, route: Route) =>
  route.fulfill({ path: join(root, 'dist', new URL(route.request().url()).pathname.replace('/extension/dist/', '')) });

/**
 * `openMarkdown` opens a page as VS Code's preview is: policy, markup, script tag. The test fails if the page throws.
 */
const test = pageTest.extend('openMarkdown', ({ openPage }, { onCleanup }) => {
  const errors: string[] = [];
  onCleanup(() => expect(errors).toEqual([]));
  return async (body: string, { theme = 'vscode-light', serve = serveFile }: Look = {}): Promise<Preview> => {
    const page = await openPage({ viewport: { width: 900, height: 800 } });
    page.on('pageerror', (error) => errors.push(error.message));
    const loaded: string[] = [];
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: documentIn(theme) }),
    );
    await page.route(`${resources}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      loaded.push(name);
      return serve(name, route);
    });
    await page.addInitScript(() => {
      const failed = () => document.documentElement.setAttribute('data-failed', '');
      addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && failed(), true);
    });
    await page.goto('https://preview.test/');
    await page.evaluate(putIn, body);
    return { page, loaded };
  };
});

function documentIn(theme: string): string {
  const policy = "default-src 'none'; style-src 'self' 'unsafe-inline' data:; script-src 'nonce-a'";
  const script = `<script async src="${resources}/markdown/loader.js" nonce="a" charset="UTF-8"></script>`;
  return `<!doctype html><html lang="en"><head><title>Notes</title><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body class="vscode-body ${theme}"><main><h1>Notes</h1></main>${script}</body></html>`;
}

/** What VS Code does at first: content comes late, and without an event. */
function putIn(html: string): void {
  const content = document.createElement('div');
  content.className = 'markdown-body';
  content.innerHTML = html;
  document.querySelector('main')?.append(content);
}

/** What VS Code does when the text has changed: new content, then its event. */
async function update(page: Page, body: string): Promise<void> {
  await page.evaluate((html) => {
    const content = document.querySelector('.markdown-body');
    if (content) content.innerHTML = html;
    window.dispatchEvent(new CustomEvent('vscode.markdown.updateContent'));
  }, body);
}

test('a page without a journey loads the small script alone, until a block is written', async ({ openMarkdown }) => {
  const { page, loaded } = await openMarkdown(`<p>journey</p>${fence('x', 'js')}${fence('x', 'journey-notes')}`);
  expect(loaded).toEqual(['loader.js']);
  await update(page, `${fence('y', 'js')}<pre>journey: Shopping</pre>`);
  await update(page, fence(shop));
  await page.locator('.journey-block svg.jm').waitFor();
  await update(page, `${fence(shop)}${fence(parcel)}`);
  await expect.poll(() => page.locator('.journey-block svg.jm').count()).toBe(2);
  expect(loaded.toSorted()).toEqual(withJourney);
});

test('what could not be loaded is asked for again with the next change', async ({ openMarkdown }) => {
  let isAway = true;
  const serve = (name: string, route: Route) => (name === 'main.js' && isAway ? route.abort() : serveFile(name, route));
  const { page, loaded } = await openMarkdown(fence(shop), { serve });
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-failed'));
  expect(loaded.toSorted()).toEqual(withJourney);
  expect(await page.locator('code.language-journey').isVisible()).toBe(true);
  isAway = false;
  await update(page, fence(shop));
  await page.locator('.journey-block svg.jm').waitFor();
  expect(loaded.filter((name) => name === 'main.js')).toHaveLength(2);
});

test('every block of the page becomes a map, other code stays code', async ({ openMarkdown }) => {
  const { page } = await openMarkdown(`${fence(shop)}<p>and</p>${fence('x', 'js')}${fence(parcel)}`);
  await expect.poll(() => page.locator('.journey-block svg.jm').count()).toBe(2);
  expect(await page.locator('.journey-block').first().textContent()).toContain('Shop');
  expect(await page.locator('.journey-block').last().textContent()).toContain('Parcel');
  expect(await page.locator('code.language-journey').first().isVisible()).toBe(false);
  expect(await page.locator('code.language-js').isVisible()).toBe(true);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await page.locator('.mermaid').count()).toBe(0);
});

test('the map follows the text, and one that has not changed is kept', async ({ openMarkdown }) => {
  const { page } = await openMarkdown(`${fence(shop)}${fence(parcel)}`);
  await expect.poll(() => page.locator('.journey-block svg.jm').count()).toBe(2);
  await page
    .locator('.journey-block svg')
    .last()
    .evaluate((svg) => svg.setAttribute('data-kept', 'yes'));
  await update(page, `${fence(shop.replace('4.2', '9.1'))}${fence(parcel)}`);
  // At once, before the new one is drawn, no place is empty.
  expect(await page.locator('.journey-block svg.jm').count()).toBe(2);
  await expect.poll(() => page.locator('.journey-block').first().textContent()).toContain('9.1');
  expect(await page.locator('.journey-block').first().textContent()).not.toContain('4.2');
  expect(await page.locator('.journey-block svg').last().getAttribute('data-kept')).toBe('yes');
  await update(page, fence(parcel));
  expect(await page.locator('.journey-block svg.jm').count()).toBe(1);
  expect(await page.locator('.journey-block').textContent()).toContain('Parcel');
});

test('a broken line leaves the rest drawn, and one slim line says what is not', async ({ openMarkdown }) => {
  const { page } = await openMarkdown(fence(shop.replace('rating:', 'raiting:')));
  await expect.poll(() => page.locator('.journey-block svg.jm').count()).toBe(1);
  const note = page.locator('.journey-note');
  expect(await note.count()).toBe(1);
  expect(await note.textContent()).toMatch(/^One line of this map is not drawn\. Line 3: .*raiting/);
});

test('what cannot be meant is said, and what another file would bring', async ({ openMarkdown }) => {
  const { page } = await openMarkdown(`${fence(shop.replace('4.2', '12'))}${fence(`bruk: shared.journey\n${shop}`)}`);
  const notes = page.locator('.journey-note');
  await expect.poll(() => notes.count()).toBe(2);
  expect(await notes.first().textContent()).toMatch(/^One line .* cannot be drawn\. Line 3: The rating is 12/);
  expect(await notes.last().textContent()).toBe(
    'This map reads no other files: declarations that `use` imports are not known here. Line 1.',
  );
  expect(await page.locator('.journey-block svg.jm').count()).toBe(2);
});

test('a block without a journey stays as it is written, with a word of advice', async ({ openMarkdown }) => {
  const { page } = await openMarkdown(fence('just notes\n'));
  await page.locator('.journey-note').waitFor();
  expect(await page.locator('code.language-journey').isVisible()).toBe(true);
  expect(await page.locator('svg.jm').count()).toBe(0);
});

test('the words are in the language that the journey says', async ({ openMarkdown }) => {
  const { page } = await openMarkdown(
    fence(shop.replace('journey: Shopping\n', 'journey: Shopping\n  language: sv\n')),
  );
  await expect.poll(() => page.locator('.journey-block svg').getAttribute('lang')).toBe('sv');
  expect(await page.locator('.journey-block').textContent()).toContain('Kontaktpunkter');
});

test('markup in a text is text', async ({ openMarkdown }) => {
  const { page } = await openMarkdown(fence('journey: <img src=x onerror=alert(1)>\n  touchpoint: <b>Shop</b>\n'));
  await expect.poll(() => page.locator('.journey-block svg.jm').count()).toBe(1);
  expect(await page.locator('.journey-block img, .journey-block b').count()).toBe(0);
  expect(await page.locator('.journey-block').textContent()).toContain('<img');
});

test.for(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])(
  'it has the colours of the theme, and axe-core finds nothing: %s',
  async (theme, { openMarkdown }) => {
    const { page } = await openMarkdown(fence(shop), { theme });
    await expect.poll(() => page.locator('.journey-block svg.jm').count()).toBe(1);
    const canvas = await page.locator('.jm-canvas').evaluate((rect) => getComputedStyle(rect).fill);
    expect(canvas).toBe(
      {
        'vscode-light': 'rgb(246, 247, 249)',
        'vscode-dark': 'rgb(24, 27, 33)',
        'vscode-high-contrast': 'rgb(0, 0, 0)',
      }[theme] ?? 'rgb(255, 255, 255)',
    );
    expect(await complaints(page, { within: '.journey-block' })).toEqual([]);
  },
);
