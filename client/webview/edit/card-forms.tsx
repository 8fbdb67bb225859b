/** The forms of a card and of an empty stage, one at a time. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import { type EmptyPlace, elementOf, focusCard, frameOf } from './cards-in-page.ts';
import { find, stageAt } from './map-lookup.ts';
import { AddPopover, BesidePopover, EditPopover, MovePopover, WordsPopover } from './popover.tsx';
import type { Edits } from './use-edits.ts';

/** Which form of a card is open: numbers and place, words, the place alone, or a new touchpoint beside it. */
export type CardForm = 'edit' | 'words' | 'move' | 'before' | 'after';

export interface OpenForm {
  readonly card: CardAddress;
  readonly form: CardForm;
}

interface FormsProps extends Edits {
  readonly map: PageMap | null;
  readonly blocked: string | undefined;
  readonly onEnd: () => void;
}

/** The form of the card that the reader has opened. */
export function CardForms({ map, open, onEnd, ...forms }: FormsProps & { readonly open: OpenForm | null }) {
  const { canvas } = usePage();
  const { card, form } = open ?? {};
  const found = card && find(map, card);
  // A touchpoint that comes back, by an undo, must not open its form again.
  useEffect(() => {
    if (card && !found) onEnd();
  }, [card, found]);
  const anchor = card && canvas.current && elementOf(canvas.current, card);
  if (!found || !anchor || form === undefined) return null;
  const close = (): void => {
    onEnd();
    giveFocusBack(elementOf(canvas.current ?? document.body, card));
  };
  const own = { found, anchor, onClose: close, ...forms };
  const key = `${form} ${card.journey} ${card.touchpoint}`;
  if (form === 'edit') return <EditPopover key={key} {...own} />;
  if (form === 'words') return <WordsPopover key={key} {...own} />;
  if (form === 'move') return <MovePopover key={key} {...own} />;
  return <BesidePopover key={key} side={form} {...own} />;
}

/** The form of the empty stage that the reader has chosen. */
export function AddForms({
  map,
  place,
  onEnd,
  ...forms
}: FormsProps & { readonly place: EmptyPlace | null }): JSX.Element | null {
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
export function giveFocusBack(element: Element | undefined): void {
  const isElsewhere = document.activeElement?.matches('body, .viewport, .edit-tools *, .edit-popover *') === false;
  if (element && !isElsewhere) focusCard(element);
}
