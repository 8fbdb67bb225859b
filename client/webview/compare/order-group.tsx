import type { JSX } from 'preact';
import { type PriorityOrder, priorityOrders } from '../../../map/options.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import { MenuChoices } from '../ui/menu.tsx';

interface OrderGroupProps {
  readonly journeys: PageMap['journeys'];
  readonly order: PriorityOrder;
  readonly onChange: (part: { readonly order: PriorityOrder }) => void;
}

/** The order of what to fix first. Nothing where no touchpoint states its reach. */
export function OrderGroup({ journeys, order, onChange }: OrderGroupProps): JSX.Element | null {
  const { t } = usePageWords();
  const entries = journeys.flatMap(({ journey }) => journey.stages.flatMap((stage) => stage.entries));
  if (!entries.some((entry) => entry.kind === 'touchpoint' && entry.touchpoint.reach)) return null;
  return (
    <MenuChoices
      label={t('order')}
      choices={priorityOrders}
      chosen={order}
      words={(one) => t(`order.${one}`)}
      onChange={(one) => onChange({ order: one })}
    />
  );
}
