/** Editing from the map: everything of it that the page shows. */
import './edit.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress, Trouble } from '../../preview/messages.ts';
import { selectorOf } from '../find/highlights.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import { useSheet } from '../ui/use-sheet.ts';
import { AddBetween } from './add-between.tsx';
import { AgainMenu, type AskedAgainMenu } from './again-menu.tsx';
import { AddForms, CardForms, type OpenForm } from './card-forms.tsx';
import { CardTools } from './card-tools.tsx';
import { type EmptyPlace, elementOf } from './cards-in-page.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { EmptyCellButton } from './empty-cell.tsx';
import { NoticeBar } from './notice.tsx';
import { type AskedMenu, OpenMenu } from './open-menu.tsx';
import { StageEditing, type StageMenuPlace } from './stage-editing.tsx';
import { useAttempts } from './use-attempts.ts';
import { type Dragging, useCardDrag } from './use-card-drag.ts';
import { useChosen } from './use-chosen.ts';
import { useGestures } from './use-gestures.ts';
import { WordsPlace, type Writing } from './words-place.tsx';

interface EditingProps {
  readonly map: PageMap | null;
  readonly trouble: Trouble | null;
  readonly selected: CardAddress | null;
}

export function Editing({ map, trouble, selected }: EditingProps): JSX.Element {
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [menu, setMenu] = useState<AskedMenu | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [adding, setAdding] = useState<EmptyPlace | null>(null);
  const [stageMenu, setStageMenu] = useState<StageMenuPlace | null>(null);
  const { blocked, busy, make, attempt, notice, onNotice, said } = useAttempts(map, trouble);
  const chosen = useChosen(map);
  const dragging = useDragging(map, blocked, attempt);
  const [againMenu, setAgainMenu] = useState<AskedAgainMenu | null>(null);
  const { canvas, pane } = usePage();
  const edit = (card: CardAddress): void => setOpen({ card, form: 'edit' });
  /** From a card that points back at it, the touchpoint may be far away. */
  const editOriginal = (card: CardAddress): void => {
    const element = canvas.current && elementOf(canvas.current, card);
    if (element) pane.current?.bringIntoView(element);
    edit(card);
  };
  useGestures({
    map,
    notice: notice.text,
    onNotice,
    onEdit: (one) => attempt(one.kind === 'remove' ? withChosen(one, chosen.cards) : one),
    onOpen: edit,
    onOriginal: editOriginal,
    onWords: (card, { words, place }) => setWriting({ card, words, place }),
    onAdd: setAdding,
    onMenu: (card, at) => setMenu({ card, at }),
    onAgainMenu: (card, at) => setAgainMenu({ card, at }),
  });
  const forms = { map, blocked, busy, make };
  return (
    <>
      <CardTools
        {...{ map, selected, blocked }}
        hidden={dragging !== undefined}
        onOpen={edit}
        onMenu={(card) => setMenu({ card, at: undefined })}
      />
      {blocked === undefined && !dragging && !writing && (
        <EmptyCellButton
          onAdd={(journey, { touchpoint, fact, place }) =>
            setWriting({ card: { journey, touchpoint }, words: { fact, was: undefined }, place })
          }
        />
      )}
      <AddBetween
        map={map}
        hidden={
          [blocked, dragging].some((one) => one !== undefined) || [writing, open, menu].some((one) => one !== null)
        }
        onAdd={({ card, side }) => setOpen({ card, form: side })}
      />
      {writing && blocked === undefined && (
        <WordsPlace {...{ map, writing, busy, make }} onEnd={() => setWriting(null)} />
      )}
      <OpenMenu
        {...{ map, menu, blocked }}
        onWrite={setWriting}
        onForm={setOpen}
        onEdit={attempt}
        onStage={(place) => setStageMenu({ place, at: undefined })}
        onEnd={() => setMenu(null)}
      />
      <AgainMenu
        {...{ map, blocked }}
        menu={againMenu}
        onEdit={attempt}
        onOpen={editOriginal}
        onEnd={() => setAgainMenu(null)}
      />
      <StageEditing {...forms} menu={stageMenu} onMenu={setStageMenu} onEdit={attempt} />
      <CardForms {...forms} open={open} onEnd={() => setOpen(null)} />
      <AddForms {...forms} place={adding} onEnd={() => setAdding(null)} />
      <ChosenBar {...{ map, chosen, blocked }} onEdit={attempt} />
      {dragging?.slot && <DropMark {...dragging.slot} />}
      {notice.text !== '' && <NoticeBar {...notice} shown={map?.version ?? 0} onClose={() => onNotice('')} />}
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

/** The card that is dragged, which is pale meanwhile; where it is dropped, it is moved to. */
function useDragging(
  map: PageMap | null,
  blocked: string | undefined,
  onEdit: (edit: MapEdit) => void,
): Dragging | undefined {
  const { pane } = usePage();
  const dragging = useCardDrag({
    map,
    zoom: () => pane.current?.zoom ?? 1,
    enabled: blocked === undefined,
    onDrop: ({ journey, touchpoint }, to) => onEdit({ kind: 'move', journey, touchpoint, to }),
  });
  useSheet(dragging ? `.jm-live .jm-card:is(${selectorOf(dragging.card)}){opacity:.45}` : '');
  return dragging;
}

function DropMark({ x, top, height }: { readonly x: number; readonly top: number; readonly height: number }) {
  return <div class="edit-drop" style={{ left: `${x - 2}px`, top: `${top}px`, height: `${height}px` }} />;
}
