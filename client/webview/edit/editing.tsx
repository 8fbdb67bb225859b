/** Editing from the map: everything of it that the page shows. */
import './edit.css';
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress, EditResult, Trouble } from '../../preview/messages.ts';
import { selectorOf } from '../find/highlights.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { useSheet } from '../ui/use-sheet.ts';
import { AddForms, CardForms, giveFocusBack, type OpenForm } from './card-forms.tsx';
import { CardMenu } from './card-menu.tsx';
import { type EmptyPlace, elementOf, focusCard, type StagePlace } from './cards-in-page.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { EditButton } from './edit-button.tsx';
import { EmptyCellButton } from './empty-cell.tsx';
import { type Found, type FoundStage, find } from './map-lookup.ts';
import { type Notice, NoticeBar } from './notice.tsx';
import type { Point } from './popup-menu.tsx';
import { StageEditing, type StageMenuPlace } from './stage-editing.tsx';
import { useCardDrag } from './use-card-drag.ts';
import { useChosen } from './use-chosen.ts';
import { type Edits, useEdits } from './use-edits.ts';
import { useGestures } from './use-gestures.ts';
import { useTarget } from './use-target.ts';
import { WordsField } from './words-field.tsx';
import { nameOn, type Place } from './words-in-page.ts';
import type { Words } from './words-of.ts';

interface EditingProps {
  readonly map: PageMap | null;
  readonly trouble: Trouble | null;
  readonly selected: CardAddress | null;
}

interface OpenMenu {
  readonly card: CardAddress;
  readonly at: Point | undefined;
}

/** Words that are being written where they stand. */
interface Writing {
  readonly card: CardAddress;
  readonly words: Words;
  readonly place: Place;
}

const silent: Notice = { text: '' };

export function Editing({ map, trouble, selected }: EditingProps): JSX.Element {
  const { canvas, pane } = usePage();
  const { t } = usePageWords();
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [adding, setAdding] = useState<EmptyPlace | null>(null);
  const [stageMenu, setStageMenu] = useState<StageMenuPlace | null>(null);
  const [notice, setNotice] = useState(silent);
  const blocked = trouble === null || trouble === 'no-answer' ? undefined : t(`trouble.${trouble}`);
  const target = useTarget(canvas, selected);
  const { said, onShown } = useSaid();
  const { busy, make } = useEdits(map, onShown);
  const makeAndTell = async (edit: MapEdit): Promise<EditResult> => {
    const result = await make(edit);
    if ('notice' in result && result.notice !== undefined) setNotice({ text: result.notice, made: result.version });
    return result;
  };
  const attempt = (edit: MapEdit): void => {
    setNotice({ text: blocked ?? '' });
    if (blocked !== undefined) return;
    void makeAndTell(edit).then((result) => 'refused' in result && setNotice({ text: result.refused }));
  };
  const chosen = useChosen(map);
  const dragging = useCardDrag({
    map,
    zoom: () => pane.current?.zoom ?? 1,
    enabled: blocked === undefined,
    onDrop: ({ journey, touchpoint }, to) => attempt({ kind: 'move', journey, touchpoint, to }),
  });
  useSheet(dragging ? `.jm-live .jm-card:is(${selectorOf(dragging.card)}){opacity:.45}` : '');
  const edit = (card: CardAddress): void => setOpen({ card, form: 'edit' });
  useGestures({
    map,
    notice: notice.text,
    onNotice: (text) => setNotice({ text }),
    onEdit: (one) => attempt(one.kind === 'remove' ? withChosen(one, chosen.cards) : one),
    onOpen: edit,
    onWords: (card, { words, place }) => setWriting({ card, words, place }),
    onAdd: setAdding,
    onMenu: (card, at) => setMenu({ card, at }),
  });
  const meant = target && find(map, target);
  const forms = { map, blocked, busy, make: makeAndTell };
  return (
    <>
      {meant && target && !dragging && (
        <EditButton
          card={() => (canvas.current && elementOf(canvas.current, target)) ?? undefined}
          label={t('edit.open', { name: meant.touchpoint.name || t('unnamed') })}
          menu={t('menu.open', { name: meant.touchpoint.name || t('unnamed') })}
          blocked={blocked}
          onOpen={() => edit(target)}
          onMenu={() => setMenu({ card: target, at: undefined })}
        />
      )}
      {blocked === undefined && !dragging && !writing && (
        <EmptyCellButton
          onAdd={(journey, { touchpoint, fact, place }) =>
            setWriting({ card: { journey, touchpoint }, words: { fact, was: undefined }, place })
          }
        />
      )}
      {writing && blocked === undefined && (
        <WordsPlace {...{ map, writing, busy, make }} onEnd={() => setWriting(null)} />
      )}
      <Menus
        {...{ map, menu, blocked }}
        onWrite={setWriting}
        onForm={setOpen}
        onEdit={attempt}
        onStage={(place) => setStageMenu({ place, at: undefined })}
        onEnd={() => setMenu(null)}
      />
      <StageEditing {...forms} menu={stageMenu} onMenu={setStageMenu} onEdit={attempt} />
      <CardForms {...forms} open={open} onEnd={() => setOpen(null)} />
      <AddForms {...forms} place={adding} onEnd={() => setAdding(null)} />
      <ChosenBar {...{ map, chosen, blocked }} onEdit={attempt} />
      {dragging?.slot && <DropMark {...dragging.slot} />}
      {notice.text !== '' && <NoticeBar {...notice} shown={map?.version ?? 0} onClose={() => setNotice(silent)} />}
      <div class="unseen" aria-live="polite" data-edited>
        {said}
      </div>
    </>
  );
}

/** The Delete key on one of several chosen cards means all of them. */
function withChosen(edit: RemoveEdit, cards: readonly CardAddress[]): RemoveEdit {
  const keys = cards.filter(({ journey }) => journey === edit.journey).map(({ touchpoint }) => touchpoint);
  return edit.touchpoints.every((key) => keys.includes(key)) ? { ...edit, touchpoints: keys } : edit;
}

type RemoveEdit = Extract<MapEdit, { readonly kind: 'remove' }>;

interface WordsPlaceProps extends Edits {
  readonly map: PageMap | null;
  readonly writing: Writing;
  readonly onEnd: () => void;
}

/** The field in which words are being written. */
function WordsPlace({ map, writing, onEnd, ...edits }: WordsPlaceProps): JSX.Element | null {
  const { canvas } = usePage();
  const { card, words, place } = writing;
  const found = find(map, card);
  // A name that was written is another key, and nothing is left to write.
  useEffect(() => {
    if (!found) onEnd();
  }, [found]);
  if (!found) return null;
  const close = (): void => {
    onEnd();
    giveFocusBack(elementOf(canvas.current ?? document.body, card));
  };
  return <WordsField {...{ found, words, place }} {...edits} onClose={close} />;
}

interface MenusProps {
  readonly map: PageMap | null;
  readonly menu: OpenMenu | null;
  readonly blocked: string | undefined;
  readonly onForm: (form: OpenForm) => void;
  readonly onWrite: (writing: Writing) => void;
  readonly onStage: (place: StagePlace) => void;
  readonly onEdit: (edit: MapEdit) => void;
  readonly onEnd: () => void;
}

/** The menu of the card that the reader has asked for. */
function Menus({ map, menu, blocked, onForm, onWrite, onStage, onEdit, onEnd }: MenusProps): JSX.Element | null {
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
      {...{ card, found, anchor, at, blocked, onEdit }}
      onForm={(form) => onForm({ card, form })}
      onRename={rename}
      onStage={() => onStage({ journey: card.journey, stage: found.stage.key })}
      onClose={close}
    />
  );
}

interface Said {
  readonly said: string;
  /** Says what an edit has made of its touchpoint. */
  readonly onShown: (kind: MapEdit['kind'], found: Found | FoundStage) => void;
}

function useSaid(): Said {
  const { t, words } = usePageWords();
  const [said, setSaid] = useState('');
  const onShown = useCallback(
    (kind: MapEdit['kind'], found: Found | FoundStage): void => {
      // The notice has said it.
      if (['remove', 'remove-stage', 'several', 'move-several'].includes(kind)) return;
      const { stage, index } = found;
      if (!('touchpoint' in found)) {
        const count = found.journey.stages.length;
        setSaid(t('edit.said.stage', { stage: stageNameOf(stage, words), index: index + 1, count }));
        return;
      }
      const { touchpoint } = found;
      const name = touchpoint.name || t('unnamed');
      const place = { index: index + 1, count: stage.entries.length, stage: stageNameOf(stage, words) };
      setSaid(
        ['rate', 'rename', 'fact', 'fix'].includes(kind)
          ? t('edit.said.rated', { name })
          : t('edit.said.placed', { name, ...place }),
      );
    },
    [t, words],
  );
  return { said, onShown };
}

function DropMark({ x, top, height }: { readonly x: number; readonly top: number; readonly height: number }) {
  return <div class="edit-drop" style={{ left: `${x - 2}px`, top: `${top}px`, height: `${height}px` }} />;
}
