import type { JSX } from 'preact';
import {
  type Choice,
  type FacetId,
  type Facets,
  type Filter,
  facetIds,
  isFiltering,
  noFilter,
  toggled,
} from '../../../map/find/filter.ts';
import type { MapMessageKey } from '../../../map/messages/messages.ts';
import { usePageWords } from '../state/page.ts';
import { Menu, MenuCheck, MenuGroup, MenuItem } from '../ui/menu.tsx';

interface FilterMenuProps {
  readonly facets: Facets;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** By the facets that the map has. */
export function FilterMenu({ facets, filter, onFilter }: FilterMenuProps): JSX.Element {
  const { t, words } = usePageWords();
  const chosen = facetIds.reduce((sum, facet) => sum + filter[facet].length, 0);
  const nameOf = (facet: FacetId, choice: Choice): string => {
    if (facet === 'ownership') return words.t('ownership', { kind: choice.value });
    if (facet !== 'band') return choice.name;
    return words.t(bandKeys[choice.value] ?? 'lane.noRating');
  };
  const offered = facetIds.filter((facet) => facets[facet].length > 0);
  return (
    <Menu icon="filter" label={t('filter')} badge={chosen > 0 ? t('count', { count: chosen }) : undefined}>
      {isFiltering(filter) && <MenuItem label={t('filter.clear')} onChoose={() => onFilter(noFilter)} />}
      {offered.map((facet) => (
        <MenuGroup key={facet} label={t(`filter.${facet}`)}>
          {facets[facet].map((choice) => (
            <MenuCheck
              key={choice.value}
              label={nameOf(facet, choice)}
              count={t('count', { count: choice.count })}
              checked={filter[facet].includes(choice.value)}
              onChange={() => onFilter(toggled(filter, facet, choice.value))}
            />
          ))}
        </MenuGroup>
      ))}
      {offered.length === 0 && <p class="menu-note">{t('filter.nothing')}</p>}
    </Menu>
  );
}

const bandKeys: Readonly<Record<string, MapMessageKey>> = {
  red: 'band.red',
  yellow: 'band.yellow',
  green: 'band.green',
};
