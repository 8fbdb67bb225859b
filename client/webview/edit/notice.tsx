import type { JSX } from 'preact';
import { usePage, usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';

/** The message about an edit. */
export interface Notice {
  readonly text: string;
  /** The version of the text that the edit has made, while it can be taken back; a refused edit has none. */
  readonly made?: number;
}

interface NoticeProps extends Notice {
  /** Version of the text that the map shows. */
  readonly shown: number;
  readonly onClose: () => void;
}

/** Why an edit was not made, or what it has made, with a button that takes it back while it is the last one. */
export function NoticeBar({ text, made, shown, onClose }: NoticeProps): JSX.Element {
  const { connection } = usePage();
  const { t } = usePageWords();
  const undo = (): void => {
    connection.post({ type: 'history', step: 'undo' });
    onClose();
  };
  return (
    <p class="edit-notice" role={made === undefined ? 'alert' : 'status'}>
      {text}
      {made !== undefined && made >= shown && (
        <button type="button" class="edit-undo" onClick={undo}>
          {t('edit.undo')}
        </button>
      )}
      <button type="button" aria-label={t('edit.closeNotice')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </p>
  );
}
