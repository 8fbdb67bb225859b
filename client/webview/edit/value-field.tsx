import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import {
  bandOfTyped,
  fieldText,
  importanceScaleOf,
  type Journey,
  readTyped,
  type Scale,
  stepped,
} from '../../../map/edit/values.ts';
import { usePageWords } from '../state/page.ts';

interface ValueFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly journey: Journey;
  /** Whether the value is a rating, which lies in a band. */
  readonly banded: boolean;
  readonly disabled: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** What holds for everybody, while a persona has no value of its own. */
  readonly placeholder: string;
}

/** A number on the journey's scale, `?` or `n/a`: typed, stepped with the arrow keys, or chosen with a button. */
export function ValueField(props: ValueFieldProps): JSX.Element {
  const { label, text, onText, journey, banded, disabled, field, placeholder } = props;
  const { t, words } = usePageWords();
  const id = useId();
  const scale = banded ? journey.scale : importanceScaleOf(journey);
  const typed = readTyped(text, scale);
  const step = (event: KeyboardEvent): void => {
    const steps = stepsOfKey(event);
    if (steps === undefined) return;
    event.preventDefault();
    onText(fieldText(stepped(typed, steps, scale), words.locale));
  };
  return (
    <div class="edit-value">
      <label for={id}>
        {label} <span class="edit-range">{t('edit.range', { low: scale.low, high: scale.high })}</span>
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
          aria-invalid={isWrong(typed)}
          aria-describedby={`${id}-says`}
          onInput={(event) => onText(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={step}
        />
        <Choice value="?" name={t('edit.unknown')} {...{ label, text, disabled, onText }} />
        <Choice value="n/a" name={t('edit.notApplicable')} {...{ label, text, disabled, onText }} />
        <Meaning id={`${id}-says`} {...{ typed, journey, scale, banded }} />
      </div>
    </div>
  );
}

interface ChoiceProps extends Pick<ValueFieldProps, 'label' | 'text' | 'disabled' | 'onText'> {
  readonly value: string;
  readonly name: string;
}

function Choice({ value, name, label, text, disabled, onText }: ChoiceProps): JSX.Element {
  return (
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
}

type Typed = ReturnType<typeof readTyped>;

interface MeaningProps extends Pick<ValueFieldProps, 'journey' | 'banded'> {
  readonly id: string;
  readonly typed: Typed;
  readonly scale: Scale;
}

/** The band of what is typed, or why it is not a value. */
function Meaning({ id, typed, journey, scale, banded }: MeaningProps): JSX.Element {
  const { t, words } = usePageWords();
  const band = banded ? bandOfTyped(typed, journey) : undefined;
  const { low, high } = scale;
  return (
    <span id={id} class={isWrong(typed) ? 'edit-says edit-wrong' : 'edit-says'} role="status">
      {band && (
        <>
          <span class={`jm edit-swatch edit-swatch-${band}`} />
          {words.t(`band.${band}`)}
        </>
      )}
      {isWrong(typed) && t(typed === 'off-scale' ? 'edit.offScale' : 'edit.noNumber', { low, high })}
    </span>
  );
}

function isWrong(typed: Typed): typed is 'no-number' | 'off-scale' {
  return typed === 'no-number' || typed === 'off-scale';
}

function stepsOfKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  return steps[key];
}
