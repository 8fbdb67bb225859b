/** Editing from the map: everything of it that the page shows, and the keys and gestures that lead there. */
import './edit.css';
import type { JSX, RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { Words } from '../../../map/layout/words/words.ts';
import type { MapData, MapEdit } from '../../../server/protocol.ts';
import type { CardAddress, Trouble } from '../../preview/messages.ts';
import { selectorOf } from '../find/highlights.ts';
import type { PageTranslator } from '../messages/words.ts';
import type { Pane } from '../pane/pane.ts';
import type { Connection } from '../state/connection.ts';
import { Icon } from '../ui/icon.tsx';
import { useSheet } from '../ui/use-sheet.ts';
import { addressOf, type EmptyPlace, elementOf, emptyPlaceOf, focusCard, frameOf, isAgain } from './cards-in-page.ts';
import { EditButton } from './edit-button.tsx';
import { editKeyOf, historyStepOf, isEditing, moveOfKey } from './edit-keys.ts';
import { type Found, find, stageAt } from './places.ts';
import { AddPopover, EditPopover } from './popover.tsx';
import { useCardDrag } from './use-card-drag.ts';
import { useEdits } from './use-edits.ts';
import { useTarget } from './use-target.ts';

interface EditingProps {
  readonly connection: Connection;
  readonly map: MapData | null;
  readonly trouble: Trouble | null;
  readonly selected: CardAddress | null;
  readonly viewport: RefObject<HTMLElement | null>;
  readonly canvas: RefObject<HTMLElement | null>;
  readonly pane: RefObject<Pane | null>;
  readonly translator: PageTranslator;
  readonly words: Words;
}

export function Editing(props: EditingProps): JSX.Element {
  const { connection, map, trouble, selected, viewport, canvas, pane, translator, words } = props;
  const { t } = translator;
  const [open, setOpen] = useState<CardAddress | null>(null);
  const [adding, setAdding] = useState<EmptyPlace | null>(null);
  const [notice, setNotice] = useState('');
  const [said, setSaid] = useState('');
  const blocked = trouble === null || trouble === 'no-answer' ? undefined : t(`trouble.${trouble}`);
  const target = useTarget(canvas, selected);
  const nameOf = (found: Found): string => found.touchpoint.name || t('unnamed');

  const onShown = useCallback(
    (kind: MapEdit['kind'], { touchpoint, stage, index }: Found): void => {
      const name = touchpoint.name || t('unnamed');
      const place = { index: index + 1, count: stage.entries.length, stage: stageNameOf(stage, words) };
      setSaid(kind === 'rate' ? t('edit.said.rated', { name }) : t('edit.said.placed', { name, ...place }));
    },
    [t, words],
  );
  const { busy, make } = useEdits({ connection, map, canvas, pane, onShown });
  const attempt = (edit: MapEdit): void => {
    setNotice(blocked ?? '');
    if (blocked !== undefined) return;
    void make(edit).then((result) => 'refused' in result && setNotice(result.refused));
  };
  const dragging = useCardDrag({
    viewport,
    map,
    zoom: () => pane.current?.zoom ?? 1,
    enabled: blocked === undefined,
    onDrop: ({ journey, touchpoint }, to) => attempt({ kind: 'move', journey, touchpoint, to }),
  });
  useSheet(dragging ? `.jm-live .jm-card:is(${selectorOf(dragging.card)}){opacity:.45}` : '');

  const onKey = (event: KeyboardEvent): void => {
    const card = addressOf(event.target);
    if (event.key === 'Escape' && notice !== '') setNotice('');
    const step = historyStepOf(event);
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      connection.post({ type: 'history', step });
      return;
    }
    const empty = emptyPlaceOf(event.target);
    if (empty && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      setAdding(empty);
      return;
    }
    if (isAgain(event.target) && isEditing(event)) {
      event.preventDefault();
      event.stopPropagation();
      setNotice(t('edit.again'));
    }
    if (!card) return;
    const to = moveOfKey(event, find(map, card));
    if (to === undefined && !editKeyOf(event)) return;
    event.preventDefault();
    // The map's own keys, and VS Code's: Alt and an arrow would leave the editor.
    event.stopPropagation();
    if (to) attempt({ kind: 'move', journey: card.journey, touchpoint: card.touchpoint, to });
    else if (to === undefined) setOpen(card);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const card = addressOf(event.target);
    if (!card) return;
    setOpen(card);
    // The first click has shown the line in the text, and given it the keyboard.
    connection.post({ type: 'focus' });
  };
  const onClick = (event: MouseEvent): void => {
    const empty = emptyPlaceOf(event.target);
    if (empty) setAdding(empty);
  };
  useOnCanvas(canvas, { keydown: onKey, dblclick: onDoubleClick, click: onClick });

  const opened = open && find(map, open);
  // A touchpoint that comes back, by an undo, must not open its form again.
  useEffect(() => {
    if (open && !opened) setOpen(null);
  }, [open, opened]);
  const stage = adding && stageAt(map, adding);
  const frame = adding && canvas.current && frameOf(canvas.current, adding);
  // A frame that is filled meanwhile, by an undo or in the text, has nothing to add to.
  useEffect(() => {
    if (adding && !(stage && frame)) setAdding(null);
  }, [adding, stage, frame]);
  const anchor = open && canvas.current && elementOf(canvas.current, open);
  const close = (): void => {
    setOpen(null);
    setAdding(null);
    // A click elsewhere has taken the focus along.
    const elsewhere = document.activeElement?.matches('body, .edit-open, .edit-popover *') === false;
    const back = (open && canvas.current && elementOf(canvas.current, open)) || frame;
    if (back && !elsewhere) focusCard(back);
  };
  const meant = target && find(map, target);
  return (
    <>
      {meant && target && !dragging && (
        <EditButton
          card={() => (canvas.current && elementOf(canvas.current, target)) ?? undefined}
          viewport={viewport}
          label={t('edit.open', { name: nameOf(meant) })}
          blocked={blocked}
          onOpen={() => setOpen(target)}
        />
      )}
      {opened && anchor && (
        <EditPopover
          key={`${open.journey} ${open.touchpoint}`}
          found={opened}
          onClose={close}
          {...{ anchor, blocked, busy, make, translator, words }}
        />
      )}
      {adding && stage && frame && (
        <AddPopover
          key={`${adding.journey} ${adding.stage}`}
          anchor={frame}
          journey={adding.journey}
          stage={stage}
          onClose={close}
          {...{ blocked, busy, make, translator, words }}
        />
      )}
      {dragging?.slot && <DropMark {...dragging.slot} />}
      {notice !== '' && (
        <p class="edit-notice" role="alert">
          {notice}
          <button type="button" aria-label={t('edit.closeNotice')} onClick={() => setNotice('')}>
            <Icon name="close" />
          </button>
        </p>
      )}
      <div class="unseen" aria-live="polite" data-edited>
        {said}
      </div>
    </>
  );
}

function DropMark({ x, top, height }: { readonly x: number; readonly top: number; readonly height: number }) {
  return <div class="edit-drop" style={{ left: `${x - 2}px`, top: `${top}px`, height: `${height}px` }} />;
}

interface CanvasListeners {
  readonly keydown: (event: KeyboardEvent) => void;
  readonly dblclick: (event: MouseEvent) => void;
  readonly click: (event: MouseEvent) => void;
}

/** Listens on the map itself, so that its keys are used up before the page's own. */
function useOnCanvas(canvas: RefObject<HTMLElement | null>, listeners: CanvasListeners): void {
  const newest = useRef(listeners);
  newest.current = listeners;
  useEffect(() => {
    const area = canvas.current;
    if (!area) return;
    const end = new AbortController();
    area.addEventListener('keydown', (event) => newest.current.keydown(event), { signal: end.signal });
    area.addEventListener('dblclick', (event) => newest.current.dblclick(event), { signal: end.signal });
    area.addEventListener('click', (event) => newest.current.click(event), { signal: end.signal });
    return () => end.abort();
  }, [canvas]);
}
