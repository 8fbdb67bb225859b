import type { JSX } from 'preact';
import { usePageWords } from '../state/page.ts';
import type { View } from '../state/view-settings.ts';
import { Icon } from '../ui/icon.tsx';

interface ViewSwitchProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

const views = ['map', 'table'] as const satisfies readonly View[];

/** The same journey as a picture or as a table. */
export function ViewSwitch({ view, onView }: ViewSwitchProps): JSX.Element {
  const { t } = usePageWords();
  return (
    <fieldset class="switch" aria-label={t('view')}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          title={t(`view.${one}`)}
          onClick={() => onView(one)}
        >
          <Icon name={one} />
          <span class="word">{t(`view.${one}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
