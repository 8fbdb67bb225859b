import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { fieldText, personasWithNumbers, readTyped, sameValue, todaysValue } from '../../../map/edit/values.ts';
import type { MapEdit } from '../../../server/protocol.ts';
import type { FormProps } from './popover.tsx';
import { ValueField } from './value-field.tsx';

type Fact = 'rating' | 'importance';
type RateEdit = Extract<MapEdit, { readonly kind: 'rate' }>;

/** Rating and importance, of everybody or of one persona. */
export function RateForm({ found, disabled, apply, close, translator, words, first }: FormProps): JSX.Element {
  const { journey, touchpoint } = found;
  const { t } = translator;
  const { locale } = words;
  const id = useId();
  const personas = personasWithNumbers(journey);
  const [persona, setPersona] = useState<string>();
  const said = (fact: Fact, of = persona) => todaysValue(touchpoint, fact, journey, of);
  const [texts, setTexts] = useState(() => ({
    rating: fieldText(said('rating'), locale),
    importance: fieldText(said('importance'), locale),
  }));
  const [asNew, setAsNew] = useState(false);

  const choosePersona = (key: string | undefined): void => {
    setPersona(key);
    setTexts({
      rating: fieldText(said('rating', key), locale),
      importance: fieldText(said('importance', key), locale),
    });
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
    if (asNew) edit = { ...edit, asNew };
    for (const fact of ['rating', 'importance'] as const) {
      const typed = readTyped(texts[fact], journey.scale);
      if (typed === 'no-number' || typed === 'off-scale') return 'wrong';
      // An emptied field takes nothing away: that is for the text.
      if (typed === 'nothing') continue;
      if (!sameValue(said(fact), typed) || (asNew && fact === 'rating')) edit = { ...edit, [fact]: typed };
    }
    return edit;
  };
  const field = (fact: Fact): JSX.Element => (
    <ValueField
      label={t(`edit.${fact}`)}
      text={texts[fact]}
      onText={(text) => setTexts((old) => ({ ...old, [fact]: text }))}
      banded={fact === 'rating'}
      placeholder={persona === undefined ? '' : fieldText(todaysValue(touchpoint, fact, journey), locale)}
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
        <label class="edit-check">
          <input type="checkbox" checked={asNew} disabled={disabled} onChange={() => setAsNew(!asNew)} />
          {t('edit.asNew')}
        </label>
      )}
      {field('importance')}
      <button type="submit" class="edit-apply" disabled={disabled}>
        {t('edit.apply')}
      </button>
    </form>
  );
}
