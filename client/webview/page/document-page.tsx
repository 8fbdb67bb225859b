import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { contextKey, type PageState, type ShownDocument } from '../../preview/messages.ts';
import type { Connection } from '../state/connection.ts';
import { App } from './app.tsx';

interface DocumentPageProps {
  readonly connection: Connection;
  readonly locale: string;
}

/** One document on the page, from the moment that the client names it until it names another. */
interface Turn {
  readonly uri: string;
  /** Rises, so that no document takes over what another one has on the page. */
  readonly count: number;
  readonly connection: Connection;
}

/** The page of the document that the client names; a document that comes back has the view that it was left with. */
export function DocumentPage({ connection, locale }: DocumentPageProps): JSX.Element | null {
  const [turn, setTurn] = useState<Turn | null>(null);
  const views = useRef(new Map<string, PageState>());
  useLayoutEffect(() => {
    let count = 0;
    const end = connection.listen((message) => {
      if (message.type !== 'document') return;
      keepViewOf(message, connection, views.current);
      // VS Code hands this over with a command of the context menu.
      document.body.dataset.vscodeContext = JSON.stringify({ [contextKey]: message.panel });
      count += 1;
      const own = count;
      // What is left of an earlier document may still scroll, and must keep nothing.
      const keep = (state: PageState) => own === count && connection.keep({ ...state, panel: message.panel });
      setTurn({ uri: message.uri, count, connection: { ...connection, keep } });
    });
    connection.post({ type: 'open' });
    return end;
  }, [connection]);
  return turn && <App key={turn.count} connection={turn.connection} uri={turn.uri} locale={locale} />;
}

/** Has the page's kept state be that of this document, where there is one. */
function keepViewOf({ uri, was }: ShownDocument, connection: Connection, views: Map<string, PageState>): void {
  const last = connection.kept();
  if (last) views.set(last.uri, last);
  const own = last && (last.uri === uri || last.uri === was) ? last : views.get(uri);
  if (own) connection.keep({ ...own, uri });
}
