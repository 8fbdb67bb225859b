import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { bandOfTyped, fieldText, type Journey, readTyped, stepped } from '../../../map/edit/values.ts';
import type { Words } from '../../../map/layout/words/words.ts';
import type { PageTranslator } from '../messages/words.ts';

interface ValueFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly journey: Journey;
  /** Whether the value is a rating, which lies in a band. */
  readonly banded: boolean;
  readonly disabled: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Where nothing is said of this persona: what holds for everybody. */
  readonly placeholder: string;
  readonly translator: PageTranslator;
  readonly words: Words;
}

/** A number on the journey's scale, `?` or `n/a`: typed, stepped with the arrow keys, or chosen with a button. */
export function ValueField(props: ValueFieldProps): JSX.Element {
  const { label, text, onText, journey, banded, disabled, field, placeholder, words } = props;
  const { t } = props.translator;
  const id = useId();
  const { scale } = journey;
  const typed = readTyped(text, scale);
  const wrong = typed === 'no-number' || typed === 'off-scale';
  const band = banded ? bandOfTyped(typed, journey) : undefined;
  const range = { low: scale.low, high: scale.high };
  const step = (event: KeyboardEvent): void => {
    const steps = stepsOfKey(event);
    if (steps === undefined) return;
    event.preventDefault();
    onText(fieldText(stepped(typed, steps, scale), words.locale));
  };
  const choice = (value: string, name: string): JSX.Element => (
    <button
      type="button"
      class="edit-choice"
      aria-pressed={text.trim() === value}
      aria-label={`${label}: ${name}, ${value}`}
      title={name}
      disabled={disabled}
      onClick={() => onText(value)}
    >
      {value}
    </button>
  );
  return (
    <div class="edit-value">
      <label for={id}>
        {label} <span class="edit-range">{t('edit.range', range)}</span>
      </label>
      <div class="edit-row">
        <input
          id={id}
          {...(field && { ref: field })}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          placeholder={placeholder}
          disabled={disabled}
          aria-invalid={wrong}
          aria-describedby={`${id}-says`}
          onInput={(event) => onText(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={step}
        />
        {choice('?', t('edit.unknown'))}
        {choice('n/a', t('edit.notApplicable'))}
        <span id={`${id}-says`} class={wrong ? 'edit-says edit-wrong' : 'edit-says'} role="status">
          {band && (
            <>
              <span class={`jm edit-swatch edit-swatch-${band}`} />
              {words.t(`band.${band}`)}
            </>
          )}
          {wrong && t(typed === 'off-scale' ? 'edit.offScale' : 'edit.noNumber', range)}
        </span>
      </div>
    </div>
  );
}

function stepsOfKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  return steps[key];
}
