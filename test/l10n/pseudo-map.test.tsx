/** No word of the picture, of its page and of the preview around it is left out of the catalogues. */
import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CutOffsGroup } from '../../client/webview/compare/cut-offs.tsx';
import { StartHint } from '../../client/webview/map-pane/start-hint.tsx';
import { StatusLine } from '../../client/webview/page/status-line.tsx';
import { Toolbar } from '../../client/webview/page/toolbar.tsx';
import { WordsContext } from '../../client/webview/state/page.ts';
import { makeWords } from '../../map/layout/words/words.ts';
import { renderHtml, renderSvg } from '../../map/standalone.tsx';
import { renderComparisonHtml } from '../../map/standalone-comparison.tsx';
import { everyState } from './journeys.ts';
import { leaks, pseudoTranslator } from './pseudo.ts';
import { englishOf } from './rooms.ts';

const map = pseudoTranslator(englishOf('map/messages'));
const page = pseudoTranslator(englishOf('client/webview/messages'));

/** A part of the page with its words around it. */
const spoken = (part: JSX.Element) => (
  <WordsContext.Provider value={{ translator: page, words: makeWords(map) }}>{part}</WordsContext.Provider>
);

/**
 * What a reader sees or hears of a piece of markup: its texts, and the attributes that are read out or shown on hover.
 */
function readable(markup: string): string {
  const body = markup.replaceAll(/<style[\s\S]*?<\/style>/g, '');
  const attributes = [...body.matchAll(/\s(?:aria-label|aria-description|title|alt)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const texts = body.replaceAll(/<[^>]*>/g, '\n');
  return [texts, ...attributes].join('\n').replaceAll(/&[a-z]+;/g, ' ');
}

test.each(everyState)('the map of $name', ({ journeys }) => {
  for (const markup of [renderSvg(journeys, { translator: map }), renderHtml(journeys, { translator: map })]) {
    const text = readable(markup);
    expect(text).toContain('[!!');
    expect(leaks(text, [])).toEqual([]);
  }
});

test.each(everyState)('where the matrix of $name is cut', ({ journeys }) => {
  const group = <CutOffsGroup journeys={journeys} cutOffs="mean" onChange={() => undefined} />;
  expect(leaks(readable(render(spoken(group))), [])).toEqual([]);
});

test.each(everyState)('$name side by side with each of its journeys', ({ journeys }) => {
  const pairs = journeys.flatMap((older) =>
    journeys.map((newer) => ({ older: { analysed: older }, newer: { analysed: newer } })),
  );
  for (const kind of ['files', 'commit', 'personas'] as const) {
    const text = readable(renderComparisonHtml(pairs, kind, { translator: map }));
    expect(text).toContain('[!!');
    expect(leaks(text, [])).toEqual([]);
  }
});

test('the preview around the map', () => {
  const line = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
  const unread = [{ range: line, message: 'Γραμμή' }];
  const parts = [
    <Toolbar zoom={1.25} onStep={() => undefined} />,
    <StartHint
      lines={['journey: A']}
      templates={[{ id: 'retail', name: 'Αγορά', stages: [1, 2] }]}
      busy={false}
      refused=""
      onInsert={() => undefined}
      onImport={() => undefined}
    />,
    ...(['server-stopped', 'no-answer', 'file-gone', null] as const).map((trouble) => (
      <StatusLine trouble={trouble} unread={unread} onGoToLine={() => undefined} />
    )),
  ];
  const text = readable(parts.map((part) => render(spoken(part))).join('\n'));
  expect(text).toContain('[!!');
  // The lines to begin with are in the journey language.
  expect(leaks(text, ['journey A'])).toEqual([]);
});
