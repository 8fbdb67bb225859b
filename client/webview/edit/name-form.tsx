import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MapEdit } from '../../../server/map-data.ts';
import { usePageWords } from '../state/page.ts';
import type { FormProps } from './popover-box.tsx';

interface NameFormProps extends FormProps {
  /** The empty field of something new shows it as well. */
  readonly label: string;
  /** Left out for something new. */
  readonly was?: string;
  readonly edit: (name: string) => MapEdit;
}

/** The name of something, or of something new. */
export function NameForm({ label, was, edit, disabled, apply, close, first }: NameFormProps): JSX.Element {
  const { t } = usePageWords();
  const [name, setName] = useState(was ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (name.trim() === was) close();
    else apply(edit(name));
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
        placeholder={was === undefined ? label : undefined}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="edit-button" disabled={disabled}>
        {t(was === undefined ? 'edit.add' : 'menu.rename')}
      </button>
    </form>
  );
}
