/** Editing from the map: everything of it that the page shows. */
import './edit.css';
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import type { CardAddress, Trouble } from '../../preview/messages.ts';
import { selectorOf } from '../find/highlights.ts';
import type { PageMap } from '../page-map.ts';
import { usePage, usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';
import { useSheet } from '../ui/use-sheet.ts';
import { type EmptyPlace, elementOf, focusCard, frameOf } from './cards-in-page.ts';
import { EditButton } from './edit-button.tsx';
import { type Found, find, stageAt } from './map-lookup.ts';
import { AddPopover, EditPopover } from './popover.tsx';
import { useCardDrag } from './use-card-drag.ts';
import { type Edits, useEdits } from './use-edits.ts';
import { useGestures } from './use-gestures.ts';
import { useTarget } from './use-target.ts';

interface EditingProps {
  readonly map: PageMap | null;
  readonly trouble: Trouble | null;
  readonly selected: CardAddress | null;
}

export function Editing({ map, trouble, selected }: EditingProps): JSX.Element {
  const { canvas, pane } = usePage();
  const { t } = usePageWords();
  const [open, setOpen] = useState<CardAddress | null>(null);
  const [adding, setAdding] = useState<EmptyPlace | null>(null);
  const [notice, setNotice] = useState('');
  const blocked = trouble === null || trouble === 'no-answer' ? undefined : t(`trouble.${trouble}`);
  const target = useTarget(canvas, selected);
  const { said, onShown } = useSaid();
  const { busy, make } = useEdits(map, onShown);
  const attempt = (edit: MapEdit): void => {
    setNotice(blocked ?? '');
    if (blocked !== undefined) return;
    void make(edit).then((result) => 'refused' in result && setNotice(result.refused));
  };
  const dragging = useCardDrag({
    map,
    zoom: () => pane.current?.zoom ?? 1,
    enabled: blocked === undefined,
    onDrop: ({ journey, touchpoint }, to) => attempt({ kind: 'move', journey, touchpoint, to }),
  });
  useSheet(dragging ? `.jm-live .jm-card:is(${selectorOf(dragging.card)}){opacity:.45}` : '');
  useGestures({ map, notice, onNotice: setNotice, onEdit: attempt, onOpen: setOpen, onAdd: setAdding });
  const meant = target && find(map, target);
  const forms = { map, blocked, busy, make };
  return (
    <>
      {meant && target && !dragging && (
        <EditButton
          card={() => (canvas.current && elementOf(canvas.current, target)) ?? undefined}
          label={t('edit.open', { name: meant.touchpoint.name || t('unnamed') })}
          blocked={blocked}
          onOpen={() => setOpen(target)}
        />
      )}
      <CardForms {...forms} card={open} onEnd={() => setOpen(null)} />
      <AddForms {...forms} place={adding} onEnd={() => setAdding(null)} />
      {dragging?.slot && <DropMark {...dragging.slot} />}
      {notice !== '' && <Notice text={notice} onClose={() => setNotice('')} />}
      <div class="unseen" aria-live="polite" data-edited>
        {said}
      </div>
    </>
  );
}

interface Said {
  readonly said: string;
  /** Says what an edit has made of its touchpoint. */
  readonly onShown: (kind: MapEdit['kind'], found: Found) => void;
}

function useSaid(): Said {
  const { t, words } = usePageWords();
  const [said, setSaid] = useState('');
  const onShown = useCallback(
    (kind: MapEdit['kind'], { touchpoint, stage, index }: Found): void => {
      const name = touchpoint.name || t('unnamed');
      const place = { index: index + 1, count: stage.entries.length, stage: stageNameOf(stage, words) };
      setSaid(kind === 'rate' ? t('edit.said.rated', { name }) : t('edit.said.placed', { name, ...place }));
    },
    [t, words],
  );
  return { said, onShown };
}

interface FormsProps extends Edits {
  readonly map: PageMap | null;
  readonly blocked: string | undefined;
  readonly onEnd: () => void;
}

/** The forms of the card that the reader has opened. */
function CardForms({ map, card, onEnd, ...forms }: FormsProps & { readonly card: CardAddress | null }) {
  const { canvas } = usePage();
  const found = card && find(map, card);
  // A touchpoint that comes back, by an undo, must not open its form again.
  useEffect(() => {
    if (card && !found) onEnd();
  }, [card, found]);
  const anchor = card && canvas.current && elementOf(canvas.current, card);
  if (!found || !anchor) return null;
  const close = (): void => {
    onEnd();
    giveFocusBack(elementOf(canvas.current ?? document.body, card));
  };
  return (
    <EditPopover key={`${card.journey} ${card.touchpoint}`} found={found} anchor={anchor} onClose={close} {...forms} />
  );
}

/** The form of the empty stage that the reader has chosen. */
function AddForms({ map, place, onEnd, ...forms }: FormsProps & { readonly place: EmptyPlace | null }) {
  const { canvas } = usePage();
  const stage = place && stageAt(map, place);
  const frame = place && canvas.current && frameOf(canvas.current, place);
  // A frame that is filled meanwhile, by an undo or in the text, has nothing to add to.
  useEffect(() => {
    if (place && !(stage && frame)) onEnd();
  }, [place, stage, frame]);
  if (!stage || !frame) return null;
  const close = (): void => {
    onEnd();
    giveFocusBack(frame);
  };
  return (
    <AddPopover
      key={`${place.journey} ${place.stage}`}
      anchor={frame}
      journey={place.journey}
      stage={stage}
      onClose={close}
      {...forms}
    />
  );
}

/** Gives the focus to what a form was about, unless a click elsewhere has taken it along. */
function giveFocusBack(element: Element | undefined): void {
  const isElsewhere = document.activeElement?.matches('body, .edit-open, .edit-popover *') === false;
  if (element && !isElsewhere) focusCard(element);
}

function DropMark({ x, top, height }: { readonly x: number; readonly top: number; readonly height: number }) {
  return <div class="edit-drop" style={{ left: `${x - 2}px`, top: `${top}px`, height: `${height}px` }} />;
}

/** Why an edit was not made. */
function Notice({ text, onClose }: { readonly text: string; readonly onClose: () => void }): JSX.Element {
  const { t } = usePageWords();
  return (
    <p class="edit-notice" role="alert">
      {text}
      <button type="button" aria-label={t('edit.closeNotice')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </p>
  );
}
