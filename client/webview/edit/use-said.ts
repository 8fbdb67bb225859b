import { useCallback, useState } from 'preact/hooks';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import { usePageWords } from '../state/page.ts';
import type { Found, FoundStage } from './map-lookup.ts';

export interface Said {
  readonly said: string;
  /** Says what an edit has made of its touchpoint. */
  readonly onShown: (kind: MapEdit['kind'], found: Found | FoundStage) => void;
}

/** Edits about which a notice reports. */
const noticed: readonly MapEdit['kind'][] = ['remove', 'remove-stage', 'remove-again', 'several', 'move-several'];

/** Edits after which a touchpoint stands where it was. */
const inPlace: readonly MapEdit['kind'][] = ['rate', 'rename', 'fact', 'fix'];

/** For a screen reader: what an edit has changed, once the map shows it. */
export function useSaid(): Said {
  const { t, words } = usePageWords();
  const [said, setSaid] = useState('');
  const onShown = useCallback(
    (kind: MapEdit['kind'], found: Found | FoundStage): void => {
      if (noticed.includes(kind)) return;
      const { stage, index } = found;
      if (!('touchpoint' in found)) {
        const count = found.journey.stages.length;
        setSaid(t('edit.said.stage', { stage: stageNameOf(stage, words), index: index + 1, count }));
        return;
      }
      const name = found.touchpoint.name || t('unnamed');
      const place = { index: index + 1, count: stage.entries.length, stage: stageNameOf(stage, words) };
      setSaid(inPlace.includes(kind) ? t('edit.said.rated', { name }) : t('edit.said.placed', { name, ...place }));
    },
    [t, words],
  );
  return { said, onShown };
}
