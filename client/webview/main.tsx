/** The preview page starts here: it runs in a webview, alone with the map. */
import './fonts.css';
import './page/preview.css';
import './find/hover-outline.css';
import './compare/compare.css';
import './page/tools.css';
import './map-pane/overview.css';
import './map-pane/tables.css';
import './present/present.css';
import { render } from 'preact';
import { languageFor } from '../../language/messages/locale.ts';
import { webviewCss } from '../../map/theme.ts';
import { DocumentPage } from './page/document-page.tsx';
import { connect, type VsCodeApi } from './state/connection.ts';

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.getElementById('preview');
if (!root) throw new Error('The page has no element with the id "preview".');

// A sheet made by script is no inline style, so the content security policy can stay closed.
const mapSheet = new CSSStyleSheet();
mapSheet.replaceSync(webviewCss());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, mapSheet];

// The editor may speak a language that we do not: a screen reader must read our words in the one that they are in.
const locale = languageFor(document.documentElement.lang);
document.documentElement.lang = locale;

render(<DocumentPage connection={connect(acquireVsCodeApi(), window)} locale={locale} />, root);
