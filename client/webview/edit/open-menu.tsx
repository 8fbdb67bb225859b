import type { JSX } from 'preact';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import type { OpenForm } from './card-forms.tsx';
import { CardMenu } from './card-menu.tsx';
import { elementOf, focusCard, type StagePlace } from './cards-in-page.ts';
import { find } from './map-lookup.ts';
import type { Point } from './popup-menu.tsx';
import { nameOn } from './words-in-page.ts';
import type { Writing } from './words-place.tsx';

export interface AskedMenu {
  readonly card: CardAddress;
  /** The pointer; without one the menu stands beside its card. */
  readonly at: Point | undefined;
}

interface OpenMenuProps {
  readonly map: PageMap | null;
  readonly menu: AskedMenu | null;
  readonly blocked: string | undefined;
  readonly onForm: (form: OpenForm) => void;
  readonly onWrite: (writing: Writing) => void;
  readonly onStage: (place: StagePlace) => void;
  readonly onEdit: (edit: MapEdit) => void;
  readonly onEnd: () => void;
}

/** The menu of the card that the reader has asked for. */
export function OpenMenu({ map, menu, onForm, onWrite, onStage, onEnd, ...rest }: OpenMenuProps): JSX.Element | null {
  const { canvas } = usePage();
  const found = menu && find(map, menu.card);
  const anchor = menu && canvas.current && elementOf(canvas.current, menu.card);
  if (!menu || !found || !anchor) return null;
  const { card, at } = menu;
  const close = (): void => {
    onEnd();
    // A form that the menu has opened keeps the focus.
    if (document.activeElement === document.body) focusCard(anchor);
  };
  const rename = (): void => {
    const name = nameOn(anchor, found);
    if (name) onWrite({ card, ...name });
  };
  return (
    <CardMenu
      key={`${card.journey} ${card.touchpoint}`}
      {...{ card, found, anchor, at }}
      {...rest}
      onForm={(form) => onForm({ card, form })}
      onRename={rename}
      onStage={() => onStage({ journey: card.journey, stage: found.stage.key })}
      onClose={close}
    />
  );
}
