/** Stages changed on the map: a menu on the header of each, and its forms. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuGroup, MenuItem } from '../ui/menu.tsx';
import { emptyPlaceOf, type StagePlace } from './cards-in-page.ts';
import { menuKeyOf } from './edit-keys.ts';
import { type Stage, stageAt } from './map-lookup.ts';
import { NameForm } from './name-form.tsx';
import { PopoverBox } from './popover-box.tsx';
import { type Point, PopupMenu } from './popup-menu.tsx';
import { headerOf, stagePlaceOf } from './stages-in-page.ts';
import type { Edits } from './use-edits.ts';

type StageForm = 'rename' | 'before' | 'after';

export interface StageMenuPlace {
  readonly place: StagePlace;
  readonly at: Point | undefined;
}

interface StageEditingProps extends Edits {
  readonly map: PageMap | null;
  readonly blocked: string | undefined;
  /** The stage whose menu is open. */
  readonly menu: StageMenuPlace | null;
  readonly onMenu: (menu: StageMenuPlace | null) => void;
  readonly onEdit: (edit: MapEdit) => void;
}

export function StageEditing({ map, blocked, menu, onMenu, onEdit, ...edits }: StageEditingProps): JSX.Element | null {
  const { canvas } = usePage();
  const [form, setForm] = useState<{ readonly place: StagePlace; readonly form: StageForm } | null>(null);
  const pointed = useStageGestures(onMenu);
  const area = canvas.current;
  const menuStage = menu && stageAt(map, menu.place);
  const menuAnchor = menu && area && headerOf(area, menu.place);
  const formStage = form && stageAt(map, form.place);
  const formAnchor = form && area && headerOf(area, form.place);
  const hovered = pointed && stageAt(map, pointed);
  const header = pointed && area && headerOf(area, pointed);
  return (
    <>
      {hovered && header && !menu && !form && (
        <StageButton stage={hovered} header={header} onMenu={() => onMenu({ place: pointed, at: undefined })} />
      )}
      {menu && menuStage && menuAnchor && (
        <StageMenu
          {...{ blocked, onEdit }}
          stage={menuStage}
          place={menu.place}
          anchor={menuAnchor}
          at={menu.at}
          onForm={(chosen) => setForm({ place: menu.place, form: chosen })}
          onClose={() => onMenu(null)}
        />
      )}
      {form && formStage && formAnchor && (
        <StagePopover
          key={`${form.form} ${form.place.stage}`}
          {...{ blocked, form: form.form, place: form.place }}
          {...edits}
          stage={formStage}
          anchor={formAnchor}
          onClose={() => setForm(null)}
        />
      )}
    </>
  );
}

/** The stage whose header is under the pointer; the right button and the key of the menu open its menu. */
function useStageGestures(onMenu: StageEditingProps['onMenu']): StagePlace | undefined {
  const { canvas } = usePage();
  const [pointed, setPointed] = useState<StagePlace>();
  const newest = useRef(onMenu);
  newest.current = onMenu;
  useEffect(() => {
    const area = canvas.current;
    if (!area) return;
    const end = new AbortController();
    const { signal } = end;
    const point = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest('.edit-stage')) return;
      const place = stagePlaceOf(target);
      setPointed((old) => (old?.stage === place?.stage && old?.journey === place?.journey ? old : place));
    };
    const menu = (event: MouseEvent): void => {
      const place = stagePlaceOf(event.target);
      if (!place) return;
      event.preventDefault();
      newest.current({ place, at: { x: event.clientX, y: event.clientY } });
    };
    const key = (event: KeyboardEvent): void => {
      const place = emptyPlaceOf(event.target);
      if (!place || !menuKeyOf(event)) return;
      event.preventDefault();
      event.stopPropagation();
      newest.current({ place, at: undefined });
    };
    document.addEventListener('pointerover', point, { signal });
    area.addEventListener('contextmenu', menu, { signal });
    area.addEventListener('keydown', key, { signal });
    return () => end.abort();
  }, [canvas]);
  return pointed;
}

interface StageButtonProps {
  readonly stage: Stage;
  readonly header: Element;
  readonly onMenu: () => void;
}

/** At the right end of what is seen of a header. With the keyboard the menu of a card leads to that of its stage. */
function StageButton({ stage, header, onMenu }: StageButtonProps): JSX.Element {
  const { t, words } = usePageWords();
  const label = t('stage.menu', { stage: stageNameOf(stage, words) });
  const { left, top, right } = header.getBoundingClientRect();
  const x = Math.max(left, Math.min(right, window.innerWidth) - 44);
  return (
    <button
      type="button"
      class="edit-more edit-stage"
      style={{ left: `${x}px`, top: `${top + 8}px` }}
      tabIndex={-1}
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      onClick={onMenu}
    >
      <Icon name="more" />
    </button>
  );
}

interface StageMenuProps {
  readonly stage: Stage;
  readonly place: StagePlace;
  readonly anchor: Element;
  readonly at: Point | undefined;
  readonly blocked: string | undefined;
  readonly onForm: (form: StageForm) => void;
  readonly onEdit: (edit: MapEdit) => void;
  readonly onClose: () => void;
}

function StageMenu({ stage, place, anchor, at, blocked, onForm, onEdit, onClose }: StageMenuProps): JSX.Element {
  const { t, words } = usePageWords();
  const name = stageNameOf(stage, words);
  const count = stage.entries.filter(({ kind }) => kind === 'touchpoint').length;
  const disabled = blocked !== undefined;
  const item = (label: string, onChoose: () => void): JSX.Element => <MenuItem {...{ label, disabled, onChoose }} />;
  return (
    <PopupMenu label={t('stage.menu', { stage: name })} {...{ anchor, at, onClose }}>
      {blocked !== undefined && (
        <p class="edit-refused" role="alert">
          {blocked}
        </p>
      )}
      <MenuGroup label={name}>
        {item(t('stage.rename'), () => onForm('rename'))}
        {item(t('stage.before'), () => onForm('before'))}
        {item(t('stage.after'), () => onForm('after'))}
        {item(t('stage.back'), () => onEdit({ kind: 'move-stage', ...place, step: 'back' }))}
        {item(t('stage.on'), () => onEdit({ kind: 'move-stage', ...place, step: 'on' }))}
        {item(t('stage.delete', { count }), () => onEdit({ kind: 'remove-stage', ...place }))}
      </MenuGroup>
    </PopupMenu>
  );
}

interface StagePopoverProps extends Edits {
  readonly stage: Stage;
  readonly place: StagePlace;
  readonly form: StageForm;
  readonly anchor: Element;
  readonly blocked: string | undefined;
  readonly onClose: () => void;
}

/** The name of a stage, or of a new one beside it. */
function StagePopover({ stage, place, form, ...box }: StagePopoverProps): JSX.Element {
  const { t, words } = usePageWords();
  const name = stageNameOf(stage, words);
  const { journey, stage: key } = place;
  const label = t(`stage.${form}Of`, { stage: name });
  const edit = (typed: string): MapEdit =>
    form === 'rename'
      ? { kind: 'rename', journey, thing: 'stage', key, name: typed }
      : { kind: 'add-stage', journey, name: typed, to: form === 'before' ? { before: key } : { after: key } };
  return (
    <PopoverBox {...box} label={label} title={label}>
      {(own, first) => (
        <NameForm {...own} {...{ first, label, edit }} {...(form === 'rename' ? { was: stage.name } : {})} />
      )}
    </PopoverBox>
  );
}
