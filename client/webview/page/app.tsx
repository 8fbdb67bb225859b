import type { JSX } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ComparisonPair } from '../../../map/compare/sides.ts';
import { noFilter } from '../../../map/find/filter.ts';
import { offeredLanes, offeredPersonas } from '../../../map/layout/offers.ts';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import { drawnUnasked } from '../../../map/view/persona-ratings.ts';
import type { MapData } from '../../../server/protocol.ts';
import { CompareBar, CompareMenu, CompareView } from '../compare/compare-view.tsx';
import { comparedJourneys } from '../compare/compared-journeys.ts';
import { CutOffsGroup } from '../compare/cut-offs.tsx';
import { useComparison } from '../compare/use-comparison.ts';
import { Editing } from '../edit/editing.tsx';
import { useKeptFocus } from '../edit/use-kept-focus.ts';
import { FilterMenu } from '../filter/filter-menu.tsx';
import { useFilter } from '../filter/use-filter.ts';
import { highlightCss, withoutHits } from '../find/highlights.ts';
import { Pointing } from '../find/pointing.tsx';
import { useFind } from '../find/use-find.ts';
import { useFindField } from '../find/use-find-field.ts';
import { useRoving } from '../find/use-roving.ts';
import { MapArea } from '../map-pane/map-area.tsx';
import { Overview } from '../map-pane/overview.tsx';
import { usePane } from '../map-pane/use-pane.ts';
import { useShown } from '../map-pane/use-shown.ts';
import { pageTranslatorFor } from '../messages/words.ts';
import { useWidth } from '../pane/use-width.ts';
import type { Connection } from '../state/connection.ts';
import { Keeper } from '../state/keeper.ts';
import type { View } from '../state/looking.ts';
import { useClient } from '../state/use-client.ts';
import { useImageCopy } from '../state/use-image-copy.ts';
import { useLooking } from '../state/use-looking.ts';
import { useOptions } from '../state/use-options.ts';
import { drawAtOnce } from '../ui/draw-at-once.ts';
import { useSheet } from '../ui/use-sheet.ts';
import { ShowMenu } from './show-menu.tsx';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { Tools } from './tools.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useKeys } from './use-keys.ts';
import { ViewSwitch } from './view-switch.tsx';

interface AppProps {
  readonly connection: Connection;
  /** Of the document that the preview belongs to. */
  readonly uri: string;
  readonly locale: string;
}

const nothing: MapData['journeys'] = [];
const nothingCompared: readonly ComparisonPair[] = [];

/** The whole page: tools, the window on the map, overview, status line. */
export function App({ connection, uri, locale }: AppProps): JSX.Element {
  const translator = useMemo(() => pageTranslatorFor(locale), [locale]);
  const words = useMemo(() => makeWords(mapTranslatorFor(locale)), [locale]);
  const keeper = useMemo(() => new Keeper(connection, uri), [connection, uri]);
  const viewport = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(keeper.state.zoom);
  const [laidOutFor, setLaidOutFor] = useState(keeper.state.zoom);
  const layOut = useCallback((next: number) => drawAtOnce(() => setLaidOutFor(next)), []);
  const pane = usePane(viewport, canvas, keeper, setZoom, layOut);
  const { options, change } = useOptions(connection);
  const client = useClient(connection, keeper, pane);
  const { map, trouble, selected, select } = client;
  const compare = useComparison(connection, keeper, client);
  const [{ view, filter: chosen }, look] = useLooking(keeper);
  const journeys = map?.journeys ?? nothing;
  useImageCopy(connection);
  const width = useWidth(viewport);
  const seen = width / Math.min(1, laidOutFor);
  const drawn = journeys.length > 0 && width > 0;

  const pairs = compare.shown && (compare.shown.pairs ?? nothingCompared);
  const sought = useMemo(() => (pairs ? comparedJourneys(pairs) : journeys), [pairs, journeys]);
  const find = useFind(sought, locale);
  const field = useFindField(canvas, viewport, find);
  const { facets, filter, active, dimmed: leftOut, shown, of } = useFilter(sought, chosen);
  const dimmed = useMemo(() => withoutHits(leftOut, find.hits), [leftOut, find.hits]);
  const lanes = useMemo(() => offeredLanes(journeys, words), [journeys, words]);
  const personas = useMemo(() => offeredPersonas(journeys), [journeys]);
  const unasked = useMemo(() => drawnUnasked(journeys), [journeys]);
  useSheet(
    useMemo(
      () => highlightCss({ dimmed, hits: find.hits, current: find.hits[find.current] }),
      [dimmed, find.hits, find.current],
    ),
  );
  useKeys(viewport, canvas, pane, field.onOpen, dimmed);
  useRoving(canvas, selected);
  useKeptFocus(canvas, map);
  useShown({ canvas, pane, keeper, client, find, view, drawn });
  const said = useAnnouncement(sought, find, client, translator);

  const { t } = translator;
  const setView = (next: View): void => look({ view: next });
  const skip = (): void => {
    setView('table');
    // The table is there after the next drawing.
    queueMicrotask(() => table.current?.focus());
  };
  // Whoever adds a menu puts it into this list: one line, from left to right.
  const menus = [
    <FilterMenu
      key="filter"
      {...{ facets, filter, translator }}
      mapWords={words.t}
      onFilter={(next) => look({ filter: next })}
    />,
    <ShowMenu
      key="show"
      blocked={compare.shown ? t('show.single') : undefined}
      {...{ options, lanes, personas, unasked, translator }}
      onChange={change}
    >
      <CutOffsGroup {...{ journeys, translator, words }} cutOffs={options.cutOffs} onChange={change} />
    </ShowMenu>,
    <CompareMenu key="compare" comparing={compare.shown !== null} onAsk={compare.ask} translator={translator} />,
  ];
  return (
    <>
      {drawn && (
        <button type="button" class="skip" onClick={skip}>
          {t('page.skip')}
        </button>
      )}
      {drawn && (
        <Tools {...{ find, field, menus, translator }}>
          <ViewSwitch view={view} onView={setView} translator={translator} />
        </Tools>
      )}
      {compare.shown && (
        <CompareBar shown={compare.shown} onEnd={() => compare.ask('none')} {...{ words, translator }} />
      )}
      <MapArea
        comparison={
          compare.shown && (
            <CompareView
              shown={compare.shown}
              selected={compare.marked}
              onSelect={compare.reveal}
              place={table}
              {...{ view, width, seen, words }}
            />
          )
        }
        {...{ map, trouble, view, options, selected, width, seen, viewport, canvas, table, translator, words }}
        wanted={find.hits[find.current]}
        onSelect={select}
      />
      <Pointing within={viewport} />
      {!compare.shown && (
        <Editing {...{ connection, map, trouble, selected, viewport, canvas, pane, translator, words }} />
      )}
      {drawn && view === 'map' && options.overview && !compare.shown && (
        <Overview {...{ journeys, viewport, canvas, pane, translator, words }} />
      )}
      <footer class="bar">
        {active && (
          <button type="button" class="filtered" title={t('filter.clear')} onClick={() => look({ filter: noFilter })}>
            {t('filter.shown', { shown, of })}
            <span class="unseen">{t('filter.clear')}</span>
          </button>
        )}
        <StatusLine
          trouble={trouble}
          unread={map?.unread ?? []}
          translator={translator}
          onGoToLine={(line) => connection.post({ type: 'reveal-line', line })}
        />
        {drawn && <Toolbar zoom={zoom} translator={translator} onStep={(step) => pane.current?.step(step)} />}
      </footer>
      <div class="unseen" aria-live="polite" data-said>
        {said}
      </div>
    </>
  );
}
