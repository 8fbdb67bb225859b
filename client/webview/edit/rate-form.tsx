import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { fieldText, offeredRaters } from '../../../map/edit/values.ts';
import { usePageWords } from '../state/page.ts';
import type { Found } from './map-lookup.ts';
import type { CardFormProps } from './popover.tsx';
import { type Fact, type Rating, useRating } from './use-rating.ts';
import { ValueField } from './value-field.tsx';

/** Rating and importance, of everybody or of one persona. */
export function RateForm({ found, disabled, apply, close, first }: CardFormProps): JSX.Element {
  const { journey, touchpoint, view } = found;
  const { t, words } = usePageWords();
  const rating = useRating(found);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const edit = rating.changes();
    if (edit === 'wrong') return;
    if (edit.rating === undefined && edit.importance === undefined) close();
    else apply(edit);
  };
  const field = (fact: Fact): JSX.Element => (
    <ValueField
      label={t(`edit.${fact}`)}
      text={rating.textOf(fact)}
      onText={(text) => rating.type(fact, text)}
      banded={fact === 'rating'}
      placeholder={rating.persona === undefined ? '' : fieldText(rating.everybodysLine(fact)?.value, words.locale)}
      {...(fact === 'rating' && first ? { field: first } : {})}
      {...{ journey, disabled }}
    />
  );
  return (
    <form class="edit-form" onSubmit={submit} noValidate>
      <PersonaChoice {...{ view, rating, disabled }} />
      {field('rating')}
      {touchpoint.ratings.length > 0 && <AsNew {...{ rating, disabled }} />}
      {field('importance')}
      <button type="submit" class="edit-apply" disabled={disabled}>
        {t('edit.apply')}
      </button>
    </form>
  );
}

interface PartProps {
  readonly rating: Rating;
  readonly disabled: boolean;
}

/** Whose numbers the form shows. Nothing where no persona has numbers of its own. */
function PersonaChoice({ view, rating, disabled }: PartProps & Pick<Found, 'view'>): JSX.Element | null {
  const { t } = usePageWords();
  const id = useId();
  const personas = offeredRaters(view);
  if (personas.length === 0) return null;
  return (
    <div class="edit-row">
      <label for={id}>{t('edit.persona')}</label>
      <select
        id={id}
        disabled={disabled}
        value={rating.persona ?? ''}
        onChange={({ currentTarget }) => rating.choosePersona(currentTarget.value || undefined)}
      >
        <option value="">{t('edit.everybody')}</option>
        {personas.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Whether the rating becomes a new one, dated today, and the old one stays as history. */
function AsNew({ rating, disabled }: PartProps): JSX.Element {
  const { t } = usePageWords();
  const id = useId();
  const { asNew, measured, chooseAsNew } = rating;
  return (
    <div>
      <label class="edit-check">
        <input
          type="checkbox"
          checked={asNew}
          disabled={disabled}
          {...(measured && { 'aria-describedby': id })}
          onChange={() => chooseAsNew(!asNew)}
        />
        {t('edit.asNew')}
      </label>
      {measured && (
        <p id={id} class="edit-hint">
          {t('edit.asNew.why')}
        </p>
      )}
    </div>
  );
}
