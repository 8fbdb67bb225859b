import type { JSX } from 'preact';
import type { PageTranslator } from '../messages/words.ts';
import type { View } from '../state/looking.ts';
import { Icon } from '../ui/icon.tsx';

interface ViewSwitchProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly translator: PageTranslator;
}

const views = ['map', 'table'] as const satisfies readonly View[];

/** The same journey as a picture or as a table. */
export function ViewSwitch({ view, onView, translator: { t } }: ViewSwitchProps): JSX.Element {
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
