/** The map as the webview runs it: Preact in the browser, with buttons, under VS Code's body classes. */
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { JourneyView } from '../../language/model/journey-view.ts';
import { webviewCss } from '../../map/theme.ts';
import { fontFaces, fontsLoaded } from './page-fonts.ts';

declare global {
  interface Window {
    draw: (journeys: readonly JourneyView[], selected?: { journey: string; touchpoint: string }) => void;
    /** Draws into an empty page, and returns what it shows once nothing is to come. */
    drawn: (journeys: readonly JourneyView[]) => Promise<string>;
    /** Whether maps drawn one after the other, as changes, look as each does in an empty page. */
    sameAsFresh: (maps: readonly (readonly JourneyView[])[], locale: string) => Promise<boolean>;
    /** The same as one SVG, its panels where a window has them. */
    drawOne: (journeys: readonly JourneyView[]) => void;
    chosen: string[];
  }
}

const source = `
  import { h, render } from 'preact';
  import { patched, patchTo } from './client/preview/patch.ts';
  import { JourneyMap } from './map/journey-map.tsx';
  import { LiveMap } from './map/live-map.tsx';
  import { mapTranslatorFor } from './map/messages/messages.ts';
  const translator = mapTranslatorFor('en');
  window.chosen = [];
  const onSelect = (touchpoint, journey) => window.chosen.push(journey + '/' + touchpoint);
  window.draw = (journeys, selected) =>
    render(h(LiveMap, { journeys, selected, translator, onSelect, width: 1200 }), document.getElementById('root'));
  window.drawn = async (journeys) => {
    const root = document.getElementById('root');
    render(null, root);
    window.draw(journeys);
    return complete(root);
  };
  const complete = async (root) => {
    const isComplete = () => root.querySelector('[aria-busy=true], .jm-slice:empty, .jm-part:empty') === null;
    while (!isComplete()) await new Promise((done) => requestIdleCallback(done));
    return root.innerHTML;
  };
  window.sameAsFresh = async (maps, locale) => {
    const [root, other] = [document.getElementById('root'), document.body.appendChild(document.createElement('div'))];
    const props = { translator: mapTranslatorFor(locale), onSelect, width: 1200 };
    let same = true;
    let last = [];
    for (const journeys of maps) {
      last = patched(last, patchTo(last, journeys));
      render(h(LiveMap, { ...props, journeys: last }), root);
      render(null, other);
      render(h(LiveMap, { ...props, journeys }), other);
      same &&= (await complete(root)) === (await complete(other));
    }
    render(null, root);
    render(null, other);
    other.remove();
    return same;
  };
  window.drawOne = (journeys) => {
    render(h(JourneyMap, { journeys, translator, width: 1200, room: 1200 }), document.getElementById('root'));
    // A page with the right fonts has no need of the widths that a file says.
    for (const text of document.querySelectorAll('[textLength]')) text.removeAttribute('textLength');
  };
`;

/** The script that draws, as one bundle. */
export async function liveScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: resolve(import.meta.dirname, '../..') },
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles[0]?.text ?? '';
}

export async function openLive(page: Page, script: string, bodyClass: string): Promise<void> {
  const head = `<title>Map</title><style>${fontFaces}${webviewCss()} body{margin:0;background:#fff}</style>`;
  await page.setContent(
    `<!doctype html><html lang="en"><head>${head}</head><body class="${bodyClass}"><main id="root"></main></body></html>`,
  );
  await fontsLoaded(page);
  await page.addScriptTag({ content: script });
}
