import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import { usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';
import type { CardFormProps } from './popover.tsx';

/** One place to the left or to the right, or to the end of another stage. */
export function MoveForm({ found, disabled, apply }: CardFormProps): JSX.Element {
  const { journey, stage, touchpoint } = found;
  const { t, words } = usePageWords();
  const id = useId();
  const others = journey.stages.filter((other) => other !== stage && !other.implicit);
  const [target, setTarget] = useState(others[0]?.key ?? '');
  const here = { kind: 'move', journey: journey.key, touchpoint: touchpoint.key } as const;
  const step = (to: 'back' | 'on', label: string): JSX.Element => (
    <button
      type="button"
      class="edit-button edit-worded"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={() => apply({ ...here, to: { step: to } })}
    >
      <Icon name={to === 'back' ? 'left' : 'right'} />
      {t(`stage.${to}`)}
    </button>
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    apply({ ...here, to: { stage: target, at: 'end' } });
  };
  return (
    <form class="edit-form edit-row edit-wrap" onSubmit={submit}>
      {step('back', t('edit.moveBack'))}
      {step('on', t('edit.moveOn'))}
      {others.length > 0 && (
        <>
          <label class="unseen" for={id}>
            {t('edit.stage')}
          </label>
          <select id={id} disabled={disabled} value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
            {others.map((other) => (
              <option key={other.key} value={other.key}>
                {stageNameOf(other, words)}
              </option>
            ))}
          </select>
          <button type="submit" class="edit-button" disabled={disabled}>
            {t('edit.move')}
          </button>
        </>
      )}
    </form>
  );
}
