import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CardAddress } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import { giveFocusBack } from './card-forms.tsx';
import { elementOf } from './cards-in-page.ts';
import { find } from './map-lookup.ts';
import type { Edits } from './use-edits.ts';
import { WordsField } from './words-field.tsx';
import type { Place } from './words-in-page.ts';
import type { Words } from './words-of.ts';

/** Words that are being written where they stand. */
export interface Writing {
  readonly card: CardAddress;
  readonly words: Words;
  readonly place: Place;
}

interface WordsPlaceProps extends Edits {
  readonly map: PageMap | null;
  readonly writing: Writing;
  readonly onEnd: () => void;
}

/** The field in which words are being written. */
export function WordsPlace({ map, writing, onEnd, ...edits }: WordsPlaceProps): JSX.Element | null {
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
