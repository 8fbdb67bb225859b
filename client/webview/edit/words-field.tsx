import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import type { EditResult } from '../../preview/messages.ts';
import { usePage, usePageWords } from '../state/page.ts';
import type { Found } from './map-lookup.ts';
import { type Area, areaNow, type Place } from './words-in-page.ts';
import { type Words, wordsEdit } from './words-of.ts';

interface WordsFieldProps {
  readonly found: Found;
  readonly words: Words;
  readonly place: Place;
  readonly busy: boolean;
  readonly make: (edit: MapEdit) => Promise<EditResult>;
  readonly onClose: () => void;
}

const inset = 6;
const narrowest = 180;
const margin = 8;

/**
 * A field in the place of the words that it changes. Enter writes, Escape and a press elsewhere discard. Empty words
 * delete a fact, and the field reports that before it does so.
 */
export function WordsField({ found, words, place, busy, make, onClose }: WordsFieldProps): JSX.Element {
  const { t } = usePageWords();
  const { viewport } = usePage();
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(words.was ?? '');
  const [refused, setRefused] = useState<string>();
  useLayoutEffect(() => {
    const form = box.current;
    if (!form || form.matches(':popover-open')) return;
    form.showPopover();
    putOver(areaNow(place), form);
    field.current?.focus();
    field.current?.select();
  }, [place]);
  // The first click of a double click can move the map a little later.
  useEffect(() => {
    const follow = (): void => {
      if (box.current) putOver(areaNow(place), box.current);
    };
    const area = viewport.current;
    area?.addEventListener('scroll', follow, { passive: true });
    return () => area?.removeEventListener('scroll', follow);
  }, [place, viewport]);

  const name = found.touchpoint.name || t('unnamed');
  const kind = t(`fact.${words.fact}`);
  const isEmpty = text.trim() === '';
  const close = (): void => box.current?.hidePopover();
  const write = (): void => {
    if (busy) return;
    if (text === (words.was ?? '') || (isEmpty && words.was === undefined)) {
      close();
      return;
    }
    if (isEmpty && words.fact === 'name') return;
    void make(wordsEdit(found, words, text)).then((result) => {
      if ('refused' in result) setRefused(result.refused);
      else close();
    });
  };
  const key = (event: KeyboardEvent): void => {
    // The keys of the map must not move it while a reader types.
    event.stopPropagation();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    write();
  };
  const hint =
    isEmpty && words.was !== undefined ? (words.fact === 'name' ? 'words.noName' : 'words.deletes') : 'words.keys';
  return (
    <form
      class="edit-popover edit-words"
      ref={box}
      popover="auto"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={key}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={t('words.of', { kind, name })}
        aria-describedby={id}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={id} class={refused === undefined ? 'edit-hint' : 'edit-refused'} role="status">
        {refused ?? t(hint, { kind })}
      </p>
    </form>
  );
}

/** Over the words, as wide as their card or cell, and never out of the window. */
function putOver({ left, top, width }: Area, form: HTMLElement): void {
  const wide = Math.min(Math.max(width, narrowest), window.innerWidth - 2 * margin);
  form.style.width = `${wide}px`;
  form.style.left = `${Math.max(margin, Math.min(left - inset, window.innerWidth - wide - margin))}px`;
  const { height } = form.getBoundingClientRect();
  form.style.top = `${Math.max(margin, Math.min(top - inset, window.innerHeight - height - margin))}px`;
}
