import type { JSX } from 'preact';
import { usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';
import type { Find } from './use-find.ts';
import type { FindFieldState } from './use-find-field.ts';

interface FindFieldProps {
  readonly find: Find;
  readonly field: FindFieldState;
}

/** The search field: how many matches there are, which one is shown, and the way from one to the next. */
export function FindField({ find, field }: FindFieldProps): JSX.Element {
  const { t } = usePageWords();
  const { query, hits, current } = find;
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') field.onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const searching = query.trim() !== '';
  const button = (
    icon: 'previous' | 'next' | 'close',
    label: string,
    act: () => void,
    disabled = false,
  ): JSX.Element => (
    <button type="button" aria-label={label} title={label} disabled={disabled} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <search class="find">
      <Icon name="find" />
      <input
        ref={field.input}
        type="text"
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        value={query}
        spellcheck={false}
        onInput={(event) => find.seek(event.currentTarget.value)}
        onKeyDown={keyed}
      />
      {searching && (
        <>
          <span class="find-count">
            {hits.length === 0 ? t('find.none') : t('find.count', { index: current + 1, count: hits.length })}
          </span>
          {button('previous', t('find.previous'), () => find.step(-1), hits.length === 0)}
          {button('next', t('find.next'), () => find.step(1), hits.length === 0)}
        </>
      )}
      <span class={searching ? 'find-close' : 'find-close find-close-narrow'}>
        {button('close', t('find.close'), field.onClose)}
      </span>
    </search>
  );
}
