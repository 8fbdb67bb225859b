/** Neovim's built-in client, without any plugin, set up as docs/editors.md says. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireEditor } from '../../scripts/editors.mts';
import { root } from '../../scripts/root.mts';
import { editedText, runEditor, testedRecipe } from './real-editor.ts';

test('Neovim thinks along', async () => {
  const { report, output } = await runEditor({
    program: requireEditor('neovim'),
    recipe: 'neovim',
    init: 'init.lua',
    preamble: testedRecipe('neovim-commands'),
    arguments: ({ init, file }) => [
      ...['--headless', '-i', 'NONE', '-n', '-u', init, file],
      ...['-c', `luafile ${join(root, 'test/editors/neovim-session.lua')}`],
    ],
  });
  expect(report.problem, output).toBeUndefined();
  expect(report).toMatchObject({ filetype: 'journey', encoding: 'utf-16', messages: '' });
  expect(report.diagnostics).toEqual(
    expect.arrayContaining([
      { code: 'red-rating', text: '4.2' },
      { code: 'unknown-keyword', text: 'raiting' },
    ]),
  );
  expect(report.completion).toContain('offer');
  expect(report.completed).toBe('    touchpoint: 🎈å報 | next: offer');
  expect(report.hover).toContain('報價 🚗 å');
  const typed = `${editedText}    touchpoint: 🎈å報 | next: offer`;
  expect(report.renamed).toBe(typed.replaceAll('offer', 'bud'));
  expect(report.formatted).toBe(typed.replaceAll('offer', 'bud').replace('|   importance', '| importance'));
  expect(report.mended).toContain('| rating: 3');
  expect(report.pasted).toMatch(/touchpoint: Café å\n\s+rating: 3/u);
  expect(report.translated).toMatch(/^kundresa: Köpa 🚗\n.*kontaktpunkt: Café å\n\s+betyg: 3/su);
  expect(String(report.log)).not.toMatch(/\[(?:ERROR|WARN)\]/);
});
