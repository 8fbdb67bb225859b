import type { JSX } from 'preact';
import { type Filter, noFilter } from '../../../map/find/filter.ts';
import type { Trouble } from '../../preview/messages.ts';
import type { FilterState } from '../filter/use-filter.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';

interface FooterProps {
  readonly narrowed: FilterState;
  readonly onFilter: (filter: Filter) => void;
  readonly trouble: Trouble | null;
  readonly unread: PageMap['unread'];
  /** 1 is 100 %; undefined while there is no map. */
  readonly zoom: number | undefined;
}

/** One line below the map: how much of it a filter shows, what is wrong with it, its zoom. */
export function Footer({ narrowed, onFilter, trouble, unread, zoom }: FooterProps): JSX.Element {
  const { connection, pane } = usePage();
  const { t } = usePageWords();
  const { active, shown, of } = narrowed;
  return (
    <footer class="bar">
      {active && (
        <button type="button" class="filtered" title={t('filter.clear')} onClick={() => onFilter(noFilter)}>
          {t('filter.shown', { shown, of })}
          <span class="unseen">{t('filter.clear')}</span>
        </button>
      )}
      <StatusLine
        trouble={trouble}
        unread={unread}
        onGoToLine={(line) => connection.post({ type: 'reveal-line', line })}
      />
      {zoom !== undefined && <Toolbar zoom={zoom} onStep={(step) => pane.current?.step(step)} />}
    </footer>
  );
}
