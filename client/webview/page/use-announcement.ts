import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardAddress } from '../../preview/messages.ts';
import type { Find } from '../find/use-find.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import type { ClientState } from '../state/use-client.ts';

/** What a live region says: where a search stands, and which card the cursor has marked. */
export function useAnnouncement(
  journeys: PageMap['journeys'],
  find: Find,
  { selected, toShow }: Pick<ClientState, 'selected' | 'toShow'>,
): string {
  const { t } = usePageWords();
  const [said, setSaid] = useState('');
  const { query, hits, current } = find;
  const hit = hits[current];
  const searching = query.trim() !== '';
  const name = hit && placeOf(journeys, hit)?.name;
  useEffect(() => {
    if (!searching) setSaid('');
    else if (hits.length === 0) setSaid(t('find.none'));
    else setSaid(t('find.said', { index: current + 1, count: hits.length, name: name ?? t('unnamed') }));
  }, [searching, hits.length, current, name, t]);

  const place = selected && placeOf(journeys, selected);
  const marked = place?.name;
  // A touchpoint without an id has another key with every letter of its name: only another line is another touchpoint.
  const lastLine = useRef<number>(undefined);
  useEffect(() => {
    if (!selected) lastLine.current = undefined;
    if (place?.line === undefined) return;
    const isNews = place.line !== lastLine.current;
    lastLine.current = place.line;
    if (toShow && isNews && marked) setSaid(t('marked', { name: marked }));
  }, [selected, toShow, place?.line, marked, t]);
  return said;
}

interface Place {
  readonly name: string | undefined;
  /** From 0. */
  readonly line: number;
}

function placeOf(journeys: PageMap['journeys'], { journey, touchpoint, again }: CardAddress): Place | undefined {
  const stages = journeys.find((candidate) => candidate.journey.key === journey)?.journey.stages ?? [];
  const entries = stages.flatMap(({ key, entries: own }) =>
    own.map((entry, index) => ({ entry, key: `${key}/${index}` })),
  );
  const pointing = entries.find(({ entry, key }) => entry.kind === 'again' && key === again)?.entry;
  for (const { entry } of entries) {
    if (entry.kind === 'again' && entry.own?.key === touchpoint) {
      return { name: entry.own.name.trim() || undefined, line: entry.range.start.line };
    }
    if (entry.kind !== 'touchpoint' || entry.touchpoint.key !== touchpoint) continue;
    const { start } = pointing?.kind === 'again' ? pointing.range : entry.touchpoint.nameRange;
    return { name: entry.touchpoint.name.trim() || undefined, line: start.line };
  }
  return undefined;
}
