/** VS Code's own Markdown preview draws fenced journey blocks, and its editor colours them. */
import { expect } from 'vitest';
import { picturePath, test } from '../harness/fixtures.ts';

const notes = [
  '# Notes',
  '',
  '```journey',
  'journey: Shopping',
  '  touchpoint: Shop',
  '    rating: 4.2',
  '    importance: 9',
  '```',
  '',
  'Some words.',
  '',
].join('\n');

test('a block is a map that follows the text, and its keywords have their colour', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ files: { 'notes.md': notes, 'plain.journey': 'journey: Shopping\n' } });
  const colourIn = async (file: string) => {
    await workbench.openFile(file);
    const word = workbench.editor(file).locator('.view-line span > span', { hasText: /^journey$/ });
    await word.last().waitFor();
    return word.last().evaluate((span) => getComputedStyle(span).color);
  };
  const plain = await colourIn('plain.journey');
  await expect.poll(() => colourIn('notes.md')).toBe(plain);
  await workbench.runCommand('Markdown: Open Preview to the Side');
  const content = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  const map = content.locator('.journey-block svg.jm');
  await map.waitFor();
  expect(await map.textContent()).toContain('Shop');
  await workbench.goTo('notes.md', 6);
  await workbench.selectLine();
  await workbench.type('rating: 9.1');
  await expect.poll(() => map.textContent()).toContain('9.1');
  await workbench.goTo('notes.md', 7);
  await workbench.selectLine();
  await workbench.type('importence: 9');
  await content.locator('.journey-note', { hasText: 'Line 4' }).waitFor();
  await workbench.page.screenshot({ path: picturePath('markdown') });
});

test('a preview without a block loads no more than a small script', async ({ openWorkbench }) => {
  const workbench = await openWorkbench({ files: { 'plain.md': '# Plain\n\nSome words.\n', 'notes.md': notes } });
  const loaded: string[] = [];
  workbench.page.on('request', (request) => {
    const [script] = /dist\/markdown\/[^?]*/.exec(decodeURIComponent(request.url())) ?? [];
    if (script) loaded.push(script);
  });
  const content = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await workbench.openFile('plain.md');
  await workbench.runCommand('Markdown: Open Preview to the Side');
  await content.getByText('Some words.').waitFor();
  await expect.poll(() => loaded).toContain('dist/markdown/loader.js');
  await workbench.goTo('plain.md', 3);
  await workbench.selectLine();
  await workbench.type('Other words.');
  await content.getByText('Other words.').waitFor();
  expect(new Set(loaded)).toEqual(new Set(['dist/markdown/loader.js']));
  await workbench.openFile('notes.md');
  await content.locator('.journey-block svg.jm').waitFor();
  expect(loaded).toContain('dist/markdown/main.js');
});
