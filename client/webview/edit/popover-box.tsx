import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import type { EditResult } from '../../preview/messages.ts';
import { placeBeside } from './place-beside.ts';

export interface PopoverProps {
  /** What it is about, as it stands in the page. */
  readonly anchor: Element;
  /** Why nothing can be changed now; `undefined` where it can. */
  readonly blocked: string | undefined;
  readonly busy: boolean;
  readonly make: (edit: MapEdit) => Promise<EditResult>;
  readonly onClose: () => void;
}

/** What a form of a popover works with. */
export interface FormProps {
  readonly disabled: boolean;
  /** Makes the edit; the popover closes, or says why not. */
  readonly apply: (edit: MapEdit) => void;
  readonly close: () => void;
  /** The field that has the focus first. */
  readonly first?: RefObject<HTMLInputElement | null>;
}

interface BoxProps extends PopoverProps {
  readonly label: string;
  readonly title: string;
  /** Draws the forms; the one that is to have the focus is given `first`. */
  readonly children: (form: FormProps, first: RefObject<HTMLInputElement | null>) => JSX.Element;
}

/** A small window beside what it changes. Enter applies, Escape closes, and the focus goes back. */
export function PopoverBox(props: BoxProps): JSX.Element {
  const { anchor, blocked, busy, make, onClose, label, title, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  useLayoutEffect(() => {
    const popover = box.current;
    // A map that comes meanwhile may draw the card anew; the form stays where it is.
    if (!popover || popover.matches(':popover-open')) return;
    popover.showPopover();
    placeBeside(anchor, popover);
    (first.current?.disabled ? popover : first.current)?.focus();
  }, [anchor]);

  const close = (): void => box.current?.hidePopover();
  const apply = (edit: MapEdit): void => {
    void make(edit).then((result) => {
      if ('refused' in result) setRefused(result.refused);
      else close();
    });
  };
  const disabled = blocked !== undefined || busy;
  return (
    // The keys of the map must not move it while somebody types.
    <div
      class="edit-popover"
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={label}
      aria-busy={busy}
      tabIndex={-1}
      onKeyDown={(event) => event.stopPropagation()}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <h2 class="edit-title">{title}</h2>
      {(blocked ?? refused) && (
        <p class="edit-refused" role="alert">
          {blocked ?? refused}
        </p>
      )}
      {children({ disabled, apply, close }, first)}
    </div>
  );
}
