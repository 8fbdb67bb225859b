/** The preview page starts here: it runs in a webview, alone with the map. */
import './preview.css';
import { render } from 'preact';
import { webviewCss } from '../../map/theme.ts';
import { App } from './app.tsx';
import { connect, type VsCodeApi } from './connection.ts';

declare function acquireVsCodeApi(): VsCodeApi;

const root = document.getElementById('preview');
if (!root) throw new Error('The page has no element with the id "preview".');

// A sheet made by script is no inline style, so the content security policy can stay closed.
const mapSheet = new CSSStyleSheet();
mapSheet.replaceSync(webviewCss());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, mapSheet];

render(
  <App
    connection={connect(acquireVsCodeApi(), window)}
    uri={root.dataset.uri ?? ''}
    locale={document.documentElement.lang || 'en'}
  />,
  root,
);
