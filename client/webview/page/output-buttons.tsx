import type { JSX } from 'preact';
import { usePage, usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';

/** What becomes of the map: a presentation on the page, a file. */
export function OutputButtons({ onPresent }: { readonly onPresent: () => void }): JSX.Element {
  const { connection } = usePage();
  const { t } = usePageWords();
  return (
    <fieldset class="switch" aria-label={t('output')}>
      <button type="button" aria-label={t('present')} title={t('present.title')} onClick={onPresent}>
        <Icon name="present" />
      </button>
      <button
        type="button"
        aria-label={t('export')}
        title={t('export.title')}
        onClick={() => connection.post({ type: 'export' })}
      >
        <Icon name="export" />
      </button>
    </fieldset>
  );
}
