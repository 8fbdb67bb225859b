/** What can be changed about one touchpoint, and what can be added to an empty stage. */
import type { JSX } from 'preact';
import { stageNameOf } from '../../../map/layout/words/rating-words.ts';
import type { MapEdit } from '../../../server/map-data.ts';
import { usePageWords } from '../state/page.ts';
import { removal } from './card-menu.tsx';
import type { Destination, Found, Stage } from './map-lookup.ts';
import { MoveForm } from './move-form.tsx';
import { NameForm } from './name-form.tsx';
import { type FormProps, PopoverBox, type PopoverProps } from './popover-box.tsx';
import { RateForm } from './rate-form.tsx';
import { WordsForm } from './words-form.tsx';
import { wordsEdit } from './words-of.ts';

export interface CardFormProps extends FormProps {
  readonly found: Found;
}

/** Everything that can be changed about one touchpoint. */
export function EditPopover({ found, ...box }: PopoverProps & { readonly found: Found }): JSX.Element {
  const { t } = usePageWords();
  const { journey, touchpoint } = found;
  const name = touchpoint.name || t('unnamed');
  return (
    <PopoverBox {...box} label={t('edit.of', { name })} title={name}>
      {(form, first) => (
        <>
          <RateForm {...form} found={found} first={first} />
          <NameForm
            {...form}
            label={t('fact.name')}
            was={touchpoint.name}
            edit={(typed) => wordsEdit(found, { fact: 'name', was: touchpoint.name }, typed)}
          />
          <MoveForm {...form} found={found} />
          <NameForm {...form} label={t('edit.newTouchpoint')} edit={adds(journey.key, { after: touchpoint.key })} />
          <button
            type="button"
            class="edit-button edit-delete"
            disabled={form.disabled}
            onClick={() => form.apply(removal(found))}
          >
            {t('menu.delete')}
          </button>
        </>
      )}
    </PopoverBox>
  );
}

/** All words of a touchpoint. */
export function WordsPopover({ found, ...box }: PopoverProps & { readonly found: Found }): JSX.Element {
  const { t } = usePageWords();
  const title = t('words.title', { name: found.touchpoint.name || t('unnamed') });
  return (
    <PopoverBox {...box} label={title} title={title}>
      {(form, first) => <WordsForm {...form} found={found} first={first} />}
    </PopoverBox>
  );
}

/** The place of a touchpoint alone. */
export function MovePopover({ found, ...box }: PopoverProps & { readonly found: Found }): JSX.Element {
  const { t } = usePageWords();
  const title = t('edit.moveOf', { name: found.touchpoint.name || t('unnamed') });
  return (
    <PopoverBox {...box} label={title} title={title}>
      {(form) => <MoveForm {...form} found={found} />}
    </PopoverBox>
  );
}

interface BesidePopoverProps extends PopoverProps {
  readonly found: Found;
  readonly side: 'before' | 'after';
}

/** A new touchpoint on one side of a card. */
export function BesidePopover({ found, side, ...box }: BesidePopoverProps): JSX.Element {
  const { t } = usePageWords();
  const { journey, touchpoint } = found;
  const name = touchpoint.name || t('unnamed');
  const label = t(side === 'before' ? 'edit.newBefore' : 'edit.newAfter', { name });
  const to = side === 'before' ? { before: touchpoint.key } : { after: touchpoint.key };
  return (
    <PopoverBox {...box} label={label} title={label}>
      {(form, first) => <NameForm {...form} first={first} label={label} edit={adds(journey.key, to)} />}
    </PopoverBox>
  );
}

interface AddPopoverProps extends PopoverProps {
  /** Key. */
  readonly journey: string;
  readonly stage: Stage;
}

/** The first touchpoint of a stage that has none. */
export function AddPopover({ journey, stage, ...box }: AddPopoverProps): JSX.Element {
  const { t, words } = usePageWords();
  const label = t('edit.newIn', { stage: stageNameOf(stage, words) });
  return (
    <PopoverBox {...box} label={label} title={label}>
      {(form, first) => (
        <NameForm {...form} first={first} label={label} edit={adds(journey, { stage: stage.key, at: 'start' })} />
      )}
    </PopoverBox>
  );
}

/** A new touchpoint, of which only the name is asked. */
function adds(journey: string, to: Destination): (name: string) => MapEdit {
  return (name) => ({ kind: 'add', journey, name, to });
}
