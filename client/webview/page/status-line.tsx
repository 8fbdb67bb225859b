import type { JSX } from 'preact';
import type { Trouble } from '../../preview/messages.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';

interface StatusLineProps {
  readonly trouble: Trouble | null;
  readonly unread: PageMap['unread'];
  readonly onGoToLine: (line: number) => void;
}

/** One slim line under the map: what keeps the picture from being up to date or complete. Empty when nothing does. */
export function StatusLine({ trouble, unread, onGoToLine }: StatusLineProps): JSX.Element {
  const { t } = usePageWords();
  const first = unread[0];
  // The element is always there: a live region that appears together with its text is not read out.
  return (
    <div class="status" role="status" aria-live="polite">
      {trouble && <span class="trouble">{t(`trouble.${trouble}`)}</span>}
      {first && (
        <button
          type="button"
          class="unread"
          title={t('status.goToLine')}
          onClick={() => onGoToLine(first.range.start.line)}
        >
          {t('status.unread', { count: unread.length, line: first.range.start.line + 1, message: first.message })}
        </button>
      )}
    </div>
  );
}
