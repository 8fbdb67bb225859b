/** What stands around a map in a page of text, in the page's own colours. */
export const blockCss = [
  '.journey-block{margin:1em 0;overflow-x:auto;max-width:100%}',
  '.journey-block:focus-visible{outline:2px solid var(--vscode-focusBorder,currentColor);outline-offset:2px}',
  '.journey-block svg{display:block;max-width:none}',
  '.journey-note{margin:.3em 0 1em;padding:.2em .6em;border-inline-start:3px solid var(--vscode-editorWarning-foreground,#b57a00);font-size:.9em}',
  'pre.journey-drawn{display:none}',
  '@media print{.journey-block{overflow:visible}.journey-block svg{max-width:100%;height:auto}}',
].join('\n');
