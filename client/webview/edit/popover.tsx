import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../../map/layout/words.ts';
import type { MapEdit } from '../../../server/protocol.ts';
import type { EditResult } from '../../preview/messages.ts';
import type { PageTranslator } from '../messages/words.ts';
import { AddForm } from './add-form.tsx';
import { MoveForm } from './move-form.tsx';
import { placeBeside } from './place-beside.ts';
import type { Found } from './places.ts';
import { RateForm } from './rate-form.tsx';

export interface PopoverProps {
  readonly found: Found;
  /** What it is about, as it stands in the page. */
  readonly anchor: Element;
  /** Why nothing can be changed now; `undefined` where it can. */
  readonly blocked: string | undefined;
  readonly busy: boolean;
  readonly make: (edit: MapEdit) => Promise<EditResult>;
  readonly onClose: () => void;
  readonly translator: PageTranslator;
  readonly words: Words;
}

/** What a form of the popover works with. */
export interface FormProps {
  readonly found: Found;
  readonly disabled: boolean;
  /** Makes the edit; the popover closes, or says why not. */
  readonly apply: (edit: MapEdit) => void;
  readonly close: () => void;
  readonly translator: PageTranslator;
  readonly words: Words;
  readonly first?: RefObject<HTMLInputElement | null>;
}

/** Everything that can be changed about one touchpoint. Enter applies, Escape closes, and the focus goes back to the card. */
export function EditPopover(props: PopoverProps): JSX.Element {
  const { found, anchor, blocked, busy, make, onClose, translator, words } = props;
  const { t } = translator;
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  useLayoutEffect(() => {
    const popover = box.current;
    // A map that comes meanwhile may draw the card anew; the form stays where it is.
    if (!popover || popover.matches(':popover-open')) return;
    popover.showPopover();
    placeBeside(anchor.getBoundingClientRect(), popover);
    (first.current?.disabled ? popover : first.current)?.focus();
  }, [anchor]);

  const close = (): void => box.current?.hidePopover();
  const apply = (edit: MapEdit): void => {
    void make(edit).then((result) => {
      if ('refused' in result) setRefused(result.refused);
      else close();
    });
  };
  const form: FormProps = { found, disabled: blocked !== undefined || busy, apply, close, translator, words };
  const name = found.touchpoint.name || t('unnamed');
  return (
    // The keys of the map must not move it while somebody types.
    <div
      class="edit-popover"
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={t('edit.of', { name })}
      aria-busy={busy}
      tabIndex={-1}
      onKeyDown={(event) => event.stopPropagation()}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <h2 class="edit-title">{name}</h2>
      {(blocked ?? refused) && (
        <p class="edit-refused" role="alert">
          {blocked ?? refused}
        </p>
      )}
      <RateForm {...form} first={first} />
      <MoveForm {...form} />
      <AddForm {...form} />
    </div>
  );
}
