import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { usePageWords } from '../state/page.ts';
import type { CardFormProps } from './popover.tsx';
import { addableTo, type FactWord, type ShownWords, wordsEdit, wordsOf } from './words-of.ts';

/** All words of a touchpoint, each in a field of its own, and one for new words: for the keyboard. */
export function WordsForm({ found, disabled, apply, first }: CardFormProps): JSX.Element {
  return (
    <>
      {wordsOf(found).map((words, index) => (
        <WordsRow
          key={`${words.fact} ${words.was}`}
          {...{ found, words, disabled, apply }}
          {...(index === 0 && first ? { first } : {})}
        />
      ))}
      <NewWords {...{ found, disabled, apply }} />
    </>
  );
}

interface RowProps extends Pick<CardFormProps, 'found' | 'disabled' | 'apply' | 'first'> {
  readonly words: ShownWords;
}

function WordsRow({ found, words, disabled, apply, first }: RowProps): JSX.Element {
  const { t } = usePageWords();
  const id = useId();
  const [text, setText] = useState(words.was);
  const deletes = text.trim() === '' && words.was !== '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text !== words.was && !(deletes && words.fact === 'name')) apply(wordsEdit(found, words, text));
  };
  const kind = t(`fact.${words.fact}`);
  return (
    <form class="edit-line" onSubmit={submit}>
      <label for={id}>{kind}</label>
      <input
        id={id}
        {...(first && { ref: first })}
        type="text"
        class="edit-name"
        autocomplete="off"
        value={text}
        disabled={disabled}
        aria-describedby={`${id}-says`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}-says`} class="edit-hint" role="status">
        {deletes && t(words.fact === 'name' ? 'words.noName' : 'words.deletes', { kind })}
      </p>
    </form>
  );
}

function NewWords({ found, disabled, apply }: Pick<CardFormProps, 'found' | 'disabled' | 'apply'>): JSX.Element {
  const { t } = usePageWords();
  const facts = addableTo(found);
  const [fact, setFact] = useState<FactWord>('need');
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') apply(wordsEdit(found, { fact, was: undefined }, text));
  };
  return (
    <form class="edit-form edit-row" onSubmit={submit}>
      <select
        class="edit-kind"
        disabled={disabled}
        value={fact}
        aria-label={t('words.kind')}
        onChange={({ currentTarget }) => setFact(facts.find((one) => one === currentTarget.value) ?? 'need')}
      >
        {facts.map((one) => (
          <option key={one} value={one}>
            {t(`fact.${one}`)}
          </option>
        ))}
      </select>
      <input
        type="text"
        class="edit-name"
        autocomplete="off"
        value={text}
        disabled={disabled}
        aria-label={t('words.new')}
        placeholder={t('words.new')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="edit-button" disabled={disabled}>
        {t('edit.add')}
      </button>
    </form>
  );
}
