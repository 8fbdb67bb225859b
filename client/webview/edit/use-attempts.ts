import { useState } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import type { EditResult, Trouble } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import type { Notice } from './notice.tsx';
import { type Edits, useEdits } from './use-edits.ts';
import { useSaid } from './use-said.ts';

export interface Attempts extends Edits {
  /** Why nothing can be changed now; `undefined` where it can. */
  readonly blocked: string | undefined;
  /** Has the edit made; a notice reports what became of it. */
  readonly attempt: (edit: MapEdit) => void;
  readonly notice: Notice;
  readonly onNotice: (text: string) => void;
  /** What a screen reader says of the last edit. */
  readonly said: string;
}

/** Edits, and the messages about them. */
export function useAttempts(map: PageMap | null, trouble: Trouble | null): Attempts {
  const { t } = usePageWords();
  const [notice, setNotice] = useState<Notice>({ text: '' });
  const { said, onShown } = useSaid();
  const { busy, make: ask } = useEdits(map, onShown);
  const blocked = trouble === null || trouble === 'no-answer' ? undefined : t(`trouble.${trouble}`);
  const make = async (edit: MapEdit): Promise<EditResult> => {
    const result = await ask(edit);
    if ('notice' in result && result.notice !== undefined) setNotice({ text: result.notice, made: result.version });
    return result;
  };
  const attempt = (edit: MapEdit): void => {
    setNotice({ text: blocked ?? '' });
    if (blocked !== undefined) return;
    void make(edit).then((result) => 'refused' in result && setNotice({ text: result.refused }));
  };
  return { blocked, busy, make, attempt, notice, onNotice: (text) => setNotice({ text }), said };
}
