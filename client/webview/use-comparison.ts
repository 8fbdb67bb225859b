import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type ComparisonKind, type ComparisonPair, personaPairs } from '../../map/compare/sides.ts';
import type { ComparedAddress } from '../../map/journey-comparison.tsx';
import type { ComparedData, MapData } from '../../server/protocol.ts';
import type { CompareRequest, CompareTrouble, Comparison } from '../preview/comparing.ts';
import type { Connection } from './connection.ts';
import type { Keeper } from './keeper.ts';

export interface ComparisonState {
  /** What is seen side by side; null for the single map. */
  readonly shown: {
    readonly kind: ComparisonKind;
    /** Null while the other side is on its way, and where there is a trouble. */
    readonly pairs: readonly ComparisonPair[] | null;
    /** Names of journeys without a counterpart. */
    readonly alone: readonly string[];
    readonly trouble: CompareTrouble | 'no-personas' | null;
  } | null;
  /** Asks the client for a comparison, or to go back to the single map. */
  readonly ask: (request: CompareRequest) => void;
  readonly reveal: (card: ComparedAddress) => void;
}

/** The comparison that the client has sent, ready to be drawn, and the way back to it. */
export function useComparison(connection: Connection, keeper: Keeper, map: MapData | null): ComparisonState {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(
    () =>
      connection.listen((message) => {
        if (message.type !== 'comparison') return;
        keeper.keepCompare(message.comparison?.choice ?? null);
        setComparison(message.comparison);
      }),
    [connection, keeper],
  );
  const shown = useMemo(() => comparison && shownOf(comparison, map), [comparison, map]);
  const ask = useCallback((request: CompareRequest) => connection.post({ type: 'compare', request }), [connection]);
  const reveal = useCallback(
    (card: ComparedAddress) => connection.post({ type: 'reveal-compared', card }),
    [connection],
  );
  return { shown, ask, reveal };
}

function shownOf({ choice, data, trouble }: Comparison, map: MapData | null): NonNullable<ComparisonState['shown']> {
  if (choice.kind === 'personas') {
    const pairs = map && personaPairs(map.journeys, choice.older, choice.newer);
    const unknown = pairs?.length === 0;
    return { kind: 'personas', pairs: unknown ? null : pairs, alone: [], trouble: unknown ? 'no-personas' : null };
  }
  const kind = choice.kind === 'commit' ? 'commit' : 'files';
  const pairs = data?.pairs.map(pairOf) ?? null;
  return { kind, pairs, alone: data?.alone ?? [], trouble };
}

function pairOf({ older, newer }: ComparedData['pairs'][number]): ComparisonPair {
  return { older: sideOf(older), newer: sideOf(newer) };
}

function sideOf({ uri, analysed }: ComparedData['pairs'][number]['older']): ComparisonPair['older'] {
  return uri === null ? { analysed } : { analysed, source: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) };
}
