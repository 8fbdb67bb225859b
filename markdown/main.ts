/** Draws the journey blocks of VS Code's Markdown preview, now and after each change. `loader.ts` brings it. */
import { webviewCss } from '../map/theme.ts';
import { blockCss } from './block-css.ts';
import { BlockPainter } from './block-painter.ts';
import { localeOf } from './journey-block.tsx';

// A sheet made by script is no inline style; and it can be adopted once only, however often the preview loads this
// script.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${webviewCss()}\n${blockCss}`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const painter = new BlockPainter(document, localeOf(document, navigator));
const paint = (): void => painter.paint();
// VS Code has put the new content into the page.
window.addEventListener('vscode.markdown.updateContent', paint);
paint();
