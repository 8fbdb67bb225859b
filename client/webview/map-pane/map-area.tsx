import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { makeWords } from '../../../map/layout/words/words.ts';
import { mapTranslatorFor } from '../../../map/messages/messages.ts';
import type { CardAddress, Trouble } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { type PageWords, usePage, usePageWords, WordsContext } from '../state/page.ts';
import type { PageOptions } from '../state/use-options.ts';
import type { View } from '../state/view-settings.ts';
import { MapView } from './map-view.tsx';
import { Start } from './start-hint.tsx';
import { TableView } from './table-view.tsx';

interface MapAreaProps {
  readonly map: PageMap | null;
  readonly trouble: Trouble | null;
  readonly view: View;
  /** What is seen instead of the single map: two side by side. */
  readonly comparison: JSX.Element | null;
  readonly options: PageOptions;
  readonly selected: CardAddress | null;
  /** What a search is about to show. */
  readonly wanted: CardAddress | undefined;
  readonly onSelect: (touchpoint: string, journey: string, again?: string) => void;
  /** CSS px that the map may fill at 100 %; 0 before it is known. */
  readonly width: number;
  /** The px of the map that the window shows across, at its zoom. */
  readonly seen: number;
  /** Keys of the journeys whose head shows all its details. */
  readonly opened: readonly string[];
  /** Shows or hides them. */
  readonly onOpen: (journey: string) => void;
}

/** The window on the map: the picture or the table, a hint how to begin, or a word on why there is nothing yet. */
export function MapArea(props: MapAreaProps): JSX.Element {
  const { map, trouble, view, comparison, options, selected, wanted, onSelect, width, seen, opened, onOpen } = props;
  const { viewport, canvas } = usePage();
  const { t } = usePageWords();
  const name = t(comparison ? 'compare.page' : view === 'table' ? 'page.table' : 'page.map');
  const isGone = trouble === 'file-gone' || trouble === 'text-closed';
  const filled = map !== null && map.journeys.length > 0 && width > 0;
  const texts = useTextsOf(map);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <main class="viewport" ref={viewport} tabIndex={0} aria-label={name}>
      <h1 class="unseen">{name}</h1>
      <div class="canvas" ref={canvas}>
        {filled && comparison}
        <WordsContext.Provider value={texts}>
          {filled && !comparison && view === 'map' && (
            <MapView
              journeys={map.journeys}
              brand={map.brand}
              {...{ selected, wanted, onSelect, width, seen, options, opened, onOpen }}
            />
          )}
          {filled && !comparison && view === 'table' && (
            <TableView journeys={map.journeys} options={options} selected={selected} onSelect={onSelect} />
          )}
        </WordsContext.Provider>
      </div>
      {filled && <NumbersLink />}
      {map?.journeys.length === 0 && <Start map={map} />}
      {!map && <p class="waiting">{t(isGone ? 'empty.gone' : 'empty.waiting')}</p>}
    </main>
  );
}

/** Below the picture and its legend: the way to the page that explains the numbers. */
function NumbersLink(): JSX.Element {
  const { connection } = usePage();
  const { t } = usePageWords();
  return (
    <p class="numbers">
      <button type="button" onClick={() => connection.post({ type: 'explain-numbers' })}>
        {t('page.numbers')}
      </button>
    </p>
  );
}

/** The words of the map in the language of its file; the page around it keeps that of the reader. */
function useTextsOf(map: PageMap | null): PageWords {
  const { translator, words } = usePageWords();
  const language = map?.language ?? words.locale;
  return useMemo(
    () => ({ translator, words: language === words.locale ? words : makeWords(mapTranslatorFor(language)) }),
    [translator, words, language],
  );
}
