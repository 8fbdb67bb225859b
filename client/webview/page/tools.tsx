import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Filter } from '../../../map/find/filter.ts';
import { laneChoices, personaChoices } from '../../../map/layout/menu-choices.ts';
import { drawnUnasked } from '../../../map/view/persona-ratings.ts';
import { CompareMenu } from '../compare/compare-menu.tsx';
import { CutOffsGroup } from '../compare/cut-offs.tsx';
import { OrderGroup } from '../compare/order-group.tsx';
import type { ComparisonState } from '../compare/use-comparison.ts';
import { FilterMenu } from '../filter/filter-menu.tsx';
import { FindField } from '../find/find-field.tsx';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import type { PageOptions } from '../state/use-options.ts';
import type { CardChoice } from '../state/view-settings.ts';
import { Icon } from '../ui/icon.tsx';
import { CardsGroup } from './cards-group.tsx';
import { ShowMenu } from './show-menu.tsx';
import type { Narrowing } from './use-narrowing.ts';

interface ToolsProps {
  /** In a narrow panel the search field takes the place of everything else while it is in use. */
  readonly narrowing: Narrowing;
  readonly onFilter: (filter: Filter) => void;
  readonly journeys: PageMap['journeys'];
  readonly options: PageOptions;
  readonly onOptions: (part: Partial<PageOptions>) => void;
  readonly cards: CardChoice;
  readonly onCards: (cards: CardChoice) => void;
  readonly compare: ComparisonState;
  /** What stands at the right end. */
  readonly children: ComponentChildren;
}

/** One line above the map: search, the menus, the views. In a narrow panel only icons are left of it. */
export function Tools(props: ToolsProps): JSX.Element {
  const { narrowing, onFilter, journeys, options, onOptions, cards, onCards, compare, children } = props;
  const { find, field, filter } = narrowing;
  const { t, words } = usePageWords();
  const lanes = useMemo(() => laneChoices(journeys, words), [journeys, words]);
  const personas = useMemo(() => personaChoices(journeys), [journeys]);
  const unasked = useMemo(() => drawnUnasked(journeys), [journeys]);
  const blocked = compare.shown ? t('show.single') : undefined;
  return (
    <header class={field.open ? 'tools finding' : 'tools'}>
      <button type="button" class="find-open" aria-label={t('find.open')} title={t('find.open')} onClick={field.onOpen}>
        <Icon name="find" />
      </button>
      <FindField find={find} field={field} />
      <div class="menus">
        <FilterMenu facets={filter.facets} filter={filter.filter} onFilter={onFilter} />
        <ShowMenu {...{ options, lanes, personas, unasked, blocked }} onChange={onOptions}>
          <CardsGroup cards={cards} onChange={onCards} />
          <CutOffsGroup journeys={journeys} cutOffs={options.cutOffs} onChange={onOptions} />
          <OrderGroup journeys={journeys} order={options.order} onChange={onOptions} />
        </ShowMenu>
        <CompareMenu comparing={compare.shown !== null} onAsk={compare.ask} />
      </div>
      {children}
    </header>
  );
}
