import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { unpackView } from '../../../language/view/packed-view.ts';
import { type ComparisonKind, type ComparisonPair, personaPairs, type SideName } from '../../../map/compare/sides.ts';
import type { ComparedAddress, ComparedSelected } from '../../../map/journey-comparison.tsx';
import type { ComparedData } from '../../../server/map-data.ts';
import type { CompareRequest, CompareTrouble, Comparison } from '../../preview/compare-messages.ts';
import { sameCard } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePage } from '../state/page.ts';
import type { ClientState } from '../state/use-client.ts';

export interface ComparisonState {
  /** What is seen side by side; null for the single map. */
  readonly shown: {
    readonly kind: ComparisonKind;
    /** Null while the other side is on its way, and where there is a trouble. */
    readonly pairs: readonly ComparisonPair[] | null;
    /** Names of journeys without a counterpart. */
    readonly alone: readonly string[];
    readonly trouble: CompareTrouble | 'no-personas' | null;
    /** The only side that is of the document of this preview; undefined where both are. */
    readonly ownSide: SideName | undefined;
  } | null;
  /** The marked card: the one that the reader chose, or the one under the cursor, on the side that the cursor is in. */
  readonly marked: ComparedSelected | undefined;
  /** Asks the client for a comparison, or to go back to the single map. */
  readonly ask: (request: CompareRequest) => void;
  readonly reveal: (card: ComparedAddress) => void;
}

/** The comparison that the client has sent, ready to be drawn, and the way back to it. */
export function useComparison(client: ClientState): ComparisonState {
  const { connection, store } = usePage();
  const { map, selected, choose } = client;
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [chosen, setChosen] = useState<ComparedAddress | null>(null);
  useEffect(
    () =>
      connection.listen((message) => {
        // From now on the cursor says what is marked.
        if (message.type === 'mark') setChosen(null);
        if (message.type !== 'comparison') return;
        store.keepCompare(message.comparison?.choice ?? null);
        setComparison(message.comparison);
      }),
    [connection, store],
  );
  const shown = useMemo(() => comparison && shownOf(comparison, map), [comparison, map]);
  const ask = useCallback((request: CompareRequest) => connection.post({ type: 'compare', request }), [connection]);
  const reveal = useCallback(
    (card: ComparedAddress): void => {
      setChosen(card);
      choose({ journey: card.journey, touchpoint: card.touchpoint });
      connection.post({ type: 'reveal-compared', card });
    },
    [connection, choose],
  );
  const marked = useMemo(() => {
    if (!shown || !selected) return undefined;
    const isChosen = chosen && sameCard(selected, { journey: chosen.journey, touchpoint: chosen.touchpoint });
    return { ...selected, side: isChosen ? chosen.side : shown.ownSide };
  }, [shown, selected, chosen]);
  return { shown, marked, ask, reveal };
}

function shownOf({ choice, data, trouble }: Comparison, map: PageMap | null): NonNullable<ComparisonState['shown']> {
  if (choice.kind === 'personas') {
    const pairs = map && personaPairs(map.journeys, choice.older, choice.newer);
    const unknown = pairs?.length === 0;
    const trouble = unknown ? 'no-personas' : null;
    return { kind: 'personas', pairs: unknown ? null : pairs, alone: [], trouble, ownSide: undefined };
  }
  const kind = choice.kind === 'commit' ? 'commit' : 'files';
  const pairs = data?.pairs.map(pairOf) ?? null;
  return { kind, pairs, alone: data?.alone ?? [], trouble, ownSide: data ? ownSideOf(data) : undefined };
}

function ownSideOf({ uri, pairs: [first] }: ComparedData): SideName | undefined {
  if (!first || first.older.uri === first.newer.uri) return undefined;
  return first.older.uri === uri ? 'older' : first.newer.uri === uri ? 'newer' : undefined;
}

function pairOf({ older, newer }: ComparedData['pairs'][number]): ComparisonPair {
  return { older: sideOf(older), newer: sideOf(newer) };
}

function sideOf({ uri, analysed: packed }: ComparedData['pairs'][number]['older']): ComparisonPair['older'] {
  const analysed = unpackView(packed);
  return uri === null ? { analysed } : { analysed, source: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) };
}
