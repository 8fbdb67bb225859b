import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePageWords } from '../state/page.ts';
import type { Destination } from './map-lookup.ts';
import type { FormProps } from './popover-box.tsx';

interface AddFormProps extends FormProps {
  readonly journey: string;
  readonly to: Destination;
  /** Says where it will stand. */
  readonly label: string;
}

/** A new touchpoint, of which only the name is asked. */
export function AddForm({ journey, to, label, disabled, apply, first }: AddFormProps): JSX.Element {
  const { t } = usePageWords();
  const [name, setName] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    apply({ kind: 'add', journey, name, to });
  };
  return (
    <form class="edit-form edit-row" onSubmit={submit}>
      <input
        {...(first && { ref: first })}
        type="text"
        class="edit-name"
        autocomplete="off"
        value={name}
        disabled={disabled}
        aria-label={label}
        placeholder={label}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="edit-button" disabled={disabled}>
        {t('edit.add')}
      </button>
    </form>
  );
}
