/** Emacs with eglot, set up as docs/editors.md says. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireEditor } from '../../scripts/editors.mts';
import { root } from '../../scripts/root.mts';
import { editedText, runEditor } from './real-editor.ts';

/** Emacs counts characters in its buffers; newer eglots say so to servers, this one if it is told to. */
const countsCharacters = `
(require 'eglot)
(cl-defmethod eglot-client-capabilities :around (_server)
  (append (cl-call-next-method) (list :general (list :positionEncodings ["utf-32"]))))
(setq-default eglot-current-column-function #'eglot-current-column
              eglot-move-to-column-function #'eglot-move-to-column)
`;

test.each([
  { encoding: 'utf-16', preamble: '' },
  { encoding: 'utf-32', preamble: countsCharacters },
])('Emacs thinks along, counting in $encoding', async ({ preamble }) => {
  const { report, output } = await runEditor({
    program: requireEditor('emacs'),
    recipe: 'emacs',
    init: 'init.el',
    preamble,
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
