/** Emacs with eglot, set up as docs/editors.md says. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireEditor } from '../../scripts/editors.mts';
import { root } from '../../scripts/root.mts';
import { editedText, runEditor } from './real-editor.ts';

test('Emacs thinks along', async () => {
  const { report, output } = await runEditor({
    program: requireEditor('emacs'),
    recipe: 'emacs',
    init: 'init.el',
    arguments: ({ init }) => ['--batch', '-l', init, '-l', join(root, 'test/editors/emacs-session.el')],
  });
  expect(report.problem, output).toBeUndefined();
  expect(report.mode).toBe('journey-mode');
  expect(report.diagnostics).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ text: '4.2' }),
      { text: 'raiting', message: expect.stringContaining('Did you mean “rating”?') },
    ]),
  );
  expect(report.completion).toContain('offer');
  expect(report.completed).toBe('    touchpoint: 🎈å報 | next: offer');
  expect(report.hover).toContain('報價 🚗 å');
  const typed = `${editedText}    touchpoint: 🎈å報 | next: offer`;
  expect(report.renamed).toBe(typed.replaceAll('offer', 'bud'));
  expect(report.formatted).toBe(typed.replaceAll('offer', 'bud').replace('|   importance', '| importance'));
  // Neither eglot nor the server has anything to complain about.
  expect(output).not.toMatch(/error|warning/i);
});
