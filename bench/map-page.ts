/** What runs in the browser: text in, painted picture out, by our own code and by Mermaid's. */
import { EmptyFileSystem, URI } from 'langium';
import { h, render } from 'preact';
import type { JourneyFile } from '../language/generated/ast.ts';
import { createJourneyServices } from '../language/journey-module.ts';
import { translatorFor } from '../language/messages/messages.ts';
import type { JourneyView } from '../language/model/journey-view.ts';
import { noEditor } from '../language/project/editor.ts';
import { type PackedView, packView, unpackView } from '../language/view/packed-view.ts';
import { LiveMap } from '../map/live-map.tsx';
import { mapTranslatorFor } from '../map/messages/messages.ts';
import { webviewCss } from '../map/theme.ts';

/** Milliseconds of each part, from the text to the frame that shows it. */
export interface Times {
  /** Lexer, parser, names, facts, numbers, findings. */
  readonly language: number;
  /** Layout and DOM. */
  readonly map: number;
  /** Style, layout and paint of the browser, until the frame is out. */
  readonly paint: number;
  readonly total: number;
}

declare global {
  interface Window {
    ours: (text: string) => Promise<Times>;
    /** An empty page again: the next drawing is a first one. */
    clear: () => void;
    mermaidJourney: (text: string) => Promise<Times>;
    mermaid: {
      initialize(options: object): void;
      render(id: string, text: string): Promise<{ readonly svg: string }>;
    };
  }
}

const root = document.createElement('main');
document.body.append(root);

/** Until the frame that shows the newest state has been handed over. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
  });
}

const { shared, journey } = createJourneyServices({
  ...EmptyFileSystem,
  host: {
    today: () => ({ year: 2026, month: 4, day: 1 }),
    translate: () => translatorFor('en').t,
    editor: () => noEditor,
  },
});
const uri = URI.parse('file:///maps/bench.journey');

/** As the language server does it after a change: the whole text is read, and its answer travels as JSON. */
async function analyse(text: string): Promise<readonly JourneyView[]> {
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  if (LangiumDocuments.hasDocument(uri)) LangiumDocuments.deleteDocument(uri);
  const opened = LangiumDocumentFactory.fromString<JourneyFile>(text, uri);
  LangiumDocuments.addDocument(opened);
  await DocumentBuilder.build([opened]);
  const sent: readonly PackedView[] = JSON.parse(
    JSON.stringify(journey.analyser.analyse(opened).journeys.map(packView)),
  );
  return sent.map(unpackView);
}

const translator = mapTranslatorFor('en');
const onSelect = () => undefined;

window.ours = async (text) => {
  const start = performance.now();
  const journeys = await analyse(text);
  const analysed = performance.now();
  render(h(LiveMap, { journeys, translator, onSelect, width: 1300 }), root);
  const drawn = performance.now();
  await painted();
  return timesOf(start, analysed, drawn, performance.now());
};

window.clear = () => {
  render(null, root);
  root.replaceChildren();
};

let drawings = 0;

window.mermaidJourney = async (text) => {
  const start = performance.now();
  drawings += 1;
  const { svg } = await window.mermaid.render(`drawing-${drawings}`, text);
  root.innerHTML = svg;
  const drawn = performance.now();
  await painted();
  return timesOf(start, start, drawn, performance.now());
};

function timesOf(start: number, analysed: number, drawn: number, end: number): Times {
  return { language: analysed - start, map: drawn - analysed, paint: end - drawn, total: end - start };
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(webviewCss());
document.adoptedStyleSheets = [sheet];
