import { useEffect, useState } from 'preact/hooks';
import type { MapData } from '../../server/protocol.ts';
import type { CardAddress } from '../preview/messages.ts';
import type { PageTranslator } from './messages/words.ts';
import type { Find } from './use-find.ts';

/** What a live region says: where a search stands, and which card the cursor has marked. */
export function useAnnouncement(
  journeys: MapData['journeys'],
  find: Find,
  toShow: CardAddress | null,
  { t }: PageTranslator,
): string {
  const [said, setSaid] = useState('');
  const { query, hits, current } = find;
  const hit = hits[current];
  const searching = query.trim() !== '';
  const name = hit && nameOf(journeys, hit);
  useEffect(() => {
    if (!searching) setSaid('');
    else if (hits.length === 0) setSaid(t('find.none'));
    else setSaid(t('find.said', { index: current + 1, count: hits.length, name: name ?? t('unnamed') }));
  }, [searching, hits.length, current, name, t]);

  const marked = toShow && nameOf(journeys, toShow);
  useEffect(() => {
    if (marked) setSaid(t('marked', { name: marked }));
  }, [marked, t]);
  return said;
}

function nameOf(journeys: MapData['journeys'], { journey, touchpoint }: CardAddress): string | undefined {
  const stages = journeys.find((candidate) => candidate.journey.key === journey)?.journey.stages ?? [];
  for (const { entries } of stages) {
    for (const entry of entries) {
      if (entry.kind !== 'touchpoint' || entry.touchpoint.key !== touchpoint) continue;
      return entry.touchpoint.name.trim() || undefined;
    }
  }
  return undefined;
}
