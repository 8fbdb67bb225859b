import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chosenCard } from './cards.ts';
import type { Connection } from './connection.ts';
import { Keeper } from './keeper.ts';
import { MapView } from './map-view.tsx';
import { pageTranslatorFor } from './messages/words.ts';
import { StartHint } from './start-hint.tsx';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { useClient } from './use-client.ts';
import { useKeys } from './use-keys.ts';
import { usePane } from './use-pane.ts';
import { useWidth } from './use-width.ts';

interface AppProps {
  readonly connection: Connection;
  /** Of the document that the preview belongs to. */
  readonly uri: string;
  readonly locale: string;
}

/** The whole page: toolbar, the window on the map, status line. */
export function App({ connection, uri, locale }: AppProps): JSX.Element {
  const translator = useMemo(() => pageTranslatorFor(locale), [locale]);
  const keeper = useMemo(() => new Keeper(connection, uri), [connection, uri]);
  const viewport = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(keeper.state.zoom);
  const pane = usePane(viewport, canvas, keeper, setZoom);
  const { map, trouble, selected, toShow, shown, select } = useClient(connection, keeper, pane);
  const width = useWidth(viewport);
  const drawn = map !== null && map.journeys.length > 0 && width > 0;
  useKeys(canvas, pane);

  // The kept place can be found again only once the map that it belongs to is drawn.
  useLayoutEffect(() => {
    if (drawn) pane.current?.restore(keeper.keptView);
  }, [drawn, keeper, pane]);

  // A card that is marked from the text comes into view as soon as a map that has it is drawn.
  useLayoutEffect(() => {
    const element = toShow && drawn && canvas.current && chosenCard(canvas.current);
    if (!element) return;
    pane.current?.bringIntoView(element);
    shown();
  }, [toShow, drawn, map, pane, shown]);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <main class="viewport" ref={viewport} tabIndex={0} aria-label={translator.t('page.map')}>
        <h1 class="unseen">{translator.t('page.map')}</h1>
        <div class="canvas" ref={canvas}>
          {drawn && (
            <MapView journeys={map.journeys} selected={selected} onSelect={select} locale={locale} width={width} />
          )}
        </div>
        {map?.journeys.length === 0 && <StartHint translator={translator} />}
        {!map && <p class="waiting">{translator.t(trouble === 'file-gone' ? 'empty.gone' : 'empty.waiting')}</p>}
      </main>
      <footer class="bar">
        <StatusLine
          trouble={trouble}
          unread={map?.unread ?? []}
          translator={translator}
          onGoToLine={(line) => connection.post({ type: 'reveal-line', line })}
        />
        {drawn && <Toolbar zoom={zoom} translator={translator} onStep={(step) => pane.current?.step(step)} />}
      </footer>
    </>
  );
}
