import type { JSX } from 'preact';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { elementOf } from './cards-in-page.ts';
import { EditButton } from './edit-button.tsx';
import { find } from './map-lookup.ts';
import { useTarget } from './use-target.ts';

interface CardToolsProps {
  readonly map: PageMap | null;
  readonly selected: CardAddress | null;
  /** While a card is dragged. */
  readonly hidden: boolean;
  /** Why nothing can be changed now. */
  readonly blocked: string | undefined;
  readonly onOpen: (card: CardAddress) => void;
  readonly onMenu: (card: CardAddress) => void;
}

/** The buttons on the card that is meant. */
export function CardTools({ map, selected, hidden, blocked, onOpen, onMenu }: CardToolsProps): JSX.Element | null {
  const { canvas } = usePage();
  const { t } = usePageWords();
  const target = useTarget(canvas, selected);
  const found = target && find(map, target);
  if (!target || !found || hidden) return null;
  const name = found.touchpoint.name || t('unnamed');
  return (
    <EditButton
      card={() => (canvas.current && elementOf(canvas.current, target)) ?? undefined}
      label={t('edit.open', { name })}
      menu={t('menu.open', { name })}
      blocked={blocked}
      onOpen={() => onOpen(target)}
      onMenu={() => onMenu(target)}
    />
  );
}
