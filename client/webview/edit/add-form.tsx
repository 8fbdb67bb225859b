import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FormProps } from './popover.tsx';

/** A new touchpoint behind this one. */
export function AddForm({ found, disabled, apply, translator: { t } }: FormProps): JSX.Element {
  const { journey, touchpoint } = found;
  const [name, setName] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    apply({ kind: 'add', journey: journey.key, name, to: { after: touchpoint.key } });
  };
  return (
    <form class="edit-form edit-row" onSubmit={submit}>
      <input
        type="text"
        class="edit-name"
        autocomplete="off"
        value={name}
        disabled={disabled}
        aria-label={t('edit.newTouchpoint')}
        placeholder={t('edit.newTouchpoint')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="edit-button" disabled={disabled}>
        {t('edit.add')}
      </button>
    </form>
  );
}
