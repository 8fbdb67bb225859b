/** What can be done with a card that points back at a touchpoint: with its place, and with the touchpoint. */
import type { JSX } from 'preact';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { MenuGroup, MenuItem } from '../ui/menu.tsx';
import { elementOf, focusCard } from './cards-in-page.ts';
import { findAgain, originalOf, placeEdits } from './map-lookup.ts';
import { type Point, PopupMenu } from './popup-menu.tsx';

export interface AskedAgainMenu {
  /** With `again`. */
  readonly card: CardAddress;
  readonly at: Point | undefined;
}

interface AgainMenuProps {
  readonly map: PageMap | null;
  readonly menu: AskedAgainMenu | null;
  /** Why nothing can be changed now. */
  readonly blocked: string | undefined;
  readonly onEdit: (edit: MapEdit) => void;
  /** Opens the form of the touchpoint. */
  readonly onOpen: (original: CardAddress) => void;
  readonly onEnd: () => void;
}

export function AgainMenu({ map, menu, blocked, onEdit, onOpen, onEnd }: AgainMenuProps): JSX.Element | null {
  const { canvas } = usePage();
  const { t } = usePageWords();
  const found = menu && findAgain(map, menu.card);
  const anchor = menu && canvas.current && elementOf(canvas.current, menu.card);
  if (!found || !menu || !anchor) return null;
  const original = originalOf(map, menu.card);
  const name = original?.touchpoint.name || found.entry.reference.value;
  const { moves, removes } = placeEdits(found);
  const disabled = blocked !== undefined;
  const item = (label: string, onChoose: () => void, keys?: string): JSX.Element => (
    <MenuItem {...{ label, disabled, onChoose }} {...(keys === undefined ? {} : { keys })} />
  );
  const close = (): void => {
    onEnd();
    if (document.activeElement === document.body) focusCard(anchor);
  };
  const { journey, touchpoint } = menu.card;
  return (
    <PopupMenu label={t('menu.of', { name })} anchor={anchor} at={menu.at} onClose={close}>
      {blocked !== undefined && (
        <p class="edit-refused" role="alert">
          {blocked}
        </p>
      )}
      <MenuGroup label={t('again.place', { name })}>
        {item(t('stage.back'), () => onEdit(moves({ step: 'back' })), 'Alt+←')}
        {item(t('stage.on'), () => onEdit(moves({ step: 'on' })), 'Alt+→')}
        {item(t('menu.delete'), () => onEdit(removes), 'Delete')}
      </MenuGroup>
      {original && (
        <MenuGroup label={t('again.original')}>
          {item(t('menu.edit'), () => onOpen({ journey, touchpoint }), 'F2')}
        </MenuGroup>
      )}
    </PopupMenu>
  );
}
