import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import {
  fieldText,
  isMeasured,
  personasWithNumbers,
  readTyped,
  sameValue,
  todaysLine,
} from '../../../map/edit/values.ts';
import type { MapEdit } from '../../../server/protocol.ts';
import type { CardFormProps } from './popover.tsx';
import { ValueField } from './value-field.tsx';

type Fact = 'rating' | 'importance';
type RateEdit = Extract<MapEdit, { readonly kind: 'rate' }>;

/** Rating and importance, of everybody or of one persona. */
export function RateForm({ found, disabled, apply, close, translator, words, first }: CardFormProps): JSX.Element {
  const { journey, touchpoint } = found;
  const { t } = translator;
  const { locale } = words;
  const id = useId();
  const personas = personasWithNumbers(journey);
  const [persona, setPersona] = useState<string>();
  const lineOf = (fact: Fact, of = persona) => todaysLine(touchpoint, fact, journey, of);
  // Only what the reader touched: everything else is as the text has it now, which may change while the form is open.
  const [typed, setTyped] = useState<Partial<Record<Fact, string>>>({});
  const textOf = (fact: Fact): string => typed[fact] ?? fieldText(lineOf(fact)?.value, locale);
  const rating = lineOf('rating');
  const measured = rating !== undefined && isMeasured(rating, today());
  const [chosen, setChosen] = useState<boolean>();
  const asNew = chosen ?? measured;

  const choosePersona = (key: string | undefined): void => {
    setPersona(key);
    setTyped({});
    setChosen(undefined);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const edit = changes();
    if (edit === 'wrong') return;
    if (edit.rating === undefined && edit.importance === undefined) close();
    else apply(edit);
  };
  const changes = (): RateEdit | 'wrong' => {
    let edit: RateEdit = { kind: 'rate', journey: journey.key, touchpoint: touchpoint.key };
    if (persona !== undefined) edit = { ...edit, persona };
    for (const fact of ['rating', 'importance'] as const) {
      // Whoever ticks the box measured the same number again.
      const again = fact === 'rating' && chosen === true;
      if (typed[fact] === undefined && !again) continue;
      const value = readTyped(textOf(fact), journey.scale);
      if (value === 'no-number' || value === 'off-scale') return 'wrong';
      // An emptied field takes nothing away: that is for the text.
      if (value === 'nothing') continue;
      if (again || !sameValue(lineOf(fact)?.value, value)) edit = { ...edit, [fact]: value };
    }
    return asNew && edit.rating ? { ...edit, asNew } : edit;
  };
  const field = (fact: Fact): JSX.Element => (
    <ValueField
      label={t(`edit.${fact}`)}
      text={textOf(fact)}
      onText={(text) => setTyped((old) => ({ ...old, [fact]: text }))}
      banded={fact === 'rating'}
      placeholder={persona === undefined ? '' : fieldText(todaysLine(touchpoint, fact, journey)?.value, locale)}
      {...(fact === 'rating' && first ? { field: first } : {})}
      {...{ journey, disabled, translator, words }}
    />
  );
  return (
    <form class="edit-form" onSubmit={submit} noValidate>
      {personas.length > 0 && (
        <div class="edit-row">
          <label for={id}>{t('edit.persona')}</label>
          <select
            id={id}
            disabled={disabled}
            value={persona ?? ''}
            onChange={({ currentTarget }) => choosePersona(currentTarget.value || undefined)}
          >
            <option value="">{t('edit.everybody')}</option>
            {personas.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {field('rating')}
      {touchpoint.ratings.length > 0 && (
        <div>
          <label class="edit-check">
            <input
              type="checkbox"
              checked={asNew}
              disabled={disabled}
              {...(measured && { 'aria-describedby': `${id}-as-new` })}
              onChange={() => setChosen(!asNew)}
            />
            {t('edit.asNew')}
          </label>
          {measured && (
            <p id={`${id}-as-new`} class="edit-hint">
              {t('edit.asNew.why')}
            </p>
          )}
        </div>
      )}
      {field('importance')}
      <button type="submit" class="edit-apply" disabled={disabled}>
        {t('edit.apply')}
      </button>
    </form>
  );
}

function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
