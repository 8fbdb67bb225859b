import type { ComponentChildren, JSX } from 'preact';
import { FindField } from '../find/find-field.tsx';
import type { Find } from '../find/use-find.ts';
import type { FindFieldState } from '../find/use-find-field.ts';
import type { PageTranslator } from '../messages/words.ts';
import { Icon } from '../ui/icon.tsx';

interface ToolsProps {
  readonly find: Find;
  /** In a narrow panel the search field takes the place of everything else while it is in use. */
  readonly field: FindFieldState;
  readonly translator: PageTranslator;
  /** The menus, from left to right. */
  readonly menus: readonly JSX.Element[];
  /** What stands at the right end. */
  readonly children: ComponentChildren;
}

/** One line above the map: search, the menus, the views. In a narrow panel only icons are left of it. */
export function Tools({ find, field, translator, menus, children }: ToolsProps): JSX.Element {
  const { t } = translator;
  return (
    <header class={field.open ? 'tools finding' : 'tools'}>
      <button type="button" class="find-open" aria-label={t('find.open')} title={t('find.open')} onClick={field.onOpen}>
        <Icon name="find" />
      </button>
      <FindField find={find} field={field} translator={translator} />
      <div class="menus">{menus}</div>
      {children}
    </header>
  );
}
