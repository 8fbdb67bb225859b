import { useCallback, useEffect, useState } from 'preact/hooks';
import { type CardAddress, sameCard, type ToPage, type Trouble } from '../../preview/messages.ts';
import { type PageMap, ReceivedMaps } from '../page-map.ts';
import { usePage } from './page.ts';

export interface ClientState {
  /** The newest map; the last good one stays, whatever happens. */
  readonly map: PageMap | null;
  readonly trouble: Trouble | null;
  readonly selected: CardAddress | null;
  /** A card that was marked from the text and has to come into view. */
  readonly toShow: CardAddress | null;
  /** Call it when `toShow` is in view. */
  readonly shown: () => void;
  /** Marks a card, and nothing else. */
  readonly choose: (card: CardAddress | null) => void;
  /** The reader chose a card: the editor is to go to its line. */
  readonly select: (touchpoint: string, journey: string, again?: string) => void;
}

/** What the client has sent, and the way back to it. */
export function useClient(): ClientState {
  const { connection, store, pane } = usePage();
  const [map, setMap] = useState<PageMap | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [selected, setSelected] = useState<CardAddress | null>(store.state.selected);
  const [toShow, setToShow] = useState<CardAddress | null>(null);
  const shown = useCallback(() => setToShow(null), []);
  const choose = useCallback(
    (card: CardAddress | null): void => {
      store.keepSelected(card);
      setSelected(card);
    },
    [store],
  );

  useEffect(() => {
    const mark = (card: CardAddress | null): void => {
      // An echo of the reader's own choice must not scroll anything.
      if (sameCard(card, store.state.selected)) return;
      choose(card);
      setToShow(card);
    };
    const maps = new ReceivedMaps();
    const receive = (message: ToPage): void => {
      if (message.type === 'map' || message.type === 'map-changes') {
        const newest = maps.receive(message);
        if (newest) setMap(newest);
        else connection.post({ type: 'ready', uri: store.state.uri });
      } else if (message.type === 'trouble') setTrouble(message.trouble);
      else if (message.type === 'mark') mark(message.card);
      else if (message.type === 'zoom') pane.current?.step(message.step);
    };
    const end = connection.listen(receive);
    connection.post({ type: 'ready', uri: store.state.uri });
    return end;
  }, [connection, store, pane, choose]);

  // The same function each time: a new one would have every card drawn again.
  const select = useCallback(
    (touchpoint: string, journey: string, again?: string): void => {
      const card = again === undefined ? { journey, touchpoint } : { journey, touchpoint, again };
      choose(card);
      connection.post({ type: 'reveal', card });
    },
    [connection, choose],
  );
  return { map, trouble, selected, toShow, shown, choose, select };
}
