/** What every part of the page shares, for as long as the page shows one document. */
import { createContext, type RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../../map/layout/words/words.ts';
import type { PageTranslator } from '../messages/words.ts';
import type { Pane } from '../pane/pane.ts';
import type { Connection } from './connection.ts';
import type { PageStateStore } from './page-state-store.ts';

/** The words in the reader's language: the page's own, and those of the map. */
export interface PageWords {
  readonly translator: PageTranslator;
  readonly words: Words;
}

/** The way to the client, and the elements that several parts work with. */
export interface Page {
  readonly connection: Connection;
  readonly store: PageStateStore;
  /** The window on the map. */
  readonly viewport: RefObject<HTMLElement | null>;
  /** What scrolls and zooms in that window. */
  readonly canvas: RefObject<HTMLDivElement | null>;
  /** What gets the focus when a reader jumps to the table. */
  readonly table: RefObject<HTMLDivElement | null>;
  readonly pane: RefObject<Pane | null>;
}

export const WordsContext = createContext<PageWords | null>(null);
export const PageContext = createContext<Page | null>(null);

/** @throws Error outside of a `WordsContext` */
export function usePageWords(): PageWords & Pick<PageTranslator, 't'> {
  const words = useContext(WordsContext);
  if (!words) throw new Error('This part of the page needs a WordsContext around it.');
  return { ...words, t: words.translator.t };
}

/** @throws Error outside of a `PageContext` */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('This part of the page needs a PageContext around it.');
  return page;
}
