import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type PriorityOrder, priorityOrders } from '../../../map/options.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import { MenuGroup } from '../ui/menu.tsx';

interface OrderGroupProps {
  readonly journeys: PageMap['journeys'];
  readonly order: PriorityOrder;
  readonly onChange: (part: { readonly order: PriorityOrder }) => void;
}

/** The order of what to fix first. Nothing where no touchpoint states its reach. */
export function OrderGroup({ journeys, order, onChange }: OrderGroupProps): JSX.Element | null {
  const page = usePageWords();
  const name = useId();
  const entries = journeys.flatMap(({ journey }) => journey.stages.flatMap((stage) => stage.entries));
  if (!entries.some((entry) => entry.kind === 'touchpoint' && entry.touchpoint.reach)) return null;
  return (
    <MenuGroup label={page.t('order')}>
      {priorityOrders.map((one) => (
        <label key={one} class="menu-entry">
          <input
            type="radio"
            name={name}
            value={one}
            checked={order === one}
            onChange={() => onChange({ order: one })}
          />
          <span class="menu-label">{page.t(`order.${one}`)}</span>
        </label>
      ))}
    </MenuGroup>
  );
}
