import type { JSX } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { ComparisonPair } from '../../../map/compare/sides.ts';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import { CompareBar } from '../compare/compare-bar.tsx';
import { CompareView } from '../compare/compare-view.tsx';
import { comparedJourneys } from '../compare/compared-journeys.ts';
import { useComparison } from '../compare/use-comparison.ts';
import { Editing } from '../edit/editing.tsx';
import { useKeptFocus } from '../edit/use-kept-focus.ts';
import { Pointing } from '../find/hover-outline.tsx';
import { useRoving } from '../find/use-roving.ts';
import { MapArea } from '../map-pane/map-area.tsx';
import { Overview } from '../map-pane/overview.tsx';
import { useCards, useOpeningFit } from '../map-pane/use-opening-fit.ts';
import { usePane } from '../map-pane/use-pane.ts';
import { usePinnedNames } from '../map-pane/use-pinned-names.ts';
import { useScrollIntoView } from '../map-pane/use-scroll-into-view.ts';
import { pageTranslatorFor } from '../messages/words.ts';
import type { PageMap } from '../page-map.ts';
import type { Pane } from '../pane/pane.ts';
import { useWidth } from '../pane/use-width.ts';
import { Presentation } from '../present/presentation.tsx';
import { usePresentation } from '../present/use-presentation.ts';
import type { Connection } from '../state/connection.ts';
import { type Page, PageContext, usePage, usePageWords, WordsContext } from '../state/page.ts';
import { PageStateStore } from '../state/page-state-store.ts';
import { useBrand } from '../state/use-brand.ts';
import { useClient } from '../state/use-client.ts';
import { useImageCopy } from '../state/use-image-copy.ts';
import { useOptions } from '../state/use-options.ts';
import { useViewSettings } from '../state/use-view-settings.ts';
import { Footer } from './footer.tsx';
import { OutputButtons } from './output-buttons.tsx';
import { Tools } from './tools.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useKeys } from './use-keys.ts';
import { useNarrowing } from './use-narrowing.ts';
import { ViewSwitch } from './view-switch.tsx';

interface AppProps {
  readonly connection: Connection;
  /** Of the document that the preview belongs to. */
  readonly uri: string;
  readonly locale: string;
}

const nothing: PageMap['journeys'] = [];
const nothingCompared: readonly ComparisonPair[] = [];

/** The page of one document. */
export function App({ connection, uri, locale }: AppProps): JSX.Element {
  const texts = useMemo(
    () => ({ translator: pageTranslatorFor(locale), words: makeWords(mapTranslatorFor(locale)) }),
    [locale],
  );
  const store = useMemo(() => new PageStateStore(connection, uri), [connection, uri]);
  const viewport = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const pane = useRef<Pane>(null);
  const page = useMemo<Page>(() => ({ connection, store, viewport, canvas, table, pane }), [connection, store]);
  return (
    <WordsContext.Provider value={texts}>
      <PageContext.Provider value={page}>
        <Body />
      </PageContext.Provider>
    </WordsContext.Provider>
  );
}

/** Tools, the window on the map, overview, status line. */
function Body(): JSX.Element {
  const { connection, store, viewport, canvas } = usePage();
  const [looking, look] = useViewSettings(store);
  const { view, filter: chosen, opened } = looking;
  const zoomed = useCallback(() => store.looking.fits && look({ fits: false }), [store, look]);
  const { zoom, laidOutFor } = usePane(zoomed);
  const { options: kept, change } = useOptions(connection);
  const client = useClient();
  const { map, trouble, selected, select } = client;
  const brand = useBrand(map?.brand);
  const compare = useComparison(client);
  const journeys = map?.journeys ?? nothing;
  const width = useWidth(viewport);
  const cards = useCards(journeys, width, kept, looking);
  const options = useMemo(() => ({ ...kept, cards }), [kept, cards]);
  const seen = width / Math.min(1, laidOutFor);
  const drawn = journeys.length > 0 && width > 0;

  const pairs = compare.shown && (compare.shown.pairs ?? nothingCompared);
  const sought = useMemo(() => (pairs ? comparedJourneys(pairs) : journeys), [pairs, journeys]);
  const narrowing = useNarrowing(sought, chosen);
  const { find, field, dimmed } = narrowing;
  useImageCopy(connection);
  useKeys(field.onOpen, dimmed);
  useRoving(canvas, selected);
  useKeptFocus(canvas, map);
  usePinnedNames();
  useOpeningFit(journeys, width, options, looking);
  useScrollIntoView({ client, find, view, drawn });
  const onOpen = useCallback((key: string) => look({ opened: toggled(opened, key) }), [look, opened]);
  const said = useAnnouncement(sought, find, client);
  const { isPresenting, present, end } = usePresentation(connection);

  return (
    <>
      {drawn && <SkipButton onView={look} />}
      {drawn && (
        <Tools
          {...{ narrowing, journeys, options, compare }}
          cards={looking.cards}
          onCards={(next) => look({ cards: next })}
          onOptions={change}
          onFilter={(filter) => look({ filter })}
        >
          <OutputButtons onPresent={present} />
          <ViewSwitch view={view} onView={(next) => look({ view: next })} />
        </Tools>
      )}
      {compare.shown && <CompareBar shown={compare.shown} onEnd={() => compare.ask('none')} />}
      <MapArea
        comparison={
          compare.shown && <CompareView compare={compare} shown={compare.shown} {...{ view, brand, width, seen }} />
        }
        {...{ map, trouble, view, options, selected, width, seen, opened, onOpen }}
        wanted={find.hits[find.current]}
        onSelect={select}
      />
      <Pointing within={viewport} />
      {!compare.shown && <Editing {...{ map, trouble, selected }} />}
      {drawn && view === 'map' && options.overview && !compare.shown && <Overview journeys={journeys} />}
      {isPresenting && drawn && <Presentation {...{ journeys, options, brand }} onEnd={end} />}
      <Footer
        narrowed={narrowing.filter}
        unread={map?.unread ?? []}
        zoom={drawn ? zoom : undefined}
        trouble={trouble}
        onFilter={(filter) => look({ filter })}
      />
      <div class="unseen" aria-live="polite" data-said>
        {said}
      </div>
    </>
  );
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}

/** Leads readers without a pointer past the map to the table, which says the same in rows. */
function SkipButton({ onView }: { readonly onView: (looking: { readonly view: 'table' }) => void }): JSX.Element {
  const { table } = usePage();
  const { t } = usePageWords();
  const skip = (): void => {
    onView({ view: 'table' });
    // The table is there after the next drawing.
    queueMicrotask(() => table.current?.focus());
  };
  return (
    <button type="button" class="skip" onClick={skip}>
      {t('page.skip')}
    </button>
  );
}
