/** What can be done with several cards at once. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { importanceScaleOf, readTyped } from '../../../map/edit/values.ts';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import { selectorOf } from '../find/highlights.ts';
import type { PageMap } from '../page-map.ts';
import { usePageWords } from '../state/page.ts';
import { Icon } from '../ui/icon.tsx';
import { useSheet } from '../ui/use-sheet.ts';
import { find, type Journey } from './map-lookup.ts';
import type { Chosen } from './use-chosen.ts';

interface ChosenBarProps {
  readonly map: PageMap | null;
  readonly chosen: Chosen;
  readonly blocked: string | undefined;
  readonly onEdit: (edit: MapEdit) => void;
}

/** The count of the cards that are chosen, and the edits of all of them. */
export function ChosenBar({ map, chosen, blocked, onEdit }: ChosenBarProps): JSX.Element {
  const { t } = usePageWords();
  const { cards, clear } = chosen;
  const count = cards.length;
  useSheet(count > 0 ? `.jm-live .jm-card:is(${cards.map(selectorOf).join(',')})>.jm-ring{${ring}}` : '');
  const [first] = cards;
  const found = first && find(map, first);
  const said = count > 0 ? t('chosen.count', { count }) : '';
  return (
    <>
      <div class="unseen" aria-live="polite" data-chosen>
        {said}
      </div>
      {found && (
        <section class="edit-chosen" aria-label={said}>
          <strong>{said}</strong>
          <ChosenForm
            disabled={blocked !== undefined}
            scale={importanceScaleOf(found.journey)}
            onEdit={(part) =>
              onEdit({
                kind: 'several',
                journey: found.journey.key,
                touchpoints: cards.map(({ touchpoint }) => touchpoint),
                ...part,
              })
            }
          />
          <StageChoice
            disabled={blocked !== undefined}
            journey={found.journey}
            onMove={(stage) =>
              onEdit({
                kind: 'move-several',
                journey: found.journey.key,
                touchpoints: cards.map(({ touchpoint }) => touchpoint),
                stage,
              })
            }
          />
          <button
            type="button"
            class="edit-button"
            disabled={blocked !== undefined}
            onClick={() =>
              onEdit({
                kind: 'remove',
                journey: found.journey.key,
                touchpoints: cards.map(({ touchpoint }) => touchpoint),
              })
            }
          >
            {t('menu.delete')}
          </button>
          <button
            type="button"
            class="edit-button"
            aria-label={t('chosen.clear')}
            title={t('chosen.clear')}
            onClick={clear}
          >
            <Icon name="close" />
          </button>
        </section>
      )}
    </>
  );
}

const ring = 'stroke:var(--vscode-focusBorder,currentcolor);stroke-width:3;stroke-dasharray:2 3';

interface ChosenFormProps {
  readonly disabled: boolean;
  readonly scale: ReturnType<typeof importanceScaleOf>;
  readonly onEdit: (part: Pick<Extract<MapEdit, { readonly kind: 'several' }>, 'owner' | 'importance'>) => void;
}

/** An owner, an importance, or both; what is left empty stays as it is. */
function ChosenForm({ disabled, scale, onEdit }: ChosenFormProps): JSX.Element {
  const { t } = usePageWords();
  const [owner, setOwner] = useState('');
  const [importance, setImportance] = useState('');
  const value = readTyped(importance, scale);
  const isWrong = value === 'no-number' || value === 'off-scale';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isWrong || (owner.trim() === '' && value === 'nothing')) return;
    onEdit({ ...(owner.trim() === '' ? {} : { owner }), ...(value === 'nothing' ? {} : { importance: value }) });
  };
  const field = (label: string, text: string, onText: (text: string) => void, wrong = false): JSX.Element => (
    <input
      type="text"
      autocomplete="off"
      aria-label={label}
      placeholder={label}
      aria-invalid={wrong}
      title={wrong ? t('edit.offScale', { low: scale.low, high: scale.high }) : label}
      value={text}
      disabled={disabled}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
  return (
    <form class="edit-row" onSubmit={submit} noValidate>
      {field(t('fact.owner'), owner, setOwner)}
      {field(t('edit.importance'), importance, setImportance, isWrong)}
      <button type="submit" class="edit-button" disabled={disabled}>
        {t('edit.apply')}
      </button>
    </form>
  );
}

interface StageChoiceProps {
  readonly disabled: boolean;
  readonly journey: Journey;
  /** With the key of a stage. */
  readonly onMove: (stage: string) => void;
}

/** The stage to the end of which all of them go; absent where there is only one. */
function StageChoice({ disabled, journey, onMove }: StageChoiceProps): JSX.Element | null {
  const { t, words } = usePageWords();
  const id = useId();
  const stages = journey.stages.filter(({ implicit }) => !implicit);
  const [chosen, setChosen] = useState('');
  const target = stages.find(({ key }) => key === chosen) ?? stages.at(-1);
  if (!target || journey.stages.length < 2) return null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onMove(target.key);
  };
  return (
    <form class="edit-row" onSubmit={submit}>
      <label class="unseen" for={id}>
        {t('edit.stage')}
      </label>
      <select
        id={id}
        title={t('edit.stage')}
        disabled={disabled}
        value={target.key}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {stages.map((stage) => (
          <option key={stage.key} value={stage.key}>
            {stageNameOf(stage, words)}
          </option>
        ))}
      </select>
      <button type="submit" class="edit-button" disabled={disabled}>
        {t('edit.move')}
      </button>
    </form>
  );
}
