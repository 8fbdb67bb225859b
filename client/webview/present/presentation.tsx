import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Slide } from '../../../map/components/slide.tsx';
import { deckOf } from '../../../map/layout/slide/deck.ts';
import type { MapOptions } from '../../../map/options.ts';
import type { JourneyView, PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';

interface PresentationProps {
  readonly journeys: readonly JourneyView[];
  readonly options: MapOptions;
  readonly brand: PageMap['brand'];
  readonly onEnd: () => void;
}

/** How far a key goes; `first` and `last` to the ends. */
const steps: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  Home: 'first',
  End: 'last',
};

/** The journey slide by slide over the whole page; Escape ends it. A change of the text changes the slide on show. */
export function Presentation({ journeys, options, brand, onEnd }: PresentationProps): JSX.Element | null {
  const { t, words } = usePageWords();
  const deck = useMemo(() => deckOf(journeys, words, options), [journeys, words, options]);
  const dialog = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState(0);
  const [withNotes, setWithNotes] = useState(false);
  const at = Math.min(place, deck.length - 1);
  const shown = deck[at];
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  // Without a journey in the text there is nothing more to present.
  useEffect(() => {
    if (!shown) onEnd();
  }, [shown, onEnd]);
  if (!shown) return null;

  const goTo = (wanted: number): void => setPlace(Math.max(0, Math.min(deck.length - 1, wanted)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const isOnButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
    if (event.key.toLowerCase() === 'n') setWithNotes(!withNotes);
    else if (step === undefined || isOnButton) return;
    else goTo(step === 'first' ? 0 : step === 'last' ? deck.length - 1 : at + step);
    event.preventDefault();
    event.stopPropagation();
  };
  const position = t('present.position', { page: at + 1, pages: deck.length });
  return (
    <dialog ref={dialog} class="presentation" aria-label={t('present')} onKeyDown={onKeyDown} onClose={onEnd}>
      <div class="slide">
        <Slide slide={shown.slide} lang={words.locale} brand={brand} />
      </div>
      {withNotes && (
        <section class="speaker-notes" aria-label={t('present.notes')}>
          {shown.notes.length === 0 ? (
            <p>{t('present.noNotes')}</p>
          ) : (
            shown.notes.map((note) => <p key={note}>{note}</p>)
          )}
        </section>
      )}
      {/* A button that is disabled would keep the keys from the dialog while it has the focus. */}
      <div class="presentation-bar">
        <button type="button" aria-label={t('present.previous')} aria-disabled={at === 0} onClick={() => goTo(at - 1)}>
          <Icon name="left" />
        </button>
        <span aria-hidden="true">{position}</span>
        <button
          type="button"
          aria-label={t('present.next')}
          aria-disabled={at + 1 === deck.length}
          onClick={() => goTo(at + 1)}
        >
          <Icon name="right" />
        </button>
        <button
          type="button"
          aria-pressed={withNotes}
          title={t('present.notesKey')}
          onClick={() => setWithNotes(!withNotes)}
        >
          {t('present.notes')}
        </button>
        <button type="button" title={t('present.endKey')} onClick={() => dialog.current?.close()}>
          {t('present.end')}
        </button>
      </div>
      <div class="unseen" aria-live="polite">
        {`${position}. ${shown.slide.label}`}
      </div>
    </dialog>
  );
}
